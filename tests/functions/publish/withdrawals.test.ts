import { expect, test } from 'vitest';
import type { Manifest } from '../../../functions/core/feed.ts';
import { feedKey, manifestKey } from '../../../functions/core/keys.ts';
import type { Withdrawal } from '../../../functions/core/tombstone.ts';
import type { ObjectStore } from '../../../functions/ports.ts';
import { progressOf } from '../../../functions/publish/progress.ts';
import { republish } from '../../../functions/publish/republish.ts';
import {
  articleNo, contentsOf, keyOf, numbers, portsFor, 
  publishAndBind,set, setArticles, source, storeWith, textOf, titlesOf,
} from './scene.ts'; // biome-ignore format: imports

const gone: Withdrawal = { reason: 'gone', at: '2026-01-09T10:00:00.000Z' };

async function manifestIn(store: ObjectStore): Promise<Manifest> {
  return JSON.parse(await textOf(store, manifestKey(source.id)));
}

/** A published store, and what takes back or brings back one of its Articles. */
async function scene(count: number) {
  const { store, keys } = await storeWith(count);
  const ports = portsFor(store);
  await publishAndBind(keys, ports);
  const write = async (number: number, withdrawn?: Withdrawal) => {
    const article = articleNo(number, withdrawn === undefined ? {} : { withdrawn });
    await set(store, keyOf(article), article);
    return publishAndBind([keyOf(article)], ports);
  };
  return { store, ports, write };
}

test('a withdrawn article leaves the feed and becomes a tombstone under its id', async () => {
  const { store, write } = await scene(3);
  expect(await write(2, gone)).toEqual([]);
  expect(await titlesOf(store)).toEqual(['Phà số 3', 'Phà số 1']);
  const { withdrawn } = await manifestIn(store);
  expect(withdrawn.map(({ tombstone }) => tombstone)).toEqual([
    { id: articleNo(2).id, url: articleNo(2).url, title: 'Phà số 2', ...gone },
  ]);
});

test('an article that comes back is an entry again, and no tombstone is left', async () => {
  const { store, write } = await scene(3);
  const before = await contentsOf(store, 'feeds/', 'manifests/');
  await write(2, gone);
  await write(2);
  expect(await contentsOf(store, 'feeds/', 'manifests/')).toEqual(before);
});

test('all articles withdrawn empty the feed, for that is what the newspaper wants', async () => {
  const { store, ports, write } = await scene(2);
  await write(1, gone);
  expect(await write(2, gone)).toEqual([]);
  expect(await titlesOf(store)).toEqual([]);
  const emptied = await contentsOf(store, 'feeds/', 'manifests/');
  await republish(source.id, ports);
  expect(await contentsOf(store, 'feeds/', 'manifests/')).toEqual(emptied);
});

test('many withdrawn articles leave room for the others in a small feed', async () => {
  const { store, keys } = await storeWith(80, { editions: [{ id: 'small', name: 'Nhỏ', kibibytes: 16 }] });
  await publishAndBind(keys, portsFor(store));
  const withdrawn = numbers(1, 70).map((number) => articleNo(number, { withdrawn: gone }));
  expect(await publishAndBind(await setArticles(store, withdrawn), portsFor(store))).toEqual([]);
  const files = ['rss.xml', 'atom.xml', 'feed.json'].map((file) =>
    textOf(store, feedKey(source.id, `small/${file}`)),
  );
  for (const text of await Promise.all(files)) {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(16 * 1024);
    expect(text).toContain(articleNo(80).id);
  }
});

test('rebuilding from all articles gives the bytes that withdrawing one by one gave', async () => {
  const { store, ports, write } = await scene(80);
  for (const number of [80, 41, 7]) await write(number, gone);
  const before = await contentsOf(store, 'feeds/', 'manifests/');
  await store.delete(manifestKey(source.id));
  await republish(source.id, ports);
  const { entries, withdrawn } = await manifestIn(store);
  expect(withdrawn).toHaveLength(3);
  expect(entries.length).toBeGreaterThanOrEqual(50);
  expect(await contentsOf(store, 'feeds/')).toEqual(
    Object.fromEntries(Object.entries(before).filter(([key]) => key.startsWith('feeds/'))),
  );
});

test('tombstones older than thirty days of content are forgotten', async () => {
  const { store, write } = await scene(3);
  await write(1, gone);
  await write(3, { ...gone, at: '2026-02-10T10:00:00.000Z' });
  expect((await manifestIn(store)).withdrawn.map(({ tombstone }) => tombstone.title)).toEqual(['Phà số 3']);
});

test('a withdrawn article that the manifest knows is not unpublished', async () => {
  const { store, write } = await scene(3);
  await write(2, gone);
  const { isUnpublished } = await progressOf(source.id, store);
  for (const number of numbers(1, 3)) {
    const summary = await store.head(keyOf(articleNo(number)));
    if (summary === undefined) throw new Error('lost');
    expect(await isUnpublished(summary)).toBe(false);
  }
});
