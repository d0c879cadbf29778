import { describe, expect, test } from 'vitest';
import { type BackfillOptions, backfillSource } from '../../../../functions/scrape/backfill/backfill.ts';
import { html, type Script } from '../../../fakes/scripted-fetcher.ts';
import { articlePage, createScene, home, paper, type Scene } from '../scene.ts';

const since = '2026-02-01T00:00:00.000Z';
const options: BackfillOptions = { since, most: 1_000, publishedOf: () => undefined };
const run = ({ ports }: Scene, more: Partial<BackfillOptions> = {}) =>
  backfillSource(paper, ports, { ...options, ...more });

const story = (at: number) => `${home}news/a-story-of-the-harbour-${10_000 + at}.html`;
const stories = (from: number, count: number) => Array.from({ length: count }, (_, at) => story(from + at));
const pages = (urls: readonly string[]): Script =>
  Object.fromEntries(urls.map((url) => [url, articlePage('mill-race')]));
const list = (urls: readonly string[], more = '') =>
  html(
    `<html><body><main>${urls.map((url) => `<article><h2><a href="${url}">All about the harbour and story ${url.slice(-10, -5)}</a></h2><p>What happened, in one sentence.</p></article>`).join('')}</main>${more}</body></html>`,
  );
const urlset = (entries: readonly (readonly [url: string, lastmod: string])[]) => ({
  body: `<urlset>${entries.map(([loc, lastmod]) => `<url><loc>${loc}</loc><lastmod>${lastmod}</lastmod></url>`).join('')}</urlset>`,
});

async function stored({ store }: Scene): Promise<number> {
  let count = 0;
  for await (const _page of store.list('pages/')) count += 1;
  return count;
}

