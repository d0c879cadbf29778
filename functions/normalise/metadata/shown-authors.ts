import type { Element } from 'domhandler';
import { holdsDigit } from '../../core/characters.ts';
import { concat, filter, flatMap, map, some, take } from '../../core/lists.ts';
import { classOf, itempropOf } from '../../html/marked.ts';
import { marks } from '../../html/marks.ts';
import { contains, isElement, pathOf, spacedTextOf } from '../../html/tree.ts';
import { indicesOf, isSmall, type Outline } from '../outline.ts';
import { roles } from '../vocabulary.ts';
import { authorAddress, bylineText, isWriter, nameOfLink } from './byline-text.ts';
import { namesOf, uniqueNames } from './bylines.ts';
import { type Head, microdataValue } from './head.ts';
import { besideDates, isIntroduced, mayIntroduce } from './introduced.ts';
import { boxLabelledBy, isSmallSection, namesOfList } from './labelled-box.ts';
import { isLabelledOtherwise } from './labelled-name.ts';
import type { Naming } from './naming.ts';
import { isOrganisation } from './organisations.ts';
import { isOfTeaser } from './teaser-bylines.ts';

/** Bylines are short; a longer box with such a name describes a person. Characters. */
const longestByline = 160;
const mostBoxes = 30;
/** Names of one article that are still believed. */
const mostAuthors = 6;

/** Authors that the page shows its readers outside the Body: marked up, linked to their pages, or in boxes named so. */
export function shownAuthors(head: Head, outline: Outline, headline: number | undefined): Naming[] {
  const boxes = authorBoxes(outline, headline);
  const own = (elements: readonly Element[]): Element[] =>
    neighbours(filter(take(elements, mostBoxes), (element) => !isOfTeaser(outline, element, headline)));
  const marked = own(head.microdata.get('author') ?? []);
  const linked = own(head.related.get('author') ?? []);
  const writers = filter(own(authorLinks(outline)), isWriter);
  return concat(
    namingOf(map(marked, microdataName), 'microdata author', 5.5 - asideOf(marked)),
    namingOf(shortTexts(map(linked, bylineText), 80), 'link rel=author', 5 - asideOf(linked)),
    namingOf(shortTexts(map(writers, nameOfLink), 60), 'link to an author', 4.3),
    map(boxes, ({ naming }) => naming),
    together(boxes),
    besideTheDate(outline, headline, boxes.length === 0),
  );
}

/** What an author loses in an `aside`: most are those of something else. */
const ofAside = 2;

function asideOf([first]: readonly Element[]): number {
  for (let box = first?.parent; isElement(box); box = box.parent) if (box.name === 'aside') return ofAside;
  return 0;
}

const shortTexts = (texts: readonly string[], longest: number): string[] =>
  filter(texts, (text) => text.length <= longest);

function namingOf(texts: readonly string[], origin: string, score: number): Naming[] {
  const all = uniqueNames(flatMap(texts, namesOf));
  const names = some(all, isOfWords)
    ? filter(all, (name) => isOfWords(name) || !isCapitalised(name) || isOrganisation(name))
    : all;
  return names.length === 0 || names.length > mostAuthors ? [] : [{ names, origin, score }];
}

/** `Ann Quay, Community`: one word beside a full name is where she writes or what is said of her. */
const isOfWords = (name: string): boolean => name.includes(' ');
/** In Latin letters and the like; other scripts may write full names as one word. */
const isCapitalised = (name: string): boolean => firstCapital.test(name);
const firstCapital = /^\p{Lu}/u;

interface Box {
  readonly element: Element;
  readonly near: boolean;
  readonly naming: Naming;
}

/** Who said or pictured something is named by such elements as well: `zitat-author`, `cutline-byline`, `img-author`. Sorted. */
const ofSomethingElse =
  /(?:blockquote|caption|citat|citation|cutline|foto|image|img|licen[cs]e|photo|pic(?:ture)?|quote|recipe|testimonial|zitat)[_-][\w-]{0,12}(?:author|autor|byline)|(?:caption|quote)(?:author|autor|byline)/i;

