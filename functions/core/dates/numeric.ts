import { type Day, fromCalendar, isRealDay } from './calendars.ts';
import type { DateCore, DayChoice, Taken } from './core.ts';
import type { DateOrder } from './reading.ts';
import { digitsAt, numberAt, pastGap, type Scan, touches } from './scan.ts';
import { fullYear, shortYear } from './years.ts';

const separators = new Set(['-', '.', '/', '·']);

/** Whether a text holds three numbers that may be a date: the cheap question before all others. */
export function holdsTriple(scan: Scan): boolean {
  if (scan.numbers < 3) return false;
  for (let i = 0; i + 4 < scan.tokens.length; i++) if (isTriple(scan, i)) return true;
  return false;
}

type ReadTriple = (scan: Scan, at: number) => DateCore | undefined;

/** Dates of three numbers, one of them a full year: `07/03/2026`, `2026-03-07`, `7. 3. 2026`. */
export function numericDates(scan: Scan, taken: Taken): readonly DateCore[] {
  return triples(scan, taken, fullDate);
}

/** `7.3.26`, `26.03.07`: could also be times, versions or prices, so other dates of the text go first. */
export function shortDates(scan: Scan, taken: Taken): readonly DateCore[] {
  return triples(scan, taken, shortDate);
}

function triples(scan: Scan, taken: Taken, read: ReadTriple): readonly DateCore[] {
  const cores: DateCore[] = [];
  if (scan.numbers < 3) return cores;
  for (let i = 0; i + 4 < scan.tokens.length; i++) {
    const core = isTriple(scan, i) && taken.free(i, i + 5) ? read(scan, i) : undefined;
    if (core === undefined) continue;
    taken.take(core);
    cores.push(core);
  }
  return cores;
}

/** Number, separator, number, the same separator, number; at most two spaces in each place; no part of a longer row. */
function isTriple(scan: Scan, at: number): boolean {
  const first = scan.tokens[at + 1];
  if (first === undefined || !separators.has(first.text)) return false;
  const [a, b, c] = [scan.tokens[at], scan.tokens[at + 2], scan.tokens[at + 4]];
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') return false;
  if (scan.tokens[at + 3]?.text !== first.text || b.start - a.end > 5 || c.start - b.end > 5) return false;
  return !continues(scan, at - 1, at - 2, first.text) && !continues(scan, at + 5, at + 6, first.text);
}

/** Version numbers, IP addresses and telephone numbers go on; `07-03-2026-08:47` ends where a time begins. */
function continues(scan: Scan, mark: number, number: number, separator: string): boolean {
  const [sign, neighbour] = [scan.tokens[mark], scan.tokens[number]];
  if (sign?.text !== separator || neighbour?.kind !== 'number') return false;
  const joined = mark < number ? touches(sign, neighbour) : touches(neighbour, sign);
  return joined && scan.tokens[number + 1]?.text !== ':';
}

function fullDate(scan: Scan, at: number): DateCore | undefined {
  const shape = shapeAt(scan, at);
  const [a, b, c] = [numberAt(scan, at, 4), numberAt(scan, at + 2, 4), numberAt(scan, at + 4, 4)];
  if (shape === '422') return coreOf(at, 'iso', days(scan, a, [['ymd', b, c]]));
  if (shape !== '224') return undefined;
  const arrangements: readonly Arrangement[] = [
    ['dmy', b, a],
    ['mdy', a, b],
  ];
  return coreOf(at, 'numeric', days(scan, c, arrangements));
}

/** Digits of the three numbers, one-digit ones counted as two. */
function shapeAt(scan: Scan, at: number): string {
  const digits = (step: number): number => Math.max(digitsAt(scan, at + step), 2);
  return `${digits(0)}${digits(2)}${digits(4)}`;
}

function shortDate(scan: Scan, at: number): DateCore | undefined {
  if (shapeAt(scan, at) !== '222' || !isTight(scan, at)) return undefined;
  const [a, b, c] = [numberAt(scan, at, 2), numberAt(scan, at + 2, 2), numberAt(scan, at + 4, 2)];
  return coreOf(at, 'short', shortDays(a, b, c, [digitsAt(scan, at), digitsAt(scan, at + 4)]));
}

function isTight(scan: Scan, at: number): boolean {
  return [0, 1, 2, 3].every((step) => touches(scan.tokens[at + step], scan.tokens[at + step + 1]));
}

type Arrangement = readonly [order: DateOrder, month: number, day: number];

function days(scan: Scan, year: number, arrangements: readonly Arrangement[]): readonly DayChoice[] {
  const other = scan.words.find((words) => words.otherCalendar !== undefined)?.otherCalendar;
  return arrangements.flatMap(([order, month, day]) => {
    const wanted = { year: fullYear(year), month, day };
    const isOther = other !== undefined && year > 1300 && year < 1500;
    const found = isOther ? fromCalendar(other, wanted) : wanted;
    return found === undefined || !isRealDay(found) ? [] : [{ order, day: found }];
  });
}

/** The year has exactly two digits. */
function shortDays(a: number, b: number, c: number, digits: readonly number[]): readonly DayChoice[] {
  const last: readonly [DateOrder, Day][] = [
    ['dmy', { year: shortYear(c), month: b, day: a }],
    ['mdy', { year: shortYear(c), month: a, day: b }],
  ];
  const first: readonly [DateOrder, Day][] = [['ymd', { year: shortYear(a), month: b, day: c }]];
  const arrangements = [...(digits[1] === 2 ? last : []), ...(digits[0] === 2 ? first : [])];
  return arrangements.filter(([, day]) => isRealDay(day)).map(([order, day]) => ({ order, day }));
}

function coreOf(at: number, kind: DateCore['kind'], choices: readonly DayChoice[]): DateCore | undefined {
  return choices.length === 0 ? undefined : { from: at, to: at + 5, kind, choices };
}

/**
 * `5.3. 19:12`, `3/3(火) 18:22`, `14:05 05/03`: two numbers right beside a clock, for pages that leave out the year. The
 * year is filled in later.
 */
export function yearlessDates(scan: Scan, taken: Taken): readonly DateCore[] {
  for (let i = 0; i + 2 < scan.tokens.length; i++) {
    const core = taken.free(i, i + 3) && isPair(scan, i) ? pairAt(scan, taken, i) : undefined;
    if (core === undefined) continue;
    taken.take(core);
    return [core];
  }
  return [];
}

function isPair(scan: Scan, at: number): boolean {
  const mark = scan.tokens[at + 1];
  if (mark === undefined || !/^[/.]$/.test(mark.text)) return false;
  if (!touches(scan.tokens[at], mark)) return false;
  return [at, at + 2].every((place) => numberAt(scan, place, 2) >= 1 && numberAt(scan, place, 2) <= 31);
}

function pairAt(scan: Scan, taken: Taken, at: number): DateCore | undefined {
  const sides = [pastGap(scan, at - 1, -1), pastGap(scan, at + 3, 1)];
  // A clock was taken before: by its colon.
  if (!sides.some((side) => scan.tokens[side]?.kind === 'number' && taken.has(side))) return undefined;
  const [first, second] = [numberAt(scan, at, 2), numberAt(scan, at + 2, 2)];
  const choices = [
    { order: 'dmy' as const, day: { year: 2000, month: second, day: first } },
    { order: 'mdy' as const, day: { year: 2000, month: first, day: second } },
  ].filter(({ day }) => isRealDay(day));
  return choices.length === 0 ? undefined : { from: at, to: at + 3, kind: 'yearless', choices };
}
