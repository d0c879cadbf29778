import { commonSigns, latinAlphabets } from './charset-alphabets.ts';

type Kind =
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
    /[\xa0\xab\xad\xbb\xb7\xa9\xae\xb0№…€™¡¿\u2010-\u2027\u2030-\u203a\u3000-\u303f\uff00-\uff60]/,
  ],
];

const kinds = new Map<string, Kind>();

function kindOf(sign: string): Kind {
  const known = kinds.get(sign);
  if (known !== undefined) return known;
  const kind = patterns.find(([, pattern]) => pattern.test(sign))?.[0] ?? 'symbol';
  if (kinds.size < 20_000) kinds.set(sign, kind);
  return kind;
}

/** What joins words or stands within them; other punctuation between two letters is a letter decoded wrong. */
const joining = new Set(['\xa0', '\xad', '\xb7', '\u2010', '\u2011', '\u2013', '\u2014', '\u2019', '\u2027']);

const alphabetic = new Set<Kind>(['arabic', 'cyrillic', 'greek', 'hebrew', 'latin']);

/** How often each sign beyond ASCII stands in a text, and how often its neighbours make it impossible. */
interface Tally {
  readonly signs: Map<string, number>;
  asciiLetters: number;
  misfits: number;
}

/**
 * How much a text looks like written language: about 1 when decoded right, below 0.5 when not. Looks at signs beyond
 * ASCII only; a text without any is 1.
 */
export function plausibilityOf(text: string): number {
  const tally = tallyOf(text);
  const groups = groupByKind(tally.signs);
  let total = 0;
  let worth = -tally.misfits;
  for (const [kind, signs] of groups) {
    const count = sum(signs.values());
    total += count;
    worth += count * fitOf(kind, signs, count, tally.asciiLetters);
  }
  return total === 0 ? 1 : worth / total;
}

function tallyOf(text: string): Tally {
  const tally: Tally = { signs: new Map(), asciiLetters: 0, misfits: 0 };
  let before = ' ';
  let sign = ' ';
  for (const after of `${text} `) {
    count(sign, tally);
    if (isMisfit(before, sign, after)) tally.misfits += 1;
    before = sign;
    sign = after;
  }
  return tally;
}

function count(sign: string, tally: Tally): void {
  if (sign > '\x7f') tally.signs.set(sign, (tally.signs.get(sign) ?? 0) + 1);
  else if (isAsciiLetter(sign)) tally.asciiLetters += 1;
}

/** Whether a sign cannot stand between these two: wrong decoders mix scripts, cases and symbols within words. */
function isMisfit(before: string, sign: string, after: string): boolean {
  if (sign <= '\x7f' && before <= '\x7f') return false;
  const kind = kindOf(sign);
  const script = scriptOf(sign);
  const scriptBefore = scriptOf(before);
  if (kind === 'thai-mark') return !kindOf(before).startsWith('thai');
  if (script !== undefined && scriptBefore !== undefined) {
    return script !== scriptBefore || (isLower(before) && isUpper(sign));
  }
  const within = scriptBefore !== undefined && scriptOf(after) !== undefined;
  return within && (kind === 'symbol' || (kind === 'punctuation' && !joining.has(sign)));
}

function scriptOf(sign: string): Kind | undefined {
  if (isAsciiLetter(sign)) return 'latin';
  const kind = kindOf(sign);
  return alphabetic.has(kind) ? kind : undefined;
}

function isAsciiLetter(sign: string): boolean {
  return /[A-Za-z]/.test(sign);
}

function isLower(sign: string): boolean {
  return sign !== sign.toUpperCase();
}

function isUpper(sign: string): boolean {
  return sign !== sign.toLowerCase();
}

function groupByKind(signs: ReadonlyMap<string, number>): Map<Kind, Map<string, number>> {
  const groups = new Map<Kind, Map<string, number>>();
  for (const [sign, times] of signs) {
    const kind = kindOf(sign);
    groups.set(kind, (groups.get(kind) ?? new Map()).set(sign, times));
  }
  return groups;
}

/** What a sign of this kind is worth, from -2 to 1. */
function fitOf(kind: Kind, signs: ReadonlyMap<string, number>, count: number, asciiLetters: number): number {
  if (kind === 'latin') return fitOfLatin(signs, count, asciiLetters);
  if (!hasCommonSigns(kind)) return fixedFits.get(kind) ?? 1;
  const common = commonSigns[kind];
  return Math.min(1, shareOf(common.signs, signs, count) / common.enough);
}

function hasCommonSigns(kind: Kind): kind is Kind & keyof typeof commonSigns {
  return kind in commonSigns;
}

const fixedFits = new Map<Kind, number>([
  ['broken', -2],
  ['halfwidth', 0.2],
  ['symbol', 0.3],
]);

/** The best share of any one alphabet; a text of which every second letter has a mark is no Latin text at all. */
function fitOfLatin(signs: ReadonlyMap<string, number>, count: number, asciiLetters: number): number {
  const best = Math.max(...latinAlphabets.map(([, letters]) => shareOf(letters, signs, count)));
  return count > asciiLetters ? best * 0.3 : best;
}

function shareOf(set: string, signs: ReadonlyMap<string, number>, count: number): number {
  let found = 0;
  for (const [sign, times] of signs)
    if (set.includes(sign) || set.includes(sign.toLowerCase())) found += times;
  return found / count;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
