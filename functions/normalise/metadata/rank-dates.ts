import { isoDay } from '../../core/dates/finish.ts';
import type { DateContext } from '../../core/dates/reading.ts';
import { offsetAt } from '../../core/dates/zones.ts';
import { filter } from '../../core/lists.ts';
import type { Dated } from './dated.ts';
import { kindOf } from './origin.ts';

/** Below this a date stands too far from the article: better none than that of a related box. */
const leastScore = 2.5;

export interface RankedDates {
  readonly published: Dated | undefined;
  readonly modified: Dated | undefined;
  /** The date that knows the time of the day on which the article was published, where another knows the day only. */
  readonly time: Dated | undefined;
}

/** The best of all dates found on a page. */
export function rankDates(found: readonly Dated[], context: DateContext): RankedDates {
  const days = createDays(context);
  const plausible = filter(found, (dated) => dated.score >= leastScore && !days.isClock(dated));
  const published = bestOf(
    filter(plausible, ({ field }) => field === 'published'),
    days,
  );
  const modified = bestOf(
    filter(plausible, ({ field }) => field === 'modified'),
    days,
  );
  const winner =
    shownAsPublished(published, modified, days) ??
    loneDate(found, days, ({ isTold }) => isTold === true) ??
    loneDate(found, days, ({ isBeside }) => isBeside === true);
  return { published: winner, modified, time: winner && timeOf(winner, plausible, days) };
}

/** What readers of a source know of days. */
interface Days {
  /** The day on which they saw it: what is stated in UTC is told in the source's zone. */
  readonly of: (dated: Dated) => string;
  /**
   * A plain day that is the day of the fetch, stated by text alone, is the masthead's clock: an article of today says at
   * what time, or its machine-readable dates do.
   */
  readonly isClock: (dated: Dated) => boolean;
}

/** Each date is compared with all others: its day is worked out once. */
function createDays({ fetchedAt, timeZone }: DateContext): Days {
  const known = new Map<Dated, string>();
  let today: string | undefined;
  return {
    of: (dated) => {
      const day = known.get(dated) ?? dayIn(dated.reading.iso, timeZone);
      known.set(dated, day);
      return day;
    },
    isClock: ({ reading: { iso, precision }, origin }) => {
      if (fetchedAt === undefined || precision !== 'day' || !origin.startsWith('text')) return false;
      today ??= dayAt(Date.parse(fetchedAt), timeZone);
      return iso.slice(0, 10) === today;
    },
  };
}

function dayIn(iso: string, timeZone: string | undefined): string {
  const isUtc = iso.endsWith('Z') || iso.endsWith('+00:00');
  return isUtc && timeZone !== undefined ? dayAt(Date.parse(iso), timeZone) : iso.slice(0, 10);
}

function dayAt(instant: number, timeZone: string | undefined): string {
  const offset = (timeZone === undefined ? undefined : offsetAt(timeZone, instant)) ?? 0;
  return isoDay(instant + offset * 60_000);
}

/** A date without a box that is named or placed as one is worth less. */
const weakScore = 5;

/**
 * A page that shows one date only may call it "updated": it counts where no other is known, where the only other one
 * stands much further from the article, and where a weak one would lie after it.
 */
function shownAsPublished(
  published: Dated | undefined,
  modified: Dated | undefined,
  days: Days,
): Dated | undefined {
  if (modified?.origin.startsWith('text') !== true) return published;
  if (published === undefined) return modified;
  const isFar = published.origin.startsWith('text') && modified.score - published.score > 2;
  const isLater = published.score < weakScore && days.of(published) > days.of(modified);
  return isFar || isLater ? modified : published;
}

/**
 * Where none stands near enough: the only day that the dated boxes and labelled lines of the page know, wherever they
 * stand, or that those beside the headline know, whatever they are named after. Two days are those of two things.
 */
function loneDate(
  found: readonly Dated[],
  days: Days,
  isMeant: (dated: Dated) => boolean,
): Dated | undefined {
  const told = filter(
    found,
    (dated) => isMeant(dated) && dated.reading.orderFrom !== 'relative' && !days.isClock(dated),
  );
  const [first] = told;
  return told.every((dated) => first !== undefined && days.of(dated) === days.of(first)) ? first : undefined;
}

/** The best of the dates of one property: another kind of place that states the same day confirms it. */
function bestOf(found: readonly Dated[], days: Days): Dated | undefined {
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) return first;
  const kinds = kindsByDay(found, days);
  let best = { dated: first, score: -Infinity };
  for (const dated of found) {
    const score = dated.score + Math.min(2, (kinds.get(days.of(dated))?.size ?? 1) - 1);
    if (score > best.score) best = { dated, score };
  }
  return best.dated;
}

function kindsByDay(found: readonly Dated[], days: Days): ReadonlyMap<string, ReadonlySet<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const dated of found) {
    const day = days.of(dated);
    const known = kinds.get(day) ?? new Set();
    kinds.set(day, known.add(kindOf(dated.origin)));
  }
  return kinds;
}

/** A day without time takes the time from another place that states the same day. */
function timeOf(best: Dated, found: readonly Dated[], days: Days): Dated | undefined {
  if (best.reading.precision !== 'day') return undefined;
  const day = best.reading.iso.slice(0, 10);
  const finer = filter(
    found,
    (dated) => dated.field === 'published' && dated.reading.precision !== 'day' && days.of(dated) === day,
  );
  return bestOf(finer, days);
}
