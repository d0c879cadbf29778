/** What characters are, by tables that are filled as blocks of characters are met: expressions with `\p` cost ten times as much. */
const letter = 1;
const mark = 2;
const number = 4;
const space = 8;
/** Soft hyphens, zero width spaces and joiners, byte order marks: readers do not see them. */
const unseen = 16;
const digit = 32;

const classes: CharacterClasses = [
  [letter, /\p{L}/u],
  [mark, /\p{M}/u],
  [number, /\p{N}/u],
  [space, /[\s\u00a0]/],
  [unseen, /[\u00ad\u200b\u2060\ufeff]/],
  [digit, /\p{Nd}/u],
];

/** Bits, and the characters that have them. */
export type CharacterClasses = readonly (readonly [bit: number, pattern: RegExp])[];

const blockSize = 256;

const points = 0x110000;

/** Answers the bits of code points, and of UTF-16 units; a block of them is worked out when the first of it is met. */
export function createCharacterTable(rows: CharacterClasses): (code: number) => number {
  const kinds = new Uint8Array(points);
  const filled = new Uint8Array(points / blockSize);
  const fill = (block: number): void => {
    filled[block] = 1;
    for (let code = block * blockSize; code < (block + 1) * blockSize; code++)
      kinds[code] = bitsOf(rows, String.fromCodePoint(code));
  };
  return (code) => {
    if (filled[code >> 8] !== 1) fill(code >> 8);
    return kinds[code] ?? 0;
  };
}

function bitsOf(rows: CharacterClasses, sign: string): number {
  return rows.reduce((bits, [bit, pattern]) => (pattern.test(sign) ? bits | bit : bits), 0);
}

/**
 * `text.charCodeAt(at)`. Texts have a dozen shapes inside the engine (pieces of the page, joined pieces, of one byte or
 * two), more than it remembers at one place: a method, and a length, would be looked up anew at every character, which
 * costs more than all else in such a loop. Bound, the method is known; lengths are asked for before the loop.
 */
export const codeAt: (text: string, at: number) => number = Function.prototype.call.bind(
  String.prototype.charCodeAt,
);

/**
 * A text in small letters, for comparing: of the same length, so that a place in one is that place in the other. `İ` is
 * `i` like `I`; sigma has one form only.
 */
export function foldCase(text: string): string {
  if (text === lastText) return lastFolded;
  lastText = text;
  lastFolded = folded(text);
  return lastFolded;
}

/** A line is asked about many things one after the other. */
let lastText = '';
let lastFolded = '';

function folded(text: string): string {
  const small = text.toLowerCase();
  const even = small.length === text.length ? small : text.replaceAll('İ', 'i').toLowerCase();
  return even.replaceAll('ς', 'σ');
}

const kindOf = createCharacterTable(classes);

/** Most characters are of ASCII: one look. */
const asciiKinds = Uint8Array.from({ length: 0x80 }, (_, code) => kindOf(code));

/** Whether a UTF-16 unit is white space, of HTML or of Unicode. */
export function isSpaceCode(code: number): boolean {
  return code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 0xa0 && (kindOf(code) & space) !== 0;
}

/** Whether a UTF-16 unit is a character that readers do not see. */
export function isUnseenCode(code: number): boolean {
  return code >= 0xad && (kindOf(code) & unseen) !== 0;
}

/** Whether a letter stands at this place in a text. */
export function isLetterAt(text: string, at: number): boolean {
  return (kindAt(text, at) & letter) !== 0;
}

/** Whether a combining mark stands at this place in a text; either half of a surrogate pair is such a place. */
export function isMarkAt(text: string, at: number): boolean {
  return (kindAt(text, at) & mark) !== 0;
}

/** Whether a letter, a mark or a number stands at this place in a text; either half of a surrogate pair is such a place. */
export function isWordAt(text: string, at: number): boolean {
  return (kindAt(text, at) & (letter | mark | number)) !== 0;
}

/** Whether a letter or a number stands at this place in a text. */
export function isLetterOrNumberAt(text: string, at: number): boolean {
  return (kindAt(text, at) & (letter | number)) !== 0;
}

/** Whether a text holds a decimal digit of any script: most lines of a page do not, and are asked several times. */
export function holdsDigit(text: string): boolean {
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    if (code < 0x80 ? code >= 48 && code <= 57 : (kindAt(text, at) & digit) !== 0) return true;
  }
  return false;
}

/** Whether a text holds at least so many numbers: runs of decimal digits of any script. */
export function holdsNumbers(text: string, least: number): boolean {
  const { length } = text;
  let numbers = 0;
  let isInside = false;
  for (let at = 0; at < length && numbers < least; at++) {
    const code = codeAt(text, at);
    const isDigit = code < 0x80 ? code >= 48 && code <= 57 : (kindAt(text, at) & digit) !== 0;
    if (isDigit && !isInside) numbers += 1;
    isInside = isDigit;
  }
  return numbers >= least;
}

function kindAt(text: string, at: number): number {
  const code = codeAt(text, at);
  if (code < 0x80) return asciiKinds[code] ?? 0;
  return code < 0xd800 || code > 0xdfff ? kindOf(code) : kindOfPair(text, at, code);
}

function kindOfPair(text: string, at: number, code: number): number {
  const point = text.codePointAt(code >= 0xdc00 ? at - 1 : at) ?? 0;
  return point < 0x10000 ? 0 : kindOf(point);
}
