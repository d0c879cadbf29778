import type { Element } from 'domhandler';
import { isoTime } from '../../core/dates/finish.ts';
import { orderEvidence } from '../../core/dates/order-evidence.ts';
import { parseDate } from '../../core/dates/parse.ts';
import type { DateContext } from '../../core/dates/reading.ts';
import { dateInUrl } from '../../core/dates/url.ts';
import { offsetAt } from '../../core/dates/zones.ts';
import type { Candidate } from '../../core/trace.ts';
import { textOf } from '../../html/tree.ts';
import type { Outline } from '../outline.ts';
import type { Dated } from './dated.ts';
import { datelines, fromDateline, type Place } from './datelines.ts';
import { declaredDates } from './declared-dates.ts';
import type { Head } from './head.ts';
import { localInstant } from './local-time.ts';

export interface DateDecision {
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly candidates: readonly Candidate[];
}

/** Lines of text that are read when the page states its date for machines. */
const fewLines = 8;
/** Below this a date stands too far from the article: better none than that of a related box. */
const leastScore = 2.5;
/** The instants at which the article was published and last modified, as far as the page says; never the clock. */
export function decideDates(
  head: Head,
  outline: Outline,
  place: Place,
  selected: readonly Element[] = [],
): DateDecision {
  const { context } = place;
  const stated = declaredDates(head, { ...context, machine: true });
  // What software states to the minute needs confirming, not searching.
  const isExact = stated.some(
    ({ field, reading }) =>
      field === 'published' && reading.precision !== 'day' && reading.offsetFrom === 'text',
  );
  const shown = datelines(head, outline, place).slice(0, isExact ? fewLines : undefined);
  const order = orderEvidence(shown.map(({ text }) => text));
  const visible: DateContext = order === undefined ? context : { ...context, order };
  const chosen = selected.map((element) => ({
    text: textOf(element),
    datetime: element.attribs['datetime'],
    origin: 'site-file published',
    score: 20,
  }));
  const found = [
    ...chosen.flatMap((line) => fromDateline(line, visible)),
    ...stated,
    ...shown.flatMap((line) => fromDateline(line, visible)),
    ...fromUrl(place, visible),
    ...fromLink(place),
  ];
  const plausible = found.filter(
    (dated) => dated.score >= leastScore && !isClock(dated, context.fetchedAt, context.timeZone),
  );
  const published = bestOf(plausible.filter(({ field }) => field === 'published'));
  const modified = bestOf(plausible.filter(({ field }) => field === 'modified'));
  const dated = shownAsPublished(published, modified);
  const visibly = found.filter(({ origin }) => origin.startsWith('text')).map(({ reading }) => reading);
  const instant = ({ reading }: Dated): string => localInstant(reading, visibly, context);
  const candidates = found.map((dated) => ({
    field: dated.field,
    value: dated.reading.iso,
    origin: dated.origin,
    score: Math.round(dated.score * 100) / 100,
    won: dated === published || dated === modified,
    why: `${dated.reading.how}; offset from ${dated.reading.offsetFrom}`,
  }));
  return {
    published: dated === undefined ? undefined : instant(refined(dated, plausible)),
    modified: modified === undefined ? undefined : instant(modified),
    candidates,
  };
}

/**
 * A page that shows one date only may call it "updated": it counts where no other is known, or where the only other one
 * stands much further from the article.
 */
function shownAsPublished(published: Dated | undefined, modified: Dated | undefined): Dated | undefined {
  if (modified?.origin.startsWith('text') !== true) return published;
  if (published === undefined) return modified;
  return published.origin.startsWith('text') && modified.score - published.score > 0.7 ? modified : published;
}

function bestOf(found: readonly Dated[]): Dated | undefined {
  let best: Dated | undefined;
  for (const dated of found) {
    const score = dated.score + confirmed(dated, found);
    if (best === undefined || score > best.score + confirmed(best, found)) best = dated;
  }
  return best;
}

/**
 * A plain day that is the day of the fetch, stated by text alone, is the masthead's clock: an article of today says at
 * what time, or its machine-readable dates do.
 */
function isClock(dated: Dated, fetchedAt: string | undefined, timeZone: string | undefined): boolean {
  if (fetchedAt === undefined || dated.reading.precision !== 'day' || !dated.origin.startsWith('text'))
    return false;
  const instant = Date.parse(fetchedAt);
  const offset = (timeZone === undefined ? undefined : offsetAt(timeZone, instant)) ?? 0;
  return dated.reading.iso.slice(0, 10) === isoTime(instant + offset * 60_000, offset).slice(0, 10);
}

/** Another kind of place that states the same day. */
function confirmed(dated: Dated, found: readonly Dated[]): number {
  const day = dated.reading.iso.slice(0, 10);
  const origins = new Set(
    found
      .filter((other) => other.field === dated.field && other.reading.iso.slice(0, 10) === day)
      .map(({ origin }) => origin.split(' ')[0]),
  );
  return Math.min(2, origins.size - 1);
}

/** A day without time takes the time from another place that states the same day. */
function refined(best: Dated, found: readonly Dated[]): Dated {
  if (best.reading.precision !== 'day') return best;
  const day = best.reading.iso.slice(0, 10);
  const finer = found.filter(
    ({ field, reading }) =>
      field === 'published' && reading.precision !== 'day' && reading.iso.slice(0, 10) === day,
  );
  return bestOf(finer) ?? best;
}

function fromUrl(place: Place, context: DateContext): Dated[] {
  const reading = dateInUrl(place.url, context);
  return reading === undefined
    ? []
    : [{ field: 'published', reading, origin: 'url', score: reading.precision === 'day' ? 4.8 : 2 }];
}

/** What the Listing said of the Link. */
function fromLink({ link, context }: Place): Dated[] {
  const reading = link?.published === undefined ? undefined : parseDate(link.published, context);
  return reading === undefined ? [] : [{ field: 'published', reading, origin: 'listing', score: 6 }];
}
