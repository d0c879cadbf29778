import type { Element } from 'domhandler';
import { marks } from '../../html/marks.ts';
import { textOf } from '../../html/tree.ts';
import type { Outline } from '../outline.ts';

/** Linked lines that make a page a list, and the part of the text that has to stand in their cards. */
const enoughCards = 4;
const mostOfText = 0.6;
/** A card that holds more than this part of the text is the article, whatever links it. */
const tooLarge = 0.5;
/** Characters outside of all cards that make a page an article, however many others it shows below. */
const enoughOwn = 1_200;
/** Characters of a card that are looked at: a summary has fewer. */
const longestCard = 2_000;
/** Characters of a linked headline. */
const shortestHeadline = 20;
/** Cards and lines looked at, and elements of one headline. */
const mostCards = 200;
const mostLines = 400;
const mostElements = 20;
const mostLevels = 6;

/** What stands around one linked headline and no other; of one in a row of its own, what follows it. */
interface Card {
  /** Its text has no more characters. */
  readonly size: number;
  readonly read: () => string;
}

/**
 * Whether a text is what stands below linked headlines, a little below each: what other pages say of themselves. `parts`
 * are the elements that it was found in, where it is known.
 */
export function mostlyTeasers(text: string, outline: Outline, parts: readonly Element[] = []): boolean {
  if (parts.length > 0 && !holdCards(parts, outline)) return false;
  const lines = text.split('\n', mostLines).filter((line) => line !== '');
  if (lines.length < enoughCards) return false;
  const cards = cardsOf(outline);
  if (cards.length < enoughCards) return false;
  const held = new Map<Card, number>();
  let own = 0;
  // A few long lines show that a page is an article, and few cards are long enough to hold them: the others are not read.
  for (const line of lines.sort((a, b) => b.length - a.length)) {
    const card = cards.find(({ size, read }) => size >= line.length && read().includes(line));
    if (card === undefined) own += line.length;
    else held.set(card, (held.get(card) ?? 0) + line.length);
    if (own >= enoughOwn) return false;
  }
  const inCards = [...held.values()];
  const sum = inCards.reduce((total, length) => total + length, 0);
  return (
    held.size >= enoughCards &&
    sum >= mostOfText * (own + sum) &&
    Math.max(...inCards) <= tooLarge * (own + sum)
  );
}

/** Whether headlines stand among the elements of a text, or one above and the others among them; those of articles do not. */
function holdCards(parts: readonly Element[], outline: Outline): boolean {
  const [from, last] = [parts[0], parts.at(-1)].map((part) => part && outline.indexOf.get(part));
  let found = 1;
  for (let at = from ?? 0; at < (outline.end[last ?? 0] ?? 0) && found < enoughCards; at += 1)
    if (isLinkedHeadline(outline, at)) found += 1;
  return found >= enoughCards;
}

function cardsOf(outline: Outline): readonly Card[] {
  const headlines = linkedHeadlines(outline);
  const cards = new Map<number, Card>();
  headlines.forEach((at, rank) => {
    const before = headlines[rank - 1] ?? -1;
    const after = headlines[rank + 1] ?? outline.elements.length;
    let around = at;
    for (let up = outline.parent[at] ?? -1; up > before; up = outline.parent[up] ?? -1) {
      if ((outline.end[up] ?? 0) > after) break;
      around = up;
    }
    if (cards.has(around)) return;
    const isRow = around === at && /^h[2-6]$/.test(outline.elements[at]?.name ?? '');
    cards.set(around, cardOf(outline, isRow ? behind(outline, at, after) : [around]));
  });
  return [...cards.values()];
}

function cardOf(outline: Outline, parts: readonly number[]): Card {
  const read = (): string =>
    parts
      .map((at) => textOf(outline.elements[at] as Element))
      .join(' ')
      .slice(0, longestCard);
  let known: string | undefined;
  const size = parts.reduce((sum, at) => sum + sizeOf(outline, at), 0);
  return { size: Math.min(longestCard, size), read: () => (known ??= read()) };
}

/** No less than the characters of an element's text, and one that parts it from the next. */
function sizeOf({ own, marks: marked, parent, end }: Outline, from: number): number {
  let length = 0;
  for (let at = from; at < (end[from] ?? 0); at++) length += own[at] ?? 0;
  // The text of an inline element is counted at the block around it.
  for (let at = from; at >= 0 && ((marked[at] ?? 0) & marks.block) === 0; at = parent[at] ?? -1)
    length += own[parent[at] ?? -1] ?? 0;
  // Between any two texts there may be a space.
  return 2 * length + 1;
}

/** What stands beside a heading, up to the next one. */
function behind({ elements, parent, end }: Outline, heading: number, next: number): readonly number[] {
  const found: number[] = [];
  const last = Math.min(next, heading + mostElements, elements.length);
  for (let at = end[heading] ?? last; at < last; at = end[at] ?? last) {
    if (parent[at] !== parent[heading]) break;
    found.push(at);
  }
  return found;
}

/** Blocks that are one link to another page with a text as long as a headline; `8 comments` under each is none. */
function linkedHeadlines(outline: Outline): readonly number[] {
  const { elements, own } = outline;
  const found: { readonly at: number; readonly text: string }[] = [];
  const times = new Map<string, number>();
  for (let at = 0; at < own.length && found.length < mostCards; at += 1) {
    if (!isLinkedHeadline(outline, at)) continue;
    const text = textOf(elements[at] as Element).replace(/\d+/g, '');
    times.set(text, (times.get(text) ?? 0) + 1);
    found.push({ at, text });
  }
  return found.filter(({ text }) => times.get(text) === 1).map(({ at }) => at);
}

function isLinkedHeadline(outline: Outline, at: number): boolean {
  const length = outline.own[at] ?? 0;
  const isLinked = length >= shortestHeadline && (outline.ownLinked[at] ?? 0) >= 0.9 * length;
  return isLinked && leadsElsewhere(outline, at);
}

/** The headings of an accordion are links within the page. */
function leadsElsewhere({ elements, parent, end }: Outline, at: number): boolean {
  for (let below = at; below < Math.min(end[at] ?? 0, at + mostElements); below += 1) {
    if (isLink(elements[below])) return true;
  }
  for (let [up, level] = [parent[at] ?? -1, 0]; up >= 0 && level < mostLevels; level += 1) {
    if (isLink(elements[up])) return true;
    up = parent[up] ?? -1;
  }
  return false;
}

const isLink = (element: Element | undefined): boolean =>
  element?.name === 'a' && /^\s*[^#\s]/.test(element.attribs['href'] ?? '');
