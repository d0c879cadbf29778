import { describe, expect, test } from 'vitest';
import { manifestKey, prefixes, sourceKey } from '../../../functions/core/keys.ts';
import { progressOf } from '../../../functions/publish/progress.ts';
import { republish } from '../../../functions/publish/republish.ts';
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
} from './scene.ts';
import { countingStore } from './wrapped-stores.ts';

const manifest = manifestKey(source.id);

/** A feed that was published a few articles at a time, as they came. */
async function publishedStore(count: number) {
  const { store } = await storeWith(0, { entries: 20 });
  const articles = numbers(1, count).map((number) => articleNo(number));
  for (let from = 0; from < count; from += 5) {
    await publishAndBind(await setArticles(store, articles.slice(from, from + 5)), portsFor(store));
  }
  return { store, keys: articles.map(keyOf), before: await contentsOf(store, '') };
}

describe('rebuilding a feed', () => {
  test.each([1, 12, 60])(
    'of %i articles gives the bytes that publishing a few at a time gave',
    async (count) => {
      const { store, before } = await publishedStore(count);
      for (const key of [...fileKeys, manifest]) await store.delete(key);
      const { written, failures } = await republish(source.id, portsFor(store));
      const [page = '', ...formats] = fileKeys.toReversed();
      expect(written).toEqual([...formats.toReversed(), manifest, page]);
      expect(failures).toEqual([]);
      expect(await contentsOf(store, '')).toEqual(before);
    },
  );

  test('writes nothing when nothing differs', async () => {
    const { store } = await publishedStore(12);
    const counting = countingStore(store);
    expect(await republish(source.id, portsFor(counting))).toEqual({ written: [], shown: 12, failures: [] });
    expect(counting.calls.puts).toEqual([]);
  });

  test.each(fileKeys)('writes %s again when it was deleted', async (key) => {
    const { store, before } = await publishedStore(5);
    await store.delete(key);
    expect((await republish(source.id, portsFor(store))).written).toContain(key);
    expect(await contentsOf(store, '')).toEqual(before);
  });

  test.each(fileKeys)('writes %s again when somebody changed it', async (key) => {
    const { store, before } = await publishedStore(5);
    await set(store, key, 'defaced');
    expect((await republish(source.id, portsFor(store))).written).toContain(key);
    expect(await contentsOf(store, '')).toEqual(before);
  });

  test('takes out an article whose object is gone', async () => {
    const { store, keys } = await publishedStore(3);
    await store.delete(keys[1] ?? '');
    await republish(source.id, portsFor(store));
    expect(await titlesOf(store)).toEqual(['Phà số 3', 'Phà số 1']);
  });

  test('reports a broken article and keeps what the feed has of it', async () => {
    const { store, keys, before } = await publishedStore(3);
    await set(store, keys[1] ?? '', 'half an obj');
    const { failures, written } = await republish(source.id, portsFor(store));
    expect(failures).toMatchObject([{ key: keys[1], error: { code: 'store-corrupt' } }]);
    expect(written).toEqual([]);
    expect(await contentsOf(store, prefixes.feeds)).toEqual(
      Object.fromEntries(Object.entries(before).filter(([key]) => key.startsWith(prefixes.feeds))),
    );
  });

  test('refuses to empty a feed', async () => {
    const { store, keys, before } = await publishedStore(2);
    for (const key of keys) await store.delete(key);
    await expect(republish(source.id, portsFor(store))).rejects.toMatchObject({
      code: 'no-articles',
      url: manifest,
    });
    expect(await contentsOf(store, prefixes.feeds)).toEqual(
      Object.fromEntries(Object.entries(before).filter(([key]) => key.startsWith(prefixes.feeds))),
    );
  });

  test('of a source without articles writes nothing', async () => {
    const { store } = await storeWith(0);
    expect(await republish(source.id, portsFor(store))).toEqual({ written: [], shown: 0, failures: [] });
  });

  test('while another publishes loses neither', async () => {
    const { store, keys } = await publishedStore(50);
    await store.delete(fileKeys[0] ?? '');
    const late = await setArticles(store, [articleNo(99, { title: 'Đến muộn' })]);
    let interrupted = false;
    const interrupting = {
      ...store,
      put: async (...put: Parameters<typeof store.put>) => {
        if (!interrupted) {
          interrupted = true;
          await set(store, keys[49] ?? '', articleNo(50, { title: 'Bản sửa' }));
          await publishAndBind([...late, keys[49] ?? ''], portsFor(store));
        }
        return store.put(...put);
      },
    };
    await republish(source.id, portsFor(interrupting));
    expect((await titlesOf(store)).slice(0, 3)).toEqual(['Đến muộn', 'Bản sửa', 'Phà số 49']);
    expect(await republish(source.id, portsFor(store))).toMatchObject({ written: [] });
  });
});

