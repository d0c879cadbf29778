import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ObjectStore } from '../../functions/ports.ts';
import { createFolderStore } from '../../infra/local/folder-store.ts';
import { startChild } from './child-processes.ts';
import { readCount } from './counter.ts';

const key = 'states/counter.json';

describe('a folder store shared by processes', () => {
  let folder: string;
  let store: ObjectStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bantin-processes-'));
    store = createFolderStore({ folder });
    await store.put(key, Buffer.from('{"count":0}'), { ifNoneMatch: '*' });
  });
  afterEach(async () => rm(folder, { recursive: true }));

  const replace = async (text: string) => {
    const found = await store.head(key);
    return store.put(key, Buffer.from(text), { ifMatch: found?.etag ?? '' });
  };

  test('4 processes × 20 increments keep 80', async () => {
    const children = Array.from({ length: 4 }, () => startChild(['increment', folder, '20']));
    await Promise.all(children.map((child) => child.hasEnded));
    expect(await readCount(store, key)).toBe(80);
  });

  test('waits for a holder of the lock that lives, and goes on at once when it is killed', async () => {
    const holder = startChild(['hold', folder]);
    await holder.hasSpoken;
    const replacing = replace('{"count":7}');
    const early = await Promise.race([replacing, sleep(300, 'still waiting')]);
    expect(early).toBe('still waiting');
    const killed = performance.now();
    holder.kill();
    expect(await replacing).toMatchObject({ outcome: 'written' });
    expect(performance.now() - killed).toBeLessThan(2_000);
    expect(await readCount(store, key)).toBe(7);
  });

  test('loses no acknowledged write when writers are killed at random, and clears up after them', async () => {
    const start = () => startChild(['count', folder]);
    const doomed = Array.from({ length: 3 }, start);
    for (const [at, child] of doomed.entries()) {
      await child.hasSpoken;
      await sleep(Math.random() * 100);
      child.kill();
      if (at < 2) doomed.push(start());
    }
    await Promise.all(doomed.map((child) => child.hasEnded));
    const acknowledged = doomed.reduce((sum, child) => sum + child.said().length, 0);
    const count = await readCount(store, key);
    expect(count).toBeGreaterThanOrEqual(acknowledged);
    expect(count).toBeLessThanOrEqual(acknowledged + doomed.length);

    store = createFolderStore({ folder });
    expect(await replace('{"count":0}')).toMatchObject({ outcome: 'written' });
    expect(await readdir(join(folder, '.bantin-tmp'))).toEqual([]);
  });
});
