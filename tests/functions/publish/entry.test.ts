import { describe, expect, test } from 'vitest';
import type { Article } from '../../../functions/core/article.ts';
import { entryOf } from '../../../functions/publish/entry.ts';
import { articleNo } from './scene.ts';

const entry = (changes: Partial<Article>) => entryOf(articleNo(1, changes));

describe('times', () => {
  test.each([
    ['unchanged', '2026-01-05T08:00:00+07:00', '2026-01-05T08:00:00+07:00', '2026-01-05T08:00:00+07:00'],
    [
      'unchanged-in-other-words',
      '2026-01-05T08:00:00.250+07:00',
      '2026-01-05T01:00:00Z',
      '2026-01-05T08:00:00+07:00',
    ],
    ['changed', '2026-01-05T08:00:00+07:00', '2026-01-06T00:00:00.500Z', '2026-01-06T00:00:00.500Z'],
    ['without-seconds', '2026-01-05T08:00+07:00', 'nonsense', '2026-01-05T08:00:00+07:00'],
  ])('%s', (_case, published, updated, expected) => {
    expect(entry({ published, updated })).toMatchObject({
      published: '2026-01-05T08:00:00+07:00',
      updated: expected,
    });
  });

  test.each([
    '',
    'hôm qua',
    '0000-01-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01',
    '2026-01-01T25:00:00Z',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00:00+25:00',
    'Thu, 01 Jul 2021 16:02:00 GMT',
  ])('drop a date that is none: %s', (published) => {
    const seen = entry({ published, updated: published });
    expect(seen).not.toHaveProperty('published');
    expect(seen).toMatchObject({ updated: '2026-02-01T00:00:00.000Z' });
  });
});

describe('texts', () => {
  test('are one line each, without repetitions and empty ones', () => {
    expect(
      entry({ title: ' Hai\r\ndòng\t ', authors: ['A\nB', ' ', 'A B', '\u0000'], tags: ['x', 'x', ''] }),
    ).toMatchObject({ title: 'Hai dòng', authors: ['A B'], tags: ['x'] });
  });

  test('name an author without an address', () => {
    const authors = ['Lê  Sóng <song@harbour.example>', '<ban@harbour.example>', 'a < b@c > d'];
    expect(entry({ authors })).toMatchObject({ authors: ['Lê  Sóng', 'ban@harbour.example', 'a < b@c > d'] });
  });

  test('make a title from the text where none is left, then from the address', () => {
    expect(entry({ title: '\u0000 ' })).toMatchObject({ title: 'Chuyến phà số 1 rời bến lúc bình minh.' });
    expect(entry({ title: '', text: '' })).toMatchObject({ title: 'https://harbour.example/tin/1.html' });
  });

  test('make a summary of whole words where there is no lead', () => {
    const { lead: _, ...article } = articleNo(1, { text: 'sóng biển '.repeat(100) });
    const seen = entryOf(article);
    const summary = 'summary' in seen ? (seen.summary ?? '') : '';
    expect(summary).toMatch(/^(?:sóng biển )+(?:sóng|biển|sóng biển)…$/);
    expect([...summary].length).toBeLessThanOrEqual(301);
  });

  test('cut a text without spaces between characters, not within', () => {
    const { lead: _, ...article } = articleNo(1, { text: '港𠮷'.repeat(400) });
    const seen = entryOf(article);
    expect('summary' in seen && seen.summary).toBe(`${'港𠮷'.repeat(150)}…`);
  });

  test('show the summary where the body is empty', () => {
    expect(entry({ body: ' \n', lead: '1 < 2' })).toMatchObject({ content: '<p>1 &lt; 2</p>' });
  });

  test('keep a language only when there is such a one', () => {
    expect(entry({ language: 'VI-vn' })).toMatchObject({ language: 'vi-VN' });
    expect(entry({ language: 'tiếng Việt' })).not.toHaveProperty('language');
  });
});

describe('addresses', () => {
  test.each([
    ['https://a.example/x|y[z]^{w}', 'https://a.example/x%7Cy%5Bz%5D%5E%7Bw%7D'],
    ['https://a.example/100%?q=%zz%41', 'https://a.example/100%25?q=%25zz%41'],
    ['http://đảo.example/biển đảo', 'http://xn--o-0bz79f.example/bi%E1%BB%83n%20%C4%91%E1%BA%A3o'],
    ['https://user:secret@a.example:8443/x#phần', 'https://a.example:8443/x'],
  ])('are written in the characters of RFC 3986: %s', (url, expected) => {
    const seen = entry({ url });
    expect('url' in seen && seen.url).toMatch(/^[\w\-.~:/?@!$&'()*+,;=%]+$/);
    if (!url.includes('đảo')) expect(seen).toMatchObject({ url: expected });
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '/relative',
    'ftp://a.example/',
    'http://[2001:db8::1]/a',
    'http://a"b.example/',
    '',
  ])('that are not of the web are refused: %s', (url) => {
    expect(entry({ url })).toEqual({ fault: 'url is not an http(s) address' });
  });

  test('of images are judged one by one, and sizes that are none left out', () => {
    const images = [
      { url: 'blob:x' },
      { url: 'https://[2001:db8::1]/a.jpg' },
      { url: 'https://a"b.example/a.jpg' },
      { url: 'https://a.example/i.png', width: 1e21, height: 12.5, alt: '\u0001', caption: ' c\n' },
    ];
    expect(entry({ image: { url: 'nowhere' }, images })).toHaveProperty('images', [
      { url: 'https://a.example/i.png', caption: 'c' },
    ]);
    expect(entry({ image: { url: 'nowhere' } })).not.toHaveProperty('image');
  });
});
