import { describe, expect, test } from 'vitest';
import { shapeOf } from '../../../../functions/scrape/html/url-shape.ts';

const shape = (path: string) => shapeOf(`https://paper.example${path}`);

describe('looks like an article', () => {
  test.each([
    ['/2026/03/07/ferry-terminal-reopens-after-storm/'],
    ['/2026/mar/07/the-lynx'],
    ['/kinh-te/gia-vang-tang-20260307080054340.htm'],
    ['/cau-vuot-bien-thong-xe-d70211.html'],
    ['/news/articles/c0k78y7gzp4o'],
    ['/en/1904417'],
    ['/news.php?id=4412'],
    ['/?p=51'],
    ['/spip.php?article8532'],
    ['/news/detail.aspx?ArtNr=335614'],
    ['/politik/landtag-beschliesst-gesetz-a-1f0c9d2e-7b41-4c55-9a0e-5d1f6b7a8c90'],
    ['/authors/jane/what-i-saw-on-the-marsh'],
    ['/culture/the-largest-event-2026'],
    ['/immobilien/mieten-fallen-zum-ersten-mal-seit-jahren-94512000.html'],
    ['/horoscope/what-the-stars-say-about-the-week-118700100.cms'],
    ['/the-harbour-has-a-new-master/story.html'],
    ['/streik-am-dritten-tag-20415877.html'],
    ['/kultur/46896fe8-7b44-4c55-9a0e-5d1f6b7a4689'],
    ['/climate/emissions/what-the-new-count-of-the-fleet-says'],
    ['/jogos/estudio-do-porto-lanca-aventura-no-farol'],
    ['/comics/the-last-page-of-a-paper-hero'],
    ['/by/novaya-bibliyateka-adkrylasya-la-raki'],
    ['/domaci/most-se-otevre-v-lete/r~75fd7f5b7b434c559a0e5d1f6b7a75fd/'],
  ])('%s', (path) => {
    const { excluded, score } = shape(path);
    expect(excluded).toBe(false);
    expect(score).toBeGreaterThan(0);
  });
});

describe('can be no article', () => {
  test.each([
    ['/'],
    ['/?s=ferry'],
    ['/tag/ferry-terminal'],
    ['/desporto/jogo/porto-vila-norte-55000'],
    ['/cricket/live-score/third-odi-scorecard-99100'],
    ['/radio/uitzending/ochtend-aan-de-kade-88000'],
    ['/author/mara-lind/'],
    ['/category/news/world/'.replace('/world', '')],
    ['/news/page/2/'.replace('/page/2/', '/page-2')],
    ['/files/annual-report-of-the-year-2025.pdf'],
    ['/video/how-the-new-law-works-in-detail-123456'],
    ['/galerije/fotografije-iz-nove-luke/9000'],
    ['/jobs/warehouse-operative-full-time-12345'],
    ['/especial-publicitario/noticia/2026/03/19/um-porto-para-todos.ghtml'],
    ['/advertise-with-us'],
    ['/login'],
    ['/@mira'],
    ['/mara-lind-author12.html'],
    ['/cang-bien-tag123456.html'],
    ['/user_1234'],
    ['/boutique/numero-40-le-port-et-la-mer'],
    ['/quizy/13,129662,19800,czy-znasz-te-rzeki-polski.html'],
    ['/city/pune/web-stories/ten-markets-by-the-river-118670000.html'],
    ['/thong-tin-doanh-nghiep/lang-nghe-mo-cua-don-khach-196260307000034442.htm'],
    ['/index.php?option=com_content&view=category&id=7'],
    ['/rss'],
  ])('%s', (path) => {
    expect(shape(path).excluded).toBe(true);
  });
});

describe('looks like a list', () => {
  test.each([
    ['/2026/03/'],
    ['/2026/03/07/'],
    ['/sport/'],
    ['/kinh-te.htm'],
    ['/world-cup-2026'],
    ['/archive'],
    ['/news/?page=2&cat=3'],
  ])('%s', (path) => {
    expect(shape(path).score).toBeLessThan(1);
  });
});

test('articles of one scheme share a template, sections do not', () => {
  const one = shape('/gia-vang-tang-manh-d538952.html').template;
  expect(shape('/cau-vuot-bien-thong-xe-d9001.html').template).toBe(one);
  expect(shape('/tai-chinh-chung-khoan-d6/').template).not.toBe(one);
});

test('a serial number and a timestamp are two schemes', () => {
  expect(shape('/collection/an-event-of-note-7836.htm').template).not.toBe(
    shape('/news/an-event-of-note-20260307080054340.htm').template,
  );
});
