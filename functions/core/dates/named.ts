import { fromCalendar, isRealDay, type OtherCalendar } from './calendars.ts';
import type { DateCore, Taken } from './core.ts';
import { hints } from './lexicon.ts';
import { matchAny, type Span } from './phrase-table.ts';
import { digitsAt, mayBegin, numberAt, pastGap, type Scan } from './scan.ts';
import { eraYear, fullYear, shortThaiYear, shortYear } from './years.ts';

/** A month by name, and the calendar it is one of. */
interface Month extends Span<number> {
  readonly calendar?: OtherCalendar;
}

/** A number beside a month. */
interface Found {
  readonly at: number;
  readonly value: number;
}

/**
 * Dates with a month by name or marker: `7 March 2026`, `Mar 7, 2026`, `2026年3月7日`, `ngày 7 tháng 3 năm 2026`. Those
 * that name no year come last, so that they take nothing from the others.
 */
export function namedDates(scan: Scan, taken: Taken): readonly DateCore[] {
  const months = monthsIn(scan, taken);
  if (months.length === 0) return [];
  const cores: DateCore[] = [];
  for (const read of [dateAround, yearless])
    for (const month of months) {
      const core = taken.free(month.from, month.to) ? read(scan, taken, month) : undefined;
      if (core === undefined) continue;
      taken.take(core);
      cores.push(core);
    }
  return cores;
}

function monthsIn(scan: Scan, taken: Taken): readonly Month[] {
  const months: Month[] = [];
  for (let i = 0; i < scan.tokens.length; ) {
    const month = taken.has(i) ? undefined : monthAt(scan, i);
    if (month !== undefined) months.push(month);
    i = month?.to ?? i + 1;
  }
  return months;
}

function monthAt(scan: Scan, at: number): Month | undefined {
  const named = mayBegin(scan, at, hints.month) ? namedMonth(scan, at) : undefined;
  return named ?? (mayBegin(scan, at, hints.beginning) ? abbreviated(scan, at) : undefined);
}

function namedMonth(scan: Scan, at: number): Month | undefined {
  const named = matchAny(scan.words, (each) => each.months, scan.tokens, at);
  for (const { otherCalendar, otherMonths } of scan.words) {
    const other = otherMonths?.match(scan.tokens, at);
    if (otherCalendar !== undefined && other !== undefined && other.to > (named?.to ?? at)) {
      return { ...other, calendar: otherCalendar };
    }
  }
  return named;
}

/** `Sept`, `верес`, `tammi`: at least three letters with which the months of only one number begin. */
function abbreviated(scan: Scan, at: number): Month | undefined {
  const token = scan.tokens[at];
  if (token?.kind !== 'word') return undefined;
  const sides = [pastGap(scan, at - 1, -1), pastGap(scan, at + 1, 1)];
  if (!sides.some((side) => scan.tokens[side]?.kind === 'number')) return undefined;
  for (const { months } of scan.words) {
    const meaning = months.complete(token.text);
    if (meaning !== undefined) return { from: at, to: at + 1, meaning };
  }
  return undefined;
}

function dateAround(scan: Scan, taken: Taken, month: Month): DateCore | undefined {
  const left = freeAt(taken, pastGap(scan, month.from - 1, -1));
  const right = freeAt(taken, pastGap(scan, month.to, 1));
  const [before, after] = [dayAt(scan, left), dayAt(scan, right)];
  const closing = yearAt(scan, right, month) ?? (before && yearBeforeTime(scan, taken, right));
  if (before && closing) return coreOf(month, before, closing);
  const opening = yearAt(scan, left, month);
  if (after && opening) return coreOf(month, after, opening);
  const last =
    after &&
    (yearAt(scan, freeAt(taken, pastGap(scan, right + 1, 1)), month) ??
      yearAfterTime(scan, taken, right + 1, month));
  if (after && last) return coreOf(month, after, last);
  const first = before && yearAt(scan, freeAt(taken, pastGap(scan, left - 1, -1)), month);
  return before && first && coreOf(month, before, first);
}

