import { codeAt } from '../characters.ts';

/**
 * Code points of the zero of each decimal digit run in the basic plane (Unicode 15, General_Category Nd): the nine
 * others follow it. Sorted.
 */
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
]; // biome-ignore format: a table

/** Characters of one meaning in date texts: each of the left is read as the one on the right. */
const likenesses: readonly (readonly [characters: string, meaning: string])[] = [
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d', '-'],
  ['\u2018\u2019\u02bc\u02bb\u055a\ua78c\u2032\u2035\u02b9\u00b4\u0060\uff07', "'"],
  ['\u3001\u3002\u055d\u060c\u104a\u1363\uff0c\uff61\uff64', ','],
  ['\u2044\u2215\u29f8\uff0f', '/'],
  ['\u2236\ua789\uff1a', ':'],
  ['\u06d4\uff0e', '.'],
  ['\u200b\u200c\u200d\u200e\u200f\u061c\u00ad\u2060\ufeff', ' '],
  ['\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069', ' '],
];

/** Named character references that survive in attributes and JSON of real pages. Sorted. */
const entities = new Map([
  ['amp', '&'],
  ['bull', '\u2022'],
  ['colon', ':'],
  ['comma', ','],
  ['mdash', '-'],
  ['middot', '\u00b7'],
  ['nbsp', ' '],
  ['ndash', '-'],
  ['period', '.'],
  ['plus', '+'],
  ['sol', '/'],
]);

/** White space of ECMAScript but the plain one. */
const spaces =
  '\t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';

/** By UTF-16 unit the plain sign of what reads otherwise than it is written; 0 for all others. */
const plainCodes = createPlainCodes();

function createPlainCodes(): Uint8Array {
  const codes = new Uint8Array(0x10000);
  // Full-width forms mirror ASCII.
  for (let code = 0xff01; code <= 0xff5e; code++) codes[code] = code - 0xfee0;
  for (const zero of zeros) for (let digit = 0; digit < 10; digit++) codes[zero + digit] = 48 + digit;
  for (const [characters, meaning] of [...likenesses, [spaces, ' '] as const])
    for (const character of characters) codes[codeAt(character, 0)] = codeAt(meaning, 0);
  return codes;
}

/**
 * The text in plain signs, character for character in the same places: ASCII digits, spaces, hyphens and colons, and
 * character references that were left over (`&#x2B;07:00`) decoded and padded with spaces. Digits outside the basic
 * plane stay: they are two units long.
 */
export function plainText(text: string): string {
  const decoded = text.includes('&') ? text.replace(/&(?:#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, decode) : text;
  let plain = '';
  let start = 0;
  const { length } = decoded;
  for (let at = 0; at < length; at++) {
    const code = plainCodes[codeAt(decoded, at)] ?? 0;
    if (code === 0) continue;
    plain += decoded.slice(start, at) + String.fromCharCode(code);
    start = at + 1;
  }
  return start === 0 ? decoded : plain + decoded.slice(start);
}

function decode(reference: string): string {
  const name = reference.slice(1, -1).toLowerCase();
  const character = name.startsWith('#') ? numbered(name.slice(1)) : entities.get(name);
  return character === undefined ? reference : character.padStart(reference.length);
}

function numbered(digits: string): string | undefined {
  const code = digits.startsWith('x') ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  return code >= 0x20 && code <= 0xffff ? String.fromCharCode(code) : undefined;
}
