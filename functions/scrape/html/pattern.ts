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
  return {
    templates,
    numbered: sure.length >= enough && share(typical, ({ target }) => target.shape.numbered) >= 0.8,
    cards: cardsOf(typical, placed),
  };
}

/** Kinds of cards that hold three articles beyond doubt, or mostly such. */
function cardsOf(typical: readonly Candidate[], placed: readonly Candidate[]): ReadonlySet<string> {
  const all = tally(placed.map(({ card }) => card.signature));
  const certain = tally(typical.map(({ card }) => card.signature));
  const isKind = ([signature, count]: readonly [string, number]) =>
    count >= 3 || (count >= 2 && count >= 0.4 * (all.get(signature) ?? 0));
  return new Set([...certain].filter(isKind).map(([signature]) => signature));
}

/** Where URLs say little, headlines in card after card with URLs alike do: press offices, old tables, letters. */
function repeated(placed: readonly Candidate[]): readonly Candidate[] {
  const promising = placed.filter(
    (candidate) => candidate.score < certain && candidate.score >= (isWhole(candidate) ? 0.5 : 1.5),
  );
  // A slug of two words and one of three are alike here.
  const kindOf = ({ card, target }: Candidate) =>
    `${card.signature} ${target.shape.template.replace('*', 'w')}`;
  const kinds = tally(promising.map(kindOf));
  return promising.filter((candidate) => (kinds.get(kindOf(candidate)) ?? 0) >= 4);
}

/** At least two of headline, picture, summary and time: what a card of an article has and a menu lacks. */
function isWhole({ heading, card }: Candidate): boolean {
  return [heading, card.image, card.summary >= 20, card.published !== undefined].filter(Boolean).length >= 2;
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
  const { card, score, target } = candidate;
  const { template, numbered } = target.shape;
  const unlike = pattern.numbered && !numbered;
  let adjusted = score - (unlike ? 3 : 0);
  if (pattern.templates.size > 0) adjusted += pattern.templates.has(template) ? (numbered ? 2.5 : 1) : -2;
  if (!pattern.cards.has(card.signature)) return adjusted;
  // In a whole card like those of articles a short slug says nothing against it.
  const whole = isWhole(candidate);
  adjusted += whole ? 2 : 1;
  return whole && !unlike && score > -4 ? Math.max(adjusted, 4) : adjusted;
}

function share<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(test).length / all.length;
}

function tally(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
