import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { scrapeSource } from '../../../functions/scrape/step.ts';
import { html, type Script } from '../../fakes/scripted-fetcher.ts';
import {
  articlePage,
  articleUrl,
  createScene,
  frontPage,
  home,
  paper,
  type Scene,
  site,
  slugs,
} from './scene.ts';

const robots = (...lines: string[]) => ({ [`${home}robots.txt`]: { body: lines.join('\n') } });
const pages = (names: readonly string[]): Script =>
  Object.fromEntries(names.map((slug) => [articleUrl(slug), articlePage(slug)]));
const urlset = (...urls: string[]) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;
const index = (...urls: string[]) =>
  `<sitemapindex>${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`;

const askedFor = ({ fetcher }: Scene, slug: string) => fetcher.asked.includes(articleUrl(slug));

describe('from the address of a front page alone', () => {
  test('articles are found that only the sitemaps of robots.txt name: index, gzip, text and news', async () => {
    const found = ['in-gzip-file', 'in-plain-text', 'in-news-map'];
    const news = `<urlset xmlns:news="x"><url><loc>${articleUrl('in-news-map')}</loc><news:news><news:title>In the news map</news:title></news:news></url></urlset>`;
    const scene = createScene({
      ...site(),
      ...pages(found),
      ...robots('User-agent: *', 'Disallow: /private', `Sitemap: ${home}maps.xml`, 'sitemap: /news.xml'),
      [`${home}maps.xml`]: { body: index(`${home}a.xml.gz`, `${home}b.txt`) },
      [`${home}a.xml.gz`]: { body: gzipSync(urlset(articleUrl('in-gzip-file'))) },
      [`${home}b.txt`]: {
        body: `${articleUrl('in-plain-text')}\n`,
        headers: { 'content-type': 'text/plain' },
      },
      [`${home}news.xml`]: { body: news },
    });
    expect(await scrapeSource(paper, scene.ports)).toMatchObject({
      listings: 5,
      links: 11,
      stored: 11,
      failures: [],
    });
  });

  test('a sitemap adds what looks like the articles of the front page, and nothing else', async () => {
    const other = `${home}about/the-history-of-our-house`;
    const scene = createScene({
      ...site(),
      ...pages(['older-story']),
      [other]: articlePage('history'),
      ...robots(`Sitemap: ${home}map.xml`),
      [`${home}map.xml`]: { body: urlset(other, articleUrl('older-story')) },
    });
    await scrapeSource(paper, scene.ports);
    expect(askedFor(scene, 'older-story')).toBe(true);
    expect(scene.fetcher.asked).not.toContain(other);
    expect(await scrapeSource(paper, scene.ports)).toMatchObject({ unchanged: true });
  });

  test('a sitemap that fails is no failure of the source, and is not asked for again in vain', async () => {
    const scene = createScene({ ...site(), ...robots(`Sitemap: ${home}gone.xml`) });
    expect(await scrapeSource(paper, scene.ports)).toMatchObject({ stored: 8, failures: [] });
    scene.fetcher.asked.length = 0;
    await scrapeSource(paper, scene.ports);
    expect(scene.fetcher.asked).toEqual([home]);
  });

  test('the empty frame of a script is read through the sitemap in its usual place', async () => {
    const scene = createScene({
      ...pages(slugs),
      [home]: html('<html><body><div id="app"></div><script src="/app.js"></script></body></html>'),
      [`${home}sitemap.xml`]: { body: urlset(...slugs.map(articleUrl)) },
    });
    expect(await scrapeSource(paper, scene.ports)).toMatchObject({ stored: 8, failures: [] });
  });

  test('an idle poll asks for each listing once, conditionally, and writes nothing', async () => {
    const scene = createScene({
      ...site(),
      ...robots(`Sitemap: ${home}map.xml`),
      [`${home}map.xml`]: { body: urlset(...slugs.map(articleUrl)), headers: { etag: '"m1"' } },
    });
    await scrapeSource(paper, scene.ports);
    const next = scene.restarted();
    await scrapeSource(paper, next.ports);
    expect(next.fetcher.asked).toEqual([home, `${home}map.xml`]);
    expect(next.fetcher.conditional).toEqual(next.fetcher.asked);
    expect(next.written).toEqual([]);
  });
});

describe('a source that only its host names', () => {
  const unnamed = { ...paper, name: 'paper.example' };
  const front = html(`<meta property="og:site_name" content="The Paper">${frontPage(slugs)}`, '"f1"');
  const record = async ({ store }: Scene) =>
    JSON.parse(Buffer.from((await store.get('sources/paper.json'))?.bytes ?? []).toString());

  test('gets the name that its pages say, and keeps it when they have not changed', async () => {
    const scene = createScene({ ...site(), [home]: front });
    await scrapeSource(unnamed, scene.ports);
    expect(await record(scene)).toMatchObject({ name: 'The Paper' });
    const next = scene.restarted();
    await scrapeSource(unnamed, next.ports);
    expect(next.written).toEqual([]);
  });

  test('does not get one that a site file gave', async () => {
    const scene = createScene({ ...site(), [home]: front });
    await scrapeSource(paper, scene.ports);
    expect(await record(scene)).toMatchObject({ name: 'Paper' });
  });
});
