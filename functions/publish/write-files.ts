import { digestOf } from '../core/digest.ts';
import type { Manifest, ManifestFile } from '../core/feed.ts';
import { feedKey } from '../core/keys.ts';
import type { ObjectStore } from '../ports.ts';
import type { FeedFile } from './formats/render.ts';

/** By file name: what is known of the feed files. */
export type KnownFiles = Manifest['files'];

/** What writing the files came to. `files` is what the next Manifest remembers. */
export type FilesOutcome =
  | { readonly outcome: 'settled'; readonly files: KnownFiles; readonly written: readonly string[] }
  | { readonly outcome: 'conflict' };

/**
 * Brings the files of a Feed to these bytes. Unchanged ones cost a HEAD and no write; changed ones replace
 * exactly the version in `known`. A file that is not the known one is a conflict: look again and come back.
 */
export async function writeFiles(
  folder: string,
  wanted: readonly FeedFile[],
  known: KnownFiles,
  store: ObjectStore,
): Promise<FilesOutcome> {
  const files: Record<string, ManifestFile> = {};
  const written: string[] = [];
  for (const { file, bytes } of wanted) {
    const key = feedKey(folder, file);
    const digest = digestOf(bytes);
    const etag = await settle(key, bytes, digest, known[file], store);
    if (etag === undefined) return { outcome: 'conflict' };
    files[file] = { digest, etag };
    if (known[file]?.digest !== digest) written.push(key);
  }
  return { outcome: 'settled', files, written };
}

/** The validator under which the file now has these bytes; undefined when somebody else changed or deleted it. */
async function settle(
  key: string,
  bytes: Uint8Array,
  digest: string,
  known: ManifestFile | undefined,
  store: ObjectStore,
): Promise<string | undefined> {
  if (known?.digest === digest) {
    const found = await store.head(key);
    return found?.etag === known.etag ? known.etag : undefined;
  }
  const put = await store.put(
    key,
    bytes,
    known === undefined ? { ifNoneMatch: '*' } : { ifMatch: known.etag },
  );
  return put.outcome === 'written' ? put.etag : undefined;
}

/** What the files of a Feed really are, read from the store. */
export async function observeFiles(
  folder: string,
  wanted: readonly FeedFile[],
  store: ObjectStore,
): Promise<KnownFiles> {
  const observed: Record<string, ManifestFile> = {};
  for (const { file } of wanted) {
    const stored = await store.get(feedKey(folder, file));
    if (stored !== undefined) observed[file] = { digest: digestOf(stored.bytes), etag: stored.etag };
  }
  return observed;
}
