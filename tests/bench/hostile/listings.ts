import { gzipSync } from 'node:zlib';
import { type Endpoints, head, html, kib, mib, pour, redirect, send, times, whole } from './wire.ts'; // biome-ignore format: a list

/** An attack by what stands around the articles of a paper: they are to be published all the same. */
export interface HostileListing {
  /** By exact path. */
  readonly paths: Endpoints;
  /** Markup of the front page's head. */
  readonly head?: string;
  /** What robots.txt says cannot be known, or it forbids all: then nothing may be asked, and the source says so. */
  readonly closed?: boolean;
}

const text = 'content-type: text/plain';
const xml = 'content-type: application/xml';
const rss = 'content-type: application/rss+xml';
const feedLink = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">';
const sitemaps = (...names: readonly string[]) =>
  whole('200 OK', Buffer.from(names.map((name) => `Sitemap: ./${name}\n`).join('')), text);
const document = (body: string, type = xml) => whole('200 OK', Buffer.from(body), type);
const entities = `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "${'z'.repeat(kib)}">]>`;
const index = (...names: readonly string[]) =>
  document(`<sitemapindex>${names.map((name) => `<sitemap><loc>http://127.0.0.1/${name}</loc></sitemap><sitemap><loc>/${name}</loc></sitemap>`).join('')}</sitemapindex>`); // biome-ignore format: one line

export const hostileListings: Readonly<Record<string, HostileListing>> = {
  'robots-loop': { paths: { '/robots.txt': redirect('/robots.txt') } },
  'robots-six-redirects': {
    paths: Object.fromEntries(
      times(8, (at) => [at === 0 ? '/robots.txt' : `/r${at}`, redirect(`/r${at + 1}`)]),
    ),
  },
  'robots-html': { paths: { '/robots.txt': whole('200 OK', Buffer.from('<html><body><p>Disallow: /</p></body></html>'), html) } }, // biome-ignore format: one line
  'robots-binary': { paths: { '/robots.txt': whole('200 OK', Buffer.alloc(300 * kib, 0x9f), text) } },
  'robots-heavy': { paths: { '/robots.txt': whole('200 OK', Buffer.from(`User-agent: *\n${times(20_000, (at) => `Disallow: /*a*${at}`).join('\n')}`), text) }, closed: true }, // biome-ignore format: one line
  'robots-503': { paths: { '/robots.txt': whole('503 Busy', Buffer.from('x'), text) }, closed: true },
  'robots-endless': {
    paths: {
      '/robots.txt': (socket) => {
        socket.write(head('200 OK', text, 'connection: close'));
        // Half a mebibyte of comment, as far as it is read: that forbids nothing.
        pour(socket, () => Buffer.alloc(64 * kib, 0x23));
      },
    },
  },
  'robots-endless-ban': {
    paths: {
      '/robots.txt': (socket) => {
        socket.write(`${head('200 OK', text, 'connection: close')}User-agent: *\nDisallow: /\n`);
        pour(socket, () => Buffer.alloc(64 * kib, 0x23));
      },
    },
    closed: true,
  },
  'robots-bomb': {
    paths: { '/robots.txt': whole('200 OK', gzipSync(Buffer.alloc(60 * mib, 0x23)), text, 'content-encoding: gzip') },
  },
  'sitemap-of-itself': { paths: { '/robots.txt': sitemaps('s.xml'), '/s.xml': index('s.xml', 's.xml?2') } },
  'sitemap-tree': {
    paths: {
      '/robots.txt': sitemaps('s0.xml'),
      ...Object.fromEntries(times(40, (at) => [`/s${at}.xml`, index(...times(20, (to) => `s${at * 2 + to + 1}.xml`))])), // biome-ignore format: one line
    },
  },
  'sitemap-bomb': {
    paths: {
      '/robots.txt': sitemaps('s.xml.gz'),
      '/s.xml.gz': whole('200 OK', gzipSync(Buffer.alloc(100 * mib, 0x20)), 'content-type: application/gzip'),
    },
  },
  'sitemap-entities': { paths: { '/robots.txt': sitemaps('s.xml'), '/s.xml': document(`${entities}<urlset><url><loc>&x;</loc></url>${'<url><loc>&y;</loc></url>'.repeat(40_000)}</urlset>`) } }, // biome-ignore format: one line
  'sitemap-abroad': { paths: { '/robots.txt': sitemaps('s.xml'), '/s.xml': document(`<urlset>${times(60_000, (at) => `<url><loc>http://10.0.0.1/a-story-of-old-${at}.html</loc></url>`).join('')}</urlset>`) } }, // biome-ignore format: one line
  'feed-of-100000': { head: feedLink, paths: { '/feed.xml': document(`<rss><channel>${times(100_000, (at) => `<item><title>x</title><link>http://10.0.0.1/${at}</link></item>`).join('')}</channel></rss>`, rss) } }, // biome-ignore format: one line
  'feed-entities': { head: feedLink, paths: { '/feed.xml': document(`${entities}<rss><channel>${'<item><title>&x;&y;</title><link>&x;</link></item>'.repeat(20_000)}</channel></rss>`, rss) } }, // biome-ignore format: one line
  'feed-deep': { head: feedLink, paths: { '/feed.xml': document(`<rss>${'<a>'.repeat(300_000)}`, rss) } },
  'feed-endless': {
    head: feedLink,
    paths: {
      '/feed.xml': (socket) => {
        socket.write(head('200 OK', rss, 'connection: close'));
        pour(socket, () => '<item><title>x</title></item>'.repeat(2_000));
      },
    },
  },
  'feed-json-wide': { head: '<link rel="alternate" type="application/feed+json" href="/feed.json">', paths: { '/feed.json': document(`{"version":"https://jsonfeed.org/version/1.1","items":[${'{},'.repeat(2_500_000)}{}]}`, 'content-type: application/feed+json') } }, // biome-ignore format: one line
  'feed-json-deep': { head: '<link rel="alternate" type="application/feed+json" href="/feed.json">', paths: { '/feed.json': document(`{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(5_000_000)}`, 'content-type: application/feed+json') } }, // biome-ignore format: one line
  'feed-titles-of-tags': { head: feedLink, paths: { '/feed.xml': document(`<rss><channel>${times(500, (at) => `<item><title>${'&lt;b&gt;'.repeat(800)}</title><link>http://10.0.0.1/${at}</link></item>`).join('')}</channel></rss>`, rss) } }, // biome-ignore format: one line
  'front-ranked': { head: `<div>${times(3_000, (at) => `<p><b>${at + 1}</b><a href="/x/${at}">x</a></p>`).join('')}</div>`, paths: {} }, // biome-ignore format: one line
  'front-words-of-rank': { head: '<div>Most read in sport</div>'.repeat(60_000), paths: {} },
  'feed-is-html': { head: feedLink, paths: { '/feed.xml': document('<html><body>no feed</body></html>', html) } },
  'calendar-without-end': {
    head: '<link rel="next" href="/page/2">',
    paths: Object.fromEntries(
      times(60, (at) => [
        `/page/${at + 2}`,
        document(`<html><body><a rel="next" href="/page/${at + 3}">next</a>${times(60, (day) => `<a href="/2026/${day % 12}/${at}/">day</a>`).join('')}</body></html>`, html), // biome-ignore format: one line
      ]),
    ),
  },
  'front-links-many': { head: times(3_500, (at) => `<a href="/x/${at}">x</a>`).join(''), paths: {} },
  'front-refuses-robots-first': { paths: { '/robots.txt': send(head('404 Not Found', 'content-length: 0')) } },
}; // biome-ignore format: a table
