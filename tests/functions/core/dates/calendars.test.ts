import { expect, test } from 'vitest';
import { isRealDay, utcOf, weekdayOf } from '../../../../functions/core/dates/calendars.ts';

const msOfDay = 86_400_000;

test('days are counted, and named by weekday, as Date does', () => {
  const wrong: string[] = [];
  for (let utc = Date.UTC(1890, 0, 1); utc < Date.UTC(2110, 0, 1); utc += msOfDay) {
    const date = new Date(utc);
    const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    if (utcOf(day) !== utc || weekdayOf(day) !== date.getUTCDay() || !isRealDay(day))
      wrong.push(date.toISOString());
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['29 February of a common year', { year: 2026, month: 2, day: 29 }],
  ['29 February of a century', { year: 2100, month: 2, day: 29 }],
  ['31 April', { year: 2026, month: 4, day: 31 }],
  ['a thirteenth month', { year: 2026, month: 13, day: 1 }],
  ['month zero', { year: 2026, month: 0, day: 1 }],
])('%s is no day', (_, day) => {
  expect(isRealDay(day)).toBe(false);
});
