import { sha256 } from '../core/digest.ts';
import { SyndicationError } from '../core/errors.ts';
import type { Clock } from '../ports.ts';

/** Rounds before giving up. Every conflict means that some other writer got further. */
const mostRounds = 24;
/** Milliseconds before the second round; doubled for each further one. */
const shortestPause = 20;
/** Milliseconds. */
const longestPause = 2_000;

/** One round of compare-and-set: what it came to, or undefined when another writer came between. */
export type Round<T> = (round: number) => Promise<T | undefined>;

/**
 * Works in rounds while others write the same objects. `lot` tells this writer from the others: they must not meet again,
 * and steps know no chance. Throws `store-conflict`, naming the object, when that does not end.
 */
export async function inRounds<T>(key: string, lot: string, clock: Clock, work: Round<T>): Promise<T> {
  for (let round = 1; round <= mostRounds; round += 1) {
    const result = await work(round);
    if (result !== undefined) return result;
    await clock.sleep(pauseAfter(round, lot, clock.now()));
  }
  throw new SyndicationError('store-conflict', { step: 'publish', url: key });
}

/** Half to all of the pause, by task and time. */
function pauseAfter(round: number, lot: string, now: number): number {
  const pause = Math.min(longestPause, shortestPause * 2 ** (round - 1));
  const share = Number.parseInt(sha256(`${lot}\n${round}\n${now}`).slice(0, 8), 16) / 0xffffffff;
  return Math.round((pause * (1 + share)) / 2);
}