describe('a backfill', () => {
  test('walks the sitemaps of robots.txt, and asks for nothing that they date too early', async () => {
    const scene = createScene({
      ...pages(stories(0, 6)),
      [home]: list(stories(0, 1)),
      [`${home}robots.txt`]: { body: `Sitemap: ${home}index.xml` },
      [`${home}index.xml`]: {
        body: `<sitemapindex><sitemap><loc>${home}old.xml</loc><lastmod>2026-01-20T00:00:00Z</lastmod></sitemap><sitemap><loc>${home}new.xml</loc></sitemap></sitemapindex>`,
      },
      [`${home}new.xml`]: urlset(
        stories(0, 6).map((url, at) => [url, `2026-0${at < 4 ? 2 : 1}-10T08:00:00Z`]),
      ),
    });
    expect(await run(scene)).toMatchObject({ asked: 4, stored: 4, waiting: 0, listings: 0, failures: [] });
    expect(scene.fetcher.asked).not.toContain(`${home}old.xml`);
  });

  test('looks for a sitemap in the usual place where robots.txt names none, and misses none there', async () => {
    const site = { ...pages(stories(0, 6)), [home]: list(stories(0, 6)) };
    const usual = {
      [`${home}sitemap.xml`]: urlset(stories(6, 4).map((url) => [url, '2026-02-10T08:00:00Z'])),
    };
    const found = createScene({ ...site, ...pages(stories(6, 4)), ...usual });
    expect(await run(found)).toMatchObject({ asked: 10, stored: 10, failures: [] });
    expect(await run(createScene(site))).toMatchObject({ asked: 6, stored: 6, failures: [] });
  });

  test('walks from day to day back to the date that is wanted', async () => {
    const day = (at: number) => new Date(Date.UTC(2026, 1, 21 - at)).toISOString().slice(0, 10);
    const days = Array.from({ length: 40 }, (_, at) => [
      `${home}archive/${day(at)}`,
      list(at % 2 === 0 ? stories(at, 1) : [], `<a href="/archive/${day(at + 1)}">The day before</a>`),
    ]);
    const scene = createScene({
      ...pages(stories(0, 40)),
      ...Object.fromEntries(days),
      [home]: list(stories(0, 1), `<a href="/archive/${day(0)}">Archive</a>`),
    });
    expect(await run(scene)).toMatchObject({ asked: 11, stored: 11, listings: 0 });
    expect(scene.fetcher.asked).not.toContain(`${home}archive/2026-01-31`);
  });

  test('follows next pages and archives of the months wanted', async () => {
    const scene = createScene({
      ...pages(stories(0, 30)),
      [home]: list(
        stories(0, 8),
        '<a href="/news?page=2">Trang sau</a><a href="/2026/01/">01</a><a href="/2026/02/">02</a>',
      ),
      [`${home}news?page=2`]: list(stories(8, 8), '<a href="/news?page=3">3</a>'),
      [`${home}news?page=3`]: list(stories(16, 6)),
      [`${home}2026/02/`]: list(stories(22, 8)),
    });
    expect(await run(scene)).toMatchObject({ asked: 30, stored: 30, waiting: 0, listings: 0 });
    expect(scene.fetcher.asked).not.toContain(`${home}2026/01/`);
  });

  test('walks the sections of the front page, which show more than it does', async () => {
    const menu = '<nav><a href="/harbour/">Harbour</a><a href="/council/">Council</a></nav>';
    const scene = createScene({
      ...pages(stories(0, 30)),
      [home]: list(stories(0, 9), menu),
      [`${home}harbour/`]: list(stories(4, 8), `${menu}<a rel="next" href="?page=2">Older</a>`),
      [`${home}harbour/?page=2`]: list(stories(12, 8), menu),
      [`${home}council/`]: list(stories(20, 10), menu),
    });
    expect(await run(scene)).toMatchObject({ asked: 30, stored: 30, waiting: 0, listings: 0, failures: [] });
  });

  test('goes no further along a list whose articles are all too old, and keeps none of them', async () => {
    const scene = createScene({
      ...pages(stories(0, 24)),
      [home]: list(stories(0, 8), '<a rel="next" href="/page/2/">2</a>'),
      [`${home}page/2/`]: list(stories(8, 8), '<a rel="next" href="/page/3/">3</a>'),
      [`${home}page/3/`]: list(stories(16, 8)),
    });
    const publishedOf: BackfillOptions['publishedOf'] = ({ url }) =>
      Number(url.slice(-10, -5)) < 10_008 ? '2026-02-20T08:00:00Z' : '2026-01-20T08:00:00Z';
    expect(await run(scene, { publishedOf })).toMatchObject({ asked: 16, stored: 8, listings: 0 });
    expect(await stored(scene)).toBe(8);
    expect(scene.fetcher.asked).not.toContain(`${home}page/3/`);
  });

  test('is bounded, and goes on where it ended, in another process too', async () => {
    const scene = createScene({
      ...pages(stories(0, 50)),
      [home]: list(stories(0, 25), '<a rel="next" href="/page/2/">2</a>'),
      [`${home}page/2/`]: list(stories(25, 25)),
    });
    expect(await run(scene, { most: 10 })).toMatchObject({ asked: 10, waiting: 15, listings: 1 });
    const later = scene.restarted();
    expect(await run(later)).toMatchObject({ asked: 40, stored: 40, waiting: 0, listings: 0 });
    expect(await stored(scene)).toBe(50);
    const asked = [...scene.fetcher.asked, ...later.fetcher.asked].filter((url) => url.includes('/news/'));
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('is not trapped by a calendar without end, nor by pages that show nothing new', async () => {
    const calendar: Script = Object.fromEntries(
      Array.from({ length: 900 }, (_, at) => [
        `${home}page/${at + 2}/`,
        list(stories(0, 8), `<a rel="next" href="/page/${at + 3}/">next</a>`),
      ]),
    );
    const scene = createScene({
      ...pages(stories(0, 8)),
      ...calendar,
      [home]: list(stories(0, 8), '<a rel="next" href="/page/2/">2</a>'),
    });
    expect(await run(scene)).toMatchObject({ asked: 8, listings: 0 });
    expect(scene.fetcher.asked.filter((url) => url.includes('/page/'))).toHaveLength(1);
  });

  test('that was finished asks again only for what is new or failed', async () => {
    const sitemap = (count: number) => ({
      ...urlset(stories(0, count).map((url) => [url, '2026-02-10T08:00:00Z'])),
      headers: { 'content-type': 'application/xml', etag: `"${count}"` },
    });
    const scene = createScene({
      ...pages(stories(0, 7)),
      [story(2)]: { status: 500 },
      [home]: list(stories(0, 3)),
      [`${home}robots.txt`]: { body: `Sitemap: ${home}all.xml` },
      [`${home}all.xml`]: sitemap(6),
    });
    expect(await run(scene)).toMatchObject({ asked: 6, stored: 5, waiting: 0, listings: 0 });
    const again = scene.restarted();
    again.fetcher.script = { ...scene.fetcher.script, ...pages([story(2)]) };
    expect(await run(again)).toMatchObject({ asked: 1, stored: 1, failures: [] });
    expect(again.fetcher.conditional).toContain(`${home}all.xml`);
    const later = again.restarted();
    later.fetcher.script = { ...again.fetcher.script, [`${home}all.xml`]: sitemap(7) };
    expect(await run(later)).toMatchObject({ asked: 1, stored: 1, failures: [] });
    expect(later.fetcher.asked.filter((url) => url.includes('/news/'))).toEqual([story(6)]);
  });

  test('is not stopped for good by a list that always asks to be left alone', async () => {
    const scene = createScene({
      ...pages(stories(0, 12)),
      [home]: list(stories(0, 8), '<a href="/2026/03/">03</a><a href="/2026/02/">02</a>'),
      [`${home}2026/03/`]: { status: 503, retryAfter: 86_400 },
      [`${home}2026/02/`]: list(stories(8, 4)),
    });
    await run(scene);
    expect(await run(scene.restarted())).toMatchObject({ waiting: 0, listings: 1 });
    expect(await stored(scene)).toBe(12);
  });

  test('leaves a list that cannot be read for now to the next run, and says that it is left', async () => {
    const front = list(stories(0, 8), '<a rel="next" href="/page/2/">2</a>');
    const script = { ...pages(stories(0, 16)), [home]: front, [`${home}page/2/`]: { status: 500 } };
    const scene = createScene(script);
    expect(await run(scene)).toMatchObject({ stored: 8, waiting: 0, listings: 1 });
    const again = scene.restarted();
    again.fetcher.script = { ...script, [`${home}page/2/`]: list(stories(8, 8)) };
    expect(await run(again)).toMatchObject({ asked: 8, stored: 8, listings: 0, failures: [] });
    expect(again.fetcher.asked).not.toContain(home);
  });

  test('gives up a list that is gone', async () => {
    const front = list(stories(0, 8), '<a rel="next" href="/page/2/">2</a>');
    const scene = createScene({ ...pages(stories(0, 8)), [home]: front });
    expect(await run(scene)).toMatchObject({ stored: 8, listings: 0 });
  });

  test('writes nothing of a site that cannot be read', async () => {
    const scene = createScene({ [home]: { error: 'unreachable' } });
    expect(await run(scene)).toMatchObject({ asked: 0, listings: 1 });
    expect(scene.written).toEqual([]);
  });

  test('leaves a host alone that asks for it, and loses nothing', async () => {
    const busy = Object.fromEntries(stories(0, 8).map((url) => [url, { status: 429, retryAfter: 600 }]));
    const scene = createScene({ ...busy, [home]: list(stories(0, 8)) });
    const first = await run(scene);
    expect(first.waiting).toBe(8);
    expect(scene.fetcher.asked.filter((url) => url.includes('/news/')).length).toBeLessThanOrEqual(3);
    const later = scene.restarted();
    later.fetcher.script = { ...scene.fetcher.script, ...pages(stories(0, 8)) };
    expect(await run(later)).toMatchObject({ waiting: 0, listings: 0 });
    expect(await stored(scene)).toBe(8);
  });

  test('tells how far it is and how long the rest will take', async () => {
    const scene = createScene({ ...pages(stories(0, 45)), [home]: list(stories(0, 45)) });
    const steps: number[] = [];
    await run(scene, {
      progress: (event) =>
        event.kind === 'step' && steps.push(event.waiting) && expect(event.leftMs >= 0).toBe(true),
    });
    // The first step looks for a sitemap in the usual place.
    expect(steps).toEqual([0, 45, 25, 5, 0]);
  });
});
