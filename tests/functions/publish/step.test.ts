import { describe, expect, test, vi } from 'vitest';
import { digestInKey, prefixes, sourceKey } from '../../../functions/core/keys.ts';
import { publishArticles } from '../../../functions/publish/step.ts';
import {
  articleNo,
  contentsOf,
  fileKeys,
  keyOf,
  numbers,
  portsFor,
  publishAndBind,
  set,
  setArticles,
  source,
  storeWith,
  textOf,
  titlesOf,
  withBody,
} from './scene.ts';
import { countingStore } from './wrapped-stores.ts';

describe('the window', () => {
  test('shows the newest first, as many as usual', async () => {
    const { store, keys } = await storeWith(60);
    expect(await publishArticles(keys, portsFor(store))).toEqual([]);
    expect(await titlesOf(store)).toEqual(numbers(60, 11).map((number) => `Phà số ${number}`));
  });

  test('shows as many as the source asks for', async () => {
    const { store, keys } = await storeWith(9);
    await set(store, sourceKey(source.id), { ...source, entries: 3 });
    await publishArticles(keys, portsFor(store));
    expect(await titlesOf(store)).toEqual(['Phà số 9', 'Phà số 8', 'Phà số 7']);
  });

  test('orders an undated article by when it was first seen and gives it no date', async () => {
    const { store, keys } = await storeWith(2);
    const { published: _, ...undated } = articleNo(3, {
      firstSeen: '2026-01-05T01:01:30.000Z',
      updated: '2026-01-05T01:01:30.000Z',
    });
    const key = await set(store, keyOf(articleNo(3)), undated);
    await publishArticles([...keys, key], portsFor(store));
    expect(await titlesOf(store)).toEqual(['Phà số 2', 'Phà số 3', 'Phà số 1']);
    expect((await textOf(store, fileKeys[0] ?? '')).match(/<pubDate>/g)).toHaveLength(2);
    expect((await textOf(store, fileKeys[1] ?? '')).match(/<published>/g)).toHaveLength(2);
    expect((await textOf(store, fileKeys[2] ?? '')).match(/"date_published"/g)).toHaveLength(2);
  });

  test('orders equal dates by id', async () => {
    const { store } = await storeWith(0);
    const published = '2026-01-05T01:00:00+00:00';
    const keys = await setArticles(
      store,
      [3, 1, 2].map((number) => articleNo(number, { published, updated: published })),
    );
    await publishArticles(keys, portsFor(store));
    expect(await titlesOf(store)).toEqual(['Phà số 1', 'Phà số 2', 'Phà số 3']);
  });

  test('fills the hole of an article that is re-dated far back', async () => {
    const { store, keys } = await storeWith(60);
    await publishArticles(keys, portsFor(store));
    const old = '2020-01-01T00:00:00+00:00';
    await publishArticles(
      [await set(store, keyOf(articleNo(60)), articleNo(60, { published: old, updated: old }))],
      portsFor(store),
    );
    expect(await titlesOf(store)).toEqual(numbers(59, 10).map((number) => `Phà số ${number}`));
  });
});

describe('the byte budget', () => {
  test('is kept by fewer entries, each whole', async () => {
    const { store } = await storeWith(0);
    const keys = await setArticles(
      store,
      numbers(1, 12).map((number) => withBody(articleNo(number), 90_000)),
    );
    expect(await publishArticles(keys, portsFor(store))).toEqual([]);
    const files = await contentsOf(store, prefixes.feeds);
    for (const text of Object.values(files)) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(524_288);
    expect(await titlesOf(store)).toEqual(numbers(12, 8).map((number) => `Phà số ${number}`));
    expect(files[fileKeys[0] ?? '']).toContain(withBody(articleNo(8), 90_000).body);
  });

  test('turns an article larger than a feed into an excerpt, and shows the others', async () => {
    const { store } = await storeWith(0);
    const keys = await setArticles(store, [articleNo(1), withBody(articleNo(2), 600_000), articleNo(3)]);
    expect(await publishArticles(keys, portsFor(store))).toEqual([]);
    expect(await titlesOf(store)).toEqual(['Phà số 3', 'Phà số 2', 'Phà số 1']);
    expect(await textOf(store, fileKeys[2] ?? '')).toContain('"content_html": "<p>Sương tan, phà chạy.</p>"');
  });

  test('is kept however many authors and tags an article has', async () => {
    const { store } = await storeWith(0);
    const flood = numbers(1, 9_000).map((number) => `&${number}`);
    const keys = await setArticles(store, [articleNo(1), articleNo(2, { authors: flood, tags: flood })]);
    expect(await publishArticles(keys, portsFor(store))).toEqual([]);
    for (const text of Object.values(await contentsOf(store, prefixes.feeds))) {
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(524_288);
    }
    expect(await titlesOf(store)).toEqual(['Phà số 2', 'Phà số 1']);
  });

  test('reports an article that no file can hold, and shows the others', async () => {
    const { store } = await storeWith(0);
    const url = `https://harbour.example/${'x'.repeat(600_000)}`;
    const keys = await setArticles(store, [articleNo(1), articleNo(2, { url })]);
    const failures = await publishArticles(keys, portsFor(store));
    expect(failures).toMatchObject([{ key: keys[1], error: { code: 'too-large' } }]);
    expect(await titlesOf(store)).toEqual(['Phà số 1']);
  });
});

