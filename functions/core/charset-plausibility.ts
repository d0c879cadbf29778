import { commonSigns } from './charset-alphabets.ts';
import { type Alphabets, everyAlphabet } from './charset-repertoire.ts';
import { denseScripts, isLower, isUpper, type Kind, kindOf, scriptOf } from './charset-signs.ts';

/** What joins words or stands within them; other punctuation between two letters is a letter decoded wrong. */
const joining = new Set(['\xa0', '\xad', '\xb7', '\u2010', '\u2011', '\u2013', '\u2014', '\u2019', '\u2027']);

/** What a foreign word set without a space costs. */
const denseMisfit = 0.3;

/** How often each sign beyond ASCII stands in a text, and how often its neighbours make it impossible. */
interface Tally {
  readonly signs: Map<string, number>;
  asciiLetters: number;
  misfits: number;
}

/**
 * How much a text looks like written language: about 1 when decoded right, below 0.5 when not. Looks at signs beyond
 * ASCII only; a text without any is 1. Latin letters have to fit one of the alphabets.
 */
export function plausibilityOf(text: string, alphabets: Alphabets = everyAlphabet): number {
  const tally = tallyOf(text);
  const groups = groupByKind(tally.signs);
  let total = 0;
  let worth = -tally.misfits;
  for (const [kind, signs] of groups) {
    const count = sum(signs.values());
    total += count;
    worth += count * fitOf(kind, signs, count, tally.asciiLetters, alphabets);
  }
  return total === 0 ? 1 : worth / total;
}

function tallyOf(text: string): Tally {
  const tally: Tally = { signs: new Map(), asciiLetters: 0, misfits: 0 };
  let before = ' ';
  let afterAscii = true;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const isAscii = code < 0x80;
    if (isAscii && isLetterCode(code)) tally.asciiLetters += 1;
    // Most of a text in Latin script: ASCII beside ASCII says nothing.
    if (isAscii && afterAscii) {
      at += 1;
      continue;
    }
    const sign = signAt(text, at);
    if (afterAscii && at > 0) before = text.charAt(at - 1);
    at += sign.length;
    if (!isAscii) tally.signs.set(sign, (tally.signs.get(sign) ?? 0) + 1);
    tally.misfits += misfitOf(before, sign, signAt(text, at));
    before = sign;
    afterAscii = isAscii;
  }
  return tally;
}

function isLetterCode(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** The character at a place, a space behind the end. */
function signAt(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 32;
  return code > 0xffff ? String.fromCodePoint(code) : (text[at] ?? ' ');
}

/** How little a sign can stand between these two: wrong decoders mix scripts, cases and symbols within words. */
function misfitOf(before: string, sign: string, after: string): number {
  const script = scriptOf(sign);
  const scriptBefore = scriptOf(before);
  if (script === undefined || scriptBefore === undefined) return misfitOfSymbol(before, sign, after);
  // A final sigma ends its word; read as Greek, Cyrillic has one in every second.
  if (before === 'ς' && script === 'greek') return 1;
  if (script === scriptBefore) return isLower(before) && isUpper(sign) ? caseMisfitOf(script) : 0;
  // Chinese and Japanese set foreign words without a space; others do not.
  if (denseScripts.has(script) && denseScripts.has(scriptBefore)) return 0;
  return denseScripts.has(script) || denseScripts.has(scriptBefore) ? denseMisfit : 1;
}

/** Where every letter counts, the few that are wrong count more: mac-cyrillic read as windows-1251 has only я wrong. */
function caseMisfitOf(script: Kind): number {
  return script === 'latin' ? 1 : 3;
}

function misfitOfSymbol(before: string, sign: string, after: string): number {
  const kind = kindOf(sign);
  if (kind === 'thai-mark') return kindOf(before).startsWith('thai') ? 0 : 1;
  // A pound sign gone wrong.
  if (kind === 'latin') return /[0-9]/.test(after) ? 1 : 0;
  if (scriptOf(before) === undefined || scriptOf(after) === undefined) return 0;
  return kind === 'symbol' || (kind === 'punctuation' && !joining.has(sign)) ? 1 : 0;
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
function fitOf(
  kind: Kind,
  signs: ReadonlyMap<string, number>,
  count: number,
  asciiLetters: number,
  alphabets: Alphabets,
): number {
  if (kind === 'latin') return fitOfLatin(signs, count, asciiLetters, alphabets);
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
function fitOfLatin(
  signs: ReadonlyMap<string, number>,
  count: number,
  asciiLetters: number,
  alphabets: Alphabets,
): number {
  const lower = new Map<string, number>();
  for (const [sign, times] of signs) {
    const letter = sign.toLowerCase();
    lower.set(letter, (lower.get(letter) ?? 0) + times);
  }
  const best = Math.max(0, ...alphabets.map((letters) => shareOf(letters, lower, count)));
  return count > asciiLetters ? best * 0.3 : 2 * best - 1;
}

function shareOf(set: string, signs: ReadonlyMap<string, number>, count: number): number {
  let found = 0;
  for (const [sign, times] of signs) if (set.includes(sign)) found += times;
  return found / count;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
