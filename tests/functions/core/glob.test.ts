import { describe, expect, test } from 'vitest';
import { matcherOf } from '../../../functions/core/glob.ts';
import { cpuTime } from '../scrape/cpu-time.ts';

const matches = (pattern: string, path: string) => matcherOf([pattern])(`https://paper.example${path}`);

test.each([
  ['/a', '/a', true],
  ['/a', '/ab', false],
  ['*-d*.html', '/giam-gia-d538.html', true],
  ['*-d*.html', '/giam-gia.html', false],
  ['/video/*', '/video/x/y', true],
  ['/video/*', '/photo/video/x', false],
  ['*?id=*', '/news.php?id=7', true],
  ['/a*a', '/a', false],
  ['/a*b*c', '/a-c-b-c', true],
  ['/a*b*c', '/a-c-b', false],
  ['/*.*', '/a.b', true],
  ['/a.b', '/axb', false],
])('%s and %s: %s', (pattern, path, expected) => {
  expect(matches(pattern, path)).toBe(expected);
});

describe('several patterns', () => {
  test('match what one of them does', () => {
    const test = matcherOf(['/a/*', '/b/*']);
    expect([
      test('https://x.example/a/1'),
      test('https://x.example/b/1'),
      test('https://x.example/c/1'),
    ]).toEqual([true, true, false]);
  });

  test('match nothing when there are none', () => {
    expect(matcherOf([])('https://x.example/')).toBe(false);
  });
});

test('many stars on a long address cost little', () => {
  expect(cpuTime(() => matches(`${'*a'.repeat(2_000)}b`, `/${'a'.repeat(4_000)}`))).toBeLessThan(200);
});
