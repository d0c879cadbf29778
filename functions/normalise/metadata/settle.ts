import { isoTime, withOffset } from '../../core/dates/finish.ts';
import type { DateContext, DateReading } from '../../core/dates/reading.ts';
import { offsetAt } from '../../core/dates/zones.ts';
import { filter, find, map, some } from '../../core/lists.ts';
import type { Dated } from './dated.ts';
import { kindOf } from './origin.ts';

const minute = 60_000;
/** Offsets in use lie on quarters of an hour, between these. Minutes. */
const offsetStep = 15;
const widestOffset = 14 * 60;
/** A server's clock may be ahead of ours. Minutes. */
const tolerance = 10;

/**
 * A reading as an instant with the offset readers know it in, by what the page's other dates say. A time without offset
 * takes that of the same wall clock elsewhere on the page, or is the instant that is stated there. What software states in UTC is told in local time: by the wall
 * clock the page shows beside it, else in the source's zone, unless the page shows the UTC day to its readers. And it is
 * no UTC at all where the page itself gives that wall clock another offset, or where it would lie after the fetch.
 */
export function settledInstant(reading: DateReading, found: readonly Dated[], context: DateContext): string {
  const iso = withOffset(reading, context);
  if (reading.precision === 'day') return iso;
  const isUtc = utc.test(iso) && reading.offsetFrom === 'text';
  const settled = isUtc
    ? (sameClock(reading, filter(found, isShown)) ?? localClock(iso, context))
    : reading.offsetFrom === 'text'
      ? iso
      : (sameClock(reading, found) ??
        (reading.offsetFrom === 'utc-fallback'
          ? (sameInstant(iso, found) ?? offsetOfOthers(iso, found))
          : undefined));
  if (settled !== undefined)
    return settled === iso && otherOffset.test(iso) ? withSummerTime(reading, iso, found) : settled;
  if (!utc.test(iso)) return iso;
  return (isUtc ? wallClock(reading, found, context) : undefined) ?? localInstant(iso, found, context);
}

/** Software that writes `Z` behind the wall clock of its zone, beside another place that states the true instant. */
function wallClock(
  late: DateReading,
  found: readonly Dated[],
  { timeZone }: DateContext,
): string | undefined {
  const wall = Date.parse(late.iso);
  const offset = timeZone === undefined ? undefined : offsetAt(timeZone, wall);
  if (offset === undefined || offset === 0) return undefined;
  const property = fieldOf(late, found);
  const right = filter(
    found,
    ({ field, origin, reading }) =>
      field === property &&
      reading.offsetFrom === 'text' &&
      reading.precision !== 'day' &&
      !origin.startsWith('text') &&
      Math.floor((wall - Date.parse(reading.iso)) / minute) === offset,
  );
  // As much software writes its own offset behind the clock of UTC.
  const isKnown = some(right, ({ reading }) => utc.test(reading.iso)) || showsClock(late, found);
  return right.length > 0 && isKnown ? isoTime(wall, offset) : undefined;
}

const showsClock = ({ iso }: DateReading, found: readonly Dated[]): boolean =>
  some(
    found,
    (dated) =>
      isShown(dated) && dated.reading.precision !== 'day' && dated.reading.iso.startsWith(iso.slice(0, 16)),
  );

const fieldOf = (reading: DateReading, found: readonly Dated[]): Dated['field'] | undefined =>
  find(found, (dated) => dated.reading === reading)?.field;

const utc = /(?:Z|\+00:00)$/;
const otherOffset = /[+-](?!00:00)\d\d:\d\d$/;
const isShown = ({ origin }: Dated): boolean => origin.startsWith('text');

/** The same day, hour and minute with an offset that says more than UTC. */
function sameClock({ iso }: DateReading, found: readonly Dated[]): string | undefined {
  const clock = iso.slice(0, 16);
  return find(
    found,
    ({ reading }) =>
      reading.offsetFrom === 'text' && reading.iso.startsWith(clock) && otherOffset.test(reading.iso),
  )?.reading.iso;
}

/** A time without offset in a zone that nobody knows, and the instant elsewhere that lies whole quarters of hours from it. */
function sameInstant(iso: string, found: readonly Dated[]): string | undefined {
  const wall = Math.floor(Date.parse(iso) / minute);
  return find(found, ({ field, reading }) => {
    if (field !== 'published' || reading.offsetFrom !== 'text') return false;
    if (reading.precision === 'day' || reading.orderFrom === 'relative') return false;
    const difference = wall - Math.floor(Date.parse(reading.iso) / minute);
    return difference !== 0 && difference % offsetStep === 0 && Math.abs(difference) <= widestOffset;
  })?.reading.iso;
}

