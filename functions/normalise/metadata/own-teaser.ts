import type { Element } from 'domhandler';
import { remembered } from '../../core/dates/locale.ts';
import { identityOf, identityOn } from '../../core/urls.ts';
import { byName, holdsMoreThan, isElement } from '../../html/tree.ts';

/** A teaser is no deeper and no bigger than this. Elements. */
const deepest = 6;
const biggest = 40;

/**
 * Whether a line stands in a teaser that leads to this very page: "latest news" beside an article lists the article too,
 * and what it says of it is true of it.
 */
export function isOfOwnTeaser(line: Element, url: string): boolean {
  let box = line.parent;
  for (let depth = 0; depth < deepest && isElement(box); depth++, box = box.parent) {
    if (holdsMoreThan(box, biggest)) return false;
    const links = box.name === 'a' ? [box] : byName(box, 'a');
    if (links.length > 0) return leadHere(links, url);
  }
  return false;
}

/** Asked of many lines of one page. */
const ownIdentity = remembered(identityOf, 4);

function leadHere(links: readonly Element[], url: string): boolean {
  const own = ownIdentity(url);
  return links.every((link) => identityOn(url, link.attribs['href'] ?? '') === own);
}
