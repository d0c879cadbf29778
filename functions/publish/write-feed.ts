import { Buffer } from 'node:buffer';
import type { Manifest } from '../core/feed.ts';
import { archiveKey, manifestKey } from '../core/keys.ts';
import type { ObjectStore } from '../ports.ts';
import { createObject } from '../stored/create-object.ts';
import type { FeedFile } from './formats/render.ts';
import { encodeRecord, recordOf } from './history/page-record.ts';
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
  const recorded = await createRecords(wanted, store);
  const bytes = encodeManifest({ ...wanted.manifest, files: settled.files });
  const written = [...settled.written, ...recorded];
  if (stored.kind !== 'absent' && Buffer.compare(stored.object.bytes, bytes) === 0) {
    return { outcome: 'written', keys: written };
  }
  const key = manifestKey(wanted.manifest.feed);
  const put = await store.put(key, bytes, conditionOf(stored));
  return put.outcome === 'conflict' ? put : { outcome: 'written', keys: [...written, key] };
}

/**
 * A record has the name of its content, and what is there is never replaced: of those who close a page at once, the
 * Manifest that is written tells whose record it is.
 */
async function createRecords(
  { closing, manifest }: WantedFeed,
  store: ObjectStore,
): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const { page, entries, record, table } of closing) {
    const key = archiveKey(manifest.feed, page, record);
    const bytes = encodeRecord(recordOf(manifest.feed, page, entries, table));
    if ((await createObject(store, key, bytes)) === 'written') keys.push(key);
  }
  return keys;
}