/** Boxes whose names say that they hold an author, in page order; those by the headline are worth more. */
function authorBoxes(outline: Outline, headline: number | undefined): readonly Box[] {
  const boxes: Box[] = [];
  let seen = 0;
  for (const i of indicesOf(outline.roles, roles.author)) {
    if (seen >= mostBoxes) break;
    if (!isSmall(outline, i) || isSomebodyElses(outline, i)) continue;
    const element = outline.elements[i] as Element;
    if (ofSomethingElse.test(classOf(element) ?? '')) continue;
    const labelled = boxLabelledBy(element);
    if (labelled !== undefined && !isSmallSection(outline, labelled)) continue;
    const text = labelled === undefined ? bylineText(element) : namesOfList(labelled);
    if (text === '' || text.length > longestByline || /[:：]$/.test(text) || isAbout(element, text)) continue;
    const near = headline !== undefined && i > headline - reachAbove && i < headline + reachBelow;
    if (isLabelledOtherwise(text)) continue;
    if (isOfTeaser(outline, element, headline)) continue;
    seen += 1;
    const score = 4.5 - Math.min(2, seen * 0.1) + (near ? 0.5 : 0);
    for (const naming of namingOf([text], `text ${pathOf(element)}`, score))
      boxes.push({ element, near, naming });
  }
  const exact = filter(boxes, (box) => !some(boxes, (inner) => isExacter(inner, box)));
  return headline === undefined ? exact : withoutTeasers(exact);
}

/** `Ann Quay` in `Ann Quay Reedtown`: a box in a box says where her name ends. */
function isExacter(inner: Box, outer: Box): boolean {
  const [name, ...others] = inner.naming.names;
  const [longer, ...more] = outer.naming.names;
  if (name === undefined || longer === undefined || others.length + more.length > 0) return false;
  return isOfWords(name) && longer.startsWith(`${name} `) && contains(outer.element, inner.element);
}

/** `Everything about boats, tips for home.`: a box for who somebody is that says nothing but that. */
const isAbout = (element: Element, text: string): boolean =>
  /[.!?…]$/.test(text) && /bio(?:$|[^a-z])|desc/i.test(classOf(element) ?? '');

/** Far from the headline, boxes of one class that name so many different people belong to a list of teasers. */
const fewestTeasers = 3;

function withoutTeasers(boxes: readonly Box[]): readonly Box[] {
  const far = filter(boxes, ({ near }) => !near);
  if (far.length < fewestTeasers) return boxes;
  const named = new Map<string, { readonly names: Set<string>; readonly homes: Set<unknown> }>();
  for (const { element, naming } of far) {
    const key = classOf(element) ?? '';
    const known = named.get(key) ?? { names: new Set(), homes: new Set() };
    known.names.add(naming.names.join(','));
    // Those of one article stand side by side.
    known.homes.add(element.parent?.parent);
    named.set(key, known);
  }
  return filter(boxes, ({ near, element }) => {
    const known = named.get(classOf(element) ?? '');
    return near || known === undefined || Math.min(known.names.size, known.homes.size) < fewestTeasers;
  });
}

/** Of a date and a name. Characters. */
const shortestLine = 15;
/** Of a label and a name. Characters. */
const longestLabelled = 60;
const colon = /[:：]/;
const ofThePage = roles.navigation | roles.sidebar | roles.footer;
/** How far from the headline its byline stands. Elements. */
const reachAbove = 15;
const reachBelow = 60;

/**
 * `Par : A | 3 mars 2026 | 5 commentaires`: a byline in the box of the date by the headline, by the word that opens it; where
 * no box is named as an author's, in any line with a date.
 */
