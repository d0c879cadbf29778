import { type Document, type Element, isTag, isText } from 'domhandler';
import { beginsLikeHeading, headingKind } from './popular-headings.ts';
import { isRanking } from './ranked-lists.ts';
import { ancestorsOf, classWords, elementsBelow } from './tree.ts';
import { cardWords, frameWords, menuWords, popularClasses, sideWords } from './words.ts';

/** Where on the page a link stands. `main` unless something tells otherwise. */
export type Zone = 'main' | 'side' | 'popular' | 'menu';

const roleZones: ReadonlyMap<string, Zone> = new Map([
  ['banner', 'menu'],
  ['complementary', 'side'],
  ['contentinfo', 'menu'],
  ['navigation', 'menu'],
]);

const tagZones: ReadonlyMap<string, Zone> = new Map([
  ['aside', 'side'],
  ['footer', 'menu'],
  ['nav', 'menu'],
]);

/** An element that holds more than this part of all links is the page, whatever its class says. */
const wholePage = 0.5;

/** Tells the zone of any element of a page. `targetsIn` counts the different links in each element. */
export function createZones(document: Document, targetsIn: ReadonlyMap<Element, number>, total: number) {
  const isPage = (element: Element) => (targetsIn.get(element) ?? 0) > Math.max(2, wholePage * total);
  const popularBoxes = findPopularBoxes(document, targetsIn, isPage);
  const known = new Map<Element, Zone>();
  const ownZone = (element: Element): Zone =>
    isPage(element) ? 'main' : popularBoxes.has(element) ? 'popular' : zoneByName(element);

  return (element: Element): Zone => {
    const chain: Element[] = [];
    let zone: Zone = 'main';
    for (const around of ancestorsOf(element)) {
      const answer = known.get(around);
      if (answer !== undefined) {
        zone = answer;
        break;
      }
      chain.push(around);
    }
    for (const around of chain.reverse()) {
      zone = stronger(zone, ownZone(around));
      known.set(around, zone);
    }
    return zone;
  };
}

/** From the best place for an article to the worst. */
export const zones: readonly Zone[] = ['main', 'side', 'popular', 'menu'];

function stronger(a: Zone, b: Zone): Zone {
  return zones.indexOf(a) >= zones.indexOf(b) ? a : b;
}

function zoneByName(element: Element): Zone {
  const byTag = tagZones.get(element.name) ?? roleZones.get(element.attribs['role'] ?? '');
  if (byTag !== undefined && !(element.name === 'footer' && isInCard(element))) return byTag;
  if (element.name === 'header') return isInCard(element) ? 'main' : 'menu';
  const words = classWords(element);
  const framed = words.some((word) => frameWords.has(word)) && !words.some((word) => cardWords.has(word));
  if ((framed || words.some((word) => menuWords.has(word))) && !isInCard(element)) return 'menu';
  if (words.some((word) => popularClasses.has(word))) return 'popular';
  return words.some((word) => sideWords.has(word)) ? 'side' : 'main';
}

/** Cards have headers and footers of their own. */
function isInCard(element: Element): boolean {
  for (const around of ancestorsOf(element)) {
    if (
      around.name === 'article' ||
      around.name === 'li' ||
      around.name === 'section' ||
      around.name === 'main'
    )
      return true;
  }
  return false;
}

/** Headings of popular boxes looked at in one page. */
const mostHeadings = 200;

/** The smallest elements that hold both a heading such as "Most read" and the links below it, and lists with ranks. */
function findPopularBoxes(
  document: Document,
  targetsIn: ReadonlyMap<Element, number>,
  isPage: (element: Element) => boolean,
): ReadonlySet<Element> {
  const boxes = new Set<Element>();
  const links = (element: Element) => targetsIn.get(element) ?? 0;
  let headings = 0;
  for (const element of elementsBelow(document)) {
    if (links(element) > 0 && isRanking(element, links)) boxes.add(element);
    const kind = headings < mostHeadings ? headedBy(element) : undefined;
    if (kind === undefined) continue;
    headings += 1;
    const box = boxOf(element, kind, targetsIn, isPage);
    if (box !== undefined) boxes.add(box);
  }
  return boxes;
}

function headedBy(element: Element): ReturnType<typeof headingKind> {
  for (const child of element.children) {
    if (!isText(child)) continue;
    const text = child.data.trim();
    const kind = headingKind(text);
    if (kind !== undefined) return kind;
    if (beginsLikeHeading(text) && !isLinked(element)) return 'box';
  }
  return undefined;
}

function isLinked(element: Element): boolean {
  return [element, ...ancestorsOf(element)].some(({ name }) => name === 'a');
}

/**
 * A heading stands before what it heads. The label of an advertisement without links of the site, in a wrapper of its
 * own, heads nothing: what follows its slot is news again.
 */
function boxOf(
  heading: Element,
  kind: 'box' | 'advert',
  targetsIn: ReadonlyMap<Element, number>,
  isPage: (element: Element) => boolean,
): Element | undefined {
  const links = (element: Element) => targetsIn.get(element) ?? 0;
  let inner = heading;
  for (const around of [heading, ...ancestorsOf(heading)]) {
    if (links(around) >= 1) {
      if (kind === 'advert' && inner !== heading && !/^h[1-6]$/.test(heading.name)) return undefined;
      const first = around === heading || !hasLinksBefore(inner, links);
      return first && !isPage(around) ? around : nextWithLinks(inner, links);
    }
    inner = around;
  }
  return undefined;
}

function hasLinksBefore(element: Element, links: (element: Element) => number): boolean {
  for (let before = element.prev; before !== null; before = before.prev) {
    if (isTag(before) && links(before) > 0) return true;
  }
  return false;
}

function nextWithLinks(element: Element, links: (element: Element) => number): Element | undefined {
  for (let next = element.next; next !== null; next = next.next) {
    if (isTag(next) && links(next) > 0) return next;
  }
  return undefined;
}
