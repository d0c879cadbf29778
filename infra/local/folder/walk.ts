import { Buffer } from 'node:buffer';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isObjectKey } from '../../../functions/core/object-key.ts';
import { unlessMissing } from './failures.ts';

/**
 * The keys of all files below `root` that begin with prefix, in ascending order of their UTF-8 bytes. One folder is in
 * memory at a time (and its parents). What is no regular file under a valid key is passed over.
 */
export async function* walkKeys(root: string, prefix: string): AsyncIterable<string> {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  // No key begins with an invalid folder, and `../` must not lead out of the store.
  if (folder !== '' && !isObjectKey(folder.slice(0, -1))) return;
  yield* walkFolder(root, folder, prefix);
}

/** `folder` is empty or ends in `/`. */
async function* walkFolder(root: string, folder: string, prefix: string): AsyncIterable<string> {
  const entries = (await unlessMissing(readdir(join(root, folder), { withFileTypes: true }))) ?? [];
  for (const key of inOrderOfKey(entries.map((entry) => keyOf(folder, entry)))) {
    if (!key.startsWith(prefix)) continue;
    if (!isObjectKey(key.replace(/\/$/, ''))) continue;
    if (key.endsWith('/')) yield* walkFolder(root, key, prefix);
    else yield key;
  }
}

/** A folder sorts as its keys do, with the slash: `a-b` stands before `a/c`, though `a` stands before `a-b`. */
function keyOf(folder: string, entry: Dirent): string {
  if (entry.isDirectory()) return `${folder}${entry.name}/`;
  return entry.isFile() ? `${folder}${entry.name}` : '';
}

/** JavaScript compares UTF-16 units, which differs from bytes beyond U+FFFF. */
function inOrderOfKey(keys: readonly string[]): readonly string[] {
  return keys
    .map((key) => ({ key, bytes: Buffer.from(key) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ key }) => key);
}
