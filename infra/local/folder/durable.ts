import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, unlessMissing } from './failures.ts';
import { identityOfSelf, lifeOf } from './process-identity.ts';

/** A writer that cannot be judged is given this long to finish. Losing its file, it fails cleanly. */
const forsakenMs = 3_600_000;

/**
 * Makes folder and parents, and makes their names survive a power cut. Not by `mkdir -p` of Node: on a read-only disk
 * that one says ENOENT.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return assertFolder(folder);
    if (codeOf(error) !== 'ENOENT') throw error;
    await makeFolder(dirname(folder));
    // Where the parent stands and this still says ENOENT (below /proc), no folder can be made: trying again would never end.
    await mkdir(folder).catch((again: unknown) =>
      codeOf(again) === 'EEXIST' ? assertFolder(folder) : Promise.reject(again),
    );
  }
  await syncFolder(dirname(folder));
}

async function assertFolder(path: string): Promise<void> {
  if (!(await stat(path)).isDirectory()) throw new Error('ENOTDIR: not a directory');
}

/** The names in a folder reach the disk only by its own fsync. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Runs work with the path of a file in `folder` that holds these bytes, on the disk. Whatever work leaves of it is
 * removed.
 */
export async function withDraft<T>(
  folder: string,
  bytes: Uint8Array,
  work: (draft: string) => Promise<T>,
): Promise<T> {
  const draft = join(folder, `${await identityOfSelf()}.${randomBytes(8).toString('hex')}.draft`);
  try {
    await writeDurably(draft, bytes);
    return await work(draft);
  } finally {
    await unlessMissing(unlink(draft));
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes the drafts of writers that were killed. */
export async function removeForsakenDrafts(folder: string): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => name.endsWith('.draft'));
  for (const name of drafts) {
    const path = join(folder, name);
    if (await isForsaken(path, name)) await unlessMissing(unlink(path));
  }
}

async function isForsaken(path: string, name: string): Promise<boolean> {
  const life = await lifeOf(name.split('.').slice(0, 3).join('.'));
  if (life !== 'unknown') return life === 'dead';
  const found = await unlessMissing(stat(path));
  return found !== undefined && Date.now() - found.mtimeMs > forsakenMs;
}
