import type { Element } from 'domhandler';
import { filter, map } from '../../core/lists.ts';
import { classOf, isMarked, relOf } from '../../html/marked.ts';
import { marks } from '../../html/marks.ts';
import {
  collapse,
  contains,
  descendants,
  holdsMoreText,
  isElement,
  isText,
  silentElements,
  spacedTextOf,
  textOf,
  walk,
} from '../../html/tree.ts';
import { roles, rolesOf } from '../vocabulary.ts';
import { uniqueNames } from './bylines.ts';
import { fullNamesIn } from './dateline-authors.ts';

/** Links to the pages of authors. */
export const authorAddress =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|bios?|by|contributors?|profiles?|people|person|redakt\w*|reporters?|staff|tac-gia|users?|writers?)\//i;

/** Of more text than this no byline is read: hostile links to authors lie within each other. Characters, with all white space. */
const longestRead = 20_000;

/** `photography by <a>Ann Quay</a>`: what stands before a link says that she took the pictures, or edited. */
const pictureBefore =
  /(?:edited by|editor|penyunting|redaktur)\s*[:：]?\s*$|(?:bild(?:er)?|foto(?:s|grafie|graf[ií]as?)?|graphics?|ill[ou]strations?|images?|photo(?:graph(?:s|y|ies)|s)?|vid[eé]os?|фото|أعدت الصور)\s*(?:av|af|by|de|di|door|par|por|von|[:：])\s*$/i;

/** `More by the author`. */
const buttonName = /(?:^|[\s_-])(?:btn|button)(?:$|[\s_-])/i;
const isButton = (element: Element): boolean => buttonName.test(classOf(element) ?? '');

/** What the article is about, in the box of its author. */
const isTag = (element: Element): boolean => relOf(element)?.split(' ').includes('tag') ?? false;

export function isWriter(link: Element): boolean {
  if (isButton(link)) return false;
  const inner =
    link.prev ?? (isElement(link.parent) && link.parent.name === 'span' ? link.parent.prev : null);
  return !(isText(inner) && pictureBefore.test(inner.data));
}

/**
 * Text of a byline: of the links to authors in it, else all, with space between elements, commas between those that hold a
 * name each, and without what only screen readers read.
 */
export function bylineText(element: Element): string {
  if (holdsMoreText(element, longestRead)) return '';
  const links = descendants(
    element,
    (inner) =>
      inner.name === 'a' &&
      (/\bauthor\b/.test(relOf(inner) ?? '') || authorAddress.test(inner.attribs['href'] ?? '')),
  );
  const names = filter(
    map(filter(withThoseAlike(links, element), isWriter), nameOfLink),
    (text) => text !== '' && text.length <= 80,
  );
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
      if (node !== element && (isButton(node) || isTag(node))) return false;
      const isNamed = node !== element && (role & roles.author) !== 0;
      const isNext = isNamed && named !== undefined && !contains(named, node);
      if (isNamed && (isNext || named === undefined)) named = node;
      const isApart =
        isNext ||
        (node !== element && isMarked(node, marks.block) && nameAtEnd.test(text.slice(-longestTail)));
      text += isApart && !text.trimEnd().endsWith(',') ? ', ' : ' ';
    }
    return true;
  });
  return collapse(text);
}

/** Name and office may stand apart in a link; letters that do are set so for their look. */
export function nameOfLink(link: Element): string {
  const spaced = spacedTextOf(link);
  return /(?:^| )\p{L}(?= |$)/u.test(spaced) ? textOf(link) : spaced;
}

/** More links to authors are not those of one byline. */
const mostLinks = 6;

/** Links of the same class that hold a full name as well: guests have their pages elsewhere. */
function withThoseAlike(links: readonly Element[], box: Element): readonly Element[] {
  const className = links[0] && classOf(links[0]);
  if (className === undefined || links.length > mostLinks) return links;
  return descendants(
    box,
    (inner) =>
      links.includes(inner) ||
      (inner.name === 'a' && classOf(inner) === className && fullNamesIn(textOf(inner)).length > 0),
  );
}

/** More of a text has no part in the name at its end. Characters. */
const longestTail = 60;
/** Two words with capitals, or of a script without: what a block of its own goes on with is something else. */
const nameAtEnd = /(?:^|[\s:-])(?:\p{Lu}\S+ \p{Lu}\S+|[\p{Lo}\p{M}]{2,} [\p{Lo}\p{M}]{2,})\s*$/u;

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
