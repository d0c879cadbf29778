import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { SyndicationError } from '../../../functions/core/errors.ts';
import { archiveFile, archiveKey, feedKey, manifestKey, prefixes } from '../../../functions/core/keys.ts';
import type { ObjectStore } from '../../../functions/ports.ts';
import { republish } from '../../../functions/publish/republish.ts';
import {
  articleNo,
  contentsOf,
  keyOf,
  numbers,
  portsFor,
  publishAndBind,
  set,
  setArticles,
  source,
  storeWith,
  textOf,
} from './scene.ts';
import { readers, walk } from './walk.ts';
import { dyingStore, lots } from './wrapped-stores.ts';

const short = { entries: 5 };
const idOf = (number: number) => articleNo(number).id;

const newestFirst = (from: number, to: number) => numbers(to, from).map(idOf);

/** Publishes these numbers in this order, a few at a time. */
async function publishInTurn(store: ObjectStore, order: readonly number[], size: number) {
  for (let at = 0; at < order.length; at += size) {
    const articles = order.slice(at, at + size).map((number) => articleNo(number));
    expect(await publishAndBind(await setArticles(store, articles), portsFor(store))).toEqual([]);
  }
}

const pageKey = (page: number, file = 'atom.xml') => feedKey(source.id, archiveFile(page, file));

describe('walking back through the history', () => {
  test('finds each of 260 articles once, newest first, in every format', async () => {
    const { store, keys } = await storeWith(260, short);
    await publishAndBind(keys, portsFor(store));
    for (const file of Object.keys(readers)) expect(await walk(store, file)).toEqual(newestFirst(1, 260));
  });

  test.each([
    ['oldest first', numbers(1, 190), 19],
    ['newest first, as a first visit finds them', numbers(190, 1), 20],
  ] as const)('finds each once that came %s', async (_order, order, size) => {
    const { store } = await storeWith(0, short);
    await publishInTurn(store, order, size);
    for (const file of Object.keys(readers)) {
      expect([...(await walk(store, file))].sort()).toEqual([...newestFirst(1, 190)].sort());
    }
  });

  test('finds each once when the order of arrival is by lot', async () => {
    const { store } = await storeWith(0, short);
    const lot = lots(7);
    const order = numbers(1, 160).map((number) => ({ number, place: lot() }));
    order.sort((a, b) => a.place - b.place);
    await publishInTurn(
      store,
      order.map(({ number }) => number),
      20,
    );
    expect([...(await walk(store, 'atom.xml'))].sort()).toEqual([...newestFirst(1, 160)].sort());
  });
});

describe('a closed page', () => {
  const closedOf = async (store: ObjectStore) => {
    const { history } = JSON.parse(await textOf(store, manifestKey(source.id)));
    return contentsOf(
      store,
      ...history.closed.map((_: unknown, index: number) => feedKey(source.id, `archive/${index + 1}/`)),
    );
  };

  test('never changes, whatever comes after: newer, older, corrected, repeated', async () => {
    const { store } = await storeWith(0, short);
    await publishInTurn(store, numbers(1, 170), 34);
    const closed = await closedOf(store);
    expect(Object.keys(closed)).toHaveLength(6);
    await publishInTurn(store, numbers(171, 240), 14);
    const corrected = await setArticles(store, [articleNo(3, { title: 'Bản sửa' })]);
    await publishAndBind(corrected, portsFor(store));
    const old = '2020-01-01T00:00:00+00:00';
    await publishAndBind(
      await setArticles(store, [articleNo(999, { published: old, updated: old })]),
      portsFor(store),
    );
    await republish(source.id, portsFor(store));
    expect(await closedOf(store)).toMatchObject(closed);
    expect([...(await walk(store, 'atom.xml'))].sort()).toEqual([idOf(999), ...newestFirst(1, 240)].sort());
  });

  test('says so, and names its neighbours and the window', async () => {
    const { store, keys } = await storeWith(260, short);
    await publishAndBind(keys, portsFor(store));
    const second = parseAtomFeed(await textOf(store, pageKey(2)));
    expect(second.links?.slice(1)).toEqual([
      { rel: 'self', type: 'application/atom+xml', href: `https://feeds.example/${pageKey(2)}` },
      { rel: 'current', href: 'https://feeds.example/feeds/harbour/atom.xml' },
      { rel: 'prev-archive', href: `https://feeds.example/${pageKey(1)}` },
      { rel: 'next-archive', href: `https://feeds.example/${pageKey(3)}` },
    ]);
    for (const file of ['atom.xml', 'rss.xml']) {
      expect(await textOf(store, pageKey(2, file))).toContain('<fh:archive/>');
      expect(await textOf(store, feedKey(source.id, file))).not.toContain('<fh:archive');
    }
    const [, youngest] = /archive\/(\d+)\//.exec(await textOf(store, feedKey(source.id, 'atom.xml'))) ?? [];
    expect(await textOf(store, pageKey(Number(youngest)))).not.toMatch(/fh:archive|next-archive/);
  });

  test('loses what is withdrawn, and nothing else', async () => {
    const { store, keys } = await storeWith(200, short);
    await publishAndBind(keys, portsFor(store));
    const withdrawn = articleNo(20, { withdrawn: { reason: 'takedown', at: '2026-03-01T00:00:00.000Z' } });
    await publishAndBind(await setArticles(store, [withdrawn]), portsFor(store));
    const left = newestFirst(1, 200).filter((id) => id !== idOf(20));
    for (const file of Object.keys(readers)) expect(await walk(store, file)).toEqual(left);
    await republish(source.id, portsFor(store));
    expect(await walk(store, 'rss.xml')).toEqual(left);
  });
});

