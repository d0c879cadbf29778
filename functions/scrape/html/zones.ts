import type { Document, Element } from 'domhandler';
import { findPopularBoxes } from './popular-boxes.ts';
import { ancestorsOf, classWords } from './tree.ts';
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
  ['marquee', 'side'],
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
