import type { Element } from 'domhandler';
import { findDates } from '../../core/dates/find.ts';
import { parseDate } from '../../core/dates/parse.ts';
import type { DateContext } from '../../core/dates/reading.ts';
import type { Link } from '../../core/page.ts';
import { pathOf, textOf } from '../../html/tree.ts';
import { isSmall, type Outline } from '../outline.ts';
import { roles } from '../vocabulary.ts';
import type { Dated } from './dated.ts';
import type { Head } from './head.ts';

/** Text longer than this is not a dateline. Characters. */
const longestDateline = 200;
const mostDatelines = 60;

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

export interface Dateline {
  readonly text: string;
  readonly datetime: string | undefined;
  readonly origin: string;
  readonly score: number;
}

/** `time` elements, boxes named like dates, and short lines around the headline. */
export function datelines(head: Head, outline: Outline, place: Place): Dateline[] {
  const lines: Dateline[] = place.lines
    .filter(({ text }) => text.length <= longestDateline && /\d/.test(text))
    .map(({ text, where }) => ({
      text,
      datetime: undefined,
      origin: `text ${where} of body`,
      score: placedScores[where],
    }));
  const seen = new Set<Element>();
  const add = (index: number, start: number): void => {
    const element = outline.elements[index] as Element;
    if (seen.has(element) || lines.length >= mostDatelines || !isSmall(outline, index)) return;
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
  if (lines.length > 0) return lines;
  // A page that shows no date where dates belong: the lines of few words, wherever they stand.
  for (let i = place.headline ?? 0; i < outline.elements.length; i++)
    if (isShortLine(outline, i)) add(i, 2.8);
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
  if (isSomebodyElses(index, outline)) return -3.5;
  const anchor = place.headline ?? place.body;
  if (anchor === undefined) return 0;
  const distance = index - anchor;
  const beyond = place.bodyEnd !== undefined && index > place.bodyEnd;
  if (beyond) return index - (place.bodyEnd ?? 0) < 25 ? 0 : -2.5;
  if (distance < -60) return -2.5;
  if (distance < 0) {
    if (!sharesBox(index, anchor, outline)) return -4;
    return distance > -25 ? 0.6 : -0.5;
  }
  return distance < 40 ? 1.2 : 0.2;
}

/** An element that holds more of the page than this is no box around the article. */
const wholePage = 0.7;

/** Whether something less than the whole page holds both: a date in the masthead is not the article's. */
function sharesBox(index: number, anchor: number, outline: Outline): boolean {
  for (let i = outline.parent[anchor] ?? -1; i >= 0; i = outline.parent[i] ?? -1) {
    const name = outline.elements[i]?.name ?? '';
    const size = (outline.end[i] ?? 0) - i;
    if (name === 'body' || name === 'html' || size > outline.elements.length * wholePage) return false;
    if (index > i && index < (outline.end[i] ?? 0)) return true;
  }
  return false;
}

/** Inside a related box, sidebar, comment or list of links: the date of something else. */
function isSomebodyElses(index: number, outline: Outline): boolean {
  for (let i = index; i >= 0; i = outline.parent[i] ?? -1) {
    const name = outline.elements[i]?.name ?? '';
    if (name === 'article' || name === 'main' || name === 'body') return false;
    if (name === 'aside' || name === 'nav' || name === 'footer') return true;
    if (
      ((outline.roles[i] ?? 0) &
        (roles.related | roles.sidebar | roles.comment | roles.footer | roles.navigation)) !==
      0
    )
      return true;
  }
  return false;
}

/** A time of day without a day: the length of a video, a programme, a clock. */
const timeOnly = /^\D{0,6}\d{1,2}\s?[:.h]\s?\d{2}(?:[:.]\d{2})?\D{0,6}$/iu;

/** The dates that a line states, as far as they are days. */
export function fromDateline(line: Dateline, context: DateContext): Dated[] {
  const machine =
    line.datetime === undefined ? undefined : parseDate(line.datetime, { ...context, machine: true });
  const found: Dated[] = [];
  const shown = findDates(line.text, context).filter(
    (reading) => !timeOnly.test(line.text.slice(reading.start, reading.end)),
  );
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
