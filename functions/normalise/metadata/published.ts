import type { Element } from 'domhandler';
import { findDates } from '../../core/dates/find.ts';
import { withOffset } from '../../core/dates/finish.ts';
import { orderEvidence } from '../../core/dates/order-evidence.ts';
import { parseDate } from '../../core/dates/parse.ts';
import type { DateContext, DateReading } from '../../core/dates/reading.ts';
import { dateInUrl } from '../../core/dates/url.ts';
import type { Link } from '../../core/page.ts';
import type { Candidate } from '../../core/trace.ts';
import { pathOf, textOf } from '../../html/tree.ts';
import type { Outline } from '../outline.ts';
import { roles } from '../vocabulary.ts';
import { type Head, metasOf } from './head.ts';
import { textField } from './json-ld.ts';

/** A date as one place states it. */
interface Dated {
  readonly field: 'published' | 'modified';
  readonly reading: DateReading;
  readonly origin: string;
  readonly score: number;
}

export interface DateDecision {
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly candidates: readonly Candidate[];
}

/** Meta names of publication, best first. */
const publishedMetas: readonly (readonly [string, number])[] = [
  ['article:published_time', 8],
  ['og:article:published_time', 8],
  ['og:published_time', 7.5],
  ['datepublished', 8],
  ['parsely-pub-date', 8],
  ['sailthru.date', 7],
  ['cxenseparse:recs:publishtime', 7.5],
  ['cxenseparse:publishtime', 7.5],
  ['pubdate', 7.5],
  ['publishdate', 7.5],
  ['publish-date', 7.5],
  ['publish_date', 7.5],
  ['published_time', 7.5],
  ['publication_date', 7.5],
  ['article.published', 7.5],
  ['date', 6],
  ['dc.date', 6],
  ['dc.date.issued', 7.5],
  ['dc.date.created', 6.5],
  ['dc.created', 6],
  ['dcterms.created', 6],
  ['dcterms.date', 6],
  ['dcterms.issued', 7],
  ['citation_publication_date', 6.5],
  ['citation_date', 6],
  ['created', 5.5],
  ['datecreated', 5.5],
  ['article:created', 6],
  ['analyticsattributes.articledate', 7],
  ['vr:published_time', 7],
  ['bt:pubdate', 7],
  ['rnews:datepublished', 7.5],
  ['originalpublicationdate', 7.5],
  ['displaydate', 6],
  ['timestamp', 4],
];
const modifiedMetas = [
  'article:modified_time', 'og:updated_time', 'datemodified', 'lastmod', 'dcterms.modified', 'dc.date.modified', 'revision_date', 'last-modified', 'modified',
]; // biome-ignore format: a table

/** Text longer than this is not a dateline. Characters. */
const longestDateline = 200;
const mostDatelines = 60;

/** The instants at which the article was published and last modified, as far as the page says; never the clock. */
export function decideDates(
  head: Head,
  outline: Outline,
  place: Place,
  selected: readonly Element[] = [],
): DateDecision {
  const { context } = place;
  const shown = datelines(head, outline, place);
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
    ...declared(head, { ...context, machine: true }),
    ...shown.flatMap((line) => fromDateline(line, visible)),
    ...fromUrl(place, visible),
    ...fromLink(place),
  ];
  const published = bestOf(found.filter((dated) => dated.field === 'published' && !isClock(dated, context.fetchedAt, context.timeZone)));
  const modified = bestOf(found.filter(({ field }) => field === 'modified'));
  const dated = published ?? (modified?.origin.startsWith('text') === true ? modified : undefined);
  const candidates = found.map((dated) => ({
    field: dated.field,
    value: dated.reading.iso,
    origin: dated.origin,
    score: Math.round(dated.score * 100) / 100,
    won: dated === published || dated === modified,
    why: `${dated.reading.how}; offset from ${dated.reading.offsetFrom}`,
  }));
  return {
    // A page that shows one date only may call it "updated".
    published: dated === undefined ? undefined : instant(refined(dated, found), context),
    modified: modified === undefined ? undefined : instant(modified, context),
    candidates,
  };
}

const instant = (dated: Dated, context: DateContext): string => withOffset(dated.reading, context);

/** Where the article stands, for reading its dates. */
export interface Place {
  readonly url: string;
  readonly link: Link | undefined;
  readonly context: DateContext;
  /** Index of the headline's and the body's elements in the outline; dates near them are the article's. */
  readonly headline: number | undefined;
  readonly body: number | undefined;
  readonly bodyEnd: number | undefined;
  readonly dropped: Uint8Array;
  /** Texts that stand with the article, in order. */
  readonly lines: readonly PlacedLine[];
}

/** A short text beside the article and where it stands. */
export interface PlacedLine {
  readonly text: string;
  readonly where: 'above' | 'top' | 'end';
}

/** How much a dateline is worth by where it stands: between headline and body, among the first or the last lines of the body. */
const placedScores = { above: 5.4, top: 5, end: 3.6 } as const;

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
  if (fetchedAt === undefined || dated.reading.precision !== 'day' || !dated.origin.startsWith('text')) return false;
  const today = new Intl.DateTimeFormat('sv-SE', { ...(timeZone === undefined ? {} : { timeZone }), dateStyle: 'short' }).format(new Date(fetchedAt));
  return dated.reading.iso.slice(0, 10) === today;
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

