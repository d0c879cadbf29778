import { Buffer } from 'node:buffer';
import type { ObjectStore, Ports } from '../../../functions/ports.ts';
import { noFetcher } from '../../../infra/aws/ports.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';

const quiet = () => undefined;

/** Ports over a store in memory, at an hour of the caller's choice. */
export function portsOver(store: ObjectStore, now: () => number = () => 0): Ports {
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  const clock = { now, sleep: async () => undefined };
  return { store, fetcher: noFetcher, clock, log, settings: { publicUrl: 'https://f' } };
}

/** A store with these objects: keys, or keys with their content. */
export async function storeWith(
  ...objects: readonly (string | readonly [string, unknown])[]
): Promise<ObjectStore> {
  const store = createMemoryStore();
  for (const object of objects) {
    const [key, content] = typeof object === 'string' ? [object, {}] : object;
    await store.put(key, Buffer.from(JSON.stringify(content)), { ifNoneMatch: '*' });
  }
  return store;
}
