/** Scripts that write a word in one or two characters. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

const silent = /[^\p{L}\p{N}\p{Zs}]+/gu;

/** How much a text says, in characters of an alphabetic script: a character of Chinese or Korean says as much as 2.5. */
export function weigh(text: string): number {
  const characters = text.replace(silent, '').length;
  return /[\u1100-\uffff]/.test(text) ? characters + 1.5 * (text.match(dense)?.length ?? 0) : characters;
}

/** From -2 (a label) to 2 (a headline). */
export function headlineScore(text: string): number {
  const weight = weigh(text);
  if (weight < 10) return -2;
  if (weight < 16) return -0.5;
  if (weight < 24) return 1;
  return weight <= 220 ? 2 : 1;
}
