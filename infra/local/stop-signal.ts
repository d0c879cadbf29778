/** Exit code of a process that SIGINT ended, by convention of the shell. */
const interrupted = 130;

export interface StopSignal {
  readonly signal: AbortSignal;
  /** Leaves Ctrl-C to its usual effect again. */
  dispose(): void;
}

/** Aborts at the first Ctrl-C or SIGTERM, so that work ends cleanly; a second one ends the process at once. */
export function listenForStop(): StopSignal {
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(interrupted);
    stop.abort();
  };
  const names = ['SIGINT', 'SIGTERM'] as const;
  for (const name of names) process.on(name, onSignal);
  return {
    signal: stop.signal,
    dispose: () => {
      for (const name of names) process.off(name, onSignal);
    },
  };
}
