import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { SyndicationError } from '../../../functions/core/errors.ts';
import { readListing } from '../../../functions/scrape/read-listing.ts';
import { siteAround } from '../../../functions/scrape/site.ts';

const finalUrl = 'https://paper.example/x';
const rss =
  '<rss><channel><item><title>Phà</title><link>https://paper.example/a</link></item></channel></rss>';
const urlset = '<urlset><url><loc>https://paper.example/a</loc></url></urlset>';

function read(body: string | Uint8Array, contentType?: string) {
  const headers: Record<string, string> = contentType === undefined ? {} : { 'content-type': contentType };
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return readListing({ finalUrl, headers, bytes }, { isOfSite: siteAround([finalUrl]) });
}

function codeOf(body: string | Uint8Array, contentType?: string): string {
  try {
    return read(body, contentType).kind;
  } catch (thrown) {
    return thrown instanceof SyndicationError ? thrown.code : String(thrown);
  }
}

describe('content says what it is, whatever the media type', () => {
  test.each([
    ['RSS as HTML', rss, 'text/html', 'feed'],
    [
      'RSS after a prolog, a comment and a style sheet',
      `\uFEFF \n<?xml version="1.0"?><!-- c --><?xml-stylesheet href="x"?>${rss}`,
      'text/plain',
      'feed',
    ],
    [
      'RSS after a doctype with declarations',
      `<!DOCTYPE rss [<!ENTITY nbsp "&#160;">]>${rss}`,
      'application/xml',
      'feed',
    ],
    [
      'Atom without any type',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/a"/></entry></feed>',
      undefined,
      'feed',
    ],
    ['RDF', '<rdf:RDF><item><link>https://paper.example/a</link></item></rdf:RDF>', 'text/xml', 'feed'],
    [
      'JSON Feed as text',
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"url":"https://paper.example/a"}]}',
      'text/plain',
      'feed',
    ],
    ['a sitemap as octets', urlset, 'application/octet-stream', 'sitemap'],
    [
      'a sitemap index',
      '<sitemapindex><sitemap><loc>https://paper.example/a.xml</loc></sitemap></sitemapindex>',
      'text/xml',
      'sitemap-index',
    ],
    ['a text sitemap', 'https://paper.example/a\nhttps://paper.example/b\n', 'text/plain', 'sitemap'],
    ['a text sitemap with a byte order mark', '\uFEFFhttps://paper.example/a\n', 'text/plain', 'sitemap'],
    ['HTML', '<!doctype html><html><body></body></html>', 'application/xml', 'html'],
    [
      'XHTML with a prolog',
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
      'application/xhtml+xml',
      'html',
    ],
    ['HTML without html', '<p>Hello</p>', 'text/html', 'html'],
    ['prose as HTML', 'Just words', 'text/html', 'html'],
  ])('%s', (_case, body, contentType, kind) => {
    expect(codeOf(body, contentType)).toBe(kind);
  });
});

describe('what cannot be read is refused', () => {
  test.each([
    ['a PDF', '%PDF-1.7\n1 0 obj', 'text/html', 'not-html'],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'text/html', 'not-html'],
    ['octets', Buffer.from([1, 2, 0, 3, 4]), 'text/html', 'not-html'],
    ['prose', 'Just words', 'text/plain', 'not-html'],
    ['other JSON', '{"articles":[]}', 'application/json', 'not-html'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'image/svg+xml', 'not-html'],
    ['white space', ' \r\n\t ', 'text/html', 'empty'],
    ['a byte order mark alone', '\uFEFF', 'text/html', 'empty'],
  ])('%s', (_case, body, contentType, code) => {
    expect(codeOf(body, contentType)).toBe(code);
  });
});

describe('gzip that is part of the document', () => {
  test('is undone, whatever the type says', () => {
    expect(read(gzipSync(urlset), 'text/xml').links).toHaveLength(1);
  });

  test('is refused where it would fill the memory', () => {
    expect(codeOf(gzipSync(Buffer.alloc(40 * 1024 * 1024, 32)))).toBe('too-large');
  });

  test('is refused when it broke off', () => {
    expect(codeOf(gzipSync(urlset).subarray(0, -12))).toBe('truncated');
  });

  test('is undone once: a second layer is not a sitemap', () => {
    expect(codeOf(gzipSync(gzipSync(urlset)))).toBe('not-html');
  });
});

describe('charsets', () => {
  const cyrillic =
    '<?xml version="1.0" encoding="windows-1251"?><rss><channel><item><title>\xcf\xee\xf0\xf2</title><link>https://paper.example/a</link></item></channel></rss>';

  test('the XML declaration counts', () => {
    expect(read(Buffer.from(cyrillic, 'latin1'), 'application/rss+xml').links[0]?.title).toBe('Порт');
  });

  test('the header wins over it', () => {
    const latin = rss
      .replace('Phà', 'P\xf5ld')
      .replace('<rss', '<?xml version="1.0" encoding="iso-8859-2"?><rss');
    const listing = read(Buffer.from(latin, 'latin1'), 'application/rss+xml; charset=iso-8859-1');
    expect(listing.links[0]?.title).toBe('Põld');
  });

  test('UTF-16 with a byte order mark is text', () => {
    expect(read(Buffer.from(`\uFEFF${rss}`, 'utf16le'), 'text/xml').links[0]?.title).toBe('Phà');
  });
});
