import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { digestOf } from '../../functions/core/digest.ts';

/** Where the folder store keeps drafts and its lock: no objects. */
const workshop = '.bantin-tmp';

/** Keys of all objects, sorted. */
export async function keysIn(store: string): Promise<readonly string[]> {
  const entries = await readdir(store, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map((entry) => relative(store, join(entry.parentPath, entry.name)))
    .filter((key) => !key.startsWith(workshop))
    .sort();
}

export const draftsIn = (store: string): Promise<readonly string[]> => readdir(join(store, workshop));

/** Key → digest of the bytes. */
export async function bytesIn(store: string): Promise<Readonly<Record<string, string>>> {
  const keys = await keysIn(store);
  const lines = keys.map(async (key) => [key, digestOf(await readFile(join(store, key)))] as const);
  return Object.fromEntries(await Promise.all(lines));
}

/** Key → time of the last change. */
export async function timesIn(store: string): Promise<Readonly<Record<string, number>>> {
  const keys = await keysIn(store);
  const lines = keys.map(async (key) => [key, (await stat(join(store, key))).mtimeMs] as const);
  return Object.fromEntries(await Promise.all(lines));
}
