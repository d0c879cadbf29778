import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { articleNo } from '../scene.ts';
import { render } from './parsed.ts';

const image = { url: 'https://harbour.example/anh/pha.JPG?w=1200&h=800', width: 1200, height: 800 };
const illustrated = articleNo(1, {
  image: { url: image.url },
  images: [
    { ...image, caption: 'Phà & sóng', credit: 'Ảnh: Lê Sóng' },
    { url: 'https://harbour.example/anh/2' },
    { url: 'data:image/png;base64,AAAA' },
  ],
});

describe('RSS', () => {
  const { rss } = render([illustrated]);

  test('has the address of the site and of itself once each, before the entries', () => {
    const channel = parseRssFeed(rss);
    expect(channel.link).toBe('https://harbour.example/');
    expect(channel.atom?.links).toEqual([
      { href: 'https://feeds.example/feeds/harbour/rss.xml', rel: 'self', type: 'application/rss+xml' },
      { href: 'https://harbour.example/', rel: 'alternate', type: 'text/html' },
    ]);
    expect(rss.lastIndexOf('<atom:link')).toBeLessThan(rss.indexOf('<item>'));
    expect(rss.slice(rss.lastIndexOf('</item>'))).toMatch(/^<\/item>\s*<\/channel>\s*<\/rss>\n$/);
  });

  test('names the language, the maker and the time of the newest change', () => {
    const { rss: later } = render([illustrated, articleNo(2, { updated: '2026-03-01T07:00:00+07:00' })]);
    expect(parseRssFeed(later)).toMatchObject({
      title: 'Báo Cảng & Phố',
      description: 'Tin của bến cảng',
      language: 'vi',
      generator: 'bantin',
      ttl: 15,
      lastBuildDate: 'Sun, 01 Mar 2026 00:00:00 GMT',
    });
  });

  test('has a plain description before the content, as HTML text', () => {
    const { rss: plain } = render([articleNo(1, { lead: 'Giá < 5 & > 3' })]);
    expect(plain).toMatch(/<description>.*<\/description>\s*<content:encoded>/);
    expect(parseRssFeed(plain).items?.[0]?.description).toBe('Giá &lt; 5 &amp; &gt; 3');
  });

  test('says when an article changed, and only then', () => {
    const changed = articleNo(2, { updated: '2026-03-01T07:00:00+07:00' });
    const [first, second] = parseRssFeed(render([changed, articleNo(1)]).rss).items ?? [];
    expect(first?.atom?.updated).toBe('2026-03-01T07:00:00+07:00');
    expect(second?.atom).toBeUndefined();
  });

  test('shows each image once, with its caption, and says no type that it does not know', () => {
    expect(parseRssFeed(rss).items?.[0]?.media).toEqual({
      contents: [
        {
          ...image,
          medium: 'image',
          type: 'image/jpeg',
          description: { value: 'Phà & sóng' },
          credits: [{ value: 'Ảnh: Lê Sóng' }],
        },
        { url: 'https://harbour.example/anh/2', medium: 'image' },
      ],
      thumbnails: [image],
    });
    expect(parseRssFeed(rss).items?.[0]?.enclosures).toEqual([
      { url: image.url, length: 0, type: 'image/jpeg' },
    ]);
  });

  test.each(['https://my_bucket.example/a.jpg', 'https://pictures/a.jpg'])(
    'an image at %s is no enclosure, and is shown all the same',
    (url) => {
      const [entry] = parseRssFeed(render([articleNo(1, { images: [{ url }] })]).rss).items ?? [];
      expect(entry?.enclosures).toBeUndefined();
      expect(entry?.media?.contents).toEqual([{ url, medium: 'image', type: 'image/jpeg' }]);
    },
  );

  test('names the language of an entry that has another', () => {
    const { rss: mixed } = render([articleNo(2, { language: 'en' }), articleNo(1)]);
    expect(mixed.match(/<dc:language>en<\/dc:language>/g)).toHaveLength(1);
    expect(mixed.match(/<dc:language>/g)).toHaveLength(1);
  });

  test('names a language that validators do not know by the one that holds it; JSON Feed keeps it', () => {
    const mixed = render([articleNo(1, { language: 'ckb-IQ' })]);
    expect(mixed.rss).toContain('<dc:language>ku-IQ</dc:language>');
    expect(mixed.atom).toContain('<entry xml:lang="ku-IQ">');
    expect(JSON.parse(mixed.json).items[0].language).toBe('ckb-IQ');
  });

  test('declares the same namespaces whatever it holds', () => {
    const bare = render([articleNo(1, { authors: [], body: '' })]).rss;
    expect(/<rss [^>]*>/.exec(bare)?.[0]).toBe(/<rss [^>]*>/.exec(rss)?.[0]);
  });

  test('encodes plain text so that readers of either kind show it', () => {
    expect(render([articleNo(1, { title: 'A &amp; <b>' })]).rss).toContain(
      '<title>A &#x26;amp; &#x3C;b&gt;</title>',
    );
  });
});

