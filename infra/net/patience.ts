/** How long to wait for an origin, by how often it kept us waiting in vain. */
export interface Patience {
  /** Milliseconds for one request, whatever it costs. */
  of(origin: string): number;
  /** A request to the origin ended without an answer in time. */
  lose(origin: string): void;
}

export interface PatienceOptions {
  /** Milliseconds for a request to an origin that never kept us waiting. */
  readonly fullMs: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Parts of the full time after none, one, two … waits in vain. */
const parts: readonly number[] = [1, 0.4, 0.2, 0.15];
/** Milliseconds after which a wait in vain is forgotten. */
const memory = 600_000;
/** Origins remembered. */
const most = 1_000;

/**
 * A trap of a hundred pages that never answer would hold a run for half an hour, one at a time within its deadline. So an
 * origin that lets us wait gets less time, for ten minutes; its good pages are fast, or come with the next run.
 */
export function createPatience({ fullMs, now }: PatienceOptions): Patience {
  const lost = new Map<string, readonly number[]>();
  const recent = (origin: string) => (lost.get(origin) ?? []).filter((at) => now() - at < memory);
  return {
    of: (origin) => Math.round(fullMs * (parts[recent(origin).length] ?? parts.at(-1) ?? 1)),
    lose: (origin) => {
      const times = [now(), ...recent(origin)].slice(0, parts.length);
      lost.delete(origin);
      lost.set(origin, times);
      const [oldest] = lost.keys();
      if (lost.size > most && oldest !== undefined) lost.delete(oldest);
    },
  };
}
