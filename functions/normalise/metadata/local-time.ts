import { isoTime, withOffset } from '../../core/dates/finish.ts';
import type { DateContext, DateReading } from '../../core/dates/reading.ts';
import { offsetAt } from '../../core/dates/zones.ts';

const minute = 60_000;
/** Offsets in use lie on quarters of an hour, between these. Minutes. */
const offsetStep = 15;
const widestOffset = 14 * 60;

/**
 * A reading as an instant with the offset readers know it in. What software states in UTC is told in local time: by the
 * wall clock the page shows beside it, else in the source's zone, unless the page shows the UTC day to its readers.
 */
export function localInstant(
  reading: DateReading,
  shown: readonly DateReading[],
  context: DateContext,
): string {
  const iso = withOffset(reading, context);
  if (!/(?:Z|\+00:00)$/.test(iso) || reading.precision === 'day') return iso;
  const instant = Date.parse(iso);
  const offset = offsetShown(instant, shown) ?? offsetOfZone(instant, iso, shown, context);
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
  const days = new Set(shown.map((reading) => reading.iso.slice(0, 10)));
  // A site that calls its local time UTC shows that very day.
  return local !== utc && days.has(utc) && !days.has(local) ? undefined : offset;
}
