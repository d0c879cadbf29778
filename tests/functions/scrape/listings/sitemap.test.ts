import { describe, expect, test } from 'vitest';
import { readSitemap, readTextSitemap } from '../../../../functions/scrape/listings/sitemap.ts';
import { cpuTime } from '../cpu-time.ts';

const url = 'https://paper.example/sitemap.xml';
const entry = (path: string, inner = '') => `<url><loc>https://paper.example/${path}</loc>${inner}</url>`;
const urlset = (...entries: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>`;

test('a sitemap gives its addresses and when they changed', () => {
  const { kind, links } = readSitemap(
    urlset(
      entry('a', '<lastmod>2026-03-07T07:00:00+07:00</lastmod>'),
      entry('b', '<lastmod>2026-03-07</lastmod>'),
    ),
    url,
  );
  expect(kind).toBe('sitemap');
  expect(links).toEqual([
    { url: 'https://paper.example/a', modified: '2026-03-07T07:00:00+07:00' },
    { url: 'https://paper.example/b' },
  ]);
});

test('a news sitemap gives titles and dates of publication', () => {
  const news =
    '<news:news><news:publication><news:name>Paper</news:name></news:publication><news:publication_date>2026-03-07T07:00:00Z</news:publication_date><news:title>Ferry &amp; fog</news:title></news:news>';
  expect(readSitemap(urlset(entry('a', news)), url).links).toEqual([
    { url: 'https://paper.example/a', title: 'Ferry & fog', published: '2026-03-07T07:00:00+00:00' },
  ]);
});

test('addresses of images are not those of pages', () => {
  const image = '<image:image><image:loc>https://paper.example/x.jpg</image:loc></image:image>';
  const { links } = readSitemap(urlset(`<url>${image}<loc>https://paper.example/a</loc></url>`), url);
  expect(links.map((link) => link.url)).toEqual(['https://paper.example/a']);
});

test('an index gives its sitemaps, also where an address stands without loc', () => {
  const xml =
    '<sitemapindex><sitemap><loc>https://paper.example/s1.xml</loc></sitemap><sitemap>\nhttps://paper.example/s2.xml?a=1&amp;b=2\n</sitemap></sitemapindex>';
  const { kind, links } = readSitemap(xml, url);
  expect(kind).toBe('sitemap-index');
  expect(links.map((link) => link.url)).toEqual([
    'https://paper.example/s1.xml',
    'https://paper.example/s2.xml?a=1&b=2',
  ]);
});

test('any prefix for the namespace will do, and none', () => {
  const xml =
    '<ns0:urlset xmlns:ns0="http://www.google.com/schemas/sitemap/0.9"><ns0:url><ns0:loc>https://paper.example/a</ns0:loc></ns0:url></ns0:urlset>'.replace(
      'google.com/schemas/sitemap/0.9',
      'w3.org',
    );
  expect(readSitemap(xml, url).links).toHaveLength(1);
});

test('a date that all entries share is no date of any', () => {
  const stamp = '<lastmod>2026-03-07T07:00:00Z</lastmod>';
  const { links } = readSitemap(urlset(...Array.from({ length: 12 }, (_, at) => entry(`${at}`, stamp))), url);
  expect(links.every(({ modified }) => modified === undefined)).toBe(true);
});

test('what was cut off gives what was whole', () => {
  const xml = urlset(entry('a'), entry('b')).slice(0, -40);
  expect(readSitemap(xml, url).links.map((link) => link.url)).toEqual(['https://paper.example/a']);
});

test('50,000 entries are read and no more', () => {
  const many = urlset(...Array.from({ length: 50_500 }, (_, at) => entry(`${at}`)));
  let links: readonly unknown[] = [];
  const cost = cpuTime(() => {
    links = readSitemap(many, url).links;
  });
  expect(links).toHaveLength(50_000);
  expect(cost).toBeLessThan(2_000);
});

describe('plain text', () => {
  test('is one address a line', () => {
    const text = 'https://paper.example/a\r\n\r\n  https://paper.example/b  \nnot an address\n/relative\n';
    expect(readTextSitemap(text, url).links.map((link) => link.url)).toEqual([
      'https://paper.example/a',
      'https://paper.example/b',
    ]);
  });
});
