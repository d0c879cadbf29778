import type { Clock } from '../../functions/ports.ts';

export interface StillClock extends Clock {
  /** Every sleep asked for, in milliseconds. */
  readonly sleeps: number[];
}

/** A clock that moves only by being slept on: time costs nothing and repeats exactly. */
export function createStillClock(start = Date.parse('2026-03-07T00:00:00Z')): StillClock {
  let now = start;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => now,
    sleep: async (ms, signal) => {
      if (signal?.aborted) return;
      sleeps.push(ms);
      const until = now + ms;
      await new Promise((resolve) => setImmediate(resolve));
      now = Math.max(now, until);
    },
  };
}
