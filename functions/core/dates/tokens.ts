import { type CharacterClasses, codeAt, createCharacterTable } from '../characters.ts';
import { normalForm } from '../normal-form.ts';
import { plainText } from './plain-text.ts';

/** A number, a word or a single other sign of a plain text. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  /** Words folded, numbers without leading zeros: what phrases are compared by. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const digit = 1;
const space = 2;
const latin = 4;
/** Of scripts that put no spaces between words: each letter is a token, and a word is a phrase of them. */
const unspaced = 8;
/** Letters and marks of all other scripts. */
const other = 16;
/** Marks, also among the above; a word in Latin script goes on over them. */
const combining = 32;

const classes: CharacterClasses = [
  [digit, /[0-9]/],
  [space, /\s/],
  [latin, /\p{Script=Latin}/u],
  [
    unspaced,
    /(?=[\p{L}\p{M}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
  ],
  [
    other,
    /(?=[\p{L}\p{M}])[^\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Latin}]/u,
  ],
  [combining, /\p{M}/u],
];

const bitsOfPoint = createCharacterTable(classes);

/** Splits a plain text (see `plainText`). One pass, by tables: most lines of a page that hold a number come through here. */
export function tokenize(plain: string): readonly Token[] {
  const tokens: Token[] = [];
  const { length } = plain;
  for (let start = 0; start < length; ) {
    const bits = bitsAt(plain, start);
    if ((bits & space) !== 0) start += 1;
    else {
      const end = endOfToken(plain, start, bits);
      tokens.push(tokenOf(plain.slice(start, end), bits, start, end));
      start = end;
    }
  }
  return tokens;
}

/** The tokens of a phrase as written anywhere: what phrase tables are keyed by. */
export function phraseOf(text: string): readonly string[] {
  return tokenize(plainText(text)).map((token) => token.text);
}

function bitsAt(text: string, at: number): number {
  const code = codeAt(text, at);
  return bitsOfPoint(isPair(text, at, code) ? (text.codePointAt(at) ?? 0) : code);
}

function isPair(text: string, at: number, code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff;
}

/** A run of digits, of Latin letters or of other letters; else one character. */
function endOfToken(text: string, start: number, bits: number): number {
  const run = (bits & digit) !== 0 ? digit : (bits & latin) !== 0 ? latin | combining : bits & other;
  const { length } = text;
  let end = start;
  do end += isPair(text, end, codeAt(text, end)) ? 2 : 1;
  while (end < length && (bitsAt(text, end) & run) !== 0);
  return end;
}

function tokenOf(text: string, bits: number, start: number, end: number): Token {
  if ((bits & digit) !== 0) return { kind: 'number', text: withoutZeros(text), start, end };
  return (bits & (latin | unspaced | other)) === 0
    ? { kind: 'mark', text, start, end }
    : { kind: 'word', text: fold(text), start, end };
}

function withoutZeros(digits: string): string {
  return codeAt(digits, 0) === 48 ? digits.replace(/^0+(?=\d)/, '') : digits;
}

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

/** Whether there are but `a` to `z`: most words. */
function isSmall(word: string): boolean {
  const { length } = word;
  for (let at = 0; at < length; at++) {
    const code = codeAt(word, at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** Lower case without diacritics, so that `Février`, `FEVRIER` and `février` in either normal form are one word. */
export function fold(word: string): string {
  if (isSmall(word)) return word;
  const lower = word.toLowerCase();
  if (isSmall(lower)) return lower;
  const bare = normalForm(lower, 'NFD').replace(
    /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u093c\u09bc]/g,
    '',
  );
  return bare.replace(/[ßæøđıłœ]/g, (letter) => plainLetters.get(letter) ?? letter);
}
