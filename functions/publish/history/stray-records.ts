import { prefixes } from '../../core/keys.ts';
import type { Ports } from '../../ports.ts';
import { readManifest } from '../manifest.ts';
import { noHistory } from './closed.ts';
import { allRecordKeys } from './record-keys.ts';

/** Publishing takes less. Milliseconds. */
const longestPublish = 3_600_000;

/**
 * Keys of records of closed pages that no Manifest will ever name: whoever wrote them lost to somebody who closed the page
 * with others on it, or the history was told anew. One that is younger than the Manifest, or than an hour, may be named by
 * the next. Costs a listing, and one object a volume.
 */
export async function strayRecords(
  feed: string,
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
): Promise<readonly string[]> {
  const stored = await readManifest(feed, store);
  if (stored.kind !== 'sound') return [];
  const named = new Set<string>();
  for await (const key of allRecordKeys(feed, stored.manifest.history ?? noHistory, store)) {
    // Where one cannot be read that names others, nothing can be said of those.
    if (key === undefined) return [];
    named.add(key);
  }
  const since = Math.min(stored.object.lastModified, clock.now() - longestPublish);
  const strays: string[] = [];
  for await (const { key, lastModified } of store.list(`${prefixes.archives}${feed}/`)) {
    if (lastModified < since && !named.has(key)) strays.push(key);
  }
  return strays;
}
