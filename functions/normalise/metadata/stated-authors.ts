import type { Element } from 'domhandler';
import {
  collapse,
  contains,
  descendants,
  isElement,
  isText,
  pathOf,
  silentElements,
  textOf,
  walk,
} from '../../html/tree.ts';
import { isSmall, type Outline } from '../outline.ts';
import { roles, rolesOf } from '../vocabulary.ts';
import { namesOf, uniqueNames } from './bylines.ts';
import { type Head, metasOf, microdataValue } from './head.ts';
import { namesField } from './json-ld.ts';

/** One place that names authors. */
export interface Naming {
  readonly names: readonly string[];
  readonly origin: string;
  readonly score: number;
}

/** Meta names, best first. */
const authorMetas: readonly (readonly [string, number])[] = [
  ['author', 5],
  ['article:author', 4.5],
  ['byl', 5],
  ['dable:author', 5],
  ['dc.creator', 5],
  ['dcterms.creator', 5],
  ['dcsext.author', 5],
  ['parsely-author', 5.5],
  ['sailthru.author', 5.5],
  ['cxenseparse:author', 5],
  ['article:author_name', 5],
  ['citation_author', 5.5],
  ['twitter:data1', 1.5],
  ['og:article:author', 4.5],
  ['vr:author', 5],
];

/** Bylines are short; a longer box with such a name describes a person. Characters. */
const longestByline = 160;
const mostBoxes = 30;

/** Every place of the page, its Body aside, that names authors. */
export function statedAuthors(head: Head, outline: Outline): Naming[] {
  return [...declaredAuthors(head), ...shownAuthors(head, outline)];
}

function declaredAuthors(head: Head): Naming[] {
  const namings: Naming[] = [];
  for (const node of head.jsonLd.slice(0, 3)) {
    const people = namesField(node, 'author').filter(({ type }) => type === undefined || type === 'Person');
    const others = namesField(node, 'author');
    const names = (people.length > 0 ? people : others).flatMap(({ name }) => namesOf(name));
    if (names.length > 0)
      namings.push({
        names: uniqueNames(names),
        origin: 'json-ld author',
        score: people.length > 0 ? 6.5 : 4,
      });
  }
  for (const [name, score] of authorMetas) {
    const names = uniqueNames(
      metasOf(head, name)
        .filter((value) => !/^https?:/.test(value))
        .flatMap(namesOf),
    );
    if (names.length > 0) namings.push({ names, origin: `meta ${name}`, score });
  }
  return namings;
}

function shownAuthors(head: Head, outline: Outline): Naming[] {
  const namings: Naming[] = [];
  const microdata = uniqueNames(
    neighbours(head.microdata.get('author') ?? []).flatMap((element) => namesOf(microdataName(element))),
  );
  if (microdata.length > 0) namings.push({ names: microdata, origin: 'microdata author', score: 5.5 });
  const linked = uniqueNames(
    neighbours(head.related.get('author') ?? [])
      .map(bylineText)
      .filter((text) => text.length <= 80)
      .flatMap(namesOf),
  );
  if (linked.length > 0 && linked.length <= 4)
    namings.push({ names: linked, origin: 'link rel=author', score: 5 });
  const profiles = uniqueNames(
    neighbours(authorLinks(outline))
      .map(textOf)
      .filter((text) => text.length <= 60)
      .flatMap(namesOf),
  );
  if (profiles.length > 0) namings.push({ names: profiles, origin: 'link to an author', score: 4.3 });
  let boxes = 0;
  for (let i = 0; i < outline.elements.length && boxes < mostBoxes; i++) {
    if (((outline.roles[i] ?? 0) & roles.author) === 0 || !isSmall(outline, i)) continue;
    const element = outline.elements[i] as Element;
    if (
      ((outline.roles[i] ?? 0) & (roles.comment | roles.related)) !== 0 ||
      isWithin(outline, i, roles.comment)
    )
      continue;
    const text = bylineText(element);
    if (text === '' || text.length > longestByline) continue;
    boxes += 1;
    const names = namesOf(text);
    if (names.length > 0)
      namings.push({ names, origin: `text ${pathOf(element)}`, score: 4.5 - Math.min(2, boxes * 0.1) });
  }
  return namings;
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

/** Text of a byline: of the links to authors in it, else all, with space between elements and without what only screen readers read. */
function bylineText(element: Element): string {
  const links = descendants(
    element,
    ({ name, attribs }) =>
      name === 'a' && (/\bauthor\b/.test(attribs['rel'] ?? '') || authorAddress.test(attribs['href'] ?? '')),
  );
  const names = links.map(textOf).filter((text) => text !== '' && text.length <= 80);
  if (names.length > 0 && element.name !== 'a') return [...new Set(names)].join(', ');
  let text = '';
  walk(element, (node) => {
    if (isText(node)) text += node.data;
    else if (isElement(node)) {
      if (node !== element && (silentElements.has(node.name) || (rolesOf(node.attribs) & roles.hidden) !== 0))
        return false;
      text += ' ';
    }
    return true;
  });
  return collapse(text);
}

/** Links to pages of authors, outside comments and teasers. */
function authorLinks(outline: Outline): Element[] {
  return outline.elements.filter((element, i) => {
    if (element.name !== 'a' || !authorAddress.test(element.attribs['href'] ?? '')) return false;
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
    if (node !== element && /\bname\b/i.test(node.attribs['itemprop'] ?? '')) return microdataValue(node);
    for (const child of node.children) if ('attribs' in child) stack.push(child);
  }
  return undefined;
}
