import { isAlone } from './beside.ts';
import { matchAll, matchAny, type Span } from './phrase-table.ts';
import type { Distance, RelativeWords } from './relative-words.ts';
import type { Scan } from './scan.ts';
import type { Token } from './tokens.ts';

/** A distance that a text states, such as `2 weeks 3 days ago`. */
export interface Ago {
  readonly from: number;
  readonly to: number;
  readonly distances: readonly Distance[];
}

/** More is no date of news, and keeps sums finite. */
const mostUnits = 10_000;

/**
 * The first distance with a word for `ago`; in a text that is `whole`ly meant as a date also one without, and `now` or
 * `last week`, when nothing else stands there (`2 tuần 3 ngày`).
 */
export function findAgo(scan: Scan, words: readonly RelativeWords[], whole: boolean): Ago | undefined {
  const before = matchAll(words, (each) => each.agoBefore, scan.tokens);
  for (let i = 0; i < scan.tokens.length; i++) {
    const ago = templated(scan.tokens, i, words) ?? counted(scan, i, words, before);
    if (ago !== undefined) return ago;
    const bare = whole ? uncounted(scan, i, words) : undefined;
    if (bare !== undefined && isAlone(scan, bare)) return bare;
  }
  return undefined;
}

/** `5 hours ago`, `vor 5 Stunden`, `an hour ago`, `час назад`. */
function counted(
  scan: Scan,
  at: number,
  words: readonly RelativeWords[],
  before: readonly Span<true>[],
): Ago | undefined {
  const { to, distances } = distancesAt(scan.tokens, at, words);
  if (distances.length === 0) return undefined;
  const opening = before.find((span) => span.to <= at && span.to >= at - 2);
  const ending = agoAt(scan.tokens, to, words) ?? agoAt(scan.tokens, to + 1, words);
  if (opening === undefined && ending === undefined) return undefined;
  return { from: opening?.from ?? at, to: ending?.to ?? to, distances };
}

function agoAt(
  tokens: readonly Token[],
  at: number,
  words: readonly RelativeWords[],
): Span<true> | undefined {
  return matchAny(words, (each) => each.agoAfter, tokens, at);
}

/** `2 weeks 3 days`, `now`, `last week`. */
function uncounted(scan: Scan, at: number, words: readonly RelativeWords[]): Ago | undefined {
  const moment = matchAny(words, (each) => each.moments, scan.tokens, at);
  if (moment !== undefined && moment.meaning.unit !== 'day')
    return { ...moment, distances: [moment.meaning] };
  const isNumber = scan.tokens[at]?.kind === 'number';
  const { to, distances } = distancesAt(scan.tokens, at, words);
  return isNumber && distances.length > 0 ? { from: at, to, distances } : undefined;
}

/** Number and unit, as often as they follow one another with at most one word or mark between. */
function distancesAt(
  tokens: readonly Token[],
  at: number,
  words: readonly RelativeWords[],
): { readonly to: number; readonly distances: readonly Distance[] } {
  const distances: Distance[] = [];
  let to = at;
  let next: Span<Distance> | undefined = distanceAt(tokens, at, words);
  while (next !== undefined) {
    distances.push(next.meaning);
    to = next.to;
    next = followingAt(tokens, to, words);
  }
  return { to, distances };
}

function followingAt(
  tokens: readonly Token[],
  at: number,
  words: readonly RelativeWords[],
): Span<Distance> | undefined {
  const step = [0, 1, 2].find(
    (each) => tokens[at + each]?.kind === 'number' || !isLink(tokens, at + each, words),
  );
  return step === undefined ? undefined : numberedAt(tokens, at + step, words);
}

/** A comma or a short word (`and`, `và`, `und`) that says nothing of past or future. */
function isLink(tokens: readonly Token[], at: number, words: readonly RelativeWords[]): boolean {
  return (tokens[at]?.text.length ?? 0) <= 3 && agoAt(tokens, at, words) === undefined;
}

function distanceAt(
  tokens: readonly Token[],
  at: number,
  words: readonly RelativeWords[],
): Span<Distance> | undefined {
  if (tokens[at]?.kind === 'number') return numberedAt(tokens, at, words);
  const one = matchAny(words, (each) => each.one, tokens, at);
  const unit = one && matchAny(words, (each) => each.units, tokens, one.to);
  if (unit === undefined) return matchAny(words, (each) => each.bare, tokens, at);
  return { from: at, to: unit.to, meaning: { unit: unit.meaning, count: 1 } };
}

function numberedAt(
  tokens: readonly Token[],
  at: number,
  words: readonly RelativeWords[],
): Span<Distance> | undefined {
  const count = Number(tokens[at]?.text);
  const unit = matchAny(words, (each) => each.units, tokens, at + 1);
  if (unit === undefined || isFraction(tokens, at) || !(count <= mostUnits)) return undefined;
  return { from: at, to: unit.to, meaning: { unit: unit.meaning, count } };
}

/** Digits behind a decimal point: `2.5 hours` is no distance of 5 hours. */
function isFraction(tokens: readonly Token[], at: number): boolean {
  const [whole, mark, digits] = tokens.slice(Math.max(0, at - 2), at + 1);
  return whole?.kind === 'number' && /^[.,]$/.test(mark?.text ?? '') && mark?.end === digits?.start;
}

/** `saa 5 zilizopita`. */
function templated(tokens: readonly Token[], at: number, words: readonly RelativeWords[]): Ago | undefined {
  if (tokens[at]?.kind !== 'number') return undefined;
  const count = Number(tokens[at]?.text);
  if (!(count <= mostUnits)) return undefined;
  for (const { templates } of words)
    for (const { before, after, unit } of templates) {
      const [from, to] = [at - before.length, at + 1 + after.length];
      if (stands(tokens, from, before) && stands(tokens, at + 1, after))
        return { from, to, distances: [{ unit, count }] };
    }
  return undefined;
}

/** Whether these words are the texts of the tokens from one place on. */
function stands(tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (tokens[from + i]?.text !== words[i]) return false;
  return true;
}
