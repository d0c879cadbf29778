import type { Turns } from './turns.ts';

/** What one request may keep in memory beside those of others. */
export interface Room {
  /** Waits until there is room for a large body. Rejects with the reason of the signal, or when the request is over. */
  enter(signal: AbortSignal): Promise<void>;
  /** Must be called when the request is over. */
  leave(): void;
}

/** Large bodies that are read at once, from all hosts. */
export const largeBodies = 4;
/** Bodies unpacked at once: each may grow a thousandfold. */
export const unpackings = 2;

export function createRoom(turns: Turns): Room {
  const over = new AbortController();
  let isIn = false;
  return {
    enter: async (signal) => {
      if (isIn) return;
      signal.addEventListener('abort', () => over.abort(signal.reason), { once: true });
      await turns.wait(over.signal);
      if (over.signal.aborted) turns.next();
      over.signal.throwIfAborted();
      isIn = true;
    },
    leave: () => {
      // Whose server hung up meanwhile still waits, and nobody would end that turn.
      over.abort(new Error('the request is over'));
      if (isIn) turns.next();
      isIn = false;
    },
  };
}