function declared(head: Head, context: DateContext): Dated[] {
  const found: Dated[] = [];
  const add = (field: Dated['field'], text: string | undefined, origin: string, score: number): void => {
    const reading = text === undefined ? undefined : parseDate(text, context);
    if (reading !== undefined)
      found.push({ field, reading, origin, score: reading.precision === 'day' ? score - 0.5 : score });
  };
  head.jsonLd.slice(0, 3).forEach((node, index) => {
    add('published', textField(node, 'datePublished'), 'json-ld datePublished', 9 - index);
    add(
      'published',
      textField(node, 'dateCreated') ?? textField(node, 'uploadDate'),
      'json-ld dateCreated',
      6 - index,
    );
    add('modified', textField(node, 'dateModified'), 'json-ld dateModified', 9 - index);
  });
  for (const [name, score] of publishedMetas)
    for (const text of metasOf(head, name).slice(0, 2)) add('published', text, `meta ${name}`, score);
  modifiedMetas.forEach((name, index) => {
    for (const text of metasOf(head, name).slice(0, 1))
      add('modified', text, `meta ${name}`, 8 - index * 0.2);
  });
  for (const element of head.microdata.get('datepublished')?.slice(0, 3) ?? [])
    add('published', machineText(element), 'microdata datePublished', 7.5);
  for (const element of head.microdata.get('datemodified')?.slice(0, 3) ?? [])
    add('modified', machineText(element), 'microdata dateModified', 7.5);
  return found;
}

const machineText = (element: Element): string =>
  element.attribs['content'] ?? element.attribs['datetime'] ?? textOf(element);

interface Dateline {
  readonly text: string;
  readonly datetime: string | undefined;
  readonly origin: string;
  readonly score: number;
}

/** `time` elements, boxes named like dates, and short lines around the headline. */
function datelines(head: Head, outline: Outline, place: Place): Dateline[] {
  const lines: Dateline[] = place.lines.filter(({ text }) => text.length <= longestDateline && /\d/.test(text)).map(({ text, where }) => ({ text, datetime: undefined, origin: `text ${where} of body`, score: placedScores[where] }));
  const seen = new Set<Element>();
  const add = (index: number, start: number): void => {
    const element = outline.elements[index] as Element;
    if (seen.has(element) || lines.length >= mostDatelines) return;
    seen.add(element);
    const text = textOf(element);
    const { datetime } = element.attribs;
    if (text.length > longestDateline || (datetime === undefined && !/\d/.test(text))) return;
    lines.push({
      text,
      datetime,
      origin: `text ${pathOf(element)}`,
      score: start + nearness(index, outline, place),
    });
  };
  for (const element of head.times) {
    const index = outline.indexOf.get(element);
    if (index !== undefined)
      add(index, /\bpubdate\b/.test(Object.keys(element.attribs).join(' ')) ? 5.5 : 4.5);
  }
  for (let i = 0; i < outline.elements.length; i++) {
    if (((outline.roles[i] ?? 0) & roles.date) !== 0) add(i, 4);
    else if (isShortLine(outline, i) && isAbove(i, place)) add(i, 3);
  }
  return lines;
}

/** A block of few words: where a dateline without a telling name stands. */
function isShortLine(outline: Outline, i: number): boolean {
  const own = outline.own[i] ?? 0;
  return own >= 6 && own <= 120;
}

/** Shortly above the headline. */
function isAbove(i: number, { headline, body }: Place): boolean {
  const anchor = headline ?? body ?? 0;
  return i >= anchor - 25 && i < anchor;
}

/** Dates near the headline are the article's; those in sidebars, footers and lists are somebody else's. */
function nearness(index: number, outline: Outline, place: Place): number {
  if (place.dropped[index] === 1) return isInArticleHeader(index, outline) ? 0 : -3.5;
  const anchor = place.headline ?? place.body;
  if (anchor === undefined) return 0;
  const distance = index - anchor;
  const beyond = place.bodyEnd !== undefined && index > place.bodyEnd;
  if (beyond) return index - (place.bodyEnd ?? 0) < 25 ? 0 : -2.5;
  if (distance < -60) return -2.5;
  if (distance < 0) return distance > -25 ? 0.6 : -0.5;
  return distance < 40 ? 1.2 : 0.2;
}

function isInArticleHeader(index: number, outline: Outline): boolean {
  for (let i = outline.parent[index] ?? -1; i >= 0; i = outline.parent[i] ?? -1) {
    const name = outline.elements[i]?.name;
    if (
      name === 'aside' ||
      name === 'nav' ||
      ((outline.roles[i] ?? 0) & (roles.related | roles.sidebar | roles.comment)) !== 0
    )
      return false;
    if (name === 'article' || name === 'header') return true;
  }
  return false;
}

function fromDateline(line: Dateline, context: DateContext): Dated[] {
  const machine =
    line.datetime === undefined ? undefined : parseDate(line.datetime, { ...context, machine: true });
  const found: Dated[] = [];
  const shown = findDates(line.text, context);
  if (machine !== undefined) {
    const label = shown[0]?.label ?? 'published';
    found.push({ field: label, reading: machine, origin: line.origin, score: line.score + 0.5 });
    if (shown.length <= 1) return found;
  }
  shown.slice(0, 3).forEach((reading, index) => {
    const shift = reading.label === 'published' ? 0.5 : reading.precision === 'day' ? -0.3 : 0;
    const length = line.text.length - (reading.end - reading.start);
    const alone = length < 30 ? 0.4 : length > 90 ? -0.8 : 0;
    found.push({
      field: reading.label ?? 'published',
      reading,
      origin: line.origin,
      score: line.score + shift + alone - index * 0.4,
    });
  });
  return found;
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
