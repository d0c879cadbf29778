import { describe, expect, it } from 'vitest';
import { normalised } from './pages.ts';
import { html } from './scene.ts';

const verdictOf = (page: string, changes = {}) => normalised(page, changes).trace.verdict;
const code = (page: string, changes = {}): string => {
  const verdict = verdictOf(page, changes);
  return verdict.kind === 'article' ? 'article' : verdict.code;
};
const titled = (title: string): string =>
  html({ head: `<title>${title}</title>`, above: `<h1>${title}</h1>` });

const cards = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<article><h2><a href="/n/${at}">What happened at lock number ${at} of the canal</a></h2><p>In short.</p></article>`,
  ).join('');

describe('the verdict', () => {
  it.each([
    ['article', html({})],
    ['empty', ''],
    ['empty', '<html><body><script>1</script></body></html>'],
    ['soft-404', titled('404 Not Found')],
    ['soft-404', titled('Page not found')],
    ['soft-404', titled('Không tìm thấy trang')],
    ['soft-404', titled('Страница не найдена')],
    ['soft-404', titled('找不到页面')],
    ['captcha', titled('Just a moment...')],
    ['captcha', titled('Verify you are human')],
    ['login', titled('Sign in')],
    ['too-short', '<h1>Crane lifted</h1><p>Soon more.</p>'],
    ['too-long', `<h1>Crane lifted</h1><p>${'Soon more of it. '.repeat(40_000)}</p>`],
    ['listing', `<html><head><title>A page of cards</title></head><body>${cards(40)}</body></html>`],
  ])('is %s', (expected, page) => {
    expect(code(page)).toBe(expected);
  });

  it('refuses answers of servers that failed', () => {
    expect(code(html({}), { status: 503 })).toBe('http-status');
  });

  it('gives a reason', () => {
    expect(verdictOf('')).toMatchObject({ kind: 'rejected', reason: expect.stringMatching(/\w/) });
  });
});
