import type { Claim } from './charset-claims.ts';
import { decodeAs } from './charset-decoders.ts';
import { encodingsOfLanguage } from './charset-language.ts';
import { plausibilityOf } from './charset-plausibility.ts';
import { alphabetsOf } from './charset-repertoire.ts';
import { sampleOf } from './charset-sample.ts';
import { encodingsOfFonts } from './charset-vietnamese.ts';

/**
 * Encodings of the web that are not Unicode, commonest first: of two that give the same text the first wins, so
 * windows-1252 stands before ISO-8859-15 and KOI8-U, which has the letters of Ukrainian, for KOI8-R.
 */
const legacyEncodings = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'gb18030',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'big5',
  'windows-1254',
  'windows-1255',
  'windows-1253',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'koi8-u',
  'iso-8859-2',
  'iso-8859-7',
  'iso-8859-6',
  'iso-8859-8',
  'iso-8859-5',
  'iso-8859-15',
  'iso-8859-13',
  'iso-8859-4',
  'ibm866',
  'x-mac-cyrillic',
  'macintosh',
] as const;

/**
 * What declarations count beside the text itself. A declared windows-1252 (all Latin-1 labels mean it) counts less:
 * servers and templates say so without having looked.
 */
const claimBonus = 0.09;
const weakClaimBonus = 0.03;
/** Templates carry a language of their own, too. */
const languageBonus = 0.06;

/** Encodings that write what is not ASCII in pairs of bytes. */
const pairEncodings = new Set(['big5', 'euc-jp', 'euc-kr', 'gb18030', 'shift_jis']);

/**
 * A handful of letters proves nothing: then most likely the page is in English and holds a quote or a pound sign, or is in
 * the language that it states.
 */
const fewLetters = 0.5;

/**
 * The encoding of a text that is not Unicode: of all candidates the one whose text looks most like language, where a
 * declaration may tip the balance but not outweigh the text. No text is worth more than 1: candidates
 * that could not win even so are not decoded, which spares most of them once a declared one proves right.
 */
export function detectLegacy(bytes: Uint8Array, claims: readonly Claim[]): string {
  const sample = sampleOf(bytes);
  const told = [...encodingsOfFonts(bytes), ...encodingsOfLanguage(bytes)];
  const bonuses = bonusesOf(sample, claims, told);
  const candidates = new Set([
    ...claims.map(({ encoding }) => encoding),
    ...possibleEncodings(sample, claims),
    ...told,
  ]);
  let best: { readonly encoding: string; readonly score: number } = { encoding: 'windows-1252', score: -1 };
  for (const encoding of candidates) {
    const bonus = bonuses.get(encoding) ?? 0;
    if (1 + bonus <= best.score) continue;
    const score = plausibilityOf(decodeAs(encoding, sample), alphabetsOf(encoding)) + bonus;
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/**
 * Declared pairs that are all whole are no chance: single letters would stand before spaces and tags, too. An English
 * page of a Chinese paper may have nothing but dashes and quotes to tell by.
 */
function possibleEncodings(sample: Uint8Array, claims: readonly Claim[]): readonly string[] {
  const inPairs = claims.some(({ encoding }) => pairEncodings.has(encoding) && isWhole(encoding, sample));
  return inPairs ? legacyEncodings.filter((encoding) => pairEncodings.has(encoding)) : legacyEncodings;
}

/** The sample may end within a pair. Half-width kana are bytes that need no partner. */
function isWhole(encoding: string, sample: Uint8Array): boolean {
  return !/[\ufffd\uff61-\uff9f](?!$)/.test(decodeAs(encoding, sample));
}

function bonusesOf(
  sample: Uint8Array,
  claims: readonly Claim[],
  ofLanguage: readonly string[],
): ReadonlyMap<string, number> {
  const likely = ofLanguage[0] ?? 'windows-1252';
  const bonuses = new Map<string, number>([[likely, fewLetters / (1 + highBytesOf(sample))]]);
  const add = (encoding: string, bonus: number) => {
    bonuses.set(encoding, (bonuses.get(encoding) ?? 0) + bonus);
  };
  for (const { encoding } of claims) add(encoding, encoding === 'windows-1252' ? weakClaimBonus : claimBonus);
  for (const encoding of ofLanguage) add(encoding, languageBonus);
  return bonuses;
}

function highBytesOf(bytes: Uint8Array): number {
  return bytes.filter((byte) => byte >= 0x80).length;
}
