import type { Element } from 'domhandler';
import { holdsDigit } from '../../core/characters.ts';
import { findDates } from '../../core/dates/find.ts';
import { parseDate } from '../../core/dates/parse.ts';
import type { DateContext, DateReading } from '../../core/dates/reading.ts';
import { filter, flatMap } from '../../core/lists.ts';
import { pathOf, someText } from '../../html/tree.ts';
import { isSmall, type Outline } from '../outline.ts';
import { roles } from '../vocabulary.ts';
import type { Dated } from './dated.ts';
import { labelled, textOfDateline, withLabel } from './dateline-text.ts';
import type { Head } from './head.ts';
import { nearness, type Place, type PlacedLine, somebodyElses } from './nearness.ts';
import { isOfOwnTeaser } from './own-teaser.ts';

/** Text longer than this is not a dateline. Characters. */
const longestDateline = 200;
const mostDatelines = 60;

export interface Dateline {
  readonly text: string;
  readonly datetime: string | undefined;
  /** Asked only of lines that state a date: few do. */
  readonly standing: () => Standing;
}

/** Where a dateline stands, and what it is worth there. */
interface Standing {
  readonly origin: string;
  readonly score: number;
  /** A `time` element, or one whose name says that it holds a date. */
  readonly isNamed?: boolean;
  /** In the box of something else. */
  readonly isStrange?: boolean;
  /** Beside the headline. */
  readonly isBeside?: boolean;
}

/** `time` elements, boxes named like dates, and short lines around the headline; no more than so many. */
export function datelines(head: Head, outline: Outline, place: Place, most = mostDatelines): Dateline[] {
  const lines = flatMap(place.lines, (line, index) =>
    fromPlaced(line, place.lines[index - 1]?.text ?? ''),
  ).slice(0, most);
  if (lines.length >= most) return lines;
  const seen = new Set<number>();
  const add = (index: number, start: number): void => {
    if (seen.has(index) || lines.length >= most) return;
    seen.add(index);
    const line = lineOf(index, start, outline, place);
    if (line !== undefined) lines.push(line);
  };
  for (const element of head.times) {
    const index = outline.indexOf.get(element);
    if (index !== undefined)
      add(index, /\bpubdate\b/.test(Object.keys(element.attribs).join(' ')) ? 5.5 : 4.5);
  }
  const { from, to } = around(place);
  for (const i of dateLike(outline, from, to)) add(i, ((outline.roles[i] ?? 0) & roles.date) !== 0 ? 4 : 3);
  return lines;
}

/** What is named like a date, and the short lines of a range, in page order. */
function dateLike(outline: Outline, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i < outline.roles.length; i++) {
    const isNamed = ((outline.roles[i] ?? 0) & roles.date) !== 0;
    if (isNamed || (i >= from && i < to && isShortLine(outline, i))) found.push(i);
  }
  return found;
}

/** Between headline and body, among the first or the last lines of the body, or what opens its first line. */
const placed: Readonly<Record<PlacedLine['where'] | 'opening', Standing>> = {
  above: { origin: 'text above of body', score: 5.4 },
  top: { origin: 'text top of body', score: 5 },
  end: { origin: 'text end of body', score: 3.6 },
  opening: { origin: 'text opening of body', score: 3.2 },
};

function fromPlaced({ text, where }: PlacedLine, before: string): Dateline[] {
  if (!holdsDigit(text)) return [];
  if (text.length <= longestDateline)
    return [{ text: labelled(text, () => before), datetime: undefined, standing: () => placed[where] }];
  const [opening] = where === 'top' ? (openings.exec(text.slice(0, 80)) ?? []) : [];
  return opening === undefined
    ? []
    : [{ text: opening, datetime: undefined, standing: () => placed.opening }];
}

/** `29.11.2022 – The harbour …`, `29.11.2022 “The harbour …`, `Kiel, (12.11.2021). The …`: a paragraph dated before it begins. */
const openings = /^(?:[^\d.]{0,40}[\s(,])?\d[^–—|:)]{4,23}[\d日](?=\s?[–—|:)]|\s-\s|\s[„“«»「])/u;

