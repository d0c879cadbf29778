import type { DateContext } from '../../core/dates/reading.ts';
import type { Link } from '../../core/page.ts';
import type { Outline } from '../outline.ts';
import { roles } from '../vocabulary.ts';

/** Where the article stands, for reading its dates. */
export interface Place {
  readonly url: string;
  readonly link: Link | undefined;
  readonly context: DateContext;
  /** Index of the headline's and the body's elements in the outline; dates near them are the article's. */
  readonly headline: number | undefined;
  readonly body: number | undefined;
  readonly bodyEnd: number | undefined;
  readonly dropped: Uint8Array;
  /** Texts that stand with the article, in order. */
  readonly lines: readonly PlacedLine[];
}

/** A short text beside the article and where it stands. */
export interface PlacedLine {
  readonly text: string;
  readonly where: 'above' | 'top' | 'end';
}

/** Dates near the headline are the article's; those in sidebars, footers and lists are somebody else's. */
export function nearness(index: number, outline: Outline, place: Place): number {
  const anchor = place.headline ?? place.body;
  const strange = strangeness(index, anchor, outline);
  if (strange === somebodyElses || anchor === undefined) return strange;
  const distance = index - anchor;
  const beyond = place.bodyEnd !== undefined && index > place.bodyEnd;
  if (beyond) return index - (place.bodyEnd ?? 0) < 25 ? 0 : -2.5;
  if (distance < -60) return -2.5;
  if (distance < 0) {
    if (!sharesBox(index, anchor, outline)) return -4;
    return distance > -25 ? 0.6 : -0.5;
  }
  return strange + (distance < 40 ? 1.2 : 0.2);
}

/** An element that holds more of the page than this is no box around the article. */
const wholePage = 0.7;

/**
 * Whether something less than the whole page holds both: a date in the masthead is not the article's. A page of few
 * elements around a long article is told by what stands before the headline: no navigation.
 */
function sharesBox(index: number, anchor: number, outline: Outline): boolean {
  for (let i = outline.parent[anchor] ?? -1; i >= 0; i = outline.parent[i] ?? -1) {
    const name = outline.elements[i]?.name ?? '';
    if (name === 'body' || name === 'html') return false;
    const size = (outline.end[i] ?? 0) - i;
    if (size > outline.elements.length * wholePage && hasNavigation(i, anchor, outline)) return false;
    if (index > i && index < (outline.end[i] ?? 0)) return true;
  }
  return false;
}

function hasNavigation(from: number, to: number, outline: Outline): boolean {
  for (let i = from + 1; i < to; i++)
    if (outline.elements[i]?.name === 'nav' || ((outline.roles[i] ?? 0) & roles.navigation) !== 0)
      return true;
  return false;
}

/**
 * Inside a related box, sidebar, comment or list of links: the date of something else. What also holds the headline is
 * about the article, whatever its name; and a column or footer of the article itself may hold its date.
 */
function strangeness(index: number, anchor: number | undefined, outline: Outline): number {
  let strange = 0;
  for (let i = index; i >= 0; i = outline.parent[i] ?? -1) {
    const name = outline.elements[i]?.name ?? '';
    const holdsAnchor = anchor !== undefined && anchor >= i && anchor < (outline.end[i] ?? 0);
    if (holdsAnchor || name === 'article' || name === 'main' || name === 'body')
      return strange !== 0 && holdsAnchor && name === 'article' ? ofOwnColumn : strange;
    const role = outline.roles[i] ?? 0;
    if (name === 'nav' || (role & (roles.related | roles.comment | roles.navigation)) !== 0)
      return somebodyElses;
    if (name === 'aside' || name === 'footer' || (role & (roles.sidebar | roles.footer)) !== 0)
      strange = somebodyElses;
  }
  return strange;
}

/** What a date loses that stands in the box of something else, or in a side column of its article. */
export const somebodyElses = -3.5;
const ofOwnColumn = -1.5;
