import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { identityOf } from '../../../../functions/core/urls.ts';
import { readHtmlListing } from '../../../../functions/scrape/html/html-listing.ts';
import { siteAround } from '../../../../functions/scrape/site.ts';
import { cpuTime } from '../cpu-time.ts';

const folder = join(import.meta.dirname, '../fixtures/listings');

/** A page of our own wording. Its first line names its URL; `data-main` marks the anchors that a listing should give. */
function readFixture(name: string) {
  const page = readFileSync(join(folder, name), 'utf8');
  const url = /^<!-- (\S+)/.exec(page)?.[1] ?? '';
  const base = /<base href="([^"]+)"/.exec(page)?.[1] ?? url;
  const hrefs = [...page.matchAll(/<a [^>]*data-main[^>]*>/g)].map(
    ([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? '',
  );
  const main = hrefs.map((href) => identityOf(new URL(href.replaceAll('&amp;', '&'), base).href));
  return { page, url, main };
}

const read = (page: string, url: string) => readHtmlListing(page, { url, isOfSite: siteAround([url]) });

describe('every article of the listing and nothing else', () => {
  test.each(readdirSync(folder))('%s', (name) => {
    const { page, url, main } = readFixture(name);
    expect(
      read(page, url)
        .links.map((link) => identityOf(link.url))
        .sort(),
    ).toEqual([...main].sort());
  });
});

describe('titles are headlines', () => {
  const titlesOf = (name: string) => {
    const { page, url } = readFixture(name);
    return read(page, url).links.map(({ title }) => title);
  };

  test.each([
    ['the heading, not the linked summary', 'korean-idxno.html', '어린이 도서관 야간 개방'],
    ['the heading, not "Read more"', 'read-more-permalinks.html', 'Ny bru'],
    [
      'the heading of the card, when the anchor says only "Read more"',
      'heading-outside-anchor.html',
      'Library hours change',
    ],
    ['the aria-label of an empty anchor', 'overlay-anchor.html', 'Trade talks stall again'],
    ['the heading of a card that is one anchor', 'german-teasers.html', 'Pendler bekommen mehr Züge'],
    [
      'no label that stands on several cards',
      'french-front-columns.html',
      'Au Liban, la reconstruction commence',
    ],
    ['no time that stands within', 'japanese-ranking.html', '名物パン屋、三代目が継ぐ'],
    ['the first text, not the linked subtitle', 'letters-short-slugs.html', 'Night market'],
  ])('%s', (_case, name, title) => {
    expect(titlesOf(name)).toContain(title);
  });
});

describe('hints', () => {
  test('take the time of a time element with offset', () => {
    const { page, url } = readFixture('japanese-times.html');
    expect(read(page, url).links[1]?.published).toBe('2026-03-07T11:04:00+09:00');
  });

  test('ignore a time element without offset', () => {
    const { page, url } = readFixture('portuguese-short-slugs.html');
    expect(read(page, url).links.map(({ published }) => published)).toEqual(Array(5).fill(undefined));
  });
});

describe('what else a page leads to', () => {
  test('its section pages in the order of the menu', () => {
    const { page, url } = readFixture('menu-only.html');
    const { links, sections } = read(page, url);
    expect(links).toEqual([]);
    expect(sections?.map(({ title }) => title)).toEqual(['World', 'City life', 'Sport', 'Rowing']);
  });

  test('the feeds it announces, but for that of its comments', () => {
    const { page, url } = readFixture('menu-only.html');
    expect(read(page, url).feeds).toEqual(['https://scriptpaper.example/atom.xml']);
  });
});

describe('what frames the page holds no articles', () => {
  const story = (slug: string) => `<h3><a href="/2026/03/07/${slug}/">A headline about the ${slug}</a></h3>`;
  const main = ['bridge-toll', 'city-garden', 'ferry-line', 'grain-port', 'lake-level'].map(story).join('');
  test.each([
    ['<footer>', '</footer>'],
    ['<nav>', '</nav>'],
    ['<header>', '</header>'],
    ['<div role="navigation">', '</div>'],
    ['<div class="mega-menu">', '</div>'],
    ['<div id="siteFooter">', '</div>'],
    ['<div class="sponsored">', '</div>'],
    ['<div><h4>Most read</h4>', '</div>'],
    ['<div><h4>Most read in sport</h4>', '</div>'],
    ['<div><h4>Nejčtenější za týden</h4>', '</div>'],
  ])('%s', (open, close) => {
    const page = `<html><body><div>${main}</div>${open}${story('old-tower')}${story('mill-race')}${close}</body></html>`;
    expect(read(page, 'https://paper.example/').links).toHaveLength(5);
  });
});

describe('a list that counts its rows is a ranking, whatever it is headed by', () => {
  const story = (slug: string) => `<h3><a href="/2026/03/07/${slug}/">A headline about the ${slug}</a></h3>`;
  const main = ['bridge-toll', 'city-garden', 'ferry-line', 'grain-port', 'lake-level'].map(story).join('');
  const ranked = ['old-tower', 'mill-race', 'night-bus'].map((slug) =>
    story(slug).replaceAll('h3>', 'span>'),
  );
  const rows = (numbers: readonly string[]) =>
    ranked.map((row, at) => `<div><b>${numbers[at] ?? ''}</b>${row}</div>`).join('');
  const count = (numbers: readonly string[], around = rows(numbers)) =>
    read(
      `<html><body><div>${main}</div><div><p>Xyz abc</p>${around}</div></body></html>`,
      'https://paper.example/',
    ).links.length;

  test.each([
    [['1', '2', '3']],
    [['01', '02', '03']],
    [['#1', '#2', '#3']],
    [['1.', '2.', '3.']],
    [['١', '٢', '٣']],
    [['۱', '۲', '۳']],
  ])('%s', (numbers) => {
    expect(count(numbers)).toBe(5);
  });

  test.each([[['', '', '']], [['1', '1', '2']], [['12', '13', '14']], [['3', '2', '1']]])(
    'but not %s',
    (numbers) => {
      expect(count(numbers)).toBe(8);
    },
  );

  test('nor is a page that has nothing else', () => {
    const page = `<html><body><div>${rows(['1', '2', '3'])}</div></body></html>`;
    expect(read(page, 'https://paper.example/').links).toHaveLength(3);
  });
});

test('a headline that begins like the heading of a popular box is no heading', () => {
  const slugs = ['bridge-toll', 'city-garden', 'ferry-line', 'grain-port', 'lake-level'];
  const cards = slugs.map(
    (slug) =>
      `<li><a href="/2026/03/07/${slug}/">Most read author of the year: ${slug}</a><p>In short.</p></li>`,
  );
  const page = `<html><body><ul>${cards.join('')}</ul></body></html>`;
  expect(read(page, 'https://paper.example/').links).toHaveLength(5);
});

test('front pages keep their side column, section pages do not', () => {
  const card = (at: number) =>
    `<li><h3><a href="/s/a-long-enough-slug-${at}0000.html">A long enough headline ${at}</a></h3></li>`;
  const column = (from: number) => [0, 1, 2, 3].map((at) => card(from + at)).join('');
  const page = `<html><body><div><ul>${column(10)}${column(20)}</ul></div><div class="right-col"><ul>${column(30)}</ul></div></body></html>`;
  expect(read(page, 'https://paper.example/').links).toHaveLength(12);
  expect(read(page, 'https://paper.example/town/').links).toHaveLength(8);
});

test('hosts of films and vacancies hold no news, but for who lists them', () => {
  const link = (host: string, at: number) =>
    `<li><a href="https://${host}paper.example/c/a-long-enough-slug-${at}0000.html">A long enough headline ${at}</a></li>`;
  const page = `<html><body><ul>${[1, 2, 3, 4, 5, 6].map((at) => link('', at)).join('')}${[7, 8, 9].map((at) => link('slide.news.', at)).join('')}${link('jobs.', 10)}</ul></body></html>`;
  expect(read(page, 'https://paper.example/').links).toHaveLength(6);
  const films = `<html><body><ul>${[1, 2, 3, 4, 5, 6].map((at) => link('video.', at)).join('')}</ul></body></html>`;
  expect(read(films, 'https://video.paper.example/').links).toHaveLength(6);
});

describe('what somebody paid for', () => {
  const card = (at: number, before: string, after = '', rel = '') =>
    `<div class="card">${before}<h3><a ${rel} href="/town/a-long-enough-slug-${at}0000.html">A long enough headline ${at}</a></h3>${after}</div>`;
  const news = Array.from({ length: 8 }, (_, at) => card(10 + at, '<p>As always</p>')).join('');

  test.each([
    ['its label stands above', card(30, '<span>Sponsored</span>')],
    ['its label stands below', card(30, '', '<p><i>Tài trợ</i></p>')],
    ['who paid is named', card(30, '', '<p>Sponsored by the Bank of the Valley</p>')],
    ['its link says so', card(30, '', '', 'rel="nofollow sponsored"')],
  ])('is left out, where %s', (_case, paid) => {
    expect(read(`<body><main>${news}${paid}</main></body>`, 'https://paper.example/').links).toHaveLength(8);
  });

  test.each([
    [
      'another link',
      `<div>${card(30, '')}<div><b>Sponsored</b><a href="https://bank.example/">Save</a></div></div>`,
    ],
    ['an empty slot', card(30, '', '<div>Advertisement</div>')],
  ])('is not the news beside %s', (_case, beside) => {
    expect(read(`<body><main>${news}${beside}</main></body>`, 'https://paper.example/').links).toHaveLength(
      9,
    );
  });
});

test("the ticker above all pages is the front page's, no section's", () => {
  const link = (at: number) =>
    `<a href="/a-long-enough-slug-${at}0000.html">A long enough headline ${at}</a>`;
  const ticker = (open: string, close: string) => `${open}${[41, 42, 43].map(link).join('')}${close}`;
  const cards = Array.from({ length: 9 }, (_, at) => `<li><h3>${link(10 + at)}</h3></li>`).join('');
  for (const box of [ticker('<marquee>', '</marquee>'), ticker('<div class="news-ticker">', '</div>')]) {
    const page = `<html><body>${box}<ul>${cards}</ul></body></html>`;
    expect(read(page, 'https://paper.example/').links).toHaveLength(12);
    expect(read(page, 'https://paper.example/town/').links).toHaveLength(9);
  }
});

test('the number of a page names no section, though dates have one too', () => {
  const card = (at: number) =>
    `<li><h3><a href="/2026/03/2/a-long-enough-slug-${at}/">A long enough headline ${at}</a></h3></li>`;
  const column = (from: number) => Array.from({ length: 5 }, (_, at) => card(from + at)).join('');
  const page = `<html><body><div><ul>${column(10)}${column(20)}</ul></div><div class="right-col"><ul>${column(30)}</ul></div></body></html>`;
  for (const url of ['https://paper.example/town/page/2/', 'https://paper.example/town/2'])
    expect(read(page, url).links).toHaveLength(10);
});

test('a site file that says what articles look like is taken at its word', () => {
  const page =
    '<html><body><nav><a href="/x/1">1</a></nav><a href="/x/2"></a><a href="/2026/03/07/a-story-of-the-day/">A story of the day</a></body></html>';
  const options = { url: 'https://paper.example/', isOfSite: siteAround(['https://paper.example/']) };
  const isArticle = (url: string) => url.includes('/x/');
  expect(readHtmlListing(page, { ...options, isArticle }).links).toEqual([
    { url: 'https://paper.example/x/1', title: '1' },
    { url: 'https://paper.example/x/2' },
  ]);
});

describe('hostile pages cost linear time', () => {
  const link = '<a href="/town/a-slug-of-five-words-12345.html">A headline that is long enough</a>';
  test.each([
    ['unclosed anchors', '<a href="/town/a-slug-of-five-words-12345.html">'.repeat(10_000)],
    ['unclosed blocks', `<div>${link}`.repeat(5_000)],
    [
      'a row of columns',
      `<div>${Array.from({ length: 2_500 }, (_, at) => `<div class="col-md-${at % 12}">${link.replace('12345', `${at}1111`)}</div>`).join('')}</div>`,
    ],
    ['anchors around everything', `${link.replace('</a>', '')}${'<p></p>'.repeat(50_000)}`],
    ['headings of popular boxes', `${'<b>Most read</b>'.repeat(20_000)}${link}`],
    [
      'headings deep within what leads nowhere',
      `${'<div>'.repeat(200)}${'<b>Most read</b>'.repeat(200)}${`</div>${`<div>${'<i><a href="/about">x</a></i>'.repeat(40)}</div>`.repeat(5)}`.repeat(200)}${link}`,
    ],
    ['endless slugs', `<a href="/${'a-'.repeat(900)}">x</a>`.repeat(2_000)],
  ])('%s', (_case, page) => {
    expect(cpuTime(() => read(page, 'https://paper.example/town/'))).toBeLessThan(2_000);
  });
});
