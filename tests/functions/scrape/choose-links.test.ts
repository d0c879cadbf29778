import { describe, expect, test } from 'vitest';
import { chooseLinks } from '../../../functions/scrape/choose-links.ts';
import type { MergedLink } from '../../../functions/scrape/merge-links.ts';
import type { SeenLink } from '../../../functions/scrape/state.ts';

const link = (id: string, ...hints: string[]): MergedLink => ({ id, link: { url: `https://${id}/` }, hints });
const now = Date.parse('2026-03-07T12:00:00Z');
const chosen = (links: readonly MergedLink[], seen: readonly SeenLink[], crawlDelayMs = 0) =>
  chooseLinks(links, seen, { crawlDelayMs, now }).map(({ merged }) => merged.id);

describe('links are asked for', () => {
  test('when they are new', () => {
    expect(chosen([link('a'), link('b')], [{ id: 'a', hints: [] }])).toEqual(['b']);
  });

  test('when a listing says something new of them', () => {
    expect(chosen([link('a', 'x', 'y')], [{ id: 'a', hints: ['x'] }])).toEqual(['a']);
  });

  test('not when a listing says less of them', () => {
    expect(chosen([link('a', 'x')], [{ id: 'a', hints: ['x', 'y'] }])).toEqual([]);
  });

  test('when they failed for the moment, not when they failed for good', () => {
    expect(
      chosen(
        [link('a'), link('b')],
        [
          { id: 'a', hints: [], failed: 'timed-out' },
          { id: 'b', hints: [], failed: 'http-status' },
        ],
      ),
    ).toEqual(['a']);
  });

  test.each([
    [1, 0, true],
    [2, 14, false],
    [2, 15, true],
    [3, 29, false],
    [3, 30, true],
    [9, 100_000, false],
  ])('after %d failures and %d minutes: %s', (tries, minutes, asked) => {
    const failedAt = new Date(now - minutes * 60_000).toISOString();
    const seen: SeenLink[] = [{ id: 'a', hints: [], failed: 'timed-out', tries, failedAt }];
    expect(chosen([link('a')], seen)).toEqual(asked ? ['a'] : []);
  });

  test('new ones first, changed ones next, failures last', () => {
    const seen: SeenLink[] = [
      { id: 'failed', hints: [], failed: 'timed-out' },
      { id: 'changed', hints: [] },
    ];
    expect(chosen([link('failed'), link('changed', 'x'), link('new')], seen)).toEqual([
      'new',
      'changed',
      'failed',
    ]);
  });

  test('once, for whatever reasons', () => {
    expect(chosen([link('a', 'x')], [{ id: 'a', hints: [], failed: 'timed-out' }])).toEqual(['a']);
  });

  test.each([
    [0, 300],
    [1_000, 300],
    [10_000, 30],
    [30_000, 10],
    [900_000, 1],
  ])('as many as a run can bear with %d ms between two: %d', (delay, count) => {
    const many = Array.from({ length: 350 }, (_, at) => link(`l${at}`));
    expect(chosen(many, [], delay)).toHaveLength(count);
  });
});
