import { Buffer } from 'node:buffer';
import type { Manifest } from '../core/feed.ts';
import { manifestKey } from '../core/keys.ts';
import type { ObjectStore } from '../ports.ts';
import type { FeedFile } from './formats/render.ts';
import { conditionOf, encodeManifest, type StoredManifest } from './manifest.ts';
import { type KnownFiles, writeFiles } from './write-files.ts';

/** What a Feed shall be. */
export interface WantedFeed {
  /** The folder of its files below `feeds/`. */
  readonly folder: string;
  readonly files: readonly FeedFile[];
  /** The Manifest but for its files, whose validators only the store knows. */
  readonly manifest: Omit<Manifest, 'files'>;
}

/** Keys that were written, or that somebody else wrote in between. */
export type WriteOutcome =
  | { readonly outcome: 'written'; readonly keys: readonly string[] }
  | { readonly outcome: 'conflict' };

/** Writes what differs: first the files, then the Manifest that speaks of them. Nothing differs, nothing is written. */
export async function writeFeed(
  wanted: WantedFeed,
  stored: StoredManifest,
  known: KnownFiles,
  store: ObjectStore,
): Promise<WriteOutcome> {
  const settled = await writeFiles(wanted.folder, wanted.files, known, store);
  if (settled.outcome === 'conflict') return settled;
  const bytes = encodeManifest({ ...wanted.manifest, files: settled.files });
  if (stored.kind !== 'absent' && Buffer.compare(stored.object.bytes, bytes) === 0) {
    return { outcome: 'written', keys: settled.written };
  }
  const key = manifestKey(wanted.manifest.feed);
  const put = await store.put(key, bytes, conditionOf(stored));
  return put.outcome === 'conflict' ? put : { outcome: 'written', keys: [...settled.written, key] };
}
