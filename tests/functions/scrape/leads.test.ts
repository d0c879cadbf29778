import { describe, expect, test } from 'vitest';
import { type LeadOptions, leadsOf } from '../../../functions/scrape/leads.ts';
import type { Listing } from '../../../functions/scrape/listing.ts';
import { siteAround } from '../../../functions/scrape/site.ts';

const site = 'https://paper.example/';
const front: LeadOptions = {
  role: 'listing',
  isHome: true,
  isNamed: true,
  depth: 0,
  isOfSite: siteAround([site]),
  sitemaps: [],
};
const page: Listing = {
  url: site,
  kind: 'html',
  links: [],
  sections: [{ url: `${site}town` }, { url: `${site}world` }],
  feeds: [`${site}feed`, `${site}feed2`],
};
const index = (...names: string[]): Listing => ({
  url: site,
  kind: 'sitemap-index',
  links: names.map((name) => ({ url: new URL(name, site).href })),
});
const urls = (listing: Listing, articles: number, options: LeadOptions) =>
  leadsOf(listing, articles, options).map(({ url }) => url.replace(site, '/'));

describe('a page leads', () => {
  test('to its first feed and its sections, when it is a front page with few articles', () => {
    expect(leadsOf(page, 7, front)).toEqual([
      { url: `${site}feed`, role: 'feed' },
      { url: `${site}town`, role: 'listing' },
      { url: `${site}world`, role: 'listing' },
    ]);
  });

  test('to its feed only, when it is a front page with many', () => {
    expect(urls(page, 8, front)).toEqual(['/feed']);
  });

  test('to the hints of its feed, when it is a section', () => {
    expect(leadsOf(page, 0, { ...front, isHome: false })).toEqual([{ url: `${site}feed`, role: 'hints' }]);
  });

  test('to the sitemaps of robots.txt, news first, three at most, when it is the front page', () => {
    const sitemaps = ['tags.xml', 'a.xml', 'news.xml', 'b.xml'].map((name) => site + name);
    const plain = { ...page, feeds: [] };
    expect(leadsOf(plain, 8, { ...front, sitemaps })).toEqual([
      { url: `${site}news.xml`, role: 'feed' },
      { url: `${site}a.xml`, role: 'feed' },
      { url: `${site}b.xml`, role: 'feed' },
    ]);
    expect(urls(plain, 8, { ...front, isHome: false, sitemaps })).toEqual([]);
  });

  test('to the usual places of feeds and sitemaps, when it is the empty frame of a script', () => {
    const frame: Listing = { url: site, kind: 'html', links: [], sections: [], feeds: [] };
    expect(urls(frame, 0, front)).toEqual(['/feed/', '/rss.xml', '/sitemap.xml', '/sitemap_index.xml']);
    expect(urls(frame, 1, front)).toEqual([]);
  });

  test('nowhere, when something else led to it', () => {
    expect(leadsOf(page, 0, { ...front, isHome: false, isNamed: false, depth: 1 })).toEqual([]);
  });
});

describe('a sitemap index leads', () => {
  test('to its sitemaps, news first, those of other things last', () => {
    expect(urls(index('tag.xml', 'main.xml', 'news.xml'), 0, front)).toEqual([
      '/news.xml',
      '/main.xml',
      '/tag.xml',
    ]);
  });

  test('to five at most', () => {
    expect(urls(index(...Array.from({ length: 9 }, (_, at) => `s${at}.xml`)), 0, front)).toHaveLength(5);
  });

  test('not to another site', () => {
    expect(urls(index('https://other.example/s.xml', 's.xml'), 0, front)).toEqual(['/s.xml']);
  });

  test('as quietly as something led to it', () => {
    expect(leadsOf(index('s.xml'), 0, { ...front, role: 'feed' })).toEqual([
      { url: `${site}s.xml`, role: 'feed' },
    ]);
  });

  test('no deeper than three levels', () => {
    expect(urls(index('s.xml'), 0, { ...front, depth: 3 })).toEqual([]);
  });
});
