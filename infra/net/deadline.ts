import type { Fail } from './failures.ts';

/** One deadline for everything a request costs. */
export interface Deadline {
  /** Aborted, with a `timed-out` error as its reason, when the time is up or the caller gives up. */
  readonly signal: AbortSignal;
  /** Stops the clock meanwhile: waiting for our own turn is not the server's time. */
  aside<T>(work: Promise<T>): Promise<T>;
  /** Takes the result of work that cannot be stopped, or gives up on it in time. */
  within<T>(work: Promise<T>): Promise<T>;
  /** Ends the work at once: it would not be done in time. */
  giveUp(detail: string): void;
  /** Must be called when the work is done. */
  end(): void;
}

export function startDeadline(timeoutMs: number, caller: AbortSignal | undefined, fail: Fail): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const clock = startTimer(timeoutMs, () => controller.abort(fail('timed-out', `after ${timeoutMs} ms`)));
  // Not AbortSignal.any: on Node 20 each one stays with the caller's signal, which lives as long as the process.
  const onAbort = () => controller.abort(fail('timed-out', 'stopped before the answer was complete'));
  if (caller?.aborted) onAbort();
  else caller?.addEventListener('abort', onAbort, { once: true });

  let isOver = false;
  const aside = async <T>(work: Promise<T>): Promise<T> => {
    clock.stop();
    try {
      return await work;
    } finally {
      if (!isOver) clock.go();
    }
  };

  const end = (): void => {
    isOver = true;
    clock.stop();
    caller?.removeEventListener('abort', onAbort);
  };

  const giveUp = (detail: string): void => controller.abort(fail('timed-out', detail));

  return { signal, giveUp, aside, within: (work) => Promise.race([work, rejectedBy(signal)]), end };
}

/** Calls back when it has run for so many milliseconds in all. */
function startTimer(timeoutMs: number, callback: () => void): { stop(): void; go(): void } {
  let left = timeoutMs;
  let since = performance.now();
  let timer = setTimeout(callback, left);
  const stop = (): void => {
    clearTimeout(timer);
    left -= performance.now() - since;
  };
  const go = (): void => {
    since = performance.now();
    timer = setTimeout(callback, left);
  };
  return { stop, go };
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}
