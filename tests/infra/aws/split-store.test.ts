import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { createSplitStore } from '../../../infra/aws/split-store.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';

const split = (inside = createMemoryStore(), outside = createMemoryStore()) => ({
  inside,
  outside,
  store: createSplitStore({ prefix: 'feeds/', inside, outside }),
});

const createOnly = { ifNoneMatch: '*' } as const;

async function keysIn(listing: AsyncIterable<{ readonly key: string }>): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { key } of listing) keys.push(key);
  return keys;
}

test('keeps feeds inside and everything else outside', async () => {
  const { inside, outside, store } = split();
  for (const key of ['articles/a.json', 'feeds/a/rss.xml', 'feedsx.json', 'states/a.json']) {
    await store.put(key, Buffer.from(key), createOnly);
  }
  expect(await keysIn(inside.list(''))).toEqual(['feeds/a/rss.xml']);
  expect(await keysIn(outside.list(''))).toEqual(['articles/a.json', 'feedsx.json', 'states/a.json']);
  expect(Buffer.from((await store.get('feeds/a/rss.xml'))?.bytes ?? []).toString()).toBe('feeds/a/rss.xml');
  expect(await store.put('feeds/a/rss.xml', Buffer.from('y'), createOnly)).toEqual({ outcome: 'conflict' });
  await store.delete('feeds/a/rss.xml');
  expect(await store.head('feeds/a/rss.xml')).toBeUndefined();
});

test.each([
  ['', ['articles/a', 'feeds-old', 'feeds/a', 'feeds/b', 'feedsx', 'states/a']],
  ['f', ['feeds-old', 'feeds/a', 'feeds/b', 'feedsx']],
  ['feeds/', ['feeds/a', 'feeds/b']],
  ['feeds/b', ['feeds/b']],
  ['feedsx', ['feedsx']],
  ['states/', ['states/a']],
])('lists both in the order of keys: %j', async (prefix, expected) => {
  const { store } = split();
  for (const key of ['states/a', 'feeds/b', 'feedsx', 'feeds/a', 'articles/a', 'feeds-old']) {
    await store.put(key, Buffer.from(key), createOnly);
  }
  expect(await keysIn(store.list(prefix))).toEqual(expected);
});

test('does not list what it could not read: a feed that lies outside', async () => {
  const { outside, store } = split();
  await outside.put('feeds/stray', Buffer.from('x'), createOnly);
  expect(await keysIn(store.list(''))).toEqual([]);
});

test('lists what is inside when nothing is outside', async () => {
  const { inside, store } = split();
  await inside.put('feeds/a', Buffer.from('x'), createOnly);
  expect(await keysIn(store.list(''))).toEqual(['feeds/a']);
});
