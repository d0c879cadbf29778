import type { Element } from 'domhandler';
import { orderEvidence } from '../../core/dates/order-evidence.ts';
import { parseDate } from '../../core/dates/parse.ts';
import type { DateContext } from '../../core/dates/reading.ts';
import { dateInUrl } from '../../core/dates/url.ts';
import { concat, filter, map, some } from '../../core/lists.ts';
import type { Candidate } from '../../core/trace.ts';
import { textOf } from '../../html/tree.ts';
import type { Outline } from '../outline.ts';
import type { Dated } from './dated.ts';
import { type Dateline, datelines, farDatelines, fromDateline } from './datelines.ts';
import { declaredDates } from './declared-dates.ts';
import type { Head } from './head.ts';
import type { Place } from './nearness.ts';
import { type RankedDates, rankDates } from './rank-dates.ts';
import { settledInstant } from './settle.ts';

export interface DateDecision {
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly candidates: readonly Candidate[];
}

/** Lines of text that are read when the page states its time of publication in UTC: they know the local one. */
const fewLines = 4;

/** The instants at which the article was published and last modified, as far as the page says; never the clock. */
export function decideDates(
  head: Head,
  outline: Outline,
  place: Place,
  selected: readonly Element[] = [],
): DateDecision {
  const { context } = place;
  const stated = declaredDates(head, { ...context, machine: true });
  const near = datelines(head, outline, place, linesWanted(stated));
  const order = orderEvidence(map(near, ({ text }) => text));
  const visible: DateContext = order === undefined ? context : { ...context, order };
  const found = concat(
    datesIn(map(selected, asSelected), visible),
    stated,
    datesIn(near, visible),
    fromUrl(place, visible),
    fromLink(place),
  );
  const ranked = rankDates(found, context);
  if (knowsEnough(ranked)) return decision(found, context, ranked);
  const far = filter(farDatelines(outline, place), isNew(near));
  // Papers leave out the year in the year itself; only lines where datelines belong are believed without one.
  const yearless = ranked.published === undefined ? datesWithoutYear(near, visible) : [];
  return decision(concat(found, datesIn(far, visible), yearless), context);
}

function datesIn(lines: readonly Dateline[], context: DateContext): Dated[] {
  const found: Dated[] = [];
  for (const line of lines) found.push(...fromDateline(line, context));
  return found;
}

/** A paper that leaves out the year does so for no longer. Milliseconds. */
const halfYear = 183 * 86_400_000;

/** Day and time without a year, not long before the fetch: a day alone is as often one that the article tells of. */
function datesWithoutYear(lines: readonly Dateline[], context: DateContext): Dated[] {
  const found: Dated[] = [];
  for (const dated of datesIn(lines, { ...context, yearless: true })) {
    const { iso, precision } = dated.reading;
    if (precision !== 'day' && Date.parse(context.fetchedAt ?? '') - Date.parse(iso) < halfYear)
      found.push({ ...dated, score: dated.score - lessSure });
  }
  return found;
}

const lessSure = 0.5;

const isNew =
  (known: readonly Dateline[]) =>
  ({ text }: Dateline): boolean =>
    !some(known, (line) => line.text === text);

/** Other lines of the page are read for a day, or for the time of a day that its datelines leave out. */
const knowsEnough = ({ published, time }: RankedDates): boolean =>
  published !== undefined && (published.reading.precision !== 'day' || time !== undefined);

/** What software states to the minute, with the offset of a place and the last change, needs no text beside it. */
function linesWanted(stated: readonly Dated[]): number | undefined {
  const exact = filter(
    stated,
    ({ field, reading }) =>
      field === 'published' && reading.precision !== 'day' && reading.offsetFrom === 'text',
  );
  if (exact.length === 0) return undefined;
  const isTold = some(
    exact,
    ({ origin, reading }) => origin.startsWith('json-ld') && /[+-](?!00:00)\d\d:\d\d$/.test(reading.iso),
  );
  return isTold && some(stated, ({ field }) => field === 'modified') ? 0 : fewLines;
}

function asSelected(element: Element): Dateline {
  const { datetime } = element.attribs;
  return {
    text: textOf(element),
    datetime,
    standing: () => ({ origin: 'site-file published', score: 20 }),
  };
}

function decision(
  found: readonly Dated[],
  context: DateContext,
  ranked = rankDates(found, context),
): DateDecision {
  const { published, modified, time } = ranked;
  const instant = (dated: Dated | undefined): string | undefined =>
    dated === undefined ? undefined : settledInstant(dated.reading, found, context);
  const candidates = map(found, (dated) => ({
    field: dated.field,
    value: dated.reading.iso,
    origin: dated.origin,
    score: Math.round(dated.score * 100) / 100,
    won: dated === published || dated === modified,
    why: `${dated.reading.how}; offset from ${dated.reading.offsetFrom}`,
  }));
  return { published: instant(time ?? published), modified: instant(modified), candidates };
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
