import { type Day, dayOf, utcOf } from './calendars.ts';
import { offsetOfName } from './offsets.ts';
import { instantOf, isWithin, rangeOf } from './range.ts';
import type { DateContext, DateReading, OrderOrigin, Precision } from './reading.ts';
import { offsetAt, type WallTime, zoneOffset } from './zones.ts';

/** What a text states, understood part by part. */
export interface Stated {
  readonly day: Day;
  readonly time?: { readonly hour: number; readonly minute: number; readonly second: number };
  readonly precision: Precision;
  /** Minutes east of UTC. */
  readonly offset?: number;
  readonly zoneName?: string;
  readonly orderFrom: OrderOrigin;
  readonly how: readonly string[];
  readonly start: number;
  readonly end: number;
}

interface SettledOffset {
  readonly offset: number;
  readonly from: DateReading['offsetFrom'];
}

/** Settles the offset and checks the range; undefined when the date lies outside it. */
export function finishReading(stated: Stated, context: DateContext): DateReading | undefined {
  const { hour, minute, second } = stated.time ?? { hour: 0, minute: 0, second: 0 };
  const seconds = hour * 3600 + minute * 60 + Math.min(second, 59);
  const wall = utcOf(stated.day) + seconds * 1000;
  const { offset, from } = settleOffset(stated, wall, context);
  if (!isWithin(rangeOf(context), wall - offset * 60_000)) return undefined;
  const { precision, orderFrom, start, end } = stated;
  const iso = stated.time === undefined ? isoDay(wall) : isoTime(wall, offset);
  return { iso, precision, offsetFrom: from, orderFrom, how: howOf(stated, from, context), start, end };
}

function settleOffset(stated: Stated, wall: WallTime, context: DateContext): SettledOffset {
  const named = stated.zoneName && offsetOfName(stated.zoneName, wall, context.timeZone);
  const inText = stated.offset ?? named;
  if (typeof inText === 'number') return { offset: inText, from: 'text' };
  return offsetInZone(wall, context.timeZone);
}

/** Minutes east of UTC at a wall time in the source's zone, and whether one was known. */
function offsetInZone(wall: WallTime, timeZone: string | undefined): SettledOffset {
  const offset = timeZone === undefined ? undefined : zoneOffset(timeZone, wall);
  return offset === undefined ? { offset: 0, from: 'utc-fallback' } : { offset, from: 'zone' };
}

/** The day of the fetch in the source's zone. */
export function todayOf(context: DateContext): Day | undefined {
  const instant = instantOf(context.fetchedAt);
  if (instant === undefined) return undefined;
  const offset = context.timeZone === undefined ? 0 : (offsetAt(context.timeZone, instant) ?? 0);
  return dayOf(instant + offset * 60_000);
}

function howOf(stated: Stated, from: DateReading['offsetFrom'], context: DateContext): string {
  const zone =
    from === 'zone' ? `in ${context.timeZone}` : from === 'text' ? 'offset stated' : 'no zone known';
  const named = stated.zoneName === undefined ? zone : `${zone} as ${stated.zoneName}`;
  return [...stated.how, named].join(', ');
}

/** The plain day of a wall time, of a year of four digits. */
export function isoDay(wall: WallTime): string {
  const date = new Date(wall);
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

const two = (value: number): string => (value < 10 ? `0${Math.trunc(value)}` : `${Math.trunc(value)}`);

/** A wall time with its offset, to the second. */
export function isoTime(wall: WallTime, offset: number): string {
  const size = Math.abs(offset);
  const date = new Date(wall);
  const clock = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${isoDay(wall)}T${clock}${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

/**
 * The reading as an instant with offset: a plain day becomes its midnight in the source's zone. Its precision still says
 * `day`, so a source that states the time of the same day is better.
 */
export function withOffset(reading: DateReading, context: DateContext): string {
  if (reading.iso.includes('T')) return reading.iso;
  const wall = Date.parse(`${reading.iso}T00:00:00Z`);
  return isoTime(wall, offsetInZone(wall, context.timeZone).offset);
}
