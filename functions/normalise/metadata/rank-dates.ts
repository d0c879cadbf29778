import { isoTime } from '../../core/dates/finish.ts';
import type { DateContext } from '../../core/dates/reading.ts';
import { offsetAt } from '../../core/dates/zones.ts';
import type { Dated } from './dated.ts';

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
  const plausible = found.filter((dated) => dated.score >= leastScore && !isClock(dated, context));
  const published = bestOf(
    plausible.filter(({ field }) => field === 'published'),
    context,
  );
  const modified = bestOf(
    plausible.filter(({ field }) => field === 'modified'),
    context,
  );
  const winner =
    shownAsPublished(published, modified, context) ??
    loneDate(found, context, ({ isTold }) => isTold === true) ??
    loneDate(found, context, ({ isBeside }) => isBeside === true);
  return { published: winner, modified, time: winner && timeOf(winner, plausible, context) };
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
  context: DateContext,
): Dated | undefined {
  if (modified?.origin.startsWith('text') !== true) return published;
  if (published === undefined) return modified;
  const isFar = published.origin.startsWith('text') && modified.score - published.score > 2;
  const isLater = published.score < weakScore && dayOf(published, context) > dayOf(modified, context);
  return isFar || isLater ? modified : published;
}

/**
 * Where none stands near enough: the only day that the dated boxes and labelled lines of the page know, wherever they
 * stand, or that those beside the headline know, whatever they are named after. Two days are those of two things.
 */
function loneDate(
  found: readonly Dated[],
  context: DateContext,
  isMeant: (dated: Dated) => boolean,
): Dated | undefined {
  const told = found.filter(
    (dated) => isMeant(dated) && dated.reading.orderFrom !== 'relative' && !isClock(dated, context),
  );
  const days = new Set(told.map((dated) => dayOf(dated, context)));
  return days.size === 1 ? told[0] : undefined;
}

function bestOf(found: readonly Dated[], context: DateContext): Dated | undefined {
  let best: { readonly dated: Dated; readonly score: number } | undefined;
  for (const dated of found) {
    const score = dated.score + confirmed(dated, found, context);
    if (best === undefined || score > best.score) best = { dated, score };
  }
  return best?.dated;
}

/**
 * A plain day that is the day of the fetch, stated by text alone, is the masthead's clock: an article of today says at
 * what time, or its machine-readable dates do.
 */
function isClock({ reading, origin }: Dated, { fetchedAt, timeZone }: DateContext): boolean {
  if (fetchedAt === undefined || reading.precision !== 'day' || !origin.startsWith('text')) return false;
  return reading.iso.slice(0, 10) === dayIn(timeZone, Date.parse(fetchedAt));
}

function dayIn(timeZone: string | undefined, instant: number): string {
  const offset = (timeZone === undefined ? undefined : offsetAt(timeZone, instant)) ?? 0;
  return isoTime(instant + offset * 60_000, offset).slice(0, 10);
}

/** The day on which readers saw it: what is stated in UTC is told in the source's zone. */
function dayOf({ reading: { iso } }: Dated, { timeZone }: DateContext): string {
  return /(?:Z|\+00:00)$/.test(iso) ? dayIn(timeZone, Date.parse(iso)) : iso.slice(0, 10);
}

/** Another kind of place that states the same day. */
function confirmed(dated: Dated, found: readonly Dated[], context: DateContext): number {
  const day = dayOf(dated, context);
  const same = found.filter((other) => other.field === dated.field && dayOf(other, context) === day);
  return Math.min(2, new Set(same.map(({ origin }) => origin.split(' ')[0])).size - 1);
}

/** A day without time takes the time from another place that states the same day. */
function timeOf(best: Dated, found: readonly Dated[], context: DateContext): Dated | undefined {
  if (best.reading.precision !== 'day') return undefined;
  const day = best.reading.iso.slice(0, 10);
  const finer = found.filter(
    (dated) =>
      dated.field === 'published' && dated.reading.precision !== 'day' && dayOf(dated, context) === day,
  );
  return bestOf(finer, context);
}