describe('a manifest that cannot be understood', () => {
  const damages: readonly (readonly [string, string | Uint8Array])[] = [
    ['empty', ''],
    ['cut-short', '{"complete":true,"entries":[{"article":"articles/har'],
    ['zeroes', new Uint8Array(512)],
    ['another-shape', '{"source":"harbour","entries":{}}'],
    ['another-source', '{"complete":true,"entries":[],"files":{},"source":"other"}'],
  ];

  test.each(damages)('is kept apart and rebuilt from all articles: %s', async (_case, damaged) => {
    const { store, keys, before } = await publishedStore(19);
    await set(store, manifest, damaged);
    const next = await setArticles(store, [articleNo(20)]);
    expect(await publishAndBind(next, portsFor(store))).toEqual([]);
    expect(await titlesOf(store)).toHaveLength(20);
    const [kept, ...others] = Object.entries(await contentsOf(store, prefixes.quarantine));
    expect(others).toEqual([]);
    expect(kept?.[0]).toMatch(/^quarantine\/manifests\/harbour\.json\./);
    expect(kept?.[1]).toBe(Buffer.from(damaged).toString('utf8'));
    await store.delete(next[0] ?? '');
    await republish(source.id, portsFor(store));
    expect(await contentsOf(store, prefixes.feeds, prefixes.manifests)).toEqual(
      Object.fromEntries(Object.entries(before).filter(([key]) => /^(?:feeds|manifests)\//.test(key))),
    );
    expect(keys).toHaveLength(19);
  });

  test('that is missing is rebuilt from all articles, not begun anew', async () => {
    const { store } = await publishedStore(19);
    await store.delete(manifest);
    await publishAndBind(await setArticles(store, [articleNo(20)]), portsFor(store));
    expect(await titlesOf(store)).toHaveLength(20);
  });

  test('is not quarantined when it is whole', async () => {
    const { store } = await publishedStore(3);
    await republish(source.id, portsFor(store));
    expect(await contentsOf(store, prefixes.quarantine)).toEqual({});
  });
});

describe('what a listing tells of unpublished articles', () => {
  const suspects = async (store: Awaited<ReturnType<typeof storeWith>>['store']) => {
    const { isUnpublished } = await progressOf(source.id, store);
    const keys: string[] = [];
    for await (const article of store.list(`${prefixes.articles}${source.id}/`)) {
      if (await isUnpublished(article)) keys.push(article.key);
    }
    return keys;
  };

  test('is nothing when all are published', async () => {
    const { store } = await publishedStore(12);
    expect(await suspects(store)).toEqual([]);
  });

  test('is every article when there is no manifest, or a corrupt one', async () => {
    const { store, keys } = await storeWith(3);
    expect(await suspects(store)).toEqual([...keys].sort());
    await set(store, manifest, '{');
    expect(await suspects(store)).toEqual([...keys].sort());
  });

  test('is the one that came or changed without a message, however long ago', async () => {
    const { store, keys } = await publishedStore(12);
    const changed = await set(store, keys[3] ?? '', articleNo(4, { title: 'Bản sửa' }));
    const [added = ''] = await setArticles(store, [articleNo(13)]);
    expect(await suspects(store)).toEqual([changed, added].sort());
    const { isUnpublished } = await progressOf(source.id, store);
    expect(await isUnpublished({ key: added, etag: 'x', size: 1, lastModified: 0 })).toBe(true);
  });

  test('is not the old part of a large archive, but what was written lately', async () => {
    const { store, keys } = await publishedStore(125);
    await set(store, keys[124] ?? '', articleNo(125, { title: 'Bản sửa' }));
    await publishAndBind(keys.slice(124), portsFor(store));
    const { isUnpublished } = await progressOf(source.id, store);
    const { lastModified = 0 } = (await store.head(manifest)) ?? {};
    const listed = { key: keyOf(articleNo(1)), etag: 'x', size: 1 };
    expect(await isUnpublished({ ...listed, lastModified: lastModified - 100_000_000 })).toBe(false);
    expect(await isUnpublished({ ...listed, lastModified })).toBe(true);
  });
});

test('a source file with another id in it is refused', async () => {
  const { store } = await storeWith(1);
  await set(store, sourceKey(source.id), { ...source, id: 'other' });
  await expect(republish(source.id, portsFor(store))).rejects.toMatchObject({ code: 'store-corrupt' });
});

test('the rebuilt window is the newest of a large archive, in the order of the listing or not', async () => {
  const { store } = await storeWith(0);
  await setArticles(
    store,
    numbers(200, 1).map((number) => articleNo(number)),
  );
  await republish(source.id, portsFor(store));
  expect(await titlesOf(store)).toEqual(numbers(200, 151).map((number) => `Phà số ${number}`));
  expect(JSON.parse(await textOf(store, manifest))).toMatchObject({ complete: false });
});
