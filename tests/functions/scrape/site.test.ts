import { expect, test } from 'vitest';
import { siteAround } from '../../../functions/scrape/site.ts';

const isOfSite = siteAround(['https://www.paper.example/news/']);

test.each([
  ['https://paper.example/a', true],
  ['http://m.paper.example/a', true],
  ['https://sport.paper.example/a', true],
  ['https://paper.example:8443/a', false],
  ['https://notpaper.example/a', false],
  ['https://paper.example.evil.example/a', false],
  ['https://example/a', false],
  ['mailto:x@paper.example', false],
])('%s: %s', (url, expected) => {
  expect(isOfSite(url)).toBe(expected);
});

test('a sub-domain does not stand for the whole', () => {
  expect(siteAround(['https://sport.paper.example/'])('https://paper.example/a')).toBe(false);
});
