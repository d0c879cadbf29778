import type { Document, Element } from 'domhandler';
import { type Card, readCard } from './cards.ts';
import { createColumns, type NarrowColumn } from './columns.ts';
import { headlineScore, weigh } from './headline.ts';
import { countTargets, type Target } from './targets.ts';
import { createZones, type Zone, zones } from './zones.ts';

/** A Target that may be an article, with what the page tells of it. */
export interface Candidate {
  readonly target: Target;
  /** The headline: what its anchors say, else the heading of its card. */
  readonly title: string;
  /** The best zone that one of its anchors stands in. */
  readonly zone: Zone;
  readonly card: Card;
  readonly heading: boolean;
  /** It stands in a narrow column inside the main one only. */
  readonly inset: boolean;
  /** By itself, before the page's pattern is known. An article has 4 or more. */
  readonly score: number;
}

/**
 * Weighs Targets in document order. `articles` are those taken for articles so far: they decide how far the card around
 * each link reaches and what is too large a part of the page to be a side box.
 */
export function weighTargets(
  document: Document,
  targets: readonly Target[],
  articles: readonly Target[],
): readonly Candidate[] {
  const targetsIn = countTargets(articles);
  const zoneOf = createZones(document, targetsIn, articles.length);
  const columnOf = createColumns(targetsIn);
  const counted = new Set(articles);
  return targets.map((target) => {
    const found = target.anchors.map(({ element }) => zoneOf(element));
    const best = zones.find((zone) => found.includes(zone)) ?? 'main';
    const card = readCard(target, (element) => zoneOf(element) === best, targetsIn, counted.has(target));
    const column = best === 'main' ? narrowColumn(target, columnOf) : undefined;
    // A short name in a menu is a section; but menus also carry the stories of the day.
    const inMenu = target.anchors.some(({ text }, at) => found[at] === 'menu' && weigh(text) < 24);
    const namedInMenu = inMenu && !(target.shape.numbered && target.shape.score >= 4);
    const title = headlineScore(target.title) > -2 ? target.title : (card.headline ?? target.title);
    const heading = card.headline === title || target.anchors.some((anchor) => anchor.heading);
    const zone = card.paid && best !== 'menu' ? 'popular' : column === 'outer' ? 'side' : best;
    const draft = { target, title, zone, card, heading, inset: column === 'inner' } as const;
    return { ...draft, score: scoreOf(draft) - (namedInMenu ? 3 : 0) };
  });
}

/** The narrow column that all anchors of a Target stand in, the inner one if any does. */
function narrowColumn(
  { anchors }: Target,
  columnOf: (element: Element) => NarrowColumn | undefined,
): NarrowColumn | undefined {
  let column: NarrowColumn | undefined;
  for (const { element } of anchors) {
    const found = columnOf(element);
    if (found === undefined) return undefined;
    if (column !== 'inner') column = found;
  }
  return column;
}

function scoreOf({ target, title, heading, card }: Omit<Candidate, 'score'>): number {
  let score = target.shape.score + headlineScore(title);
  if (heading) score += 1.5;
  if (card.image) score += 0.5;
  if (card.published !== undefined) score += 0.5;
  return score;
}
