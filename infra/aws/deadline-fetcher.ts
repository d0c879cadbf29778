import type { Fetcher } from '../../functions/ports.ts';

/** A Fetcher whose exchanges all end when the invocation they belong to is about to. */
export interface DeadlineFetcher extends Fetcher {
  /** Ends every exchange at this many milliseconds from now, and refuses new ones. Returns how to call it off. */
  stopIn(ms: number): () => void;
}

/** One object for the life of the process: scraping remembers by Fetcher how it stands with each host. */
export function createDeadlineFetcher(fetcher: Fetcher): DeadlineFetcher {
  let current: AbortSignal | undefined;

  return {
    fetch: (request) => {
      const signals = [request.signal, current].filter((signal) => signal !== undefined);
      return fetcher.fetch(signals.length === 0 ? request : { ...request, signal: AbortSignal.any(signals) });
    },
    stopIn: (ms) => {
      const controller = new AbortController();
      current = controller.signal;
      const timer = setTimeout(() => controller.abort(), Math.max(0, ms));
      return () => clearTimeout(timer);
    },
  };
}
