import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../../functions/publish/clean.ts';
import { articleNo } from '../scene.ts';
import { mustEntry, render, seenByRssParser, seenInAtom, seenInJson, seenInRss } from './parsed.ts';

/** Texts that break feeds. Sorted by name. */
const hostile: readonly (readonly [string, string])[] = [
  ['a-tag-and-an-entity', 'AT&amp;T <b>đậm</b>'],
  ['all-of-it', '&lt;script&gt;<script>alert(1)</script>]]>\u0000&#60;&nbsp;"\'\u{1f600}'],
  ['bare-ampersands', 'A & B && C &amp D & &; &#; &#x;'],
  ['bidirectional', 'مرحبا \u202eabc\u202c \u200fעולם\u200e'],
  ['c0-and-c1-controls', 'a\u0000\u0001\u0008\u000b\u000c\u001f\u007f\u0080\u009fb'],
  ['cdata-end', 'a]]>b]]>c]]>]]>]]]]>>'],
  ['cdata-section', '<![CDATA[x]]> <![CDATA[ ]]>'],
  ['declaration-and-doctype', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>&b;'],
  ['double-escaped', '&amp;amp; &amp;lt;b&amp;gt; &#38;#60;'],
  ['emoji-with-joiners', 'Gia đình 👨‍👩‍👧‍👦 và 🏳️‍🌈 và 🇻🇳'],
  ['full-width', '＆ ＜ ＞'],
  ['hexadecimal-references', '&#x26; &#x3C; &#x0; &#xD800;'],
  ['line-separators', 'a\u2028b\u2029c\u0085d'],
  ['lone-surrogates', 'a\ud800b\udc00c\udfff\ud83d\ud83d\ude00'],
  ['named-entities', '&nbsp;&eacute;&hellip;&quot;&apos;&lt;&gt;'],
  ['nfd-vietnamese', 'Hải Phòng – tiếng Việt đẹp lắm'.normalize('NFD')],
  ['noncharacters', 'a\ufdd0b\ufdd1c\ufdd2d\ufffe\uffff\u{1ffff}e'],
  ['quotes', '"double" \'single\' “cong” `lùi`'],
  ['replacement-patterns', '$& $1 $$ $` $\' \\0 %s {0}'],
  ['words-of-javascript', 'undefined null NaN [object Object] __proto__ constructor'],
]; // biome-ignore format: a table

const arrive = (text: string) =>
  articleNo(1, {
    title: `t ${text} t`,
    lead: `l ${text} l`,
    authors: [`a ${text} a`],
    tags: [`g ${text} g`],
    body: `<p>b ${text} b</p>`,
    images: [{ url: 'https://harbour.example/a.jpg', caption: `c ${text} c`, credit: `k ${text} k` }],
    licence: `r ${text} r`,
  });

/** A line break inside a title, name or tag is a space. */
const line = (text: string) => cleanText(text).replace(/\n/g, ' ');

describe.each(hostile)('%s', (_name, text) => {
  const { rss, atom, json } = render([arrive(text)], { name: `n ${text} n`, description: `d ${text} d` });
  const expected = {
    id: articleNo(1).id,
    url: articleNo(1).url,
    title: `t ${line(text)} t`,
    content: `<p>b ${cleanText(text)} b</p>`,
    published: Date.parse(articleNo(1).published ?? ''),
    authors: [`a ${line(text)} a`],
  };

  test('survives RSS', () => {
    expect(seenInRss(rss)).toEqual([{ ...expected, tags: [`g ${line(text)} g`] }]);
  });

  test('survives Atom', () => {
    expect(seenInAtom(atom)).toEqual([{ ...expected, tags: [`g ${line(text)} g`] }]);
  });

  test('survives JSON Feed, in tags without markup', () => {
    const [seen] = seenInJson(json);
    expect({ ...seen, tags: [] }).toEqual({ ...expected, tags: [] });
    expect(seen?.tags.join()).not.toMatch(/[&<>]/);
  });

  test('survives another parser', async () => {
    const { id, url, title, content } = expected;
    expect(await seenByRssParser(rss)).toEqual([{ id, url, title, content }]);
    expect(await seenByRssParser(atom)).toEqual([{ id, url, title, content }]);
  });
});

test('the cleaning rules take away what XML cannot carry and nothing else', () => {
  const kept = hostile.filter(([, text]) => cleanText(text) === text).map(([name]) => name);
  expect(hostile.map(([name]) => name).filter((name) => !kept.includes(name))).toEqual([
    'all-of-it',
    'c0-and-c1-controls',
    'line-separators',
    'lone-surrogates',
    'noncharacters',
  ]);
  expect(cleanText('a\u0000\u0008\u000b\u001f\u007f\u0080\u009f\ufdd0\ufffe\uffff\ud800b\u{1f600}')).toBe(
    'ab\u{1f600}',
  );
  expect(cleanText('a\r\nb\rc\u0085d\te')).toBe('a\nb\nc\nd\te');
});

describe('one feed in three formats', () => {
  const articles = [
    articleNo(9, {
      updated: '2026-01-06T08:00:00+07:00',
      authors: ['Trần Bến', 'Lê Sóng'],
      tags: ['cá', 'tôm'],
    }),
    articleNo(8, { published: '2026-01-05T23:59:30.75+07:00', updated: '2026-01-05T23:59:30.75+07:00' }),
    articleNo(7, { authors: [], tags: [], published: 'không rõ', updated: '2026-02-01T00:00:00.123Z' }),
    articleNo(6, { published: '1999-12-31T23:59:59-03:30', updated: '1999-12-31T23:59:59-03:30' }),
  ];
  const { rss, atom, json } = render(articles);

  test('says the same of every entry', () => {
    expect(seenInAtom(atom)).toEqual(seenInRss(rss));
    expect(seenInJson(json)).toEqual(seenInRss(rss));
    expect(seenInRss(rss).map(({ published }) => published)).toEqual([
      Date.UTC(2026, 0, 5, 1, 9),
      Date.UTC(2026, 0, 5, 16, 59, 30),
      undefined,
      Date.UTC(2000, 0, 1, 3, 29, 59),
    ]);
  });

  test('is the same bytes each time', () => {
    expect(render(articles)).toEqual({ rss, atom, json });
  });

  test('ends with one line feed and begins without a byte order mark', () => {
    for (const text of [rss, atom, json]) {
      expect(text).toMatch(/[>}]\n$/);
      expect(text).toMatch(/^[<{]/);
    }
  });

  test('is rendered alike from a manifest that was stored and read', () => {
    const entry = mustEntry(articles[0] ?? articleNo(1));
    expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
  });
});