function besideTheDate(outline: Outline, headline: number | undefined, inAnyLine: boolean): Naming[] {
  const from = Math.max(0, (headline ?? reachBelow) - reachAbove);
  for (let i = from; i < Math.min(outline.elements.length, (headline ?? 0) + reachBelow); i++) {
    const isDate = ((outline.roles[i] ?? 0) & roles.date) !== 0;
    if (!isDate && !(inAnyLine && (outline.own[i] ?? 0) >= shortestLine)) continue;
    if (!isSmall(outline, i) || isSomebodyElses(outline, i)) continue;
    const text = spacedTextOf(outline.elements[i] as Element);
    if (text.length > longestByline || !(isDate || holdsDigit(text) || isLabelled(text, i, outline)))
      continue;
    if (!mayIntroduce(text)) continue;
    const opened = filter(besideDates(text), isIntroduced);
    const [naming] = namingOf(opened, 'text byline beside a date', isDate ? 4.4 : 4);
    if (naming !== undefined) return [naming];
  }
  return [];
}

/** `Author : Ann Quay` may have a line of its own, in the box of the tags perhaps. */
function isLabelled(text: string, i: number, outline: Outline): boolean {
  return text.length <= longestLabelled && colon.test(text) && !isWithin(outline, i, ofThePage);
}

/** `<span class=author>A</span> and <span class=author>B</span>`: names in boxes side by side are those of one byline. */
function together(boxes: readonly Box[]): Naming[] {
  const isNear = some(boxes, ({ near }) => near);
  const [first, ...others] = filter(
    boxes,
    ({ near, naming }) => near === isNear && naming.names.length === 1,
  );
  const home = first?.element.parent;
  if (first === undefined || home === null || home === undefined || home.type !== 'tag') return [];
  const isFull = some(first.naming.names, isOfWords);
  const beside = filter(
    others,
    ({ element, naming }) =>
      (isNear
        ? element.parent === home || element.parent?.parent === home.parent
        : element.parent === home && classOf(element) === classOf(first.element)) &&
      (!isFull || naming.names.every(isOfWords)),
  );
  const names = uniqueNames(flatMap([first, ...beside], ({ naming }) => naming.names));
  return names.length < 2 || names.length > mostAuthors
    ? []
    : [{ names, origin: `text within ${pathOf(home as Element)}`, score: first.naming.score + 0.1 }];
}

function isSomebodyElses(outline: Outline, i: number): boolean {
  return (
    ((outline.roles[i] ?? 0) & (roles.comment | roles.related)) !== 0 || isWithin(outline, i, roles.comment)
  );
}

/** The first of these elements and those that stand with it: others further on belong to other articles. */
function neighbours(elements: readonly Element[]): Element[] {
  const [first] = elements;
  const home = first?.parent?.parent ?? first?.parent;
  if (first === undefined || home === null || home === undefined) return take(elements, 1);
  return filter(elements, (element) => contains(home, element)).slice(0, 8);
}

/** The first links to pages of authors, outside comments and teasers. */
function authorLinks(outline: Outline): Element[] {
  const links: Element[] = [];
  for (const i of indicesOf(outline.marks, marks.link)) {
    if (isLinkToAuthor(outline, i)) links.push(outline.elements[i] as Element);
    if (links.length === mostBoxes) break;
  }
  return links;
}

const elsewhere = roles.comment | roles.related | roles.sidebar | roles.navigation | roles.footer;

function isLinkToAuthor(outline: Outline, i: number): boolean {
  const { href } = (outline.elements[i] as Element).attribs;
  if (href === undefined || !authorAddress.test(href)) return false;
  return isSmall(outline, i) && !isWithin(outline, i, elsewhere);
}

function isWithin(outline: Outline, i: number, role: number): boolean {
  for (let parent = outline.parent[i] ?? -1; parent >= 0; parent = outline.parent[parent] ?? -1) {
    const name = outline.elements[parent]?.name;
    if (((outline.roles[parent] ?? 0) & role) !== 0 && name !== 'body' && name !== 'html') return true;
  }
  return false;
}

/** `itemprop=author` holds a name, or a Person whose `name` does. */
function microdataName(element: Element): string {
  const own = microdataValue(element);
  const inner = element.children.length > 0 ? nameWithin(element) : undefined;
  return inner ?? own;
}

function nameWithin(element: Element): string | undefined {
  const stack: Element[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node !== element && /\bname\b/i.test(itempropOf(node) ?? '')) return microdataValue(node);
    for (const child of node.children) if ('attribs' in child) stack.push(child);
  }
  return undefined;
}
