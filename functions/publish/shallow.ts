import { stableJson } from '../core/digest.ts';
import { prefixes } from '../core/keys.ts';
import type { ObjectStore } from '../ports.ts';
import { readManifest } from './manifest.ts';
import { isBelow } from './shelf.ts';

/**
 * Whether a Manifest says what the one in `derived` says, but for some of the oldest that stand by: what leaves a Feed is
 * not replaced from the archive as long as its window is full.
 */
export async function isShallow(key: string, store: ObjectStore, derived: ObjectStore): Promise<boolean> {
  const feed = key.slice(prefixes.manifests.length).replace(/\.json$/, '');
  const [kept, whole] = [await readManifest(feed, store), await readManifest(feed, derived)];
  if (kept.kind !== 'sound' || whole.kind !== 'sound') return false;
  const { floor } = kept.manifest;
  if (floor === undefined) return false;
  const entries = whole.manifest.entries.filter(({ at, entry }) => !isBelow({ at, id: entry.id }, floor));
  return stableJson({ ...whole.manifest, entries, floor, complete: false }) === stableJson(kept.manifest);
}
