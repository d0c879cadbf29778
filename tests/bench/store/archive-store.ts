import { createHash } from 'node:crypto';
import type { ObjectStore, ObjectSummary, StoredObject } from '../../../functions/ports.ts';

/** What the work on one article asked of the store. */
export interface Touched {
  gets: number;
  heads: number;
  lists: number;
  /** Keys that listings gave. */
  listed: number;
  puts: number;
  deletes: number;
  bytesRead: number;
  bytesWritten: number;
}

export const untouched = (): Touched => ({
  gets: 0, heads: 0, lists: 0, listed: 0, puts: 0, deletes: 0, bytesRead: 0, bytesWritten: 0,
}); // biome-ignore format: a record

/** A store whose every call is counted. */
export function countingStore(store: ObjectStore, touched: Touched): ObjectStore {
  return {
    get: async (key) => {
      touched.gets += 1;
      const found = await store.get(key);
      touched.bytesRead += found?.size ?? 0;
      return found;
    },
    head: (key) => {
      touched.heads += 1;
      return store.head(key);
    },
    put: (key, bytes, condition) => {
      touched.puts += 1;
      touched.bytesWritten += bytes.length;
      return store.put(key, bytes, condition);
    },
    delete: (key) => {
      touched.deletes += 1;
      return store.delete(key);
    },
    list: async function* (prefix) {
      touched.lists += 1;
      for await (const summary of store.list(prefix)) {
        touched.listed += 1;
        yield summary;
      }
    },
  };
}

/** A store in memory for millions of objects: a listing costs what its folder holds, as in S3 and in a file system. */
export function createArchiveStore(): ObjectStore {
  const folders = new Map<string, Map<string, Uint8Array>>();
  const folderOf = (key: string) => key.slice(0, key.lastIndexOf('/') + 1);
  const find = (key: string) => folders.get(folderOf(key))?.get(key);
  const summary = (key: string, bytes: Uint8Array): ObjectSummary => ({
    key,
    etag: `"${createHash('md5').update(bytes).digest('hex')}"`,
    lastModified: 0,
    size: bytes.length,
  });
  const stored = (key: string): StoredObject | undefined => {
    const bytes = find(key);
    return bytes === undefined ? undefined : { ...summary(key, bytes), bytes };
  };
  return {
    get: async (key) => stored(key),
    head: async (key) => stored(key),
    put: async (key, bytes, condition) => {
      const present = stored(key);
      const isMet = 'ifMatch' in condition ? present?.etag === condition.ifMatch : present === undefined;
      if (!isMet) return { outcome: 'conflict' };
      const folder = folders.get(folderOf(key)) ?? new Map<string, Uint8Array>();
      folders.set(folderOf(key), folder.set(key, bytes));
      return { outcome: 'written', etag: summary(key, bytes).etag };
    },
    delete: async (key) => {
      folders.get(folderOf(key))?.delete(key);
    },
    list: async function* (prefix) {
      const exact = prefix.endsWith('/') ? [prefix] : [];
      const among = exact.some((name) => folders.has(name)) ? exact : [...folders.keys()];
      const keys = among
        .filter((name) => name.startsWith(prefix))
        .flatMap((name) => [...(folders.get(name)?.keys() ?? [])]);
      for (const key of keys.sort()) {
        const found = stored(key);
        if (found !== undefined) yield found;
      }
    },
  };
}
