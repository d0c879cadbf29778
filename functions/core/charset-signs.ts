/** What a sign is, as far as it tells a right decoding from a wrong one. */
export type Kind =
  | 'arabic'
  | 'ascii'
  | 'broken'
  | 'cyrillic'
  | 'greek'
  | 'halfwidth'
  | 'han'
  | 'hangul'
  | 'hebrew'
  | 'kana'
  | 'latin'
  | 'punctuation'
  | 'symbol'
  | 'thai'
  | 'thai-mark';

/** The first pattern that fits names the kind. Order matters. */
const patterns: readonly (readonly [Kind, RegExp])[] = [
  ['ascii', /[\0-\x7f]/],
  // Replacement characters, C1 controls, private use and unassigned: what wrong decoders leave behind.
  ['broken', /[\ufffd\x80-\x9f]|\p{Co}|\p{Cn}|\p{Cs}/u],
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['thai-mark', /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/],
  ['thai', /\p{Script=Thai}/u],
  ['halfwidth', /[\uff61-\uff9f]/],
  ['han', /\p{Script=Han}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u],
  ['hangul', /\p{Script=Hangul}/u],
  [
    'punctuation',
    /[\xa0\xa3\xa7\xab\xad\xbb\xb7\xa9\xae\xb0\xd7№…€™¡¿\u2010-\u2027\u2030-\u203a\u3000-\u303f\uff00-\uff60]/,
  ],
];

const kinds = new Map<string, Kind>();

export function kindOf(sign: string): Kind {
  const known = kinds.get(sign);
  if (known !== undefined) return known;
  const kind = patterns.find(([, pattern]) => pattern.test(sign))?.[0] ?? 'symbol';
  if (kinds.size < 20_000) kinds.set(sign, kind);
  return kind;
}

/** Scripts of words; the dense ones are written without spaces, so that scripts meet. */
const wordScripts = new Set<Kind>([
  'arabic',
  'cyrillic',
  'greek',
  'han',
  'hangul',
  'hebrew',
  'kana',
  'latin',
  'thai',
]);
export const denseScripts = new Set<Kind>(['han', 'hangul', 'kana']);

export function scriptOf(sign: string): Kind | undefined {
  if (isAsciiLetter(sign)) return 'latin';
  const kind = kindOf(sign);
  return wordScripts.has(kind) ? kind : undefined;
}

function isAsciiLetter(sign: string): boolean {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

export function isLower(sign: string): boolean {
  return sign !== sign.toUpperCase();
}

export function isUpper(sign: string): boolean {
  return sign !== sign.toLowerCase();
}
