import { link, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { assertObjectKey, reservedSegment } from '../../functions/core/object-key.ts';
import type {
  ObjectStore,
  ObjectSummary,
  PutOutcome,
  StoredObject,
  WriteCondition,
} from '../../functions/ports.ts';
import { makeFolder, removeForsakenDrafts, syncFolder, withDraft } from './folder/durable.ts';
import { createEtagMemory, etagOf } from './folder/etags.ts';
import { codeOf, reporting, storeFailure, unlessMissing } from './folder/failures.ts';
import { isFile, readWhole, summarise, summaryOf } from './folder/files.ts';
import { createFolderLock } from './folder/lock.ts';
import { walkKeys } from './folder/walk.ts';

export interface FolderStoreOptions {
  /** Made by the first write, not before. Any number of processes of one machine may share it. */
  readonly folder: string;
}

/** How many files a listing looks at together. */
const readAhead = 32;

const conflict = { outcome: 'conflict' } as const satisfies PutOutcome;

/**
 * Objects as files: the object `feeds/x/rss.xml` is the file of that name. Needs a file system with hard links, symbolic
 * links and atomic rename. One limit that S3 has not: a key cannot also be the folder of another (`a` and `a/b`).
 */
export function createFolderStore(options: FolderStoreOptions): ObjectStore {
  const folder = resolve(options.folder);
  const workshop = join(folder, reservedSegment);
  const lock = createFolderLock(workshop);
  const etags = createEtagMemory();
  let opened = false;

  /** Runs work with the path of a key; what the file system refuses becomes an error about that path. */
  async function at<T>(key: string, work: (path: string) => Promise<T>): Promise<T> {
    assertObjectKey(key);
    const path = join(folder, key);
    return reporting(path, () => work(path));
  }

  /** A place for drafts and lock; at first without what killed processes left there. */
  async function openWorkshop(): Promise<void> {
    await makeFolder(workshop);
    if (!opened) await removeForsakenDrafts(workshop);
    opened = true;
  }

  async function get(key: string, path: string): Promise<StoredObject | undefined> {
    const found = await readWhole(path);
    if (found === undefined) return assertUsable(folder);
    return { ...summaryOf(key, found.stats, etagOf(found.bytes)), bytes: found.bytes };
  }

  async function head(key: string, path: string): Promise<ObjectSummary | undefined> {
    return (await summarise(key, path, etags)) ?? assertUsable(folder);
  }

  async function put(path: string, bytes: Uint8Array, condition: WriteCondition): Promise<PutOutcome> {
    // Cheap, and touches nothing when the answer is no. The verdict that counts comes with the write itself.
    if (!(await isMet(condition, path))) return (await assertUsable(folder)) ?? conflict;
    await openWorkshop();
    return withDraft(workshop, bytes, async (draft) => {
      const written =
        'ifMatch' in condition ? await replace(draft, path, condition) : await create(draft, path);
      if (!written) return conflict;
      await syncFolder(dirname(path));
      return { outcome: 'written', etag: etagOf(bytes) };
    });
  }

  /** Between its check and its rename nothing else changes: `replace` and `remove` hold the lock, `create` finds the name taken. */
  function replace(draft: string, path: string, condition: WriteCondition): Promise<boolean> {
    return lock.hold(async (lease) => {
      if (!(await isMet(condition, path))) return false;
      lease.check();
      await rename(draft, path);
      return true;
    });
  }

  async function remove(path: string): Promise<void> {
    if (!(await isFile(path))) return assertUsable(folder);
    await openWorkshop();
    await lock.hold(async (lease) => {
      lease.check();
      await unlessMissing(unlink(path));
    });
    await syncFolder(dirname(path));
  }

  async function* list(prefix: string): AsyncIterable<ObjectSummary> {
    try {
      await assertUsable(folder);
      for await (const keys of inBatches(walkKeys(folder, prefix), readAhead)) {
        const found = await Promise.all(keys.map((key) => summarise(key, join(folder, key), etags)));
        yield* found.filter((summary) => summary !== undefined);
      }
    } catch (error) {
      throw storeFailure(folder, error);
    }
  }

  return {
    get: (key) => at(key, (path) => get(key, path)),
    head: (key) => at(key, (path) => head(key, path)),
    put: (key, bytes, condition) => at(key, (path) => put(path, bytes, condition)),
    list,
    delete: (key) => at(key, remove),
  };
}

/** A store that does not exist yet is empty; a file in its place is an error. */
async function assertUsable(folder: string): Promise<undefined> {
  const found = await unlessMissing(stat(folder));
  if (found !== undefined && !found.isDirectory()) throw new Error('ENOTDIR: not a directory');
}

async function isMet(condition: WriteCondition, path: string): Promise<boolean> {
  if ('ifNoneMatch' in condition) return !(await isFile(path));
  const found = await readWhole(path);
  return found !== undefined && etagOf(found.bytes) === condition.ifMatch;
}

/** link(2) is the condition and the write in one: it fails where the name exists. */
async function create(draft: string, path: string): Promise<boolean> {
  await makeFolder(dirname(path));
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (await isFolder(path)) throw new Error('EISDIR: other objects lie below this key', { cause: error });
    return false;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await unlessMissing(stat(path)))?.isDirectory() ?? false;
}

async function* inBatches<T>(all: AsyncIterable<T>, size: number): AsyncIterable<readonly T[]> {
  let batch: T[] = [];
  for await (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
