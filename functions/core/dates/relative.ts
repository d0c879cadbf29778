import { matchAll, matchAny, type Span } from './phrase-table.ts';
import type { Distance, RelativeWords, Template } from './relative-words.ts';
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

/** The first distance with a word for `ago`, or one without when nothing else stands in the text (`2 tuần 3 ngày`). */
export function findAgo(scan: Scan, words: readonly RelativeWords[]): Ago | undefined {
  const before = matchAll(
    words.map((each) => each.agoBefore),
    scan.tokens,
  );
  for (let i = 0; i < scan.tokens.length; i++) {
    const ago = templated(scan.tokens, i, words) ?? counted(scan, i, words, before) ?? moment(scan, i, words);
    if (ago !== undefined) return ago;
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
  const [first] = distances;
  if (first === undefined) return undefined;
  const opening = before.find((span) => span.to <= at && span.to >= at - 2);
  const ending =
    matchAny(
      words.map((each) => each.agoAfter),
      scan.tokens,
      to,
    ) ??
    matchAny(
      words.map((each) => each.agoAfter),
      scan.tokens,
      to + 1,
    );
  const from = opening?.from ?? at;
  if (ending !== undefined) return { from, to: ending.to, distances };
  if (opening !== undefined) return { from, to, distances };
  const alone = scan.tokens[at]?.kind === 'number' && isAll(scan, at, to);
  return alone ? { from, to, distances } : undefined;
}

function isAll(scan: Scan, from: number, to: number): boolean {
  return scan.tokens.every((token, i) => (i >= from && i < to) || token.kind === 'mark');
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
  const isShort = (tokens[at]?.text.length ?? 0) <= 3;
  return (
    isShort &&
    matchAny(
      words.map((each) => each.agoAfter),
      tokens,
      at,
    ) === undefined
  );
}

function distanceAt(
  tokens: readonly Token[],
  at: number,
  words: readonly RelativeWords[],
): Span<Distance> | undefined {
  if (tokens[at]?.kind === 'number') return numberedAt(tokens, at, words);
  const one = matchAny(
    words.map((each) => each.one),
    tokens,
    at,
  );
  const afterOne =
    one &&
    matchAny(
      words.map((each) => each.units),
      tokens,
      one.to,
    );
  if (afterOne === undefined)
    return matchAny(
      words.map((each) => each.bare),
      tokens,
      at,
    );
  return { from: at, to: afterOne.to, meaning: { unit: afterOne.meaning, count: 1 } };
}

/** Not the digits behind a decimal point: `2.5 hours` is no distance of 5 hours. */
function numberedAt(
  tokens: readonly Token[],
  at: number,
  words: readonly RelativeWords[],
): Span<Distance> | undefined {
  const count = Number(tokens[at]?.text);
  const isFraction =
    /^[.,]$/.test(tokens[at - 1]?.text ?? '') &&
    tokens[at - 2]?.kind === 'number' &&
    tokens[at - 1]?.end === tokens[at]?.start;
  const unit = matchAny(
    words.map((each) => each.units),
    tokens,
    at + 1,
  );
  if (unit === undefined || isFraction || !(count <= mostUnits)) return undefined;
  return { from: at, to: unit.to, meaning: { unit: unit.meaning, count } };
}

/** `last week`, and `yesterday` when no calendar day could be made of it: only as the whole text. */
function moment(scan: Scan, at: number, words: readonly RelativeWords[]): Ago | undefined {
  const found = matchAny(
    words.map((each) => each.moments),
    scan.tokens,
    at,
  );
  const whole = found !== undefined && found.meaning.unit !== 'day' && isAll(scan, at, found.to);
  return whole ? { from: at, to: found.to, distances: [found.meaning] } : undefined;
}

function templated(tokens: readonly Token[], at: number, words: readonly RelativeWords[]): Ago | undefined {
  if (tokens[at]?.kind !== 'number') return undefined;
  const count = Number(tokens[at]?.text);
  const fits = ({ before, after }: Template) =>
    before.every((word, i) => tokens[at - before.length + i]?.text === word) &&
    after.every((word, i) => tokens[at + 1 + i]?.text === word);
  const template = words.flatMap((each) => each.templates).find(fits);
  if (template === undefined || !(count <= mostUnits)) return undefined;
  const [from, to] = [at - template.before.length, at + 1 + template.after.length];
  return { from, to, distances: [{ unit: template.unit, count }] };
}
