import { randomBytes } from 'node:crypto';
import { readdir, readlink, symlink, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SyndicationError } from '../../../functions/core/errors.ts';
import { codeOf, unlessMissing } from './failures.ts';
import { createMutex } from './mutex.ts';
import { identityOfSelf, lifeOf } from './process-identity.ts';

/*
 * A lock between processes that survives kill -9 of its holder.
 *
 * A claim is a symbolic link whose target is a token: `<process identity>.<random>`, new for each claim. symlink(2)
 * creates it with its content, atomically and only where nothing is. `lock` is the root claim; `after.<token>` is the
 * claim to succeed the holder of that token. So the claims form a chain from the root, and its last one holds the
 * lock. Why at most one process believes itself to be that one:
 *
 * 1. `lock` is removed only by the holder (the last of its chain), and a root token never comes back.
 * 2. While a root stands, no `after.*` of its chain is removed, so each link of the chain is made once and the chain
 *    only grows. It grows behind a holder that is dead, never behind one that lives.
 * 3. A process that read an old chain may make a claim long after that chain was released. So a successor reads `lock`
 *    again after its claim: the old root there proves that the chain stood at the moment of the claim (1), hence that
 *    the claim is its only end (2). Any other root: the claim is void for ever and removed.
 *
 * Nobody ever removes a claim because it *looks* stale; that is the race other lock files lose. Every check reads
 * single names, never a listing (readdir may miss a name that is made while it runs).
 *
 * `dead` is certain where /proc can be read. A holder that cannot be judged (another machine, an earlier boot, pid
 * reuse without /proc) may be succeeded after `leaseMs` under observation, and a holder commits only in the first half
 * of its lease: safe unless a machine freezes between that check and its rename.
 */
const defaults = { leaseMs: 10_000, patienceMs: 30_000 };
const [shortestPause, longestPause] = [1, 20];

/** Proof of holding the lock. */
export interface Lease {
  /** To be called right before the change that the lock protects. Throws `store-failed` when too late for it. */
  check(): void;
}

export interface FolderLock {
  /** Runs work while no other caller, in any process, runs under the same lock. Throws `store-failed` when the wait is too long. */
  hold<T>(work: (lease: Lease) => Promise<T>): Promise<T>;
}

export interface FolderLockOptions {
  /** After so many milliseconds a holder that cannot be judged may be succeeded; it commits in half of them. @default 10_000 */
  readonly leaseMs?: number;
  /** Give up waiting after this many milliseconds. @default 30_000 */
  readonly patienceMs?: number;
}

/** `folder` must exist when the lock is taken. */
export function createFolderLock(folder: string, options: FolderLockOptions = {}): FolderLock {
  const limits = { ...defaults, ...options };
  const mutex = createMutex();
  let swept = false;

  async function hold<T>(work: (lease: Lease) => Promise<T>): Promise<T> {
    const claims = await acquire(folder, limits);
    const since = performance.now();
    const expired = () => performance.now() - since > limits.leaseMs / 2;
    const check = () => {
      if (expired()) throw busy(folder, 'the disk is too slow: the lock was held too long');
    };
    try {
      if (!swept) await removeVoidClaims(folder, claims);
      swept = true;
      return await work({ check });
    } finally {
      await release(folder, claims, expired());
    }
  }

  return { hold: (work) => mutex(() => hold(work)) };
}

/** The chain of claims; the last one is ours. */
type Claims = readonly string[];

const rootOf = (folder: string) => join(folder, 'lock');
const afterOf = (folder: string, token: string) => join(folder, `after.${token}`);
const read = (path: string) => unlessMissing(readlink(path));
const remove = (path: string) => unlessMissing(unlink(path));

async function acquire(
  folder: string,
  { leaseMs, patienceMs }: Required<FolderLockOptions>,
): Promise<Claims> {
  const identity = await identityOfSelf();
  const start = performance.now();
  let watched = { holder: '', since: start };
  for (;;) {
    const token = `${identity}.${randomBytes(8).toString('hex')}`;
    if (await claim(rootOf(folder), token)) return [token];
    const chain = await readChain(folder);
    const holder = chain.at(-1);
    if (holder === undefined) continue;
    if (holder !== watched.holder) watched = { holder, since: performance.now() };
    const gone = await isGone(holder, performance.now() - watched.since > leaseMs);
    if (gone && (await succeed(folder, chain, token))) return [...chain, token];
    if (performance.now() - start > patienceMs)
      throw busy(folder, `process ${holder.split('.')[1]} holds the lock`);
    await sleep(shortestPause + Math.random() * longestPause);
  }
}

/** False when something is there already. */
async function claim(path: string, token: string): Promise<boolean> {
  try {
    await symlink(token, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function readChain(folder: string): Promise<Claims> {
  const chain: string[] = [];
  let next = await read(rootOf(folder));
  while (next !== undefined) {
    chain.push(next);
    next = await read(afterOf(folder, next));
  }
  return chain;
}

async function isGone(holder: string, leaseIsOver: boolean): Promise<boolean> {
  const life = await lifeOf(holder.split('.').slice(0, 3).join('.'));
  return life === 'dead' || (life === 'unknown' && leaseIsOver);
}

async function succeed(folder: string, chain: Claims, token: string): Promise<boolean> {
  const path = afterOf(folder, chain.at(-1) ?? '');
  if (!(await claim(path, token))) return false;
  if ((await read(rootOf(folder))) === chain[0]) return true;
  await remove(path);
  return false;
}

async function release(folder: string, claims: Claims, expired: boolean): Promise<void> {
  const own = claims.at(-1) ?? '';
  const overtaken = expired && (await read(afterOf(folder, own))) !== undefined;
  if (overtaken) return;
  await remove(rootOf(folder));
  for (const token of claims.slice(0, -1)) await remove(afterOf(folder, token));
}

/** Claims of other roots are void (3); killed processes may have left some. Only the holder can tell them apart. */
async function removeVoidClaims(folder: string, chain: Claims): Promise<void> {
  const ours = new Set(chain.map((token) => `after.${token}`));
  const names = await readdir(folder);
  const doomed = names.filter((name) => name.startsWith('after.') && !ours.has(name));
  for (const name of doomed) await remove(join(folder, name));
}

function busy(folder: string, detail: string): SyndicationError {
  return new SyndicationError('store-failed', { step: 'store', url: folder, detail });
}
