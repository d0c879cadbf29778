import { expect, test } from 'vitest';
import { createFeedCache } from '../../../../infra/local/server/feed-cache.ts';
import { createFilledStore } from '../filled-store.ts';

function watched() {
  const store = createFilledStore();
  const read: string[] = [];
  const get = (key: string) => {
    read.push(key);
    return store.get(key);
  };
  return { store, read, cache: createFeedCache({ ...store, get }, { room: 100 }) };
}

const file = (name: string) => `feeds/${name}/rss.xml`;

test('keeps as many files as there is room for, those asked for last', async () => {
  const { store, read, cache } = watched();
  for (const name of ['a', 'b', 'c', 'd']) store.set(file(name), name.repeat(33));
  for (const name of ['a', 'b', 'c', 'a', 'd', 'a', 'c', 'b']) await cache.read(file(name));
  expect(read).toEqual(['a', 'b', 'c', 'd', 'b'].map(file));
});

test('a file that grew takes the place of others, and one without room is sent all the same', async () => {
  const { store, read, cache } = watched();
  store.set(file('a'), 'a'.repeat(40));
  store.set(file('b'), 'b'.repeat(40));
  for (const name of ['a', 'b', 'a', 'b']) await cache.read(file(name));
  expect(read).toEqual(['a', 'b'].map(file));
  store.set(file('b'), 'b'.repeat(500));
  const large = await cache.read(file('b'));
  expect(await large?.bytesAs('identity')).toHaveLength(500);
  await cache.read(file('a'));
  expect(read).toEqual(['a', 'b', 'b', 'a'].map(file));
});

test('a file that is gone leaves its room', async () => {
  const { store, read, cache } = watched();
  store.set(file('a'), 'a'.repeat(90));
  await cache.read(file('a'));
  await store.delete(file('a'));
  expect(await cache.read(file('a'))).toBeUndefined();
  for (const name of ['b', 'c']) store.set(file(name), name.repeat(45));
  for (const name of ['b', 'c', 'b', 'c']) await cache.read(file(name));
  expect(read).toEqual(['a', 'b', 'c'].map(file));
});
