import { Buffer } from 'node:buffer';
import type { Manifest } from '../core/feed.ts';
import { archiveFile, archiveKey, manifestKey } from '../core/keys.ts';
import type { ObjectStore } from '../ports.ts';
import type { FeedFile } from './formats/render.ts';
import { recordOf, writeRecord } from './history/page-record.ts';
import type { ClosingPage } from './history/paging.ts';
import { conditionOf, encodeManifest, type StoredManifest } from './manifest.ts';
import { type KnownFiles, writeFiles } from './write-files.ts';

/** What a Feed shall be. */
export interface WantedFeed {
  /** The folder of its files below `feeds/`. */
  readonly folder: string;
  readonly files: readonly FeedFile[];
  /** Names of further files, which stay as they are. */
  readonly untouched: readonly string[];
  /** Pages of the history that close with this. */
  readonly closing: readonly ClosingPage[];
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
  const bytes = encodeManifest({ ...wanted.manifest, files: filesOf(wanted, known, settled.files) });
  const written = [...settled.written, ...recorded.keys];
  if (stored.kind !== 'absent' && Buffer.compare(stored.object.bytes, bytes) === 0) {
    return { outcome: 'written', keys: written };
  }
  const key = manifestKey(wanted.manifest.feed);
  const put = await store.put(key, bytes, conditionOf(stored));
  return put.outcome === 'conflict' ? put : { outcome: 'written', keys: [...written, key] };
}

/** What the next Manifest remembers: the files of closed pages need no watching. */
function filesOf({ untouched, closing }: WantedFeed, known: KnownFiles, settled: KnownFiles): KnownFiles {
  const kept = untouched.flatMap((file) => (known[file] === undefined ? [] : [[file, known[file]] as const]));
  const closed = closing.map(({ page }) => archiveFile(page, ''));
  const isOpen = ([file]: readonly [string, unknown]) => !closed.some((folder) => file.startsWith(folder));
  return Object.fromEntries([...kept, ...Object.entries(settled)].filter(isOpen));
}

async function writeRecords({ closing, manifest }: WantedFeed, store: ObjectStore): Promise<WriteOutcome> {
  const keys: string[] = [];
  for (const { page, entries } of closing) {
    const outcome = await writeRecord(recordOf(manifest.feed, page, entries), store);
    if (outcome === 'conflict') return { outcome };
    if (outcome === 'written') keys.push(archiveKey(manifest.feed, page));
  }
  return { outcome: 'written', keys };
}
