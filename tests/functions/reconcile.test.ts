import { expect, test } from 'vitest';
import type { ObjectStore } from '../../functions/ports.ts';
import { unfinishedKeys } from '../../functions/reconcile.ts';
import { createFilledStore } from '../infra/local/filled-store.ts';
import { portsFor, publishAndBind, storeWith } from './publish/scene.ts';
import { countingStore } from './publish/wrapped-stores.ts';

async function unfinished(store: ObjectStore): Promise<readonly string[]> {
  const keys = [];
  for await (const key of unfinishedKeys(store)) keys.push(key);
  return keys;
}

test('pages without a trace are unfinished, whatever other traces there are', async () => {
  const store = createFilledStore();
  for (const page of ['a-b/1/x', 'a/1/x', 'a/1/y', 'a/2/x', 'b/1/x']) store.set(`pages/${page}.page`, '');
  for (const trace of ['a-b/1/x', 'a/0/gone', 'a/1/y', 'c/1/x']) store.set(`traces/${trace}.json`, '');
  expect(await unfinished(store)).toEqual(['pages/a/1/x.page', 'pages/a/2/x.page', 'pages/b/1/x.page']);
});

test('articles of a source without a manifest are unfinished', async () => {
  const store = createFilledStore();
  store.set('articles/a/1.json', '');
  store.set('articles/b/1.json', '');
  expect(await unfinished(store)).toEqual(['articles/a/1.json', 'articles/b/1.json']);
});

test('reads the index, and at most one object of a source without feed', async () => {
  const store = createFilledStore();
  for (let at = 0; at < 50; at += 1) {
    store.set(`pages/a/${at}/x.page`, '');
    store.set(`articles/a/${at}.json`, '');
  }
  let reads = 0;
  const counting = {
    ...store,
    get: (key: string) => {
      reads += 1;
      return store.get(key);
    },
  };
  expect(await unfinished(counting)).toHaveLength(100);
  expect(reads).toBe(2);
});

test('reads three objects for one source that is published', async () => {
  const { store, keys } = await storeWith(9);
  await publishAndBind(keys, portsFor(store));
  const counted = countingStore(store);
  expect(await unfinished(counted)).toEqual([]);
  expect(counted.calls.names.filter((name) => name === 'get')).toHaveLength(3);
});

test('an article that a manifest tells of and that is gone is unfinished, the last one of its source too', async () => {
  const { store, keys } = await storeWith(3);
  await publishAndBind(keys, portsFor(store));
  expect(await unfinished(store)).toEqual([]);
  for (const key of [...keys].sort().slice(-1)) await store.delete(key);
  expect(await unfinished(store)).toEqual([...keys].sort().slice(-1));
});
