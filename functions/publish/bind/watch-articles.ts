import { prefixes } from '../../core/keys.ts';
import type { ObjectStore } from '../../ports.ts';
import type { Binding } from './binding.ts';

/**
 * Notes the Articles that other Feeds met otherwise than the Manifest tells, or not at all: they changed meanwhile, and may
 * change back without a message. So they are not said to have come through those Feeds.
 */
export function watchArticles(
  source: string,
  told: Binding['told'],
  store: ObjectStore,
): { readonly watched: ObjectStore; readonly strays: Set<string> } {
  const strays = new Set<string>();
  const note = (key: string, etag: string | undefined) => {
    if (told[key] !== undefined && told[key] !== etag) strays.add(key);
  };
  const watched: ObjectStore = {
    ...store,
    get: async (key) => {
      const found = await store.get(key);
      note(key, found?.etag);
      return found;
    },
    list: async function* (prefix) {
      const left = new Set(prefix === `${prefixes.articles}${source}/` ? Object.keys(told) : []);
      for await (const summary of store.list(prefix)) {
        left.delete(summary.key);
        yield summary;
      }
      for (const key of left) strays.add(key);
    },
  };
  return { watched, strays };
}