/** The place, or none when something understood it already. */
function freeAt(taken: Taken, at: number): number {
  return taken.has(at) ? -1 : at;
}

function dayAt(scan: Scan, at: number): Found | undefined {
  const value = numberAt(scan, at, 2);
  return value >= 1 && value <= 32 ? { at, value } : undefined;
}

const thai = /\p{Script=Thai}/u;

/** Four digits, the year of an era, or two digits tied to the month: `7-Mar-26`, `7 Mar '26`, Thai `7 มี.ค. 69`. */
function yearAt(scan: Scan, at: number, month: Month): Found | undefined {
  if (scan.tokens[at]?.kind !== 'number') return undefined;
  const digits = digitsAt(scan, at);
  const value = numberAt(scan, at, 4);
  const inEra = digits < 4 ? eraYear(scan.tokens, at) : undefined;
  if (inEra !== undefined) return { at, value: inEra };
  if (digits === 4) return { at, value: month.calendar === undefined ? fullYear(value) : value };
  if (digits !== 2 || at < month.to) return undefined;
  if (thai.test(scan.tokens[month.from]?.text ?? '')) return { at, value: shortThaiYear(value) };
  return isTied(scan, at, month) ? { at, value: shortYear(value) } : undefined;
}

function isTied(scan: Scan, at: number, month: Month): boolean {
  const [before, mark] = [scan.tokens[month.from - 1]?.text ?? '', scan.tokens[at - 1]?.text ?? ''];
  return mark === "'" || (/^[-/.]$/.test(mark) && mark === before);
}

/** `Fri, 12 Dec 14 10:55:50`: years had two digits before RFC 1123 5.2.14. */
function yearBeforeTime(scan: Scan, taken: Taken, at: number): Found | undefined {
  const value = digitsAt(scan, at) === 2 && taken.has(at + 1) ? numberAt(scan, at, 2) : Number.NaN;
  return Number.isNaN(value) ? undefined : { at, value: shortYear(value) };
}

/** `Wed Aug 05 12:00:00 2015`, `Wed Aug 5 12:00:00 UTC 2015`: C's asctime and Unix date. */
function yearAfterTime(scan: Scan, taken: Taken, at: number, month: Month): Found | undefined {
  let i = at;
  while (taken.has(i)) i++;
  if (i === at) return undefined;
  const isZone = /^[a-z]{3,4}$/.test(scan.tokens[i]?.text ?? '');
  return yearAt(scan, isZone ? i + 1 : i, month);
}

function coreOf(month: Month, day: Found, year: Found): DateCore | undefined {
  const wanted = { year: year.value, month: month.meaning, day: day.value };
  const found = month.calendar === undefined ? wanted : fromCalendar(month.calendar, wanted);
  if (found === undefined || !isRealDay(found)) return undefined;
  const note = month.calendar === undefined ? {} : { note: `${month.calendar} calendar` };
  const from = Math.min(month.from, day.at, year.at);
  const to = Math.max(month.to, day.at + 1, year.at + 1);
  return { from, to, kind: 'named', choices: [{ order: 'dmy', day: found }], ...note };
}

/** The year is filled in later; a leap year until then, so that 29 February stays. */
function yearless(scan: Scan, taken: Taken, month: Month): DateCore | undefined {
  const [before, after] = [pastGap(scan, month.from - 1, -1), pastGap(scan, month.to, 1)];
  const day =
    (taken.has(before) ? undefined : dayAt(scan, before)) ??
    (taken.has(after) ? undefined : dayAt(scan, after));
  if (day === undefined || month.calendar !== undefined) return undefined;
  const found = { year: 2000, month: month.meaning, day: day.value };
  if (!isRealDay(found)) return undefined;
  const [from, to] = [Math.min(month.from, day.at), Math.max(month.to, day.at + 1)];
  return { from, to, kind: 'yearless', choices: [{ order: 'dmy', day: found }] };
}
