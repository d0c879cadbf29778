import { expect, test } from 'vitest';
import { canonicalUrl, identityOf, parseHttpUrl } from '../../../functions/core/urls.ts';

test('an international host name is one, however often it is asked about', () => {
  let understood = 0;
  // Node 20 changes its mind once the code is hot.
  for (let at = 0; at < 50_000; at += 1)
    if (parseHttpUrl('http://báo.example/') !== undefined) understood += 1;
  expect(understood).toBe(50_000);
  expect(canonicalUrl('//münchen.example/süd?utm_source=x#top', 'https://paper.example/')).toBe(
    'https://xn--mnchen-3ya.example/s%C3%BCd',
  );
});

test.each([['mailto:a@paper.example'], ['javascript:1'], ['http://'], ['http://[::1'], ['x y']])(
  '%s is no web address',
  (text) => {
    expect(parseHttpUrl(text)).toBeUndefined();
  },
);

test.each([
  ['/news.do;jsessionid=1A2B3C?id=7&PHPSESSID=abc', '/news.do?id=7'],
  ['/a?ASPSESSIONIDQQ=1&utm_source=x&page=2', '/a?page=2'],
  ['/articles/AST37.html?iref=pc_top&itm_source=x', '/articles/AST37.html'],
])('%s is known without who asked', (path, known) => {
  expect(canonicalUrl(path, 'https://paper.example/')).toBe(`https://paper.example${known}`);
});

test.each([
  ['/a/67ca1e5f?from=main_7', '/a/67ca1e5f', true],
  ['/a/67ca1e5f?ref=top&from=feed', '/a/67ca1e5f?from=main_7', true],
  ['/news.php?from=118', '/news.php?from=119', false],
  ['/news.php?source=2026', '/news.php', false],
  ['/news.php?ref=A2026', '/news.php?ref=A2027', false],
  ['/news.php?ref=tide-118', '/news.php?ref=tide-119', false],
  ['/index.php?module=news&id=7', '/index.php?module=video&id=7', false],
  ['/?source=town&id=7', '/?source=sport&id=7', false],
  ['/a.html?module=home&id=7', '/a.html?id=7', true],
])('%s and %s are one article: %s', (one, other, same) => {
  const identities = [one, other].map((path) => identityOf(`https://paper.example${path}`));
  expect(identities[0] === identities[1]).toBe(same);
});
