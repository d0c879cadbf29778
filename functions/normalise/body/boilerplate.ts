import type { Element } from 'domhandler';
import { isMarked, roleOf } from '../../html/marked.ts';
import { marks } from '../../html/marks.ts';
import type { Outline } from '../outline.ts';
import { bytesIn, integersIn } from '../room.ts';
import { roles } from '../vocabulary.ts';
import { hiddenTest, proseOf } from './visibility.ts';

/** Elements that by their meaning are not the article's text. */
const foreignElements = new Set(['aside', 'dialog', 'footer', 'form', 'menu', 'nav', 'search']);
const foreignRoles = new Set([
  'alert', 'alertdialog', 'banner', 'complementary', 'contentinfo', 'dialog', 'menu', 'menubar', 'navigation', 'search',
]); // biome-ignore format: a table

/** Class and id roles that mark boilerplate. */
const boilerplateRoles =
  roles.ad | roles.authorBox | roles.comment | roles.footer | roles.hidden | roles.navigation | roles.newsletter | roles.overlay |
  roles.related | roles.share | roles.sidebar | roles.tags | roles.tools; // biome-ignore format: a table

/** An element that holds more than this share of the page's prose is never boilerplate, whatever it is called. */
const largePart = 0.4;
/** The same for one whose class also says that it is the body. */
const largePartOfBody = 0.15;

/** What the outline says without and with the text that is boilerplate. */
export interface Reading {
  readonly outline: Outline;
  /** 1 where the element or an ancestor is boilerplate. */
  readonly dropped: Uint8Array;
  /** Prose (long, unlinked blocks) below each element, dropped text left out. */
  readonly prose: Int32Array;
  /** All text below each element, dropped text left out. */
  readonly text: Int32Array;
  readonly linked: Int32Array;
}

/** Marks what is boilerplate: by element, ARIA role, visibility, name, or because a site file says so (`remove`). */
export function readOutline(outline: Outline, remove: readonly Element[] = []): Reading {
  const all = totals(outline, bytesIn(outline.room, outline.elements.length));
  const whole = Math.max(1, proseOnTop(outline, all));
  const marking: Marking = { all, whole, unwanted: new Set(remove) };
  const { dropped, spared } = mark(outline, marking, boilerplateRoles);
  const reading = withoutSpared(reread(outline, dropped), spared);
  const left = proseOnTop(outline, reading.prose);
  if (left >= leastLeft || left >= whole * leastShareLeft) return reading;
  return misnamed(reading, marking, left);
}

interface Marking {
  /** Prose below each element of the whole page, and of the page. */
  readonly all: Int32Array;
  readonly whole: number;
  readonly unwanted: ReadonlySet<Element>;
}

/** `names`: class and id roles that mark boilerplate. */
function mark(
  outline: Outline,
  { all, whole, unwanted }: Marking,
  names: number,
): { readonly dropped: Uint8Array; readonly spared: readonly number[] } {
  const dropped = bytesIn(outline.room, outline.elements.length);
  const spared: number[] = [];
  const hides = hiddenTest(outline);
  for (let i = 0; i < outline.elements.length; i++) {
    const parent = outline.parent[i] ?? -1;
    const element = outline.elements[i] as Element;
    if ((parent >= 0 && dropped[parent] === 1) || (unwanted.size > 0 && unwanted.has(element)))
      dropped[i] = 1;
    else if (isForeign(outline, i, names, hides)) {
      const share = (all[i] ?? 0) / whole;
      const limit = ((outline.roles[i] ?? 0) & roles.body) !== 0 ? largePartOfBody : largePart;
      if (share <= limit) dropped[i] = 1;
      else if (isNeverBody(outline, i)) spared.push(i);
    }
  }
  return { dropped, spared };
}

/** When this much prose is left, or this share of the page's, nothing was misnamed. Characters. */
const leastLeft = 600;
const leastShareLeft = 0.25;
/** What is left must be so much more without names to believe them less. */
const muchMore = 3;
/** So little text is no story: what is called a comment may be it. Characters. */
const noStory = 150;

/** Names that took nearly everything said something else: "--Ads" where ads may be shown, "comment" for entries of a forum. */
function misnamed(reading: Reading, marking: Marking, left: number): Reading {
  const { outline } = reading;
  const names = left < noStory ? clearRoles : clearRoles | roles.comment;
  const { dropped } = mark(outline, marking, names);
  const lenient = reread(outline, dropped);
  return proseOnTop(outline, lenient.prose) > Math.max(leastLeft, left * muchMore) ? lenient : reading;
}

/** Roles that are believed even then. */
const clearRoles =
  roles.footer | roles.hidden | roles.navigation | roles.newsletter | roles.overlay | roles.related;

/** Comments, further stories and navigation may be longer than the story; what else is left must then be a story. Characters. */
const leastStory = 1500;
const longerThanStory = roles.comment | roles.navigation | roles.overlay | roles.related;
/** Beside a layer over the page (consent, a popup) even a brief. Characters. */
const leastBrief = 250;

function isNeverBody(outline: Outline, i: number): boolean {
  const found = outline.roles[i] ?? 0;
  const { name } = outline.elements[i] as Element;
  return (
    (found & roles.body) === 0 && ((found & longerThanStory) !== 0 || name === 'aside' || name === 'nav')
  );
}

