import { type Day, utcOf } from './calendars.ts';
import type { DateContext } from './reading.ts';

/** Instants in UTC milliseconds, both included. */
export interface Range {
  readonly earliest: number;
  readonly latest: number;
}

const msOfDay = 86_400_000;
const firstNewsSite = Date.UTC(1990, 0, 1);

/** The accepted range of a context. Bounds that cannot be read count as absent. */
export function rangeOf(context: DateContext): Range {
  const { earliest, latest, fetchedAt } = lastContext;
  if (context.earliest !== earliest || context.latest !== latest || context.fetchedAt !== fetchedAt) {
    lastRange = rangeBy(context);
    lastContext = context;
  }
  return lastRange;
}

/** Every date of a page is held against one and the same range, whatever else its contexts say. */
let lastContext: DateContext = {};
let lastRange = rangeBy(lastContext);

function rangeBy({ earliest, latest, fetchedAt }: DateContext): Range {
  return {
    earliest: instantOf(earliest) ?? firstNewsSite,
    latest: instantOf(latest) ?? (instantOf(fetchedAt) ?? Infinity) + msOfDay,
  };
}

/** UTC milliseconds of an ISO instant; a plain day is its midnight in UTC. Undefined when it is neither. */
export function instantOf(iso: string | undefined): number | undefined {
  const instant = iso === undefined ? Number.NaN : Date.parse(iso);
  return Number.isNaN(instant) ? undefined : instant;
}

export function isWithin(range: Range, instant: number): boolean {
  return instant >= range.earliest && instant <= range.latest;
}

/** Whether a day may lie in the range in some zone of the earth. */
export function mayBeWithin(range: Range, day: Day): boolean {
  const midnight = utcOf(day);
  return midnight + 12 * 3_600_000 >= range.earliest && midnight - 14 * 3_600_000 <= range.latest;
}
