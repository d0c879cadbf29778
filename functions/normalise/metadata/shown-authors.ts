import type { Element } from 'domhandler';
import { holdsDigit } from '../../core/characters.ts';
import { classOf, itempropOf, relOf } from '../../html/marked.ts';
import {
  collapse,
  contains,
  descendants,
  holdsMoreText,
  isElement,
  isText,
  pathOf,
  silentElements,
  spacedTextOf,
  textOf,
  walk,
} from '../../html/tree.ts';
import { isSmall, type Outline } from '../outline.ts';
import { roles, rolesOf } from '../vocabulary.ts';
import { namesOf, uniqueNames } from './bylines.ts';
import { fullNamesIn } from './dateline-authors.ts';
import { type Head, microdataValue } from './head.ts';
import { besideDates, isIntroduced, mayIntroduce } from './introduced.ts';
import { boxLabelledBy, isSmallSection, namesOfList } from './labelled-box.ts';
import type { Naming } from './naming.ts';

/** Bylines are short; a longer box with such a name describes a person. Characters. */
const longestByline = 160;
const mostBoxes = 30;
/** Names of one article that are still believed. */
const mostAuthors = 6;

/** Authors that the page shows its readers outside the Body: marked up, linked to their pages, or in boxes named so. */
export function shownAuthors(head: Head, outline: Outline, headline: number | undefined): Naming[] {
  const boxes = authorBoxes(outline, headline);
  return [
    ...namingOf(neighbours(head.microdata.get('author') ?? []).map(microdataName), 'microdata author', 5.5),
    ...namingOf(
      shortTexts(neighbours(head.related.get('author') ?? []).map(bylineText), 80),
      'link rel=author',
      5,
    ),
    ...namingOf(
      shortTexts(neighbours(authorLinks(outline)).filter(isWriter).map(textOf), 60),
      'link to an author',
      4.3,
    ),
    ...boxes.map(({ naming }) => naming),
    ...together(boxes),
    ...besideTheDate(outline, headline, boxes.length === 0),
  ];
}

const shortTexts = (texts: readonly string[], longest: number): string[] =>
  texts.filter((text) => text.length <= longest);

function namingOf(texts: readonly string[], origin: string, score: number): Naming[] {
  const names = uniqueNames(texts.flatMap(namesOf));
  return names.length === 0 || names.length > mostAuthors ? [] : [{ names, origin, score }];
}

interface Box {
  readonly element: Element;
  readonly near: boolean;
  readonly naming: Naming;
}

/** Who said or pictured something is named by such elements as well: `zitat-author`, `cutline-byline`. Sorted. */
const ofSomethingElse =
  /(?:blockquote|caption|citat|citation|cutline|quote|recipe|testimonial|zitat)[\w-]{0,12}(?:author|autor|byline)/i;

/** Boxes whose names say that they hold an author, in page order; those by the headline are worth more. */
function authorBoxes(outline: Outline, headline: number | undefined): Box[] {
  const boxes: Box[] = [];
  let seen = 0;
  for (let i = 0; i < outline.elements.length && seen < mostBoxes; i++) {
    if (((outline.roles[i] ?? 0) & roles.author) === 0 || !isSmall(outline, i) || isSomebodyElses(outline, i))
      continue;
    const element = outline.elements[i] as Element;
    if (ofSomethingElse.test(classOf(element) ?? '')) continue;
    const labelled = boxLabelledBy(element);
    if (labelled !== undefined && !isSmallSection(outline, labelled)) continue;
    const text = labelled === undefined ? bylineText(element) : namesOfList(labelled);
    if (text === '' || text.length > longestByline || /[:：]$/.test(text)) continue;
    seen += 1;
    const near = headline !== undefined && i > headline - reachAbove && i < headline + reachBelow;
    const score = 4.5 - Math.min(2, seen * 0.1) + (near ? 0.5 : 0);
    for (const naming of namingOf([text], `text ${pathOf(element)}`, score))
      boxes.push({ element, near, naming });
  }
  return boxes;
}

/** Of a date and a name. Characters. */
const shortestLine = 15;
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
    if (text.length > longestByline || !(isDate || holdsDigit(text)) || !mayIntroduce(text)) continue;
    const opened = besideDates(text).filter(isIntroduced);
    const [naming] = namingOf(opened, 'text byline beside a date', isDate ? 4.4 : 4);
    if (naming !== undefined) return [naming];
  }
  return [];
}

