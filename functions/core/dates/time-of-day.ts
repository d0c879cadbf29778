import { find } from '../lists.ts';
import { hints } from './lexicon.ts';
import { matchAny } from './phrase-table.ts';
import { digitsAt, mayBegin, numberAt, periodsIn, type Scan, touches } from './scan.ts';

/** A time of day and the tokens that state it. */
export interface TimeOfDay {
  readonly from: number;
  readonly to: number;
  /** 0 to 24 in a possible time. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly precision: 'second' | 'minute' | 'hour';
  /** AM, PM or a part of the day was stated. */
  readonly period: boolean;
  /** Could also be a plain decimal: believed only right beside a day. */
  readonly weak: boolean;
}

type Marks = 'hourMarks' | 'minuteMarks' | 'secondMarks';

/** Times with colons: `08:47`, `5:36:00 PM`, `下午3:30`, `08:52:11.000`. */
export function colonTimes(scan: Scan): readonly TimeOfDay[] {
  return timesBy(scan, colonTime);
}

/** Times with words: `10h11`, `8 giờ 47 phút`, `8時47分`, `3 pm`, `午後3時`. */
export function wordTimes(scan: Scan): readonly TimeOfDay[] {
  return timesBy(scan, wordTime);
}

const wordTime = (scan: Scan, at: number): TimeOfDay | undefined =>
  markedTime(scan, at) ?? periodTime(scan, at);

/** What is a time only beside a day: `18.37`, `18.37.05`, `18: 37`, `18 : 37`. */
export function looseTimes(scan: Scan): readonly TimeOfDay[] {
  return timesBy(scan, looseTime);
}

const looseTime = (scan: Scan, at: number): TimeOfDay | undefined =>
  dotTime(scan, at) ?? spacedTime(scan, at);

function timesBy(scan: Scan, read: (scan: Scan, at: number) => TimeOfDay | undefined): readonly TimeOfDay[] {
  const times: TimeOfDay[] = [];
  for (let i = 0; i < scan.tokens.length; ) {
    const time = scan.tokens[i]?.kind === 'number' ? read(scan, i) : undefined;
    if (time !== undefined) times.push(time);
    i = Math.max(time?.to ?? 0, i + 1);
  }
  return times;
}

function colonTime(scan: Scan, at: number): TimeOfDay | undefined {
  const minute = separated(scan, at, ':');
  if (minute === undefined) return undefined;
  const hour = numberAt(scan, at, 2);
  if (Number.isNaN(hour)) return undefined;
  const second = separated(scan, at + 2, ':');
  if (second === undefined) return finish(scan, { from: at, to: at + 3, hour, minute, precision: 'minute' });
  const fraction = isFraction(scan, at + 5) ? 2 : 0;
  return finish(scan, { from: at, to: at + 5 + fraction, hour, minute, second, precision: 'second' });
}

/** The two-digit number that follows the number at this token after the mark, all touching. */
function separated(scan: Scan, at: number, mark: string): number | undefined {
  const sign = scan.tokens[at + 1];
  if (sign?.text !== mark || digitsAt(scan, at + 2) !== 2) return undefined;
  return touches(scan.tokens[at], sign) && touches(sign, scan.tokens[at + 2])
    ? numberAt(scan, at + 2, 2)
    : undefined;
}

function isFraction(scan: Scan, at: number): boolean {
  const [second, mark, digits] = [scan.tokens[at - 1], scan.tokens[at], scan.tokens[at + 1]];
  const isPoint = mark?.text === '.' || (mark?.text === ',' && digitsAt(scan, at + 1) >= 3);
  return isPoint && touches(second, mark) && touches(mark, digits) && digits?.kind === 'number';
}

function dotTime(scan: Scan, at: number): TimeOfDay | undefined {
  const minute = separated(scan, at, '.');
  if (minute === undefined) return undefined;
  const hour = numberAt(scan, at, 2);
  const second = separated(scan, at + 2, '.');
  const to = second === undefined ? at + 3 : at + 5;
  const goesOn = isFraction(scan, to) || isFraction(scan, at - 1);
  if (Number.isNaN(hour) || goesOn) return undefined;
  const stated = { from: at, to, hour, minute, loose: true };
  if (second === undefined) return finish(scan, { ...stated, precision: 'minute' });
  return finish(scan, { ...stated, second, precision: 'second' });
}

