import { type Document, type Element, isTag, isText } from 'domhandler';
import { weigh } from './headline.ts';
import { beginsLikeHeading, type HeadingKind, headingKind } from './popular-headings.ts';
import { isRanking } from './ranked-lists.ts';
import { ancestorsOf, elementsBelow, textOf } from './tree.ts';

/** Headings looked at in one page, rows below one of them, and elements searched for headlines that do not count. */
const mostHeadings = 200;
const mostRows = 30;
const mostSearched = 80;
/** Links that make a strip of films and pictures: fewer are a card with its label. */
const enoughOfStrip = 3;

/** Characters of a link's text from which on it may be a headline. */
const shortestHeadline = 20;

type Count = (element: Element) => number;

interface Surroundings {
  readonly links: Count;
  readonly isPage: (element: Element) => boolean;
  readonly headlinesBehind: (element: Element) => boolean;
}

/**
 * The smallest elements that hold both a heading such as "Most read" or "Video" and the links below it, and lists with
 * ranks. `targetsIn` counts the different links in each element; `isPage` knows what is too large for a box.
 */
export function findPopularBoxes(
  document: Document,
  targetsIn: ReadonlyMap<Element, number>,
  isPage: (element: Element) => boolean,
): ReadonlySet<Element> {
  const boxes = new Set<Element>();
  const links = (element: Element) => targetsIn.get(element) ?? 0;
  const headlinesBehind = createHeadlinesBehind();
  let headings = 0;
  for (const element of elementsBelow(document)) {
    if (links(element) > 0 && isRanking(element, links)) boxes.add(element);
    const kind = headings < mostHeadings ? headedBy(element) : undefined;
    if (kind === undefined) continue;
    headings += 1;
    for (const box of boxesOf(element, kind, { links, isPage, headlinesBehind })) boxes.add(box);
  }
  return boxes;
}

function headedBy(element: Element): HeadingKind | undefined {
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
 * own, heads nothing: what follows its slot is news again. So does what heads links that are no articles anyway.
 */
function boxesOf(
  heading: Element,
  kind: HeadingKind,
  { links, isPage, headlinesBehind }: Surroundings,
): readonly Element[] {
  let inner = heading;
  for (const around of [heading, ...ancestorsOf(heading)]) {
    if (links(around) === 0) {
      if (around !== heading && headlinesBehind(inner)) return [];
      inner = around;
      continue;
    }
    const titled = isTitle(heading) || isTitle(inner);
    if (kind === 'advert' && inner !== heading && !titled) return [];
    const first = around === heading || !hasLinksBefore(inner, links);
    const boxes = first && !isPage(around) ? [around] : rowsBelow(inner, links);
    if (kind !== 'media') return boxes;
    const enough = boxes.reduce((sum, box) => sum + links(box), 0) >= enoughOfStrip;
    return titled && enough ? boxes.filter((box) => !isPage(box)) : [];
  }
  return [];
}

/** `h1` names the page: what it heads is no strip on it. */
const isTitle = ({ name }: Element): boolean => /^h[2-6]$/.test(name);

/**
 * Whether links with texts as long as headlines follow an element, though none of them counts as an article's. Asked once
 * an element: hostile pages have many headings in one place.
 */
function createHeadlinesBehind(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const answer = known.get(element) ?? isFollowedByHeadlines(element);
    known.set(element, answer);
    return answer;
  };
}

function isFollowedByHeadlines(element: Element): boolean {
  let left = mostRows;
  for (let next = element.next; next !== null && left > 0; next = next.next) {
    if (!isTag(next)) continue;
    left -= 1;
    for (const below of [next, ...elementsBelow(next, mostSearched)]) {
      if (below.name === 'a' && weigh(textOf(below, 60)) >= shortestHeadline) return true;
    }
  }
  return false;
}

function hasLinksBefore(element: Element, links: Count): boolean {
  for (let before = element.prev; before !== null; before = before.prev) {
    if (isTag(before) && links(before) > 0) return true;
  }
  return false;
}

/** What tells a heading from the rows below it, where all are of one tag. */
const kindOf = ({ name, attribs }: Element): string => `${name} ${attribs['class'] ?? ''}`;

/** The box below a heading; where each row stands beside the heading by itself, all rows of that kind up to the next. */
function rowsBelow(heading: Element, links: Count): readonly Element[] {
  const rows: Element[] = [];
  for (let next = heading.next; next !== null && rows.length < mostRows; next = next.next) {
    if (!isTag(next)) continue;
    if (rows.length > 0 && (kindOf(next) === kindOf(heading) || next.name !== rows[0]?.name)) break;
    if (links(next) === 0) {
      if (kindOf(next) === kindOf(heading) && textOf(next, 1) !== '') break;
      continue;
    }
    if (rows.length > 0 && links(next) > 1) break;
    rows.push(next);
    if (links(next) > 1) break;
  }
  return rows;
}
