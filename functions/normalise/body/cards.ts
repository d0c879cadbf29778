import type { Outline } from '../outline.ts';
import { bytesIn } from '../room.ts';
import { type Reading, reread } from './boilerplate.ts';
import { isCalledBody } from './nodes.ts';

/** A card: a linked title first, and no more text than this with it. Characters. */
const largestCard = 400;
const shortestTitle = 15;
const longestBeside = 40;
const mostElements = 40;
const fewestCards = 3;

/** Elements that may be a card, and that may hold them. */
const cardLike = new Set(['article', 'center', 'dd', 'div', 'header', 'li', 'section', 'span', 'table']);
const cardHolders = new Set(['aside', 'div', 'ol', 'section', 'ul']);
const isHeading = /^h[1-6]$/;

/** Whether an element holds nothing but cards of other stories, three of them or more, below a heading or without one. */
export function holdsCards(reading: Reading, i: number): boolean {
  const { outline, dropped, text } = reading;
  if (!cardHolders.has(nameAt(outline, i))) return false;
  let cards = 0;
  for (let j = i + 1; j < (outline.end[i] ?? 0); j = outline.end[j] ?? j + 1) {
    if (dropped[j] === 1 || (text[j] ?? 0) === 0) continue;
    if (isCard(reading, j)) cards += 1;
    else if (!isHeading.test(nameAt(outline, j))) return false;
  }
  return cards >= fewestCards;
}

function isCard({ outline, text, linked }: Reading, i: number): boolean {
  const size = (outline.end[i] ?? 0) - i;
  if (size > mostElements || (text[i] ?? 0) > largestCard || (linked[i] ?? 0) < shortestTitle) return false;
  const name = nameAt(outline, i);
  if (!cardLike.has(name)) return false;
  // An age or a section beside the title is text of the card itself; the entry of a list is one where it has blocks.
  const isBeside = name === 'li' || ((outline.own[i] ?? 0) <= longestBeside && !isLinked(outline, i));
  for (let j = isBeside ? i + 1 : i; j < i + size; j++)
    if ((outline.own[j] ?? 0) > 0) return isLinked(outline, j);
  return false;
}

const isLinked = (outline: Outline, i: number): boolean =>
  (outline.own[i] ?? 0) > 0 && (outline.ownLinked[i] ?? 0) >= (outline.own[i] ?? 0) * 0.8;

const nameAt = (outline: Outline, i: number): string => outline.elements[i]?.name ?? '';

/** With less left beside the cards the page is a list of them. Characters. */
const leastBeside = 80;
/** Cards with a smaller part of the page's prose do not mislead: where they stand in the body they are pruned. */
const misleading = 0.3;

/**
 * A brief may be shorter than the summaries in the cards of other stories around it: they are out before the body is
 * chosen. In what calls itself the body, cards are what a story lists.
 */
export function withoutCards(reading: Reading, headline: number | undefined): Reading {
  const { outline } = reading;
  if (headline === undefined) return reading;
  const dropped = bytesIn(outline.room, reading.dropped);
  let found = 0;
  for (let i = headline + 1; i < outline.elements.length; i++) {
    const isWanted = isCalledBody(outline, i);
    if (!isWanted && (dropped[i] === 1 || !holdsCards(reading, i))) continue;
    if (!isWanted) {
      dropped.fill(1, i, outline.end[i]);
      found += 1;
    }
    i = (outline.end[i] ?? i + 1) - 1;
  }
  if (found === 0) return reading;
  const rest = reread(outline, dropped);
  const inCards = (reading.prose[0] ?? 0) - (rest.prose[0] ?? 0);
  const isMisleading = inCards > (reading.prose[0] ?? 0) * misleading;
  return isMisleading && (rest.text[0] ?? 0) >= leastBeside ? rest : reading;
}
