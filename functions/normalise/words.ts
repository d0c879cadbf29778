/** Letters and digits in lower case, one space between words: for telling whether two texts say the same. */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]{1,500}/gu, ' ')
    .replace(/ {2,500}/g, ' ')
    .trim();
}

/** Words of text; CJK, Thai and the like count a word for every two characters. */
export function countWords(text: string): number {
  const dense =
    text.match(/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu)
      ?.length ?? 0;
  const spaced =
    text
      .replace(/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+/gu, ' ')
      .match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return spaced + Math.ceil(dense / 2);
}

/** Share of the words of `a` that also occur in `b`; 0 to 1. */
export function overlap(a: string, b: string): number {
  const words = new Set(a.split(' '));
  const others = new Set(b.split(' '));
  if (words.size === 0) return 0;
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return shared / words.size;
}
