import { plainText } from './plain-text.ts';

/** A number, a word or a single other sign of a plain text. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  /** Words folded, numbers without leading zeros: what phrases are compared by. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that put no spaces between words: each letter is a token, and a word is a phrase of them. */
const unspaced =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const letters = '\\p{L}\\p{M}';
const words = `(?:\\p{Script=Latin}\\p{M}*)+|[[${unspaced}]&&[${letters}]]|[[${letters}]--[${unspaced}\\p{Script=Latin}]]+`;
const tokenPattern = new RegExp(`(\\d+)|(${words})|\\S`, 'gv');

/** Letters that Unicode does not decompose, and that people type without. Sorted by code point. */
const plainLetters = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['œ', 'oe'],
]);

/** Splits a plain text (see `plainText`). One pass. */
export function tokenize(plain: string): readonly Token[] {
  return Array.from(plain.matchAll(tokenPattern), tokenOf);
}

/** The tokens of a phrase as written anywhere: what phrase tables are keyed by. */
export function phraseOf(text: string): readonly string[] {
  return tokenize(plainText(text)).map((token) => token.text);
}

function tokenOf(match: RegExpExecArray): Token {
  const [text, digits, word] = match;
  const place = { start: match.index, end: match.index + text.length };
  if (digits !== undefined) return { kind: 'number', text: digits.replace(/^0+(?=\d)/, ''), ...place };
  return word === undefined ? { kind: 'mark', text, ...place } : { kind: 'word', text: fold(word), ...place };
}

/** Lower case without diacritics, so that `Février`, `FEVRIER` and `février` in either normal form are one word. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  const bare = lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u093c\u09bc]/g, '');
  return bare.replace(/[ßæøđıłœ]/g, (letter) => plainLetters.get(letter) ?? letter);
}