describe('the history', () => {
  test('is the same bytes when all that is derived is made anew', async () => {
    const { store } = await storeWith(0, short);
    await publishInTurn(store, numbers(1, 170), 17);
    const before = await contentsOf(store, '');
    for (const key of Object.keys(before)) if (!/^(?:articles|sources)\//.test(key)) await store.delete(key);
    await republish(source.id, portsFor(store));
    expect(await contentsOf(store, '')).toEqual(before);
  });

  test('follows the feeds to another address', async () => {
    const { store, keys } = await storeWith(200, short);
    await publishAndBind(keys, portsFor(store));
    await republish(source.id, portsFor(store, { settings: { publicUrl: 'https://moved.example' } }));
    expect(JSON.stringify(await contentsOf(store, prefixes.feeds))).not.toContain('feeds.example');
  });

  test.each([1, 4, 8, 10, 11])(
    'survives a death after write %i of the publish that closes a page',
    async (write) => {
      const { store } = await storeWith(0, short);
      await publishInTurn(store, numbers(1, 104), 52);
      const keys = await setArticles(
        store,
        numbers(105, 110).map((number) => articleNo(number)),
      );
      await publishAndBind(keys, portsFor(dyingStore(store, write, 'after')));
      await publishAndBind(keys, portsFor(store));
      expect(await walk(store, 'atom.xml')).toEqual(newestFirst(1, 110));
      const once = await storeWith(110, short);
      await publishAndBind(once.keys, portsFor(once.store));
      expect(await contentsOf(store, prefixes.feeds, prefixes.archives)).toEqual(
        await contentsOf(once.store, prefixes.feeds, prefixes.archives),
      );
    },
  );

  test('is told anew when a page was lost', async () => {
    const { store, keys } = await storeWith(200, short);
    await publishAndBind(keys, portsFor(store));
    for await (const { key } of store.list('archives/harbour/1-')) await set(store, key, '{');
    await republish(source.id, portsFor(store));
    expect(await walk(store, 'feed.json')).toEqual(newestFirst(1, 200));
  });

  test('goes on from a store of before records had names', async () => {
    const { store, keys } = await storeWith(200, short);
    await publishAndBind(keys, portsFor(store));
    const manifest = JSON.parse(await textOf(store, manifestKey(source.id)));
    for (const [index, { record }] of manifest.history.closed.entries()) {
      const named = archiveKey(source.id, index + 1, record);
      await set(store, archiveKey(source.id, index + 1, undefined), await textOf(store, named));
      await store.delete(named);
      delete manifest.history.closed[index].record;
    }
    await set(store, manifestKey(source.id), manifest);
    const withdrawn = articleNo(20, { withdrawn: { reason: 'takedown', at: '2026-03-01T00:00:00.000Z' } });
    const more = numbers(201, 270).map((number) => articleNo(number));
    await publishAndBind(await setArticles(store, [withdrawn, ...more]), portsFor(store));
    const left = newestFirst(1, 270).filter((id) => id !== idOf(20));
    for (const file of Object.keys(readers)) expect(await walk(store, file)).toEqual(left);
    await republish(source.id, portsFor(store));
    expect(await walk(store, 'rss.xml')).toEqual(left);
  });

  test('has no page left over when articles are withdrawn or turn out to be one', async () => {
    const { store, keys } = await storeWith(60, short);
    await publishAndBind(keys, portsFor(store));
    expect(Object.keys(await contentsOf(store, feedKey(source.id, 'archive/')))).toHaveLength(6);
    const gone = numbers(3, 8).map((number) => keyOf(articleNo(number)));
    for (const key of gone) await store.delete(key);
    await publishAndBind(gone, portsFor(store));
    expect(Object.keys(await contentsOf(store, feedKey(source.id, 'archive/')))).toHaveLength(3);
    // Who died before the Binding was written left nothing that tells of it.
    const left = await contentsOf(store, '');
    for (const file of Object.keys(readers)) await set(store, pageKey(2, file), 'left over');
    await republish(source.id, portsFor(store));
    expect(await contentsOf(store, '')).toEqual(left);
  });

  test('waits for a store that fails for a moment while a page closes, and is not told anew', async () => {
    const { store } = await storeWith(0, short);
    await publishInTurn(store, numbers(1, 104), 52);
    const keys = await setArticles(store, [articleNo(105), articleNo(0)]);
    const failing = (key: string) =>
      Promise.reject(new SyndicationError('store-failed', { step: 'store', url: key }));
    const isRecord = (key: string) => key.startsWith(prefixes.archives) && key.includes('-');
    const get = (key: string) => (isRecord(key) ? failing(key) : store.get(key));
    expect(await publishAndBind(keys, portsFor({ ...store, get }))).toHaveLength(1);
    expect(await publishAndBind(keys, portsFor(store))).toEqual([]);
    expect(await walk(store, 'feed.json')).toEqual(newestFirst(0, 105));
    expect(await textOf(store, pageKey(1))).toContain('<fh:archive/>');
    const before = await contentsOf(store, '');
    await expect(republish(source.id, portsFor({ ...store, get }))).rejects.toThrow('store');
    expect(await contentsOf(store, '')).toEqual(before);
  });

  test('holds what is too much for a file in the window', async () => {
    const { store } = await storeWith(0);
    const large = numbers(1, 40).map((number) =>
      articleNo(number, { body: `<p>${'sóng '.repeat(8_000)}</p>` }),
    );
    await publishAndBind(await setArticles(store, large), portsFor(store));
    expect(await walk(store, 'rss.xml')).toEqual(newestFirst(1, 40));
    expect(keyOf(articleNo(1))).toContain('articles/');
  });
});
