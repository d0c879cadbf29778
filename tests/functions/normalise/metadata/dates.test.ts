import { describe, expect, it } from 'vitest';
import { contentOf } from '../scene.ts';

const source = { timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' };
const ld = (fields: string): string =>
  `<title>Crane lifted</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Crane lifted",${fields}}</script>`;
const published = (parts: Parameters<typeof contentOf>[0]): string | undefined =>
  contentOf({ source, ...parts }).published;

describe('published', () => {
  it.each([
    ['JSON-LD', { head: ld('"datePublished":"2026-03-05T08:15:00+07:00"') }],
    ['an escaped offset', { head: ld('"datePublished":"2026-03-05T08:15:00&#x2B;07:00"') }],
    ['an offset after a space', { head: ld('"datePublished":"2026-03-05T08:15:00 +07:00"') }],
    ['a machine date without offset, in the zone of the source', { head: ld('"datePublished":"2026-03-05T08:15:00"') }],
    ['meta', { head: '<meta property="article:published_time" content="2026-03-05T01:15:00Z">' }],
    ['time', { above: '<h1>Crane lifted</h1><time datetime="2026-03-05T08:15:00+07:00">5 March</time>' }],
    ['visible text, day first', { above: '<h1>Crane lifted</h1><p class="date">Thứ Năm, 05/03/2026, 08:15</p>' }],
    ['a time behind its year, which only a style sheet sets apart', { above: '<h1>Crane lifted</h1><p class="date"><time>Thu, Mar 5 2026<span>8:15 AM</span></time></p>' }],
    ['a label that says updated, when there is no other', { above: '<h1>Crane lifted</h1><p class="date">Cập nhật lúc 08:15, Thứ Năm, 05/03/2026 (GMT+7)</p>' }],
  ])('is read from %s', (_, parts) => {
    expect(published(parts)).toBe('2026-03-05T08:15:00+07:00');
  }); // biome-ignore format: a table

  it.each([
    [
      'a masthead clock',
      { above: '<div class="clock">Thứ sáu, 20/03/2026 | 13:05</div><h1>Crane lifted</h1>' },
    ],
    ['a footer licence', { below: '</div></article><footer>Giấy phép số 7 cấp ngày 12/08/2015</footer>' }],
    ['the future', { head: ld('"datePublished":"2031-03-05T08:15:00+07:00"') }],
    ['an impossible day', { head: ld('"datePublished":"2026-02-31T08:15:00+07:00"') }],
    ['nothing at all', {}],
  ])('is not taken from %s', (_, parts) => {
    expect(published(parts)).toBeUndefined();
  });

  it('has the hour that two kinds of places state in UTC where software forgets summer time', () => {
    const utc = '"datePublished":"2026-03-15T16:00:49+00:00"';
    const head = `${ld('"datePublished":"2026-03-15T09:00:49-08:00"')}${ld(utc)}<meta property="article:published_time" content="2026-03-15T16:00:49+00:00">`;
    expect(published({ head })).toBe('2026-03-15T09:00:49-07:00');
    // One kind may be an earlier edition.
    const once = `${ld('"datePublished":"2026-03-15T09:00:49-08:00"')}${ld(utc)}`;
    expect(published({ head: once })).toBe('2026-03-15T09:00:49-08:00');
  });

  it('is the wall clock where software calls it UTC and another place states the instant', () => {
    const wrong = ld('"datePublished":"2026-03-05T08:15:00Z"');
    const meta = (time: string): string => `<meta property="article:published_time" content="${time}">`;
    const clock = '<h1>Crane lifted</h1><p class="date">05/03/2026 08:15</p>';
    expect(published({ head: wrong + meta('2026-03-05T01:15:00Z') })).toBe('2026-03-05T08:15:00+07:00');
    expect(published({ head: wrong + meta('2026-03-05T08:15:00+07:00'), above: clock })).toBe(
      '2026-03-05T08:15:00+07:00',
    );
    // Some software writes its own offset behind the clock of UTC.
    expect(published({ head: wrong + meta('2026-03-05T08:15:00+07:00') })).toBe('2026-03-05T15:15:00+07:00');
  });

  it('stands beside the headline in a box that is named after something else, where it is the only day there', () => {
    const box = (...days: string[]): string =>
      `<h1>Crane lifted</h1><div class="rubric-nav"><a href="/harbour">Harbour</a> ${days.map((day) => `<time class="timestamp">${day}</time>`).join('')}</div>`;
    expect(published({ above: box('05/03/2026') })).toBe('2026-03-05T00:00:00+07:00');
    expect(published({ above: box('05/03/2026', '11/02/2026') })).toBeUndefined();
  });

  it('differs from modified', () => {
    const head = ld('"datePublished":"2026-03-05T08:15:00+07:00","dateModified":"2026-03-06T09:00:00+07:00"');
    expect(contentOf({ head, source })).toMatchObject({
      published: '2026-03-05T08:15:00+07:00',
      modified: '2026-03-06T09:00:00+07:00',
    });
  });

  it('is the dateline below the headline rather than a box above it', () => {
    const above =
      '<div class="box-hot"><a href="/h">Hot</a> <span class="hot-date">11/03/2026</span></div><h1>Crane lifted</h1><div class="detail-date">05/03/2026 08:15</div>';
    expect(published({ above })).toBe('2026-03-05T08:15:00+07:00');
  });
});
