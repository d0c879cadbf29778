import type { Element } from 'domhandler';
import { filter, map } from '../../core/lists.ts';
import { classOf, idOf } from '../../html/marked.ts';
import type { Outline } from '../outline.ts';
import { linkDensity, type Reading } from './boilerplate.ts';
import { density } from './density.ts';
import { isBodyInMicrodata, isCalledBody } from './nodes.ts';

/** The elements that together are the body, in document order, and why. */
export interface BodyChoice {
  readonly parts: readonly Element[];
  readonly why: string;
}

/** Chooses the body among what density, semantics and names propose. Undefined when the page has no text at all. */
export function chooseBody(reading: Reading): BodyChoice | undefined {
  const points = density(reading);
  const top = topOf(reading, points);
  if (top === undefined) return fallback(reading);
  const named = namedContainer(reading, top);
  const start = named ?? top;
  const wider = widen(reading, start);
  const modules = wider === start && named !== undefined ? modulesLike(reading, named) : [];
  if (modules.length > 1) return choice(reading, modules, 'modules of the same name');
  if (wider !== start) return choice(reading, [wider], 'holds the rest of the text too');
  if (named !== undefined) return choice(reading, [named], 'named as the body');
  return choice(reading, withSiblings(reading, points, top), 'densest text');
}

function choice({ outline }: Reading, parts: readonly number[], why: string): BodyChoice {
  return { parts: map(parts, (i) => elementAt(outline, i)), why };
}

/** What a wider container must add to be worth it: prose, and hardly anything else. */
const leastGain = { share: 0.06, characters: 120 };
const mostLinked = 0.15;
const leastProse = 0.5;
const mostLevels = 8;
/** An `article` with no more text is the body as a whole: lists and short lines are much of it. Characters. */
const briefArticle = 1200;

/**
 * The text may go on outside the element that was found: in sibling modules, below a figure, after an advertisement. An
 * ancestor is taken when what it adds is prose with hardly a link.
 */
function widen(reading: Reading, start: number): number {
  const { outline, prose, text, linked } = reading;
  let best = start;
  let level = 0;
  for (
    let i = outline.parent[start] ?? -1;
    i >= 0 && level < mostLevels;
    i = outline.parent[i] ?? -1, level++
  ) {
    const name = elementAt(outline, i).name;
    if (name === 'body' || name === 'html' || isWholeArticle(reading, best)) break;
    const gain = (prose[i] ?? 0) - (prose[best] ?? 0);
    const added = (text[i] ?? 0) - (text[best] ?? 0);
    const links = (linked[i] ?? 0) - (linked[best] ?? 0);
    const worth = gain >= leastGain.characters && gain >= (prose[best] ?? 0) * leastGain.share;
    if (worth && links < added * mostLinked && gain > added * leastProse) best = i;
    else if (name === 'article' && (text[i] ?? 0) <= briefArticle && links < added * mostLinked) best = i;
  }
  return best;
}

/** Beside an `article` with this much prose stand other articles. Characters. */
const wholeArticle = 1000;

function isWholeArticle({ outline, prose }: Reading, i: number): boolean {
  return elementAt(outline, i).name === 'article' && (prose[i] ?? 0) >= wholeArticle;
}

/** Elements of the same name and class that hold prose, near the one that was found: a body in modules. */
function modulesLike(reading: Reading, named: number): number[] {
  const { outline, dropped, prose } = reading;
  const signature = signatureOf(elementAt(outline, named));
  const found: number[] = [];
  for (let i = 0; i < outline.elements.length; i++) {
    if (dropped[i] === 1 || (prose[i] ?? 0) === 0 || linkDensity(reading, i) > 0.3) continue;
    if (signatureOf(elementAt(outline, i)) !== signature) continue;
    found.push(i);
    i = (outline.end[i] ?? i + 1) - 1;
  }
  return found.length <= mostModules ? found : [named];
}

/** More of a kind are entries of a list: comments, teasers. */
const mostModules = 40;

function signatureOf(element: Element): string {
  return `${element.name} ${(classOf(element) ?? idOf(element) ?? '').replace(/\d+/g, '')}`;
}

const elementAt = (outline: Outline, i: number): Element => outline.elements[i] as Element;

function topOf(reading: Reading, points: Float64Array): number | undefined {
  let top: number | undefined;
  for (let i = 0; i < points.length; i++) {
    if ((points[i] ?? 0) > (top === undefined ? 0 : (points[top] ?? 0))) top = i;
  }
  return top === undefined ? undefined : climb(reading, points, top);
}

/**
 * Prose split over sibling modules: the container above may hold much more of it than the densest part. Climb while the
 * parent adds prose and stays unlinked.
 */
