import { beforeAll, describe, expect, test } from 'vitest';
import { archiveFile, archiveKey, feedKey, manifestKey, prefixes } from '../../../functions/core/keys.ts';
import type { ObjectStore } from '../../../functions/ports.ts';
import { republish } from '../../../functions/publish/republish.ts';
import { publishArticles } from '../../../functions/publish/step.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import {
  articleNo,
  contentsOf,
  keyOf,
  numbers,
  portsFor,
  publishAndBind,
  setArticles,
  source,
  storeWith,
  textOf,
} from './scene.ts';
import { countingStore } from './wrapped-stores.ts';

// An archive of more than a hundred closed pages: what the Manifest tells of them stays small, and each is found.

const count = 5_230;
/** Each is seen a minute after the one before. */
const seenNo = (number: number, changes: Parameters<typeof articleNo>[1] = {}) =>
  articleNo(number, { firstSeen: new Date(Date.UTC(2026, 1, 1, 0, number)).toISOString(), ...changes });
const pageOf = (number: number) => Math.ceil(number / 50);
const pageFiles = (page: number) => feedKey(source.id, archiveFile(page, ''));

let grown: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  const { store } = await storeWith(0, { entries: 5 });
  for (let from = 1; from <= count; from += 250) {
    const articles = numbers(from, Math.min(count, from + 249)).map((number) => seenNo(number));
    expect(await publishAndBind(await setArticles(store, articles), portsFor(store))).toEqual([]);
  }
  grown = await contentsOf(store, '');
}, 120_000);

/** The grown archive, as a store of its own. */
async function archive(): Promise<ObjectStore> {
  const store = createMemoryStore();
  for (const [key, text] of Object.entries(grown))
    await store.put(key, Buffer.from(text), { ifNoneMatch: '*' });
  return store;
}

/** All that readers follow; the news sitemap goes back further than the pages that are open. */
async function feedsIn(store: ObjectStore): Promise<Record<string, string>> {
  const { [feedKey(source.id, 'news-sitemap.xml')]: _, ...feeds } = await contentsOf(store, prefixes.feeds);
  return feeds;
}

async function historyIn(store: ObjectStore) {
  return JSON.parse(await textOf(store, manifestKey(source.id))).history;
}

describe('an archive of a hundred pages and more', () => {
  test('is told by one volume and the pages after it', async () => {
    const { volumes, closed } = await historyIn(await archive());
    const [{ record } = {}] = volumes;
    expect(volumes).toEqual([{ last: 100, record, until: seenNo(5_000).firstSeen }]);
    expect(closed).toHaveLength(3);
    const { volume, records } = JSON.parse(grown[archiveKey(source.id, 100, record)] ?? '');
    expect([volume.length, records.length]).toEqual([100, 99]);
  });

  test('holds each article on one page', () => {
    const pages = Object.entries(grown).filter(([key]) => /\/archive\/\d+\/feed\.json$/.test(key));
    const ids = pages.flatMap(([, text]) => JSON.parse(text).items.map(({ id }: { id: string }) => id));
    const window = JSON.parse(grown[feedKey(source.id, 'feed.json')] ?? '').items;
    expect([...ids, ...window.map(({ id }: { id: string }) => id)].sort()).toEqual(
      numbers(1, count)
        .map((number) => seenNo(number).id)
        .sort(),
    );
  });

  test('costs one more article seven calls', async () => {
    const store = await archive();
    const keys = await setArticles(store, [seenNo(count + 1)]);
    const counting = countingStore(store);
    expect(await publishArticles(keys, portsFor(counting))).toEqual([]);
    expect(counting.calls.names).toHaveLength(7);
  });

  test.each([3, 2_500, 5_000, 5_040])(
    'knows the page of article %i: a correction changes no feed',
    async (number) => {
      const store = await archive();
      const feeds = await feedsIn(store);
      await publishAndBind(await setArticles(store, [seenNo(number, { title: 'Bản sửa' })]), portsFor(store));
      expect(await feedsIn(store)).toEqual(feeds);
    },
  );

  test.each([3, 4_960, 5_000])('takes article %i out of its page when it is withdrawn', async (number) => {
    const store = await archive();
    const withdrawn = { reason: 'gone' as const, at: '2026-03-01T10:00:00.000Z' };
    await publishAndBind(await setArticles(store, [seenNo(number, { withdrawn })]), portsFor(store));
    const page = await contentsOf(
      store,
      pageFiles(pageOf(number)),
      `archives/${source.id}/${pageOf(number)}-`,
    );
    expect(Object.keys(page)).toHaveLength(4);
    expect(JSON.stringify(page)).not.toContain(seenNo(number).id);
    expect(JSON.stringify(page)).toContain(seenNo(number - 1).id);
    expect(await textOf(store, feedKey(source.id, 'atom.xml'))).toContain('deleted-entry');
    // It comes back: to the page that is open now, and nowhere else.
    await publishAndBind(await setArticles(store, [seenNo(number)]), portsFor(store));
    const holders = Object.entries(await contentsOf(store, prefixes.feeds)).filter(
      ([key, text]) => key.endsWith('feed.json') && text.includes(`"${seenNo(number).id}"`),
    );
    expect(holders.map(([key]) => key)).toEqual([feedKey(source.id, archiveFile(104, 'feed.json'))]);
  });

  test('is rebuilt to the same bytes', async () => {
    const store = await archive();
    await republish(source.id, portsFor(store));
    expect(await contentsOf(store, '')).toEqual(grown);
    for (const key of Object.keys(grown)) if (!/^(?:articles|sources)\//.test(key)) await store.delete(key);
    await republish(source.id, portsFor(store));
    expect(await contentsOf(store, '')).toEqual(grown);
    expect(await store.head(keyOf(seenNo(1)))).toBeDefined();
  });
});