const hour = 60;

/** Software that forgets summer time states an hour that two other kinds of places state right, in UTC. */
function withSummerTime(late: DateReading, iso: string, found: readonly Dated[]): string {
  const instant = Date.parse(iso);
  const property = fieldOf(late, found);
  const others = filter(
    found,
    ({ field, reading }) =>
      field === property &&
      reading.precision !== 'day' &&
      reading.offsetFrom === 'text' &&
      Math.abs(Date.parse(reading.iso) - instant) === hour * minute,
  );
  const right = find(others, ({ reading }) => utc.test(reading.iso));
  if (right === undefined || new Set(map(others, ({ origin }) => kindOf(origin))).size < 2) return iso;
  const wall = Date.parse(`${iso.slice(0, 19)}Z`);
  return isoTime(wall, (wall - Date.parse(right.reading.iso)) / minute);
}

/** Dates so near one another are told by the same clock, summer time aside. Minutes. */
const near = 30 * 24 * 60;

/** The offset with which the page states another date of these weeks. */
function offsetOfOthers(iso: string, found: readonly Dated[]): string | undefined {
  const wall = Date.parse(iso);
  const other = find(
    found,
    ({ reading }) =>
      reading.offsetFrom === 'text' &&
      otherOffset.test(reading.iso) &&
      Math.abs(Date.parse(reading.iso) - wall) < near * minute,
  );
  return other === undefined ? undefined : `${iso.slice(0, 19)}${other.reading.iso.slice(19)}`;
}

/** A time that calls itself UTC and lies after the fetch is the wall clock of the source. */
function localClock(iso: string, { fetchedAt, timeZone }: DateContext): string | undefined {
  const instant = Date.parse(iso);
  if (fetchedAt === undefined || timeZone === undefined) return undefined;
  if (instant <= Date.parse(fetchedAt) + tolerance * minute) return undefined;
  const offset = offsetAt(timeZone, instant) ?? 0;
  return offset > 0 ? isoTime(instant, offset) : undefined;
}

function localInstant(iso: string, found: readonly Dated[], context: DateContext): string {
  const shown = map(filter(found, isShown), ({ reading }) => reading);
  const instant = Date.parse(iso);
  const offset =
    offsetShown(instant, shown) ??
    offsetOfZone(instant, iso, shown, context) ??
    offsetOfInstant(instant, shown);
  return offset === undefined || offset === 0 ? iso : isoTime(instant + offset * minute, offset);
}

/** The page shows "9:25pm" for 02:25 UTC: its clock is five hours behind. */
function offsetShown(instant: number, shown: readonly DateReading[]): number | undefined {
  for (const { iso, offsetFrom, precision } of shown) {
    if (offsetFrom === 'text' || (precision !== 'minute' && precision !== 'second')) continue;
    const wall = Date.parse(`${iso.slice(0, 16)}Z`);
    const difference = (wall - Math.floor(instant / minute) * minute) / minute;
    if (difference % offsetStep === 0 && Math.abs(difference) <= widestOffset) return difference;
  }
  return undefined;
}

/** The same minute, shown with the offset of a place: for sources whose zone nobody knows. */
function offsetOfInstant(instant: number, shown: readonly DateReading[]): number | undefined {
  const same = find(
    shown,
    ({ iso, precision, orderFrom }) =>
      precision !== 'day' &&
      orderFrom !== 'relative' &&
      otherOffset.test(iso) &&
      Math.floor(Date.parse(iso) / minute) === Math.floor(instant / minute),
  );
  return same && (Date.parse(`${same.iso.slice(0, 19)}Z`) - Date.parse(same.iso)) / minute;
}

function offsetOfZone(
  instant: number,
  iso: string,
  shown: readonly DateReading[],
  context: DateContext,
): number | undefined {
  if (context.timeZone === undefined) return undefined;
  const offset = offsetAt(context.timeZone, instant);
  if (offset === undefined) return undefined;
  const local = isoTime(instant + offset * minute, offset).slice(0, 10);
  const utc = iso.slice(0, 10);
  const days = new Set(map(shown, (reading) => reading.iso.slice(0, 10)));
  // A site that calls its local time UTC shows that very day.
  return local !== utc && days.has(utc) && !days.has(local) ? undefined : offset;
}