/** `<span class=author>A</span> and <span class=author>B</span>`: names in boxes side by side are those of one byline. */
function together(boxes: readonly Box[]): Naming[] {
  const [first, ...others] = boxes.filter(({ near, naming }) => near && naming.names.length === 1);
  const home = first?.element.parent;
  if (first === undefined || home === null || home === undefined || home.type !== 'tag') return [];
  const beside = others.filter(
    ({ element }) => element.parent === home || element.parent?.parent === home.parent,
  );
  const names = uniqueNames([first, ...beside].flatMap(({ naming }) => naming.names));
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
  if (first === undefined || home === null || home === undefined) return [...elements].slice(0, 1);
  return elements.filter((element) => contains(home, element)).slice(0, 8);
}

/** Links to the pages of authors. */
const authorAddress =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|by|contributors?|profiles?|people|person|redakt\w*|reporters?|staff|tac-gia|users?|writers?)\//i;

/** Of more text than this no byline is read: hostile links to authors lie within each other. Characters, with all white space. */
const longestRead = 20_000;

/** `photography by <a>Ann Quay</a>`: what stands before a link says that she took the pictures, or edited. */
const pictureBefore =
  /(?:edited by|editor|penyunting|redaktur)\s*[:：]?\s*$|(?:bild(?:er)?|foto(?:s|grafie|graf[ií]as?)?|graphics?|ill[ou]strations?|images?|photo(?:graph(?:s|y|ies)|s)?|vid[eé]os?|фото|أعدت الصور)\s*(?:av|af|by|de|di|door|par|por|von|[:：])\s*$/i;

function isWriter(link: Element): boolean {
  const inner =
    link.prev ?? (isElement(link.parent) && link.parent.name === 'span' ? link.parent.prev : null);
  return !(isText(inner) && pictureBefore.test(inner.data));
}

/**
 * Text of a byline: of the links to authors in it, else all, with space between elements, commas between those that hold a
 * name each, and without what only screen readers read.
 */
function bylineText(element: Element): string {
  if (holdsMoreText(element, longestRead)) return '';
  const links = descendants(
    element,
    (inner) =>
      inner.name === 'a' &&
      (/\bauthor\b/.test(relOf(inner) ?? '') || authorAddress.test(inner.attribs['href'] ?? '')),
  );
  const names = links
    .filter(isWriter)
    .map(textOf)
    .filter((text) => text !== '' && text.length <= 80);
  if (names.length > 0 && element.name !== 'a') return [...new Set(names)].join(', ');
  const alike = namesAlike(element);
  if (alike.length > 1) return alike.join(', ');
  let text = '';
  let named: Element | undefined;
  walk(element, (node) => {
    if (isText(node)) text += node.data;
    else if (isElement(node)) {
      const role = rolesOf(node);
      if (node !== element && (silentElements.has(node.name) || (role & roles.hidden) !== 0)) return false;
      const isNamed = node !== element && (role & roles.author) !== 0;
      const isNext = isNamed && named !== undefined && !contains(named, node);
      if (isNamed && (isNext || named === undefined)) named = node;
      text += isNext && !text.trimEnd().endsWith(',') ? ', ' : ' ';
    }
    return true;
  });
  return collapse(text);
}

/** The names in elements of one class, where each holds nothing but a name: roles and papers between them have others. */
function namesAlike(box: Element): readonly string[] {
  const named = new Map<string, string[]>();
  for (const inner of descendants(
    box,
    ({ children }) => children.length === 1 && isText(children[0] as Element),
  )) {
    const className = classOf(inner);
    if (className === undefined) continue;
    const names = fullNamesIn(textOf(inner));
    if (names.length > 0) named.set(className, [...(named.get(className) ?? []), ...names]);
  }
  const [first] = named.values();
  return first === undefined ? [] : uniqueNames(first);
}

/** Links to pages of authors, outside comments and teasers. */
function authorLinks(outline: Outline): Element[] {
  return outline.elements.filter((element, i) => {
    if (element.name !== 'a' || !authorAddress.test(element.attribs['href'] ?? '') || !isSmall(outline, i))
      return false;
    return !isWithin(
      outline,
      i,
      roles.comment | roles.related | roles.sidebar | roles.navigation | roles.footer,
    );
  });
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