/** The colon has a space behind it, and no date ends before it. */
function spacedTime(scan: Scan, at: number): TimeOfDay | undefined {
  if (scan.tokens[at + 1]?.text !== ':') return undefined;
  const [hour, minute] = [numberAt(scan, at, 2), numberAt(scan, at + 2, 2)];
  const [before, after] = [scan.tokens[at - 1], scan.tokens[at + 3]];
  const isTime = digitsAt(scan, at + 2) === 2 && after?.text !== ':';
  if (!isTime || Number.isNaN(hour) || /^[/.-]$/.test(before?.text ?? '')) return undefined;
  return finish(scan, { from: at, to: at + 3, hour, minute, precision: 'minute', loose: true });
}

function markedTime(scan: Scan, at: number): TimeOfDay | undefined {
  const hour = numberAt(scan, at, 2);
  const afterHour = pastMark(scan, at + 1, 'hourMarks');
  if (afterHour === undefined || Number.isNaN(hour)) return undefined;
  const minute = numberAt(scan, afterHour, 2);
  if (Number.isNaN(minute))
    return finish(scan, { from: at, to: afterHour, hour, minute: 0, precision: 'hour' });
  const afterMinute = pastMark(scan, afterHour + 1, 'minuteMarks');
  const from = { from: at, hour, minute };
  if (afterMinute === undefined && digitsAt(scan, afterHour) < 2) return undefined;
  if (afterMinute === undefined) return finish(scan, { ...from, to: afterHour + 1, precision: 'minute' });
  const second = numberAt(scan, afterMinute, 2);
  const afterSecond = pastMark(scan, afterMinute + 1, 'secondMarks');
  if (Number.isNaN(second) || afterSecond === undefined)
    return finish(scan, { ...from, to: afterMinute, precision: 'minute' });
  return finish(scan, { ...from, second, to: afterSecond, precision: 'second' });
}

function pastMark(scan: Scan, at: number, marks: Marks): number | undefined {
  if (marks === 'hourMarks' && !mayBegin(scan, at, hints.hourMark)) return undefined;
  return matchAny(scan.words, (words) => words[marks], scan.tokens, at)?.to;
}

/** `3 pm`, `午後3`. */
function periodTime(scan: Scan, at: number): TimeOfDay | undefined {
  const hour = numberAt(scan, at, 2);
  if (Number.isNaN(hour) || periodsIn(scan).length === 0) return undefined;
  const time = finish(scan, { from: at, to: at + 1, hour, minute: 0, precision: 'hour' });
  return time.period && hour <= 12 ? time : undefined;
}

interface Stated extends Omit<TimeOfDay, 'period' | 'second' | 'weak'> {
  readonly second?: number;
  readonly loose?: boolean;
}

/** Applies the part of the day that stands after or before the time. */
function finish(scan: Scan, stated: Stated): TimeOfDay {
  const periods = periodsIn(scan);
  const after = find(periods, (span) => span.from === stated.to);
  const period = after ?? find(periods, (span) => span.to === stated.from);
  const hour = period === undefined ? stated.hour : hourIn(stated.hour, period.meaning);
  const [from, to] = [Math.min(stated.from, period?.from ?? Infinity), Math.max(stated.to, period?.to ?? 0)];
  const marked = pastMark(scan, to, 'hourMarks') ?? to;
  const weak = stated.loose === true && period === undefined && marked === to;
  const { minute, second = 0, precision } = stated;
  return { from, to: marked, hour, minute, second, precision, period: period !== undefined, weak };
}

/**
 * The hour of the day that a clock hour is within a set of hours. `17:36 PM` and `13:05 AM` are tolerated: such clocks
 * count to 24 and print AM and PM besides. `12:30 AM` is half past midnight.
 */
function hourIn(hour: number, hours: number): number {
  if (hour > 12) return hour;
  const [early, late] = [hour % 12, (hour % 12) + 12];
  const has = (each: number) => (hours & (1 << each)) !== 0;
  if (has(early) !== has(late)) return has(early) ? early : late;
  const afternoon = [...Array(12).keys()].filter((each) => has(each + 12)).length;
  const morning = [...Array(12).keys()].filter((each) => has(each)).length;
  return afternoon > morning ? late : early;
}

/** Whether a clock can show it; 24:00 is the end of the day (ISO 8601 4.2.3), 60 a leap second. */
export function isPossible({ hour, minute, second }: TimeOfDay): boolean {
  if (hour === 24) return minute === 0 && second === 0;
  return hour < 24 && minute < 60 && second <= 60;
}
