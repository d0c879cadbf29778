import { describe, expect, test } from 'vitest';
import {
  afterFailure,
  afterSuccess,
  isDue,
  nextPollAt,
  type PollFailure,
  type PollRecord,
  pollBounds,
} from '../../../functions/core/polling.ts';

const minute = 60_000;
const hour = 60 * minute;
const start = Date.parse('2026-03-07T00:00:00Z');
const at = (ms: number) => new Date(start + ms).toISOString();

/** Pauses between the polls of a host that asks whenever one is due. */
function pausesOf(record: PollRecord, count: number): readonly number[] {
  let now = start;
  return Array.from({ length: count }, () => {
    const next = nextPollAt(record, now);
    const pause = next - now;
    now = next;
    return Math.round(pause / minute);
  });
}

const news = (gapMs: number): PollRecord => ({
  news: Array.from({ length: 8 }, (_, index) => at(-gapMs * index)),
});
const failure: PollFailure = { since: at(0), code: 'http-unavailable', says: 'scrape: …' };

describe('the next poll', () => {
  test('of a source never polled is due at once', () => {
    expect(nextPollAt({ news: [] }, start)).toBe(start);
  });

  test.each([
    ['begins at a quarter of an hour', { news: [at(0)] }, [15, 15, 15, 15, 15, 19, 23, 29]],
    ['follows a source with news every minute, within bounds', news(minute), [5, 5, 5, 5, 5, 6, 8, 10]],
    ['follows a source with news every two hours', news(2 * hour), [30, 30, 30, 30, 30, 38, 47, 59]],
    ['of a source with news every week keeps the longest pause', news(7 * 24 * hour), [360, 360, 360]],
    [
      'comes later and later after a failure',
      { news: [at(-hour)], failing: failure },
      [5, 5, 10, 20, 40, 80],
    ],
  ])('%s', (_case, record, pauses) => {
    expect(pausesOf(record, pauses.length)).toEqual(pauses);
  });

  test('is never further away than the longest pause, whatever the record says', () => {
    for (const record of [news(minute), { news: [at(9e12)] }, { news: [], failing: failure }]) {
      for (const later of [0, hour, 1_000 * hour, 100_000 * hour]) {
        const next = nextPollAt(record, start + later);
        expect(next).toBeGreaterThan(start + later);
        expect(next - start - later).toBeLessThanOrEqual(pollBounds.mostMs);
      }
    }
  });

  test('waits for what the host asked for', () => {
    const record = { news: [], failing: { ...failure, notBefore: at(9 * hour) } };
    expect(nextPollAt(record, start)).toBe(start + 9 * hour);
  });

  test('is due in exactly one of the windows of a host that looks every quarter of an hour', () => {
    const record = news(2 * hour);
    const windows = Array.from({ length: 8 }, (_, index) => ({
      from: start + index * 15 * minute,
      to: start + (index + 1) * 15 * minute,
    }));
    expect(windows.map((window) => isDue(record, window))).toEqual([
      false, true, false, true, false, true, false, true,
    ]); // biome-ignore format: a row
  });
});

describe('the record', () => {
  test('is the same after an idle poll, so that nothing is written', () => {
    const record = afterSuccess({ news: [] }, start, 'news');
    expect(afterSuccess(record, start + 23 * hour, 'nothing')).toBe(record);
    expect(afterSuccess(record, start + 24 * hour, 'nothing')).toEqual({
      news: [at(0)],
      wellAt: at(24 * hour),
    });
  });

  test('is the same while a source fails for one reason, and forgets it with the first success', () => {
    const record = afterFailure({ news: [at(-hour)] }, failure);
    expect(afterFailure(record, { ...failure, since: at(hour) })).toBe(record);
    expect(afterFailure(record, { ...failure, since: at(hour), code: 'no-links' }).failing?.since).toBe(
      at(hour),
    );
    expect(afterSuccess(record, start + hour, 'nothing')).toEqual({ news: [at(-hour)], wellAt: at(hour) });
  });

  test('remembers a few pieces of news', () => {
    let record: PollRecord = { news: [] };
    for (let poll = 0; poll < 20; poll += 1) record = afterSuccess(record, start + poll * hour, 'news');
    expect(record.news).toHaveLength(8);
    expect(record.news[0]).toBe(at(19 * hour));
  });
});
