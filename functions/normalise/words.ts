import { codeAt, isLetterOrNumberAt, isWordAt } from '../core/characters.ts';
import { normalForm } from '../core/normal-form.ts';

/** Letters and digits among the commonest characters. */
const asciiWords = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z\d]/i.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Letters and digits in lower case, one space between words: for telling whether two texts say the same. */
export function wordsOf(text: string): string {
  const words = wordsIn(text.toLowerCase(), true);
  return words ?? wordsIn(normalForm(text, 'NFKC').toLowerCase(), false) ?? '';
}

/** The words of a text in small letters; undefined for one that `mustBeNormal` and holds what NFKC may change. */
function wordsIn(lower: string, mustBeNormal: boolean): string | undefined {
  let words = '';
  // Words with single spaces between them are one piece: most texts are one as a whole.
  let start = -1;
  const { length } = lower;
  for (let at = 0; at < length; at++) {
    const code = codeAt(lower, at);
    if (mustBeNormal && code >= 0xa0 && normalCodes[code] !== 1) return undefined;
    if (code < 128 ? asciiWords[code] === 1 : isWordAt(lower, at)) {
      if (start < 0) start = at;
    } else if (start >= 0 && !(code === 32 && at + 1 < length && isWordAt(lower, at + 1))) {
      words = joined(words, lower.slice(start, at));
      start = -1;
    }
  }
  return start < 0 ? words : joined(words, lower.slice(start));
}

/** Whether a text says exactly these words, which are as `wordsOf` has them. Most texts begin with another letter. */
export function says(text: string, words: string): boolean {
  return mayOpenWith(text, codeAt(words, 0)) && wordsOf(text) === words;
}

/** Whether the first letter or digit of a text may be this one in small letters; told only for the commonest characters. */
function mayOpenWith(text: string, first: number): boolean {
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    if (code >= 128) return true;
    if (asciiWords[code] === 1)
      return (code >= 65 && code <= 90 ? code | 32 : code) === first || codeAt(text, at + 1) >= 128;
  }
  return Number.isNaN(first);
}

const joined = (words: string, piece: string): string => (words === '' ? piece : `${words} ${piece}`);

/**
 * The commonest characters that NFKC leaves as they are, next to whatever else of them, also once they are small letters:
 * Latin, Cyrillic, Vietnamese, Japanese, Chinese and Korean, dashes and quotes. Sorted.
 */
const normalRanges: readonly (readonly [first: number, last: number])[] = [
  [0xc0, 0x131],
  [0x400, 0x45f],
  [0x1ea0, 0x1ef9],
  [0x2013, 0x2014],
  [0x2018, 0x201d],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
];
const normalCodes = new Uint8Array(0x10000);
for (const [first, last] of normalRanges) normalCodes.fill(1, first, last + 1);

/** Words of text; CJK, Thai and the like count a word for every two characters. */
export function countWords(text: string): number {
  let spaced = 0;
  let dense = 0;
  let inWord = false;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    if (code >= 0xe00 && isDense(code)) dense += 1;
    const isWord =
      code < 128
        ? asciiWords[code] === 1
        : !(code >= 0xe00 && breaksWords(code)) && isLetterOrNumberAt(text, at);
    if (isWord && !inWord) spaced += 1;
    inWord = isWord;
  }
  return spaced + Math.ceil(dense / 2);
}

/** Thai, Lao, Myanmar, Khmer, kana, Han and Hangul. */
function isDense(code: number): boolean {
  return breaksWords(code) || (code >= 0xac00 && code <= 0xd7af);
}

/** Scripts without spaces between words; Hangul has them, and its words count both ways. */
function breaksWords(code: number): boolean {
  return (
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff)
  );
}

/** How many words two sets have in common. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared;
}
