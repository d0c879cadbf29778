import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../functions/ports.ts';

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    // As many may wait under one signal as there are sources: Node takes more than ten for a leak, and says so on stderr.
    if (signal !== undefined) setMaxListeners(0, signal);
    await wait(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  },
};