/** For a page that shows no date where dates belong: its lines of few words, wherever they stand. */
export function farDatelines(outline: Outline, place: Place): Dateline[] {
  const lines: Dateline[] = [];
  for (let i = place.headline ?? 0; i < outline.elements.length && lines.length < mostDatelines; i++) {
    const line = isShortLine(outline, i) ? lineOf(i, 2.1, outline, place) : undefined;
    if (line !== undefined) lines.push(line);
  }
  return lines;
}

function lineOf(index: number, start: number, outline: Outline, place: Place): Dateline | undefined {
  if (!isSmall(outline, index)) return undefined;
  const element = outline.elements[index] as Element;
  const { datetime } = element.attribs;
  if (datetime === undefined && !someText(element, holdsDigit)) return undefined;
  const text = textOfDateline(element);
  if (text.length > longestDateline || (datetime === undefined && !holdsDigit(text))) return undefined;
  return {
    text: withLabel(text, element),
    datetime,
    standing: () => standingOf(index, start, outline, place),
  };
}

function standingOf(index: number, start: number, outline: Outline, place: Place): Standing {
  const element = outline.elements[index] as Element;
  const near = nearnessOf(element, index, outline, place);
  const isNamed = element.name === 'time' || ((outline.roles[index] ?? 0) & roles.date) !== 0;
  return {
    origin: `text ${pathOf(element)}`,
    score: start + near,
    isNamed,
    isStrange: near === somebodyElses,
    isBeside: isNamed && isBesideHeadline(index, place),
  };
}

/** A teaser of this very article states its date, wherever it stands. */
const ofOwnTeaser = 1;

function nearnessOf(element: Element, index: number, outline: Outline, place: Place): number {
  const near = nearness(index, outline, place);
  return near === somebodyElses && isOfOwnTeaser(element, place.url) ? ofOwnTeaser : near;
}

/** How far from the headline a dateline without a telling name stands. Elements. */
const reachAbove = 25;
const reachBelow = 40;

const isBesideHeadline = (index: number, { headline }: Place): boolean =>
  headline !== undefined && index >= headline - reachAbove && index < headline + reachBelow;

/** A block of few words: where a dateline without a telling name stands. */
function isShortLine(outline: Outline, i: number): boolean {
  const own = outline.own[i] ?? 0;
  return own >= 6 && own <= 120;
}

/** Shortly above the headline, or between it and the body. */
function around({ headline, body }: Place): { readonly from: number; readonly to: number } {
  const anchor = headline ?? body ?? 0;
  // The body may be a box that holds the headline.
  const end = Math.min(body ?? anchor, anchor + reachBelow);
  return { from: anchor - reachAbove, to: Math.max(anchor, end) };
}

/** A time of day without a day: the length of a video, a programme, a clock. */
const timeOnly = /^\D{0,6}\d{1,2}\s?(?:[:h]\s?\d{2}(?:[:.]\d{2})?|\.\s?\d{2})\D{0,6}$/iu;

/** What is told by its distance from the fetch is as often the age of a teaser. */
function labelShift({ label, precision, orderFrom }: DateReading): number {
  if (orderFrom === 'relative') return -1.2;
  return label === 'published' ? 0.5 : precision === 'day' ? -0.3 : 0;
}

/** The dates that a line states, as far as they are days. */
export function fromDateline(line: Dateline, context: DateContext): Dated[] {
  const machine =
    line.datetime === undefined ? undefined : parseDate(line.datetime, { ...context, machine: true });
  const shown = filter(
    findDates(line.text, context),
    (reading) => !timeOnly.test(line.text.slice(reading.start, reading.end)),
  );
  if (machine === undefined && shown.length === 0) return [];
  const { origin, score, isNamed, isStrange, isBeside = false } = line.standing();
  const found: Dated[] = [];
  if (machine !== undefined) {
    const label = shown[0]?.label ?? 'published';
    found.push({
      field: label,
      reading: machine,
      origin,
      score: score + 0.5,
      isTold: isStrange !== true,
      isBeside,
    });
    if (shown.length <= 1) return found;
  }
  shown.slice(0, 3).forEach((reading, index) => {
    const shift = labelShift(reading);
    const length = line.text.length - (reading.end - reading.start);
    const alone = length < 30 ? 0.4 : length > 90 ? -0.8 : 0;
    found.push({
      field: reading.label ?? 'published',
      reading,
      origin,
      score: score + shift + alone - index * 0.4,
      isTold: isStrange !== true && (isNamed === true || reading.label !== undefined),
      isBeside,
    });
  });
  return found;
}
