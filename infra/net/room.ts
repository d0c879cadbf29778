import type { Turns } from './turns.ts';

/** What one request may keep in memory beside those of others. */
export interface Room {
  /** Waits until there is room for a large body. Rejects with the reason of the signal. */
  enter(signal: AbortSignal): Promise<void>;
  /** Must be called when the request is over. */
  leave(): void;
}

/** Large bodies that are read at once, from all hosts. */
export const largeBodies = 4;
/** Bodies unpacked at once: each may grow a thousandfold. */
export const unpackings = 2;

export function createRoom(turns: Turns): Room {
  let isIn = false;
  return {
    enter: async (signal) => {
      if (isIn) return;
      await turns.wait(signal);
      isIn = true;
    },
    leave: () => {
      if (isIn) turns.next();
      isIn = false;
    },
  };
}
