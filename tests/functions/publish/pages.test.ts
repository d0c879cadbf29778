import { parseOpml } from 'feedsmith';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { feedKey, feedsKey, sourceKey } from '../../../functions/core/keys.ts';
import type { Source } from '../../../functions/core/source.ts';
import { pagePolicy } from '../../../functions/publish/pages/policy.ts';
import { style } from '../../../functions/publish/pages/style.ts';
import { articleNo, portsFor, publishAndBind, set, setArticles, source, storeWith, textOf } from './scene.ts';

const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)> javascript:alert(3)';

async function published(changes: Partial<Source> = {}, article: Parameters<typeof articleNo>[1] = {}) {
  const { store } = await storeWith(0, changes);
  await publishAndBind(await setArticles(store, [articleNo(1, article), articleNo(2)]), portsFor(store));
  return {
    store,
    page: await textOf(store, feedKey(source.id, 'index.html')),
    index: await textOf(store, feedsKey('index.html')),
  };
}

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/** Every element as a browser sees it. */
function elementsOf(markup: string): readonly Node[] {
  const walk = (node: Node): readonly Node[] => [node, ...(node.childNodes ?? []).flatMap(walk)];
  return walk(parse(markup) as unknown as Node);
}

describe('the page of a feed', () => {
  test('names the feed in its own language and links every format', async () => {
    const { page } = await published();
    expect(page).toContain('<html lang="vi" dir="ltr">');
    expect(page).toContain('<h1 dir="auto">Báo Cảng &amp; Phố</h1>');
    expect(page).toContain('Bài mới nhất');
    for (const file of ['rss.xml', 'atom.xml', 'feed.json']) {
      expect(page.split(`https://feeds.example/feeds/harbour/${file}`)).toHaveLength(4);
    }
  });

  test('lets programs find the feed whose titles nobody takes for HTML first', async () => {
    const { page, index } = await published();
    const found = (markup: string) =>
      [...markup.matchAll(/rel="alternate" type="([^"]*)"/g)].map(([, type]) => type);
    const order = ['application/atom+xml', 'application/rss+xml', 'application/feed+json'];
    expect(found(page)).toEqual(order);
    expect(found(index)).toEqual(order);
  });

  test('is written from right to left where its language is', async () => {
    const { page } = await published({ language: 'ar', name: 'جريدة الميناء' });
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('أحدث المقالات');
    expect(page).toContain('<article lang="vi" dir="ltr">');
  });

  test.each([
    ['de-AT', 'Neueste Artikel'],
    ['zh-CN', '订阅'],
    ['zh-TW', '訂閱'],
  ])('speaks %s', async (language, expected) => {
    expect((await published({ language })).page).toContain(`>${expected}</h2>`);
  });

  test('says in English, and says so, what it has no words for', async () => {
    const { page } = await published({ language: 'km' });
    expect(page).toContain('<h2 lang="en" dir="ltr">Latest articles</h2>');
  });

  test('shows hostile texts as texts, and runs and loads nothing but pictures', async () => {
    const image = { url: 'https://harbour.example/a.jpg?x="><script>', alt: hostile };
    const { page } = await published(
      { name: hostile, description: hostile },
      { title: hostile, lead: hostile, authors: [hostile], image },
    );
    const elements = elementsOf(page);
    expect(elements.filter(({ nodeName }) => /^(?:script|iframe|object|form|base)$/.test(nodeName))).toEqual(
      [],
    );
    const attributes = elements.flatMap(({ attrs = [] }) => attrs);
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
    for (const { value } of attributes.filter(({ name }) => name === 'href' || name === 'src'))
      expect(value).toMatch(/^(?:https:\/\/|\/$)/);
    expect(elements.filter(({ nodeName }) => nodeName === 'img')).toHaveLength(1);
    expect(page).not.toContain('onerror=alert(2)>');
  });

  test('has the style that its policy allows, and no other', async () => {
    const { page } = await published();
    expect(page.split(`<style>${style}</style>`)).toHaveLength(2);
    expect(pagePolicy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; img-src http: https:; base-uri 'none'/,
    );
    expect(page).not.toMatch(/ style="/);
  });
});

describe('beside the feeds', () => {
  test('the index and OPML name all of them', async () => {
    const editions = [{ id: 'ferries', name: 'Phà & tàu', tags: ['bến phà'] }];
    const { store, index } = await published({ editions });
    expect(index).toContain('href="https://feeds.example/feeds/harbour/index.html"');
    expect(index).toContain('Phà &amp; tàu');
    const outlines = parseOpml(await textOf(store, feedsKey('index.opml'))).body?.outlines;
    expect(outlines?.map(({ text, xmlUrl, type }) => ({ text, xmlUrl, type }))).toEqual([
      { text: 'Báo Cảng & Phố', xmlUrl: 'https://feeds.example/feeds/harbour/rss.xml', type: 'rss' },
      { text: 'Phà & tàu', xmlUrl: 'https://feeds.example/feeds/harbour/ferries/rss.xml', type: 'rss' },
    ]);
  });

  test('a name in another script stands in the index above its addresses, not at the other edge', async () => {
    const { index } = await published({ name: 'الميناء', description: 'أخبار', language: 'ar' });
    const title = elementsOf(index).find(({ nodeName }) => nodeName === 'h2');
    expect(title?.attrs).toEqual([]);
    expect(index).toContain('index.html" lang="ar" dir="rtl">الميناء</a></h2>');
    expect(index).toContain('<p><bdi lang="ar" dir="rtl">أخبار</bdi></p>');
  });

  test('OPML names a language as the feeds that it lists do', async () => {
    const { store } = await published({ language: 'ckb' });
    const outlines = parseOpml(await textOf(store, feedsKey('index.opml'))).body?.outlines;
    expect(outlines?.map(({ language }) => language)).toEqual(['ku']);
  });

  test('an edition that is no longer declared leaves the index and is gone, until it is declared again', async () => {
    const ferries = { id: 'ferries', name: 'Phà' };
    const { store } = await published({ editions: [ferries, { id: 'tides', name: 'Triều' }] });
    const files = ['rss.xml', 'atom.xml', 'feed.json', 'index.html'];
    const there = async (edition: string) => {
      const found = await Promise.all(
        files.map((file) => store.head(feedKey(source.id, `${edition}/${file}`))),
      );
      return found.filter((file) => file !== undefined).length;
    };
    const declare = async (editions: NonNullable<Source['editions']>, number: number) => {
      await set(store, sourceKey(source.id), { ...source, editions });
      await publishAndBind(await setArticles(store, [articleNo(number)]), portsFor(store));
    };
    expect(await there('ferries')).toBe(4);
    await declare([{ id: 'tides', name: 'Triều' }], 3);
    expect(await textOf(store, feedsKey('index.html'))).not.toContain('ferries');
    expect([await there('ferries'), await there('tides')]).toEqual([0, 4]);
    await declare([ferries], 4);
    expect([await there('ferries'), await there('tides')]).toEqual([4, 0]);
    expect(await textOf(store, feedKey(source.id, 'ferries/rss.xml'))).toContain('Phà số 4');
  });

  test('an edition that never had anything to show is named when it has', async () => {
    const editions = [{ id: 'storms', name: 'Bão', tags: ['bão'] }];
    const { store } = await published({ editions });
    const indexed = async () => [
      await textOf(store, feedsKey('index.html')),
      await textOf(store, feedsKey('index.opml')),
    ];
    for (const text of await indexed()) expect(text).not.toContain('storms');
    expect(await store.head(feedKey(source.id, 'storms/rss.xml'))).toBeUndefined();
    await publishAndBind(await setArticles(store, [articleNo(9, { tags: ['bão'] })]), portsFor(store));
    for (const text of await indexed()) expect(text).toContain('/feeds/harbour/storms/rss.xml');
    expect(await store.head(feedKey(source.id, 'storms/rss.xml'))).toBeDefined();
  });

  test('robots.txt names no news where no article has a date', async () => {
    const { published: _, ...undated } = articleNo(1);
    const { store } = await storeWith(0);
    await publishAndBind(await setArticles(store, [undated]), portsFor(store));
    expect(await textOf(store, feedsKey('robots.txt'))).toBe('User-agent: *\nAllow: /\n');
    await publishAndBind(await setArticles(store, [articleNo(2)]), portsFor(store));
    expect(await textOf(store, feedsKey('robots.txt'))).toContain('/feeds/harbour/news-sitemap.xml');
  });

  test('robots.txt leads search engines to the news', async () => {
    const { store } = await published();
    expect(await textOf(store, feedsKey('robots.txt'))).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://feeds.example/feeds/harbour/news-sitemap.xml\n',
    );
  });

  test('the news sitemap has what two days brought, with dates, and nothing older', async () => {
    const { store } = await storeWith(0);
    const at = (number: number, published: string) => articleNo(number, { published, updated: published });
    const articles = [
      at(1, '2026-03-03T12:00:00+07:00'),
      at(2, '2026-03-01T12:00:01+07:00'),
      at(3, '2026-03-01T11:59:59+07:00'),
      at(4, 'unknown'),
    ];
    await publishAndBind(await setArticles(store, articles), portsFor(store));
    const sitemap = await textOf(store, feedKey(source.id, 'news-sitemap.xml'));
    expect(sitemap.match(/<loc>[^<]*/g)).toEqual([
      '<loc>https://harbour.example/tin/1.html',
      '<loc>https://harbour.example/tin/2.html',
    ]);
    expect(sitemap).toContain('<news:publication_date>2026-03-03T12:00:00+07:00</news:publication_date>');
  });
});
