import type { Document } from 'domhandler';
import { type Card, readCard } from './cards.ts';
import { createColumns } from './columns.ts';
import { headlineScore, weigh } from './headline.ts';
import { countTargets, type Target } from './targets.ts';
import { createZones, type Zone, zones } from './zones.ts';

/** A Target that may be an article, with what the page tells of it. */
export interface Candidate {
  readonly target: Target;
  /** The best zone that one of its anchors stands in. */
  readonly zone: Zone;
  readonly card: Card;
  readonly heading: boolean;
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
  const isNarrow = createColumns(targetsIn);
  return targets.map((target) => {
    const found = target.anchors.map(({ element }) => zoneOf(element));
    const best = zones.find((zone) => found.includes(zone)) ?? 'main';
    const card = readCard(target, (element) => zoneOf(element) === best, targetsIn);
    const aside = best === 'main' && target.anchors.every(({ element }) => isNarrow(element));
    const namedInMenu = target.anchors.some(({ text }, at) => found[at] === 'menu' && weigh(text) < 24);
    return {
      target,
      zone: aside ? 'side' : best,
      card,
      heading: target.anchors.some(({ heading }) => heading),
      score: scoreOf(target, card) - (namedInMenu ? 3 : 0),
    };
  });
}

function scoreOf({ shape, title, anchors }: Target, card: Card): number {
  let score = shape.score + headlineScore(title);
  if (anchors.some(({ heading }) => heading)) score += 1.5;
  if (card.image) score += 0.5;
  if (card.published !== undefined) score += 0.5;
  return score;
}