function climb(reading: Reading, points: Float64Array, start: number): number {
  const { outline, prose } = reading;
  let best = start;
  for (let i = outline.parent[start] ?? -1; i >= 0; i = outline.parent[i] ?? -1) {
    const name = elementAt(outline, i).name;
    if (name === 'body' || name === 'html') break;
    const gain = (prose[i] ?? 0) / Math.max(1, prose[best] ?? 0);
    const onlyChild = gain < 1.001 && isOnlyChild(outline, best);
    if (gain > 1.35 && linkDensity(reading, i) < 0.3 && (points[i] ?? 0) > (points[start] ?? 0) / 4) best = i;
    else if (!onlyChild && gain > 3) break;
  }
  return best;
}

function isOnlyChild(outline: Outline, i: number): boolean {
  const parent = outline.parent[i] ?? -1;
  return parent >= 0 && i === parent + 1 && outline.end[i] === outline.end[parent];
}

/** An element that calls itself the body and holds (nearly) the prose of the densest element; the innermost such. */
function namedContainer(reading: Reading, top: number): number | undefined {
  const { outline, prose } = reading;
  const wanted = prose[top] ?? 0;
  let best: number | undefined;
  for (let i = 0; i < outline.elements.length; i++) {
    if (reading.dropped[i] === 1 || !isNamedBody(outline, i)) continue;
    const inside = i >= top && i < (outline.end[top] ?? 0);
    const outside = top >= i && top < (outline.end[i] ?? 0);
    if (!inside && !outside) continue;
    const own = prose[i] ?? 0;
    if (inside && own < wanted * 0.75) continue;
    if (outside && (own > wanted * 2.5 || linkDensity(reading, i) > 0.4)) continue;
    best = i;
  }
  return best;
}

function isNamedBody(outline: Outline, i: number): boolean {
  if (!isCalledBody(outline, i)) return false;
  const { name } = elementAt(outline, i);
  if (name === 'body' || name === 'html') return false;
  return isBodyInMicrodata(outline, i) || ((outline.own[i] !== 0 || name !== 'p') && !inline.has(name));
}

const inline = new Set(['a', 'b', 'em', 'h1', 'h2', 'h3', 'i', 'li', 'p', 'span', 'strong', 'ul']);

/**
 * Readability's sibling merge: neighbours that score alike, or are plain paragraphs of prose, belong to the body; so do
 * subheads, lists, quotes and pictures between them.
 */
function withSiblings(reading: Reading, points: Float64Array, top: number): number[] {
  const { outline } = reading;
  const parent = outline.parent[top] ?? -1;
  if (parent < 0) return [top];
  const siblings: number[] = [];
  for (let i = parent + 1; i < (outline.end[parent] ?? 0); i = outline.end[i] ?? i + 1) siblings.push(i);
  const threshold = Math.max(10, (points[top] ?? 0) * 0.2);
  const className = classOf(elementAt(outline, top));
  const chosen = new Set(
    filter(
      siblings,
      (i) => i === top || (reading.dropped[i] === 0 && belongs(reading, points, i, threshold, className)),
    ),
  );
  const order = [...chosen];
  const [first, last] = [order[0] ?? top, order.at(-1) ?? top];
  return filter(
    siblings,
    (i) => chosen.has(i) || (i > first && i < last && reading.dropped[i] === 0 && isBetween(reading, i)),
  );
}

function belongs(
  reading: Reading,
  points: Float64Array,
  i: number,
  threshold: number,
  className: string | undefined,
): boolean {
  const { outline } = reading;
  const element = elementAt(outline, i);
  const alike = className !== undefined && classOf(element) === className ? threshold : 0;
  if ((points[i] ?? 0) + alike >= threshold && (points[i] ?? 0) > 0) return true;
  const text = reading.text[i] ?? 0;
  const isParagraph =
    element.name === 'p' || ((outline.own[i] ?? 0) >= text * 0.9 && paragraphLike.has(element.name));
  if (!isParagraph) return false;
  return text > 80
    ? linkDensity(reading, i) < 0.25
    : text > 0 && (reading.linked[i] ?? 0) === 0 && (outline.commas[i] ?? 0) > 0;
}

const paragraphLike = new Set(['blockquote', 'div', 'section']);
const companions = new Set(['blockquote', 'figure', 'h2', 'h3', 'h4', 'h5', 'ol', 'p', 'pre', 'table', 'ul']);

function isBetween(reading: Reading, i: number): boolean {
  return companions.has(elementAt(reading.outline, i).name) && linkDensity(reading, i) < 0.3;
}

/** Pages of few words: the element with the most text. */
function fallback(reading: Reading): BodyChoice | undefined {
  const { outline, text } = reading;
  let best: number | undefined;
  for (let i = 0; i < outline.elements.length; i++) {
    if ((text[i] ?? 0) > 0 && (best === undefined || (text[i] ?? 0) >= (text[best] ?? 0) * 0.9)) best = i;
  }
  return best === undefined ? undefined : { parts: [elementAt(outline, best)], why: 'most text' };
}
