import { map } from '../../core/lists.ts';
import type { Candidate } from '../../core/trace.ts';
import { kindOf } from './origin.ts';

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

/** Proposals that say the same. */
interface Group {
  /** The one with the highest score of its own, the first in case of a tie. */
  best: Proposal;
  size: number;
  /** Of places that say so, each once. */
  readonly kinds: string[];
}

/**
 * Ranks the proposals of a field: those that say the same (by `sameAs`) confirm one another. The best spelling of the
 * best group wins.
 */
export function decide(
  field: string,
  proposals: readonly Proposal[],
  sameAs: (value: string) => string,
): Decision {
  const groups = new Map<string, Group>();
  const groupOf = map(proposals, (proposal) =>
    proposal.refused === undefined ? joined(groups, sameAs(proposal.value), proposal) : undefined,
  );
  let won: Group | undefined;
  for (const group of groups.values()) if (won === undefined || scoreOf(group) > scoreOf(won)) won = group;
  const candidates = map(proposals, (proposal, i) => {
    const group = groupOf[i];
    return {
      field,
      value: proposal.value.slice(0, longestShown),
      origin: proposal.origin,
      score: round(group === undefined ? proposal.score : scoreOf(group)),
      won: proposal === won?.best,
      why: proposal.refused ?? reason(proposal, group, won),
    };
  });
  return { value: won?.best.value, candidates };
}

function joined(groups: Map<string, Group>, key: string, proposal: Proposal): Group {
  const group = groups.get(key) ?? { best: proposal, size: 0, kinds: [] };
  if (group.size === 0) groups.set(key, group);
  if (proposal.score > group.best.score) group.best = proposal;
  group.size += 1;
  const kind = kindOf(proposal.origin);
  if (!group.kinds.includes(kind)) group.kinds.push(kind);
  return group;
}

function scoreOf({ best, kinds }: Group): number {
  return best.score + confirmation * (kinds.length - 1);
}

function reason(proposal: Proposal, group: Group | undefined, won: Group | undefined): string {
  if (group === undefined || group !== won) return 'lower score';
  if (proposal !== won.best) return 'says the same';
  return won.size > 1 ? `confirmed by ${won.size - 1} more` : 'best score';
}

const round = (score: number): number => Math.round(score * 100) / 100;
