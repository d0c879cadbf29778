import type { Element } from 'domhandler';
import { filter, find, map } from '../../core/lists.ts';
import { textOf } from '../../html/tree.ts';
import type { Reading } from '../body/boilerplate.ts';
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

/**
 * Whether a text is what stands below linked headlines, a little below each: what other pages say of themselves. `parts`
 * are the elements that it was found in, where it is known.
 */
export function mostlyTeasers(text: string, reading: Reading, parts: readonly Element[] = []): boolean {
  const { outline } = reading;
  if (parts.length > 0 && !holdCards(parts, reading)) return false;
  const cards = cardsOf(outline);
  if (cards.length < enoughCards) return false;
  const lines = filter(text.split('\n', mostLines), (line) => line !== '');
  const held = new Map<string, number>();
  let all = 0;
  for (const line of lines) {
    all += line.length;
    const card = find(cards, (one) => one.includes(line));
    if (card !== undefined) held.set(card, (held.get(card) ?? 0) + line.length);
  }
  const inCards = [...held.values()];
  const sum = inCards.reduce((total, length) => total + length, 0);
  if (held.size < enoughCards || all - sum >= enoughOwn) return false;
  return sum >= mostOfText * all && Math.max(...inCards) <= tooLarge * all;
}

/** Whether headlines stand among the elements of a text, or one above and the others among them; those of articles do not. */
function holdCards(parts: readonly Element[], { outline, dropped }: Reading): boolean {
  const [from, last] = map([parts[0], parts.at(-1)], (part) => part && outline.indexOf.get(part));
  let found = 1;
  for (let at = from ?? 0; at < (outline.end[last ?? 0] ?? 0) && found < enoughCards; at += 1)
    if (dropped[at] !== 1 && isLinkedHeadline(outline, at)) found += 1;
  return found >= enoughCards;
}

/** The texts of what stands around one linked headline and no other; of one in a row of its own, what follows it. */
function cardsOf(outline: Outline): readonly string[] {
  const headlines = linkedHeadlines(outline);
  const cards = new Map<number, string>();
  for (const [rank, at] of headlines.entries()) {
    const before = headlines[rank - 1] ?? -1;
    const after = headlines[rank + 1] ?? Number.POSITIVE_INFINITY;
    let card = at;
    for (let up = outline.parent[at] ?? -1; up > before; up = outline.parent[up] ?? -1) {
      if ((outline.end[up] ?? 0) > after) break;
      card = up;
    }
    const element = outline.elements[card];
    if (element === undefined || cards.has(card)) continue;
    const isRow = card === at && /^h[2-6]$/.test(element.name);
    const text = isRow ? textBehind(outline, at, after) : textOf(element);
    cards.set(card, text.slice(0, longestCard));
  }
  return [...cards.values()];
}

/** What stands beside a heading, up to the next one. */
function textBehind({ elements, parent, end }: Outline, heading: number, next: number): string {
  const texts: string[] = [];
  for (let at = end[heading] ?? 0; at < Math.min(next, heading + mostElements); at = end[at] ?? next) {
    const element = elements[at];
    if (element === undefined || parent[at] !== parent[heading]) break;
    texts.push(textOf(element));
  }
  return texts.join(' ');
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
  return map(
    filter(found, ({ text }) => times.get(text) === 1),
    ({ at }) => at,
  );
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
