import { describe, expect, it } from 'vitest';
import { readPagination } from '../../../../functions/html/pagination/pagination.ts';
import { mayHaveParts } from '../../../../functions/html/pagination/read-evidence.ts';
import { parseHtml } from '../../../../functions/html/parse.ts';

const site = 'https://paper.example';

function read(html: string, path: string) {
  const { parts, number, first, whole } = readPagination(parseHtml(html), `${site}${path}`);
  const short = (url: string | undefined) => url?.replace(site, '');
  return {
    number,
    first: short(first),
    whole: short(whole),
    parts: [...parts].map(([n, url]) => [n, short(url)]),
  };
}

/** Path of the page, markup of its pager, path of the second page. */
const pagers: readonly (readonly [string, string, string, string])[] = [
  ['numbers in a query', '/a/the-lock', '<b>1</b> <a href="?page=2">2</a>', '/a/the-lock?page=2'],
  [
    'a query that counts from zero',
    '/a/lock',
    '<a href="?page=0">1</a> <a href="?page=1">2</a>',
    '/a/lock?page=1',
  ],
  ['a query beside another parameter', '/a?id=7', '<a href="/a?id=7&amp;p=2">2</a>', '/a?id=7&p=2'],
  ['a folder', '/a/the-lock/', '<a href="/a/the-lock/2/">2</a>', '/a/the-lock/2/'],
  ['a named folder', '/a/the-lock', '<a href="/a/the-lock/page/2">Page 2</a>', '/a/the-lock/page/2'],
  ['before the ending', '/a/lock.html', '<a href="lock-2.html">2</a>', '/a/lock-2.html'],
  ['with an underscore', '/a/content_88.htm', '<a href="content_88_2.htm">下一页</a>', '/a/content_88_2.htm'],
  ['with a letter', '/a/lock.html', '<a href="/a/lock-p2.html">Weiter</a>', '/a/lock-p2.html'],
  ['after the ending', '/a/lock.html', '<a href="/a/lock.html/2">2</a>', '/a/lock.html/2'],
  ['from a numbered first page', '/a/lock-p1.html', '<a href="/a/lock-p2.html">2</a>', '/a/lock-p2.html'],
  ['Vietnamese', '/a/dap-d5.html', '<a href="/a/dap-d5.html?trang=2">Trang 2</a>', '/a/dap-d5.html?trang=2'],
  ['Vietnamese words', '/a/dap-d5.html', '<a href="/a/dap-d5-p2.html">Trang sau »</a>', '/a/dap-d5-p2.html'],
  ['German', '/a/wehr', '<a href="/a/wehr/seite-2">Seite 2 – Das neue Wehr</a>', '/a/wehr/seite-2'],
  ['French', '/a/ecluse', '<a href="/a/ecluse?page=2">Page suivante</a>', '/a/ecluse?page=2'],
  ['Spanish', '/a/esclusa', '<a href="/a/esclusa/2">Siguiente ›</a>', '/a/esclusa/2'],
  ['Japanese', '/a/suimon', '<a href="/a/suimon?page=2">次へ</a>', '/a/suimon?page=2'],
  ['Korean', '/a/sumun', '<a href="/a/sumun?page=2">다음 페이지</a>', '/a/sumun?page=2'],
  ['Chinese', '/a/c123.html', '<a href="/a/c123-2.html">第2页</a>', '/a/c123-2.html'],
  ['Russian', '/a/shljuz', '<a href="/a/shljuz?page=2">Следующая страница</a>', '/a/shljuz?page=2'],
  ['Arabic digits', '/a/hawis', '<a href="/a/hawis?page=2">٢</a>', '/a/hawis?page=2'],
  ['Hindi', '/a/phatak', '<a href="/a/phatak?page=2">पेज २</a>', '/a/phatak?page=2'],
  ['Thai', '/a/pratu', '<a href="/a/pratu?page=2">หน้า 2</a>', '/a/pratu?page=2'],
  ['rel=next in the head', '/a/lock', '<link rel="next" href="/a/lock?page=2">', '/a/lock?page=2'],
  ['an arrow', '/a/lock', '<a href="/a/lock/2">»</a>', '/a/lock/2'],
];

