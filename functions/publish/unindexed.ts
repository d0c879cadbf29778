import { catalogueKey } from '../core/keys.ts';
import type { ObjectStore } from '../ports.ts';
import { isSettled, parseCatalogue } from './catalogue.ts';

/**
 * Tells which Sources the index does not name yet, or not as they are: a publish that died between its feed and the index
 * has left nothing else that is missing. One GET. A Source that has nothing to show is always suspected; that costs reads.
 */
export async function unindexedTest(store: ObjectStore): Promise<(source: string) => boolean> {
  const catalogue = parseCatalogue((await store.get(catalogueKey))?.bytes);
  if (!isSettled(catalogue)) return () => true;
  const named = new Set(catalogue.feeds.map(({ folder }) => folder));
  return (source) => !named.has(source);
}
