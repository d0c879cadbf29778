import type { Candidate } from './candidates.ts';

/** What the articles of one page have in common: learnt from those that cannot be mistaken. */
export interface Pattern {
  /** URL templates that most articles follow; empty when nothing stands out. */
  readonly templates: ReadonlySet<string>;
  /** Articles carry a number or date in their URL. */
  readonly numbered: boolean;
  /** Signatures of cards that hold several articles of these templates. */
  readonly cards: ReadonlySet<string>;
}

/** A score from which a link is an article beyond doubt. */
const certain = 5;
/** Fewer certain articles teach nothing. */
const enough = 5;

export function learnPattern(candidates: readonly Candidate[]): Pattern {
  const placed = candidates.filter(({ zone }) => zone === 'main' || zone === 'side');
  const beyondDoubt = placed.filter(({ score }) => score >= certain);
  const sure = beyondDoubt.length >= enough ? beyondDoubt : [...beyondDoubt, ...repeated(placed)];
  const templates = new Set(leading(sure));
  const typical =
    templates.size === 0 ? sure : sure.filter(({ target }) => templates.has(target.shape.template));
  const cards = tally(typical.map(({ card }) => card.signature));
  return {
    templates,
    numbered: sure.length >= enough && share(typical, ({ target }) => target.shape.numbered) >= 0.8,
    cards: new Set([...cards].filter(([, count]) => count >= 3).map(([signature]) => signature)),
  };
}

/** Where URLs say little, headlines in card after card with URLs alike do: press offices, old tables. */
function repeated(placed: readonly Candidate[]): readonly Candidate[] {
  const promising = placed.filter(({ score }) => score >= 1.5 && score < certain);
  const kindOf = ({ card, target }: Candidate) => `${card.signature} ${target.shape.template}`;
  const kinds = tally(promising.map(kindOf));
  return promising.filter((candidate) => (kinds.get(kindOf(candidate)) ?? 0) >= 4);
}

/** Templates that together hold most of the certain articles, none of them rare. */
function leading(sure: readonly Candidate[]): readonly string[] {
  if (sure.length < enough) return [];
  const counts = tally(sure.map(({ target }) => target.shape.template));
  const [top] = [...counts].sort(([, a], [, b]) => b - a);
  if (top === undefined || top[1] < 0.4 * sure.length) return [];
  const numbered = sure.find(({ target }) => target.shape.template === top[0])?.target.shape.numbered;
  const alike = new Set(
    sure
      .filter(({ target }) => target.shape.numbered === numbered)
      .map(({ target }) => target.shape.template),
  );
  return [...counts]
    .filter(([template, count]) => alike.has(template) && count >= 0.25 * top[1])
    .map(([t]) => t);
}

/** The score of a candidate in the light of the pattern. */
export function adjustedScore(candidate: Candidate, pattern: Pattern): number {
  const { template, numbered } = candidate.target.shape;
  let score = candidate.score;
  if (pattern.templates.size > 0) score += pattern.templates.has(template) ? (numbered ? 2.5 : 1) : -2;
  if (pattern.numbered && !numbered) score -= 3;
  if (pattern.cards.has(candidate.card.signature))
    score += candidate.heading || candidate.card.summary >= 40 ? 2 : 1;
  return score;
}

function share<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(test).length / all.length;
}

function tally(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