describe('Atom', () => {
  const { atom } = render([illustrated, articleNo(2, { authors: [], language: 'en', licence: 'CC BY 4.0' })]);

  test('has what RFC 4287 demands of a feed', () => {
    expect(parseAtomFeed(atom)).toMatchObject({
      id: 'tag:harbour.example,2026:harbour',
      title: { value: 'Báo Cảng & Phố', type: 'text' },
      updated: '2026-01-05T01:02:00+00:00',
      authors: [{ name: 'Báo Cảng & Phố', uri: 'https://harbour.example/' }],
      links: [
        { rel: 'alternate', type: 'text/html', href: 'https://harbour.example/' },
        { rel: 'self', type: 'application/atom+xml', href: 'https://feeds.example/feeds/harbour/atom.xml' },
      ],
      xml: { lang: 'vi' },
    });
  });

  test('marks texts as text and content as HTML', () => {
    const [entry] = parseAtomFeed(atom).entries ?? [];
    expect(entry).toMatchObject({
      title: { type: 'text' },
      summary: { type: 'text' },
      content: { type: 'html' },
    });
  });

  test('shows an end tag as HTML that shows it, but in titles', () => {
    const text = 'Thẻ <b>đậm</b>';
    const shown = 'Thẻ &lt;b&gt;đậm&lt;/b&gt;';
    const tagged = { title: text, lead: text, licence: text, images: [{ ...image, caption: text }] };
    const { atom: entries, rss } = render([articleNo(1, tagged)]);
    expect(parseAtomFeed(entries).entries?.[0]).toMatchObject({
      title: { value: text, type: 'text' },
      summary: { value: shown, type: 'html' },
      rights: { value: shown, type: 'html' },
    });
    for (const xml of [entries, rss]) {
      expect(xml).toContain(
        '<media:description type="html">Thẻ &#x26;lt;b&#x26;gt;đậm&#x26;lt;/b&#x26;gt;</media:description>',
      );
    }
  });

  test('names a site as the author without the address that it has in its name', () => {
    const { atom } = render([articleNo(1)], { name: 'Báo Cảng <toa.soan@harbour.example>' });
    expect(parseAtomFeed(atom)).toMatchObject({
      title: { value: 'Báo Cảng <toa.soan@harbour.example>' },
      authors: [{ name: 'Báo Cảng' }],
    });
  });

  test('leaves out what an entry does not have', () => {
    const second = parseAtomFeed(atom).entries?.[1];
    expect(second?.authors).toBeUndefined();
    expect(second).toMatchObject({ xml: { lang: 'en' }, rights: { value: 'CC BY 4.0', type: 'text' } });
    expect(atom).not.toContain('undefined');
  });

  test('carries the images', () => {
    expect(parseAtomFeed(atom).entries?.[0]?.media?.contents).toHaveLength(2);
  });

  test('writes equal update times differently, and leaves the instants', () => {
    const sameMinute = [1, 2, 3].map((number) =>
      articleNo(number, { published: '2026-01-05T08:00:00+07:00', updated: '2026-01-05T08:00:00+07:00' }),
    );
    const updates = (parseAtomFeed(render(sameMinute).atom).entries ?? []).map(
      ({ updated }) => updated ?? '',
    );
    expect(new Set(updates).size).toBe(3);
    expect(new Set(updates.map((text) => Date.parse(text))).size).toBe(1);
  });
});

describe('JSON Feed', () => {
  const { json } = render([illustrated, articleNo(2, { authors: [], tags: ['A & B <c>'] })]);

  test('is version 1.1 with all it knows of the feed', () => {
    const { items: _, ...head } = JSON.parse(json);
    expect(head).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Báo Cảng & Phố',
      home_page_url: 'https://harbour.example/',
      feed_url: 'https://feeds.example/feeds/harbour/feed.json',
      description: 'Tin của bến cảng',
      language: 'vi',
      authors: [{ name: 'Báo Cảng & Phố', url: 'https://harbour.example/' }],
    });
  });

  test('has the lead image, all authors and both dates', () => {
    expect(parseJsonFeed(json).items?.[0]).toMatchObject({
      image: image.url,
      authors: [{ name: 'Trần Bến' }],
      date_published: '2026-01-05T01:01:00+00:00',
      date_modified: '2026-01-05T01:01:00+00:00',
      language: 'vi',
    });
  });

  test('has no field without a value, and no markup in tags', () => {
    const [, second] = JSON.parse(json).items;
    expect(second).not.toHaveProperty('authors');
    expect(second).not.toHaveProperty('image');
    expect(second.tags).toEqual(['A ＆ B ＜c＞']);
  });
});
