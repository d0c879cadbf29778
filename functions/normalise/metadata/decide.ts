import type { Candidate } from '../../core/trace.ts';

/** A possible value of a field before the decision. */
export interface Proposal {
  readonly value: string;
  /** Where it stands, e.g. `json-ld headline`. */
  readonly origin: string;
  readonly score: number;
  /** Why it was refused, when it was; it stays in the Trace. */
  readonly refused?: string;
}

export interface Decision {
  readonly value: string | undefined;
  readonly candidates: readonly Candidate[];
}

/** What each further origin that says the same adds to a score. */
const confirmation = 1.5;
const longestShown = 200;

/**
 * Ranks the proposals of a field: those that say the same (by `sameAs`) confirm one another. The best spelling of the
 * best group wins: the one with the highest score of its own, the first in case of a tie.
 */
export function decide(
  field: string,
  proposals: readonly Proposal[],
  sameAs: (value: string) => string,
): Decision {
  const groups = new Map<string, Proposal[]>();
  for (const proposal of proposals.filter(({ refused }) => refused === undefined)) {
    const key = sameAs(proposal.value);
    groups.set(key, [...(groups.get(key) ?? []), proposal]);
  }
  const ranked = [...groups.values()]
    .map((group) => ({ group, score: scoreOf(group) }))
    .sort((a, b) => b.score - a.score);
  const winners = ranked[0]?.group ?? [];
  const winner = winners.reduce<Proposal | undefined>(
    (best, next) => (best === undefined || next.score > best.score ? next : best),
    undefined,
  );
  const scoreByProposal = new Map(
    ranked.flatMap(({ group, score }) => group.map((proposal) => [proposal, score] as const)),
  );
  const candidates = proposals.map((proposal) => ({
    field,
    value: proposal.value.slice(0, longestShown),
    origin: proposal.origin,
    score: round(scoreByProposal.get(proposal) ?? proposal.score),
    won: proposal === winner,
    why: reason(proposal, winner, winners),
  }));
  return { value: winner?.value, candidates };
}

function scoreOf(group: readonly Proposal[]): number {
  const origins = new Set(group.map(({ origin }) => origin.split(' ')[0]));
  // No spread: a page may propose the same a hundred thousand times.
  const best = group.reduce((most, { score }) => Math.max(most, score), -Infinity);
  return best + confirmation * (origins.size - 1);
}

function reason(proposal: Proposal, winner: Proposal | undefined, winners: readonly Proposal[]): string {
  if (proposal.refused !== undefined) return proposal.refused;
  if (proposal === winner)
    return winners.length > 1 ? `confirmed by ${winners.length - 1} more` : 'best score';
  return winners.includes(proposal) ? 'says the same' : 'lower score';
}

const round = (score: number): number => Math.round(score * 100) / 100;
