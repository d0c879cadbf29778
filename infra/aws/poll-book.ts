import { prefixes } from '../../functions/core/keys.ts';
import type { ObjectStore, ObjectSummary } from '../../functions/ports.ts';
import { type PolledSource, readPolls } from '../../functions/scrape/read-polls.ts';

/** A Source that has been read before, by the id in the key of its state. */
export interface BookedSource extends PolledSource {
  readonly id: string;
}

/** What is known of all Sources. */
export interface PollBook {
  /** One listing for a thousand Sources, and one read for each whose state has changed since the last look. */
  look(store: ObjectStore): Promise<readonly BookedSource[]>;
}

/** States read at once. */
const atOnce = 16;

/** Lives as long as the process: a function that starts cold reads all states once. */
export function createPollBook(): PollBook {
  let known: ReadonlyMap<string, { readonly etag: string; readonly source: BookedSource }> = new Map();

  return {
    look: async (store) => {
      const states: ObjectSummary[] = [];
      for await (const state of store.list(prefixes.states)) states.push(state);
      const next = new Map(
        states.flatMap(({ key, etag }) => {
          const entry = known.get(key);
          return entry?.etag === etag ? [[key, entry] as const] : [];
        }),
      );
      const changed = states.filter(({ key }) => !next.has(key));
      for (let at = 0; at < changed.length; at += atOnce) {
        const batch = changed.slice(at, at + atOnce);
        const read = await Promise.all(batch.map(({ key }) => readState(key, store)));
        for (const entry of read) if (entry !== undefined) next.set(entry.key, entry);
      }
      known = next;
      return [...next.values()].map(({ source }) => source);
    },
  };
}

async function readState(key: string, store: ObjectStore) {
  const stored = await store.get(key);
  if (stored === undefined) return undefined;
  const id = key.slice(prefixes.states.length).replace(/\.json$/, '');
  return { key, etag: stored.etag, source: { id, ...readPolls(stored.bytes) } };
}
