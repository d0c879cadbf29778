import { setTimeout as sleep } from 'node:timers/promises';
import type { ObjectStore } from '../../functions/ports.ts';

/** Milliseconds; the first pause grows with the crowd. */
const pauses = { shortest: 16, longest: 1024, firstByWriter: 4 };

/**
 * Adds one, `times` times: read, write if nobody else did meanwhile, else again. The pause before each try doubles on
 * conflict and shrinks on success, so that any crowd on any machine spreads out until two of three tries succeed.
 */
export async function increment(store: ObjectStore, key: string, times: number, writers = 1): Promise<void> {
  let pause = writers * pauses.firstByWriter;
  for (let done = 0; done < times; ) {
    await sleep(Math.random() * pause);
    const written = await tryIncrement(store, key);
    if (written) done++;
    pause = written ? Math.max(pauses.shortest, pause * 0.7) : Math.min(pauses.longest, pause * 2);
  }
}

export async function tryIncrement(store: ObjectStore, key: string): Promise<boolean> {
  const found = await store.get(key);
  const count = found === undefined ? 0 : countIn(found.bytes);
  const condition = found === undefined ? { ifNoneMatch: '*' as const } : { ifMatch: found.etag };
  const { outcome } = await store.put(key, Buffer.from(JSON.stringify({ count: count + 1 })), condition);
  return outcome === 'written';
}

/** Each writer with its own store, all at once. */
export async function incrementTogether(
  open: () => ObjectStore,
  key: string,
  { writers, times }: { readonly writers: number; readonly times: number },
): Promise<void> {
  await Promise.all(Array.from({ length: writers }, () => increment(open(), key, times, writers)));
}

export async function readCount(store: ObjectStore, key: string): Promise<number | undefined> {
  const found = await store.get(key);
  return found && countIn(found.bytes);
}

function countIn(bytes: Uint8Array): number {
  return (JSON.parse(Buffer.from(bytes).toString()) as { count: number }).count;
}
