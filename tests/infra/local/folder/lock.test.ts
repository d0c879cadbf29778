import { mkdtemp, readdir, readlink, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Claims, claimsIn } from '../../../../infra/local/folder/claims.ts';
import { createFolderLock } from '../../../../infra/local/folder/lock.ts';
import { identityOfSelf } from '../../../../infra/local/folder/process-identity.ts';
import { deadIdentity } from './dead-process.ts';

const nobody = async () => undefined;

describe('the lock of a folder', () => {
  let folder: string;
  let dead: string;

  beforeAll(async () => {
    dead = await deadIdentity();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bantin-lock-'));
  });
  afterEach(async () => rm(folder, { recursive: true }));

  const claim = (name: string, token: string) => symlink(token, join(folder, name));

  test('lets one caller in at a time, whether they share the lock or only the folder', async () => {
    const shared = createFolderLock(folder);
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await sleep(1);
      inside--;
    };
    const locks = [shared, shared, shared, ...Array.from({ length: 5 }, () => createFolderLock(folder))];
    await Promise.all(locks.map((lock) => lock.hold(work)));
    expect(most).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test('lets the callers of one process in by order of arrival', async () => {
    const lock = createFolderLock(folder);
    const order: number[] = [];
    const arrivals = [0, 1, 2, 3, 4, 5, 6, 7];
    await Promise.all(arrivals.map((arrival) => lock.hold(async () => void order.push(arrival))));
    expect(order).toEqual(arrivals);
  });

  test('is free again after work that throws', async () => {
    const lock = createFolderLock(folder);
    await expect(lock.hold(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await lock.hold(async () => 'free')).toBe('free');
  });

  test('is taken over from a dead holder, and leaves no trace of it', async () => {
    await claim('lock', `${dead}.aa`);
    await createFolderLock(folder).hold(async () => {
      expect(await readlink(join(folder, 'lock'))).toBe(`${dead}.aa`);
      expect(await readlink(join(folder, `after.${dead}.aa`))).toContain(await identityOfSelf());
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('is taken over from the last of several dead holders', async () => {
    await claim('lock', `${dead}.aa`);
    await claim(`after.${dead}.aa`, `${dead}.bb`);
    await claim(`after.${dead}.bb`, `${dead}.cc`);
    await createFolderLock(folder).hold(async () => {
      expect(await readlink(join(folder, `after.${dead}.cc`))).toContain(await identityOfSelf());
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('is not taken from a living successor of a dead holder', async () => {
    await claim('lock', `${dead}.aa`);
    await claim(`after.${dead}.aa`, `${await identityOfSelf()}.bb`);
    const waiting = createFolderLock(folder, { patienceMs: 100 }).hold(nobody);
    await expect(waiting).rejects.toMatchObject({
      code: 'store-failed',
      url: folder,
      detail: `process ${process.pid} holds the lock`,
    });
    expect(await readdir(folder)).toHaveLength(2);
  });

  test('withdraws a claim to succeed a holder whose lock was released meanwhile', async () => {
    const claims = claimsIn(folder);
    const late: Claims = {
      ...claims,
      make: async (name, token) => {
        if (name !== 'lock') await claims.remove('lock');
        return claims.make(name, token);
      },
    };
    const lock = createFolderLock(folder, { claims: late });
    await lock.hold(nobody);
    await claim('lock', `${dead}.aa`);
    await lock.hold(async () => {
      expect(await readdir(folder)).toEqual(['lock']);
    });
  });

  test('clears void claims of roots that are gone', async () => {
    await claim(`after.${dead}.aa`, `${dead}.bb`);
    await createFolderLock(folder).hold(nobody);
    expect(await readdir(folder)).toEqual([]);
  });

  test('is taken over from a holder that cannot be judged only when its lease is over', async () => {
    await claim('lock', 'elsewhere.1.1.aa');
    const start = performance.now();
    await createFolderLock(folder, { leaseMs: 200 }).hold(nobody);
    expect(performance.now() - start).toBeGreaterThan(200);
    expect(await readdir(folder)).toEqual([]);
  });

  test('forbids a change late in the lease, when others may stop waiting', async () => {
    const late = createFolderLock(folder, { leaseMs: 20 }).hold(async (lease) => {
      lease.check();
      await sleep(30);
      lease.check();
    });
    await expect(late).rejects.toMatchObject({ code: 'store-failed', retryable: true });
    expect(await readdir(folder)).toEqual([]);
  });

  test('is left to the successor of a holder that was overtaken', async () => {
    await createFolderLock(folder, { leaseMs: 20 }).hold(async () => {
      const own = await readlink(join(folder, 'lock'));
      await sleep(30);
      await claim(`after.${own}`, 'elsewhere.1.1.aa');
    });
    expect(await readdir(folder)).toHaveLength(2);
  });
});
