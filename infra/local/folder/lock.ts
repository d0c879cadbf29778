import { randomBytes } from 'node:crypto';
import { SyndicationError } from '../../../functions/core/errors.ts';
import { type Claims, claimsIn } from './claims.ts';
import { createMutex } from './mutex.ts';

/*
 * A lock between processes that survives kill -9 of its holder.
 *
 * A claim is made only where there is none of its name, and says by its token who made it: `<process>.<random>`, new
 * for each claim. `lock` is the root claim; `after.<token>` is the claim to succeed the holder of that token. So the
 * claims form a chain from the root, and its last one holds the lock. Why at most one process takes itself for it:
 *
 * 1. `lock` is removed only by the holder (the last of its chain), and a root token never comes back.
 * 2. While a root stands, no `after.*` of its chain is removed, so each link of the chain is made once and the chain
 *    only grows. It grows behind a holder that is dead, never behind one that lives.
 * 3. A process that read an old chain may make a claim long after that chain was released. So a successor reads `lock`
 *    again after its claim: the old root there proves that the chain stood at the moment of the claim (1), hence that
 *    the claim is its only end (2). Any other root: the claim is void for ever and removed.
 *
 * Nobody ever removes a claim because it *looks* stale; that is the race other lock files lose. Every check reads
 * single names, never a listing (readdir may miss a name that is made while it runs). The test drives this code
 * through random interleavings and crashes.
 *
 * `dead` is certain where /proc can be read. A holder that cannot be judged (another machine, an earlier boot, pid
 * reuse without /proc) may be succeeded after `leaseMs` under observation, and a holder commits only in the first half
 * of its lease: safe unless a machine freezes between that check and its rename.
 */

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
  /** @default symbolic links in the folder */
  readonly claims?: Claims;
}

const root = 'lock';
const after = (token: string) => `after.${token}`;

/** The tokens from the root to the holder. */
type Chain = readonly string[];

/** `folder` must exist when the lock is taken. */
export function createFolderLock(folder: string, options: FolderLockOptions = {}): FolderLock {
  const { leaseMs = 10_000, patienceMs = 30_000, claims = claimsIn(folder) } = options;
  const mutex = createMutex();
  let swept = false;

  const busy = (detail: string) =>
    new SyndicationError('store-failed', { step: 'store', url: folder, detail });

  async function hold<T>(work: (lease: Lease) => Promise<T>): Promise<T> {
    const chain = await acquire();
    const since = performance.now();
    const late = () => performance.now() - since > leaseMs / 2;
    const check = () => {
      if (late()) throw busy('the disk is too slow: the lock was held too long');
    };
    try {
      if (!swept) await removeVoidClaims(claims, chain);
      swept = true;
      return await work({ check });
    } finally {
      await release(claims, chain, late());
    }
  }

  async function acquire(): Promise<Chain> {
    const identity = await claims.identity();
    const start = performance.now();
    let watched = { holder: '', since: start };
    for (;;) {
      const token = `${identity}.${randomBytes(8).toString('hex')}`;
      if (await claims.make(root, token)) return [token];
      const chain = await readChain(claims);
      const holder = chain.at(-1);
      if (holder === undefined) continue;
      if (holder !== watched.holder) watched = { holder, since: performance.now() };
      const gone = await isGone(claims, holder, performance.now() - watched.since > leaseMs);
      if (gone && (await succeed(claims, chain, token))) return [...chain, token];
      if (performance.now() - start > patienceMs) throw busy(`process ${pidOf(holder)} holds the lock`);
      await claims.pause();
    }
  }

  return { hold: (work) => mutex(() => hold(work)) };
}

async function readChain(claims: Claims): Promise<Chain> {
  const chain: string[] = [];
  let next = await claims.read(root);
  while (next !== undefined) {
    chain.push(next);
    next = await claims.read(after(next));
  }
  return chain;
}

async function isGone(claims: Claims, holder: string, leaseIsOver: boolean): Promise<boolean> {
  const life = await claims.lifeOf(holder.split('.').slice(0, 3).join('.'));
  return life === 'dead' || (life === 'unknown' && leaseIsOver);
}

async function succeed(claims: Claims, chain: Chain, token: string): Promise<boolean> {
  const claim = after(chain.at(-1) ?? '');
  if (!(await claims.make(claim, token))) return false;
  if ((await claims.read(root)) === chain[0]) return true;
  await claims.remove(claim);
  return false;
}

async function release(claims: Claims, chain: Chain, late: boolean): Promise<void> {
  const overtaken = late && (await claims.read(after(chain.at(-1) ?? ''))) !== undefined;
  if (overtaken) return;
  // The root first: while it stands, the others prove who holds (2).
  await claims.remove(root);
  for (const token of chain.slice(0, -1)) await claims.remove(after(token));
}

/** Claims of other roots are void (3); killed processes may have left some. Only the holder can tell them apart. */
async function removeVoidClaims(claims: Claims, chain: Chain): Promise<void> {
  const ours = new Set(chain.map(after));
  const names = await claims.names();
  const doomed = names.filter((name) => name.startsWith('after.') && !ours.has(name));
  for (const name of doomed) await claims.remove(name);
}

const pidOf = (token: string) => token.split('.')[1];