function withoutSpared(reading: Reading, spared: readonly number[]): Reading {
  if (spared.length === 0) return reading;
  const layers = spared.filter((i) => isLayer(reading.outline, i));
  const uncovered = without(reading, layers, leastBrief);
  return without(uncovered, spared, leastStory);
}

function without(reading: Reading, unwanted: readonly number[], least: number): Reading {
  const { outline } = reading;
  const dropped = bytesIn(outline.room, reading.dropped);
  for (const i of unwanted) dropped.fill(1, i, outline.end[i]);
  const rest = reread(outline, dropped);
  return proseOnTop(outline, rest.prose) >= least ? rest : reading;
}

/** Named as a layer over the page, and without a headline. */
function isLayer(outline: Outline, i: number): boolean {
  if (((outline.roles[i] ?? 0) & roles.overlay) === 0) return false;
  for (let j = i + 1; j < (outline.end[i] ?? 0); j++) if (outline.elements[j]?.name === 'h1') return false;
  return true;
}

/** The sums of an outline without what is dropped. */
export function reread(outline: Outline, dropped: Uint8Array): Reading {
  return { outline, dropped, ...sums(outline, dropped) };
}

function proseOnTop(outline: Outline, prose: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < outline.elements.length; i = outline.end[i] ?? i + 1) sum += prose[i] ?? 0;
  return sum;
}

function isForeign(outline: Outline, i: number, names: number, hides: (index: number) => boolean): boolean {
  const element = outline.elements[i] as Element;
  if (structural.has(element.name)) return false;
  const found = (outline.roles[i] ?? 0) & ~(isInHeader(outline, i) ? roles.footer : 0);
  return (
    foreignElements.has(element.name) ||
    (found & names & believed(outline, i, element)) !== 0 ||
    ((found & roles.teaser) !== 0 && isTeaserOfAnother(outline, i)) ||
    foreignRoles.has(roleOf(element) ?? '') ||
    hides(i)
  );
}

/** What closes the header of an article is no footer: lines below the headline. */
function isInHeader(outline: Outline, i: number): boolean {
  if (((outline.roles[i] ?? 0) & roles.footer) === 0) return false;
  const parent = outline.elements[outline.parent[i] ?? -1];
  return parent?.name === 'header';
}

/** The names by which an element is judged. */
function believed(outline: Outline, i: number, { name }: Element): number {
  if (textElements.has(name)) return textBoilerplate;
  return (outline.roles[i] ?? 0) !== 0 && isInProse(outline, i) ? inlineBoilerplate : boilerplateRoles;
}

/** Words within a sentence are part of it, be their link a `tag` or `related`. */
const inlineBoilerplate = roles.ad | roles.hidden | roles.share;

function isInProse(outline: Outline, i: number): boolean {
  const parent = outline.parent[i] ?? -1;
  if (outline.elements[parent]?.name !== 'p' || isMarked(outline.elements[i] as Element, marks.block))
    return false;
  const own = outline.own[parent] ?? 0;
  return own > shortestProse && (outline.ownLinked[parent] ?? 0) < own / 2;
}

/** Characters. */
const shortestProse = 60;

/** A paragraph or heading is judged by fewer names: `font--secondary`, `nav-the-story` say how it looks or where it leads. */
const textElements = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p']);
const textBoilerplate =
  roles.ad | roles.comment | roles.hidden | roles.newsletter | roles.related | roles.share | roles.tags;

/** A teaser that is a link, or one of several, points elsewhere; a single one above the text is the lead. */
function isTeaserOfAnother(outline: Outline, i: number): boolean {
  let text = 0;
  let linked = 0;
  for (let j = i; j < (outline.end[i] ?? 0); j++) {
    text += outline.own[j] ?? 0;
    linked += outline.ownLinked[j] ?? 0;
    if (outline.elements[j]?.name === 'a' && (outline.own[j] ?? 0) === 0 && j > i && text === 0) return true;
  }
  return linked > text * 0.33;
}

const structural = new Set(['article', 'body', 'html', 'main', 'tbody']);

function totals(outline: Outline, dropped: Uint8Array): Int32Array {
  return sums(outline, dropped).prose;
}

function sums(outline: Outline, dropped: Uint8Array): Pick<Reading, 'prose' | 'text' | 'linked'> {
  const size = outline.elements.length;
  const prose = integersIn(outline.room, size);
  const text = integersIn(outline.room, size);
  const linked = integersIn(outline.room, size);
  for (let i = size - 1; i >= 0; i--) {
    if (dropped[i] === 1) continue;
    prose[i] = (prose[i] ?? 0) + proseOf(outline, i);
    text[i] = (text[i] ?? 0) + (outline.own[i] ?? 0);
    linked[i] = (linked[i] ?? 0) + (outline.ownLinked[i] ?? 0);
    const parent = outline.parent[i] ?? -1;
    if (parent < 0) continue;
    prose[parent] = (prose[parent] ?? 0) + (prose[i] ?? 0);
    text[parent] = (text[parent] ?? 0) + (text[i] ?? 0);
    linked[parent] = (linked[parent] ?? 0) + (linked[i] ?? 0);
  }
  return { prose, text, linked };
}

export function linkDensity(reading: Reading, i: number): number {
  const text = reading.text[i] ?? 0;
  return text === 0 ? 0 : (reading.linked[i] ?? 0) / text;
}
