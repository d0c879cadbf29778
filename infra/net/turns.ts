/** A place that holds so many at once; the others wait in order of arrival. */
export interface Turns {
  /** Resolves when it is one's turn. Rejects with the reason of the signal. */
  wait(signal: AbortSignal): Promise<void>;
  /** Ends one's turn. */
  next(): void;
  /** Whether nobody is in or waiting. */
  free(): boolean;
}

export function createTurns(places: number): Turns {
  const waiting = new Set<() => void>();
  let taken = 0;

  const wait = (signal: AbortSignal): Promise<void> => {
    if (taken < places) {
      taken += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        waiting.delete(enter);
        reject(signal.reason);
      };
      const enter = () => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      };
      if (signal.aborted) return reject(signal.reason);
      signal.addEventListener('abort', onAbort);
      waiting.add(enter);
    });
  };

  // A place goes straight to the first who waits, so that nobody slips in between.
  const next = (): void => {
    const [first] = waiting;
    if (first === undefined) taken -= 1;
    else {
      waiting.delete(first);
      first();
    }
  };

  return { wait, next, free: () => taken === 0 };
}