describe('faults', () => {
  test.each([
    ['not-json', '{"id":'],
    ['not-utf-8', Buffer.from(JSON.stringify(articleNo(2)).replace('Phà', 'Ph\u00e0'), 'latin1')],
    ['a-missing-field', { id: 'tag:x,2026:y' }],
    ['a-field-of-another-kind', { ...articleNo(2), tags: 'phà' }],
    ['another-source', { ...articleNo(2), source: 'other' }],
    ['an-address-that-is-none', { ...articleNo(2), url: 'javascript:alert(1)' }],
    ['an-id-that-is-no-uri', { ...articleNo(2), id: 'two words' }],
    ['no-time-at-all', { ...articleNo(2), published: 'soon', updated: 'later', firstSeen: 'never' }],
  ])('of one article are its own: %s', async (_case, content) => {
    const { store, keys } = await storeWith(3);
    await set(store, keys[1] ?? '', content);
    const failures = await publishArticles(keys, portsFor(store));
    expect(failures).toMatchObject([
      { key: keys[1], error: { code: 'store-corrupt', step: 'publish', url: keys[1] } },
    ]);
    expect(await titlesOf(store)).toEqual(['Phà số 3', 'Phà số 1']);
  });

  test('of an article never take its good entry out of the feed', async () => {
    const { store, keys } = await storeWith(3);
    await publishArticles(keys, portsFor(store));
    await set(store, keys[1] ?? '', 'half an obj');
    expect(await publishArticles(keys, portsFor(store))).toHaveLength(1);
    expect(await titlesOf(store)).toEqual(['Phà số 3', 'Phà số 2', 'Phà số 1']);
  });

  test('of the source are those of all its keys, and of no other source', async () => {
    const { store, keys } = await storeWith(2);
    const lost = await set(store, 'articles/lost/1.json', { ...articleNo(1), source: 'lost' });
    const failures = await publishArticles([lost, ...keys], portsFor(store));
    expect(failures).toMatchObject([
      { key: lost, error: { code: 'store-corrupt', url: 'sources/lost.json' } },
    ]);
    expect(await titlesOf(store)).toHaveLength(2);
  });

  test.each(['pages/harbour/1.page', 'articles/harbour', 'articles/harbour/a/b.json', 'nothing'])(
    'name a key that is no article: %s',
    async (key) => {
      const { store } = await storeWith(0);
      expect(await publishArticles([key], portsFor(store))).toMatchObject([
        { key, error: { code: 'internal' } },
      ]);
    },
  );

  test('of an article that nobody asked for are told, and fail no other', async () => {
    const { store, keys } = await storeWith(2);
    await set(store, keys[0] ?? '', 'half an obj');
    const warn = vi.fn();
    const ports = portsFor(store);
    const failures = await publishArticles(keys.slice(1), { ...ports, log: { ...ports.log, warn } });
    expect(failures).toEqual([]);
    expect(warn).toHaveBeenCalledWith(expect.any(String), expect.objectContaining({ key: keys[0] }));
  });

  test('take an article that is gone out of the feed', async () => {
    const { store, keys } = await storeWith(2);
    await publishArticles(keys, portsFor(store));
    await store.delete(keys[0] ?? '');
    expect(await publishArticles(keys, portsFor(store))).toEqual([]);
    expect(await titlesOf(store)).toEqual(['Phà số 2']);
  });

  test('of identity never lose an article: it stays when it goes on as one that it had taken over', async () => {
    const { store, keys } = await storeWith(3);
    const digests = [2, 3].map((number) => digestInKey(keyOf(articleNo(number))));
    await setArticles(store, [articleNo(3, { aliases: digests })]);
    await publishArticles(keys, portsFor(store));
    expect(await titlesOf(store)).toEqual(['Phà số 3', 'Phà số 1']);
    const [key = ''] = await setArticles(store, [articleNo(2, { aliases: digests })]);
    await store.delete(keyOf(articleNo(3)));
    await publishArticles([key], portsFor(store));
    expect(await titlesOf(store)).toEqual(['Phà số 2', 'Phà số 1']);
  });

  test('write nothing where no article is readable', async () => {
    const { store, keys } = await storeWith(1);
    await set(store, keys[0] ?? '', '{}');
    const counting = countingStore(store);
    expect(await publishArticles(keys, portsFor(counting))).toHaveLength(1);
    expect(counting.calls.puts).toEqual([]);
  });

  test('show one of two articles that claim the same id', async () => {
    const { store } = await storeWith(0);
    const keys = await setArticles(store, [articleNo(1)]);
    const forged = articleNo(2, { id: articleNo(1).id });
    const forgedKey = await set(store, 'articles/harbour/forged.json', forged);
    await publishArticles([...keys, forgedKey], portsFor(store));
    expect(await titlesOf(store)).toHaveLength(1);
  });
});

describe('the feed itself', () => {
  test('follows the name of the source', async () => {
    const { store, keys } = await storeWith(2);
    await publishArticles(keys, portsFor(store));
    await set(store, sourceKey(source.id), { ...source, name: 'Cảng Mới' });
    await publishAndBind(keys.slice(0, 1), portsFor(store));
    for (const [key, text] of Object.entries(await contentsOf(store, prefixes.feeds))) {
      if (!key.endsWith('robots.txt')) expect(text).toContain('Cảng Mới');
    }
  });
});
