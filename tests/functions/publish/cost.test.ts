import { describe, expect, test } from 'vitest';
import type { Article } from '../../../functions/core/article.ts';
import { archiveFile, bindingKey, feedKey, manifestKey } from '../../../functions/core/keys.ts';
import type { Source } from '../../../functions/core/source.ts';
import { bindFeeds } from '../../../functions/publish/bind/step.ts';
import { publishArticles } from '../../../functions/publish/step.ts';
import {
  articleNo,
  contentsOf,
  fileKeys,
  keyOf,
  portsFor,
  publishAndBind,
  setArticles,
  source,
  storeWith,
  titlesOf,
} from './scene.ts';
import { countingStore } from './wrapped-stores.ts';

/** What stands around the feed: the news sitemap, the page for people, what says that all is bound. */
const aroundKeys = [
  feedKey(source.id, 'news-sitemap.xml'),
  manifestKey(`${source.id}/news-sitemap`),
  feedKey(source.id, 'index.html'),
];

/** The page that takes what falls out of the window. */
const pageKeys = (page: number) =>
  ['rss.xml', 'atom.xml', 'feed.json'].map((file) => feedKey(source.id, archiveFile(page, file)));

/** Everything of an archive of so many articles is published and bound. */
async function settled(count: number, changes: Partial<Source> = {}) {
  const { store, keys } = await storeWith(count, changes);
  await publishAndBind(keys, portsFor(store));
  return store;
}

const shared = { sections: ['Biển'], tags: ['bến phà'], authors: ['Trần Bến'] };
/** One feed more by section, by tag and by author; each takes every article of the tests below. */
const editions = Object.entries(shared).map(([by, names]) => ({ id: by, name: by, [by]: names }));
const gone = { reason: 'gone' as const, at: '2026-03-01T10:00:00.000Z' };

describe('the cost of publishing', () => {
  test.each<[string, number, Article, number]>([
    ['one more article', 10, articleNo(999), 7],
    ['one more article with pages behind the window', 120, articleNo(999), 7],
    ['one more article with closed pages', 260, articleNo(999), 7],
    ['one more article that closes a page', 199, articleNo(999), 8],
    ['a correction', 160, articleNo(155, { title: 'Bản sửa' }), 7],
    ['a correction on a page behind the window', 160, articleNo(90, { title: 'Bản sửa' }), 7],
    ['a withdrawal', 160, articleNo(155, { withdrawn: gone }), 7],
    ['a repetition', 160, articleNo(155), 6],
  ])('%s to %i, with three editions, is at most eight calls', async (_case, count, article, calls) => {
    const store = await settled(count, { editions });
    const counting = countingStore(store);
    expect(await publishArticles(await setArticles(store, [article]), portsFor(counting))).toEqual([]);
    expect(counting.calls.names).toHaveLength(calls);
  });

  test('the very first article is eight calls', async () => {
    const { store, keys } = await storeWith(1, { editions });
    const counting = countingStore(store);
    await publishArticles(keys, portsFor(counting));
    expect(counting.calls.names).toHaveLength(8);
  });

  test('writes the three formats, then the manifest', async () => {
    const store = await settled(10);
    const counting = countingStore(store);
    await publishArticles(await setArticles(store, [articleNo(999)]), portsFor(counting));
    expect(counting.calls.puts).toEqual([...fileKeys.slice(0, 3), manifestKey(source.id)]);
    expect((await titlesOf(store))[0]).toBe('Phà số 999');
  });

  test('a repetition writes nothing', async () => {
    const store = await settled(10);
    const before = await contentsOf(store, '');
    await publishAndBind([keyOf(articleNo(5))], portsFor(store));
    expect(await contentsOf(store, '')).toEqual(before);
  });
});

describe('the cost of binding', () => {
  test.each<[number, number, readonly string[]]>([
    [10, 11, []],
    [160, 14, pageKeys(3)],
    [260, 14, pageKeys(5)],
  ])('one more article to %i is %i calls', async (count, calls, pages) => {
    const store = await settled(count);
    await publishArticles(await setArticles(store, [articleNo(999)]), portsFor(store));
    const counting = countingStore(store);
    expect(await bindFeeds([manifestKey(source.id)], portsFor(counting))).toEqual([]);
    const [sitemap = '', sitemapManifest = '', people = ''] = aroundKeys;
    expect(counting.calls.puts).toEqual([sitemap, sitemapManifest, ...pages, people, bindingKey(source.id)]);
    expect(counting.calls.names).toHaveLength(calls);
  });

  test('an edition that takes nothing reads no archive', async () => {
    const store = await settled(60, { editions: [{ id: 'none', name: 'Không', tags: ['không có'] }] });
    await publishArticles(await setArticles(store, [articleNo(999)]), portsFor(store));
    const counting = countingStore(store);
    await bindFeeds([manifestKey(source.id)], portsFor(counting));
    expect(counting.calls.names.filter((name) => name === 'list')).toEqual([]);
    expect(counting.calls.puts.filter((key) => key.includes('none'))).toEqual([]);
  });

  test('of an article too old for an edition is no write to it', async () => {
    const edition = { id: 'small', name: 'Nhỏ', entries: 5 };
    const { store, keys } = await storeWith(100, { editions: [edition] });
    await publishAndBind(keys, portsFor(store));
    const old = '2020-01-01T00:00:00+00:00';
    const late = await setArticles(store, [articleNo(999, { published: old, updated: old })]);
    const counting = countingStore(store);
    expect(await publishAndBind(late, portsFor(counting))).toEqual([]);
    expect(counting.calls.puts.filter((key) => key.includes('small'))).toEqual([]);
  });
});