/** What looks like the second page and is none. */
const impostors: readonly (readonly [string, string, string])[] = [
  ['the next article', '/a/the-lock', '<a rel="next" href="/a/the-weir">Next: The weir</a>'],
  ['the next article in the head', '/2024/the-lock/', '<link rel="next" href="/2024/the-weir/">'],
  [
    'the next page of a section',
    '/a/the-lock',
    '<a href="/a?page=2">Next page</a> <a href="/a?page=2">2</a>',
  ],
  ['pages of comments', '/a/the-lock', '<div id="comments"><a href="/a/the-lock?page=2">2</a></div>'],
  ['comment pages of WordPress', '/the-lock/', '<a href="/the-lock/comment-page-2/#comments">2</a>'],
  [
    'another article with a number behind the same slug',
    '/a/the-lock',
    '<a href="/a/the-lock-2">The lock opens</a>',
  ],
  ['a number that is not the address', '/a/the-lock', '<a href="/a/the-lock/7">2</a>'],
  ['another site', '/a/the-lock', '<a href="https://other.example/a/the-lock/2">2</a>'],
  ['the next number of an id', '/a/1041', '<a href="/a/1042">Next</a>'],
  ['a date', '/2024/05/the-lock', '<a href="/2024/05/12">12</a>'],
  ['a print version', '/a/the-lock', '<a href="/a/the-lock/print">Print</a>'],
];

const bytesOf = (html: string, path: string) => ({
  bytes: Buffer.from(html, 'utf8'),
  headers: { 'content-type': 'text/html; charset=utf-8' },
  finalUrl: `${site}${path}`,
});

describe('the second page is found', () => {
  it.each(pagers)('%s', (_case, path, html, second) => {
    expect(read(html, path).parts).toEqual([[2, second]]);
    expect(mayHaveParts(bytesOf(html, path))).toBe(true);
  });
});

describe('what is not a further page is not taken for one', () => {
  it.each(impostors)('%s', (_case, path, html) => {
    expect(read(html, path)).toEqual({ number: 1, first: undefined, whole: undefined, parts: [] });
  });
});

describe('the place of a page among its parts', () => {
  it('is the number in its address when the page links to the first', () => {
    const html = '<a href="/a/lock">1</a> <b>2</b> <a href="/a/lock/3">3</a>';
    expect(read(html, '/a/lock/2')).toMatchObject({ number: 2, first: '/a/lock', parts: [[3, '/a/lock/3']] });
  });

  it('is the number in its address when the canonical address is the first page', () => {
    const html = `<link rel="canonical" href="${site}/a/lock">`;
    expect(read(html, '/a/lock?page=3')).toMatchObject({ number: 3, first: '/a/lock' });
  });

  it('is the number in its address when its neighbours count on', () => {
    const html = '<link rel="prev" href="/a/lock?page=2"><link rel="next" href="/a/lock?page=4">';
    expect(read(html, '/a/lock?page=3')).toMatchObject({ number: 3, parts: [[4, '/a/lock?page=4']] });
  });

  it('is first when a number in the address is part of the slug', () => {
    expect(read('<a href="/a/top-2">The lock</a>', '/a/top-10').number).toBe(1);
  });

  it('follows from its neighbours when it has the address of the first', () => {
    const html = '<a href="?page=2">Previous</a> <a href="?page=4">Next</a>';
    expect(read(html, '/a/lock').number).toBe(3);
  });
});

describe('a page that was saved with the address of the first', () => {
  it('has the one number to which its row has no link', () => {
    const html = '<a href="/a/lock">1</a> <b>2</b> <a href="/a/lock?page=3">3</a>';
    expect(read(html, '/a/lock').number).toBe(2);
  });

  it('has the number in its title when it is the last', () => {
    const html = '<title>The lock – Page 3</title><a href="/a/lock">1</a> <a href="/a/lock?page=2">2</a>';
    expect(read(html, '/a/lock').number).toBe(3);
  });

  it('is the first when the row links to all', () => {
    const html = '<title>The lock</title><a href="/a/lock">1</a> <a href="/a/lock?page=2">2</a>';
    expect(read(html, '/a/lock').number).toBe(1);
  });
});

describe('the article on one page', () => {
  it.each([
    ['English', '/a/lock', '/a/lock?page=all', 'View all'],
    ['German', '/a/wehr', '/a/wehr/komplettansicht', 'Auf einer Seite lesen'],
    ['Vietnamese', '/a/dap', '/a/dap?view=all', 'Xem toàn bộ bài'],
    ['Japanese', '/a/suimon', '/a/suimon?page=all', '全文を読む'],
  ])('%s', (_case, path, whole, label) => {
    expect(read(`<a href="${path}/2">2</a> <a href="${whole}">${label}</a>`, path).whole).toBe(whole);
  });

  it('is not looked for where there is one page only', () => {
    expect(read('<a href="/a/lock?page=all">View all</a>', '/a/lock').whole).toBeUndefined();
  });

  it('is the canonical address of the pages when that is theirs and a word', () => {
    const html = `<link rel="canonical" href="${site}/a/lock/all"><a href="/a/lock/2">2</a>`;
    expect(read(html, '/a/lock').whole).toBe('/a/lock/all');
  });
});
