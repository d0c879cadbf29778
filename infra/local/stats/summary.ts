import type { AccessLine } from './access-line.ts';
import { claimOf } from './subscribers.ts';

/** What was asked of one file. */
export interface FileStatistics {
  readonly path: string;
  readonly requests: number;
  /** Of those, answered with 304. */
  readonly unchanged: number;
  /** Answered with 4xx or 5xx. */
  readonly failed: number;
  readonly bytes: number;
  /** As aggregators last said for how many people they ask, added up. */
  readonly subscribers: number;
}

/** Counts access lines, in the order in which they were written. */
export interface Summary {
  add(line: AccessLine): void;
  /** Most asked first. */
  files(): readonly FileStatistics[];
}

interface Counting {
  requests: number;
  unchanged: number;
  failed: number;
  bytes: number;
  /** The last claim of each program. */
  readonly claims: Map<string, number>;
}

export function createSummary(): Summary {
  const byPath = new Map<string, Counting>();
  return {
    add: ({ path: asked, status, bytes, agent }) => {
      // Anybody may ask for anything: what is not there does not fill the table.
      const path = status === 404 ? '(no such file)' : asked;
      const counting = byPath.get(path) ?? {
        requests: 0,
        unchanged: 0,
        failed: 0,
        bytes: 0,
        claims: new Map(),
      };
      byPath.set(path, counting);
      counting.requests += 1;
      counting.bytes += bytes;
      if (status === 304) counting.unchanged += 1;
      if (status >= 400) counting.failed += 1;
      const claim = claimOf(agent);
      if (claim !== undefined) counting.claims.set(claim.program, claim.subscribers);
    },
    files: () =>
      [...byPath]
        .map(([path, { claims, ...counts }]) => ({ path, ...counts, subscribers: sum([...claims.values()]) }))
        .sort((a, b) => b.requests - a.requests || (a.path < b.path ? -1 : 1)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0);
