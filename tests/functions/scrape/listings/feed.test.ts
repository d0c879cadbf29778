import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../../functions/scrape/listings/feed.ts';
import { readJsonFeed } from '../../../../functions/scrape/listings/json-feed.ts';

const url = 'https://paper.example/feed.xml';
const linksOf = (xml: string) => readFeed(xml, url).links;

describe('RSS', () => {
  test('2.0 gives address, title and date with its offset', () => {
    const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title><link>https://paper.example/</link>
      <item><title><![CDATA[Ferry & fog]]></title><link> https://paper.example/a?utm_source=rss </link><pubDate>Sat, 07 Mar 2026 07:55:00 +0700</pubDate></item>
      <item><title>Second</title><link>/b</link><pubDate>7 Mar 2026 01:00 GMT</pubDate></item></channel></rss>`;
    expect(linksOf(xml)).toEqual([
      { url: 'https://paper.example/a', title: 'Ferry & fog', published: '2026-03-07T07:55:00+07:00' },
      { url: 'https://paper.example/b', title: 'Second', published: '2026-03-07T01:00:00+00:00' },
    ]);
  });

  test('1.0 keeps its items beside the channel', () => {
    const xml = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel rdf:about="x"><items/></channel>
      <item rdf:about="https://paper.example/a"><title>One</title><link>https://paper.example/a</link><dc:date>2026-03-07T08:00:00+09:00</dc:date></item></rdf:RDF>`;
    expect(linksOf(xml)).toEqual([
      { url: 'https://paper.example/a', title: 'One', published: '2026-03-07T08:00:00+09:00' },
    ]);
  });

  test.each([
    ['a guid that is the address', '<guid>https://paper.example/a</guid>'],
    ['a link by attribute', '<atom:link href="https://paper.example/a"/>'],
    [
      'the address behind a redirector',
      '<link>https://proxy.example/1</link><feedburner:origLink>https://paper.example/a</feedburner:origLink>',
    ],
  ])('takes %s', (_case, inner) => {
    expect(
      linksOf(`<rss><channel><item><title>T</title>${inner}</item></channel></rss>`).map((link) => link.url),
    ).toEqual(['https://paper.example/a']);
  });

  test.each([
    ['a guid that is none', '<guid isPermaLink="false">https://paper.example/a</guid>'],
    ['a script', '<link>javascript:alert(1)</link>'],
    ['no address', '<title>T</title>'],
  ])('takes no link from %s', (_case, inner) => {
    expect(linksOf(`<rss><channel><item>${inner}</item></channel></rss>`)).toEqual([]);
  });

  test.each([
    ['text', 'Fish &amp; chips', 'Fish & chips'],
    ['HTML', 'Fish &lt;b&gt;and&lt;/b&gt; chips', 'Fish and chips'],
    ['HTML encoded twice', 'Fish &amp;amp; chips', 'Fish & chips'],
    ['an entity of HTML', 'Fish&nbsp;chips', 'Fish chips'],
  ])('reads a title written as %s', (_case, written, title) => {
    expect(
      linksOf(
        `<rss><channel><item><title>${written}</title><link>https://paper.example/a</link></item></channel></rss>`,
      )[0]?.title,
    ).toBe(title);
  });

  test('is not misled by the titles and links of extensions', () => {
    const xml =
      '<rss><channel><item><media:title>Photo</media:title><title>Story</title><link>https://paper.example/a</link><media:content><media:title>Again</media:title></media:content></item></channel></rss>';
    expect(linksOf(xml)).toEqual([{ url: 'https://paper.example/a', title: 'Story' }]);
  });
});

test('Atom gives the alternate link, both dates and resolves xml:base', () => {
  const xml = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.example/news/"><title>Paper</title><link rel="self" href="/atom.xml"/>
    <entry><title type="html">A &lt;i&gt;tale&lt;/i&gt;</title><link rel="enclosure" href="/x.mp3"/><link href="a"/><published>2026-03-07T07:00:00Z</published><updated>2026-03-07T08:00:00.5Z</updated></entry></feed>`;
  expect(linksOf(xml)).toEqual([
    {
      url: 'https://paper.example/news/a',
      title: 'A tale',
      published: '2026-03-07T07:00:00+00:00',
      modified: '2026-03-07T08:00:00+00:00',
    },
  ]);
});

describe('JSON Feed', () => {
  test('gives address, title and dates, and skips what is broken', () => {
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        {
          id: '1',
          url: 'https://paper.example/a',
          title: 'One',
          date_published: '2026-03-07T07:00:00+07:00',
        },
        null,
        { id: 'https://paper.example/b' },
        { id: 7 },
      ],
    });
    expect(readJsonFeed(json, url)?.links).toEqual([
      { url: 'https://paper.example/a', title: 'One', published: '2026-03-07T07:00:00+07:00' },
      { url: 'https://paper.example/b' },
    ]);
  });

  test.each([
    ['{"items":[]}'],
    ['{"version":"https://jsonfeed.org/version/1","items":7}'],
    ['{"version":'],
    ['[1]'],
    [`${'['.repeat(100_000)}`],
  ])('is not seen where there is none', (json) => {
    expect(readJsonFeed(json, url)).toBeUndefined();
  });
});
