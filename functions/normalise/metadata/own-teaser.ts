import type { Element } from 'domhandler';
import { canonicalUrl, identityOf } from '../../core/urls.ts';
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

function leadHere(links: readonly Element[], url: string): boolean {
  const own = identityOf(url);
  return links.every((link) => {
    const target = canonicalUrl(link.attribs['href'] ?? '', url);
    return target !== undefined && identityOf(target) === own;
  });
}
