import { describe, expect, test } from 'vitest';
import type { Link } from '../../../functions/core/page.ts';
import type { ListingKind } from '../../../functions/scrape/listing.ts';
import { type OwnLinksOptions, ownLinks } from '../../../functions/scrape/own-links.ts';
import { siteAround } from '../../../functions/scrape/site.ts';

const site = 'https://paper.example';
const options: OwnLinksOptions = {
  isOfSite: siteAround([site]),
  isIgnored: () => false,
  listings: new Set(['paper.example']),
};
const own = (kind: ListingKind, links: readonly Link[], more: Partial<OwnLinksOptions> = {}) =>
  ownLinks({ url: site, kind, links }, { ...options, ...more }).map(({ url }) => url.slice(site.length));
const link = (path: string, more: Partial<Link> = {}): Link => ({ url: `${site}${path}`, ...more });

describe('of a feed', () => {
  test('all links of the site count, each once, but for the front page', () => {
    const links = [
      link('/a'),
      link('/a?utm_source=x'.slice(0, 2)),
      link('/'),
      { url: 'https://other.example/b' },
      link('/c'),
    ];
    expect(own('feed', links)).toEqual(['/a', '/c']);
  });

  test('what the site file ignores does not', () => {
    expect(own('feed', [link('/a'), link('/b')], { isIgnored: (url) => url.endsWith('/b') })).toEqual(['/a']);
  });
});

describe('of a sitemap', () => {
  test('what looks like an article counts', () => {
    const links = [
      link('/about'),
      link('/tag/ferry'),
      link('/2026/03/07/ferry-fog/'),
      link('/sport/'),
      link('/a-story-with-a-long-slug'),
    ];
    expect(own('sitemap', links)).toEqual(['/2026/03/07/ferry-fog/', '/a-story-with-a-long-slug']);
  });

  test('everything counts where titles say that it is a news sitemap', () => {
    expect(own('sitemap', [link('/story-number-10001', { title: 'A' }), link('/b', { title: 'B' })])).toEqual(
      ['/story-number-10001', '/b'],
    );
  });

  test('what is there counts where no URL says anything', () => {
    expect(own('sitemap', [link('/1'), link('/2')])).toHaveLength(2);
  });

  test('the newest come first, by the instant of their dates', () => {
    const dated = (path: string, modified: string) => link(path, { modified });
    const links = [
      dated('/story-number-10001', '2026-03-01T00:00:00Z'),
      dated('/story-number-10003', '2026-03-03T00:00:00Z'),
      dated('/story-number-10002', '2026-03-02T20:00:00-09:00'),
    ];
    expect(own('sitemap', links)).toEqual([
      '/story-number-10002',
      '/story-number-10003',
      '/story-number-10001',
    ]);
  });

  test('the newest come first, by number where there are no dates', () => {
    expect(own('sitemap', [link('/story-number-10001'), link('/story-number-10002')])).toEqual([
      '/story-number-10002',
      '/story-number-10001',
    ]);
  });

  test('an archive of 50,000 gives the newest 500', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => link(`/story-number-${100_000 + at}`));
    const found = own('sitemap', many);
    expect(found).toHaveLength(500);
    expect(found[0]).toBe('/story-number-149999');
  });
});
