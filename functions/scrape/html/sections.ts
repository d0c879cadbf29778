import type { Document } from 'domhandler';
import type { Link } from '../../core/page.ts';
import { limits } from '../limits.ts';
import { weigh } from './headline.ts';
import type { Target } from './targets.ts';
import { mediaSegments } from './words.ts';
import { createZones } from './zones.ts';

/** Section pages in the order of the page's menu. */
export function findSections(document: Document, targets: readonly Target[]): readonly Link[] {
  const zoneOf = createZones(document, new Map(), 0);
  const sections = targets.filter(isSection);
  const inMenu = sections.filter(({ anchors }) => anchors.some(({ element }) => zoneOf(element) === 'menu'));
  // Some menus are plain lists; where nothing says menu, all that looks like a section is taken.
  const chosen = inMenu.length > 0 ? inMenu : sections;
  return chosen.slice(0, limits.sections).map(({ url, title }) => ({ url, title }));
}

/** A short name on a short path without number: `/world`, `/sport/rowing`, `/kinh-te-d2/`. */
function isSection({ url, title, shape }: Target): boolean {
  const { pathname, search } = new URL(url);
  const segments = pathname.split('/').filter(Boolean);
  const weight = weigh(title);
  return (
    !shape.excluded &&
    !shape.numbered &&
    segments.length > 0 &&
    segments.length <= 2 &&
    search === '' &&
    weight >= 2 &&
    weight <= 36 &&
    !segments.some((segment) => mediaSegments.has(segment.toLowerCase().replace(/\.\w{2,5}$/, '')))
  );
}
