import { Buffer } from 'node:buffer';
import type { Manifest } from '../core/feed.ts';
import { archiveKey, manifestKey } from '../core/keys.ts';
import type { ObjectStore } from '../ports.ts';
import type { FeedFile } from './formats/render.ts';
import { createRecord, recordOf } from './history/page-record.ts';
import type { ClosingSheet } from './history/paging.ts';
import { conditionOf, encodeManifest, type StoredManifest } from './manifest.ts';
import { type KnownFiles, writeFiles } from './write-files.ts';

/** What a Feed shall be. */
export interface WantedFeed {
  /** The folder of its files below `feeds/`. */
  readonly folder: string;
  readonly files: readonly FeedFile[];
  /** Pages of the history that close with this. */
  readonly closing: readonly ClosingSheet[];
  /** The Manifest but for its files, whose validators only the store knows. */
  readonly manifest: Omit<Manifest, 'files'>;
}

/** Keys that were written, or that somebody else wrote in between. */
export type WriteOutcome =
  | { readonly outcome: 'written'; readonly keys: readonly string[] }
  | { readonly outcome: 'conflict' };

/**
 * Writes what differs: first the files, then the records of closed pages, then the Manifest that speaks of both. Nothing
 * differs, nothing is written.
 */
export async function writeFeed(
  wanted: WantedFeed,
  stored: StoredManifest,
  known: KnownFiles,
  store: ObjectStore,
): Promise<WriteOutcome> {
  const settled = await writeFiles(wanted.folder, wanted.files, known, store);
  if (settled.outcome === 'conflict') return settled;
  const recorded = await writeRecords(wanted, store);
  if (recorded.outcome === 'conflict') return recorded;
  const bytes = encodeManifest({ ...wanted.manifest, files: settled.files });
  const written = [...settled.written, ...recorded.keys];
  if (stored.kind !== 'absent' && Buffer.compare(stored.object.bytes, bytes) === 0) {
    return { outcome: 'written', keys: written };
  }
  const key = manifestKey(wanted.manifest.feed);
  const put = await store.put(key, bytes, conditionOf(stored));
  return put.outcome === 'conflict' ? put : { outcome: 'written', keys: [...written, key] };
}

async function writeRecords({ closing, manifest }: WantedFeed, store: ObjectStore): Promise<WriteOutcome> {
  const keys: string[] = [];
  for (const { page, entries, volume } of closing) {
    const outcome = await createRecord(recordOf(manifest.feed, page, entries, volume), store);
    if (outcome === 'conflict') return { outcome };
    if (outcome === 'written') keys.push(archiveKey(manifest.feed, page));
  }
  return { outcome: 'written', keys };
}
