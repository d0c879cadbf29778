import { describe, expect, test } from 'vitest';
import { machineDate } from '../../../functions/scrape/machine-date.ts';

test.each([
  ['2026-03-07T07:55:00+07:00', '2026-03-07T07:55:00+07:00'],
  ['2026-03-07T07:55+0700', '2026-03-07T07:55:00+07:00'],
  ['2026-03-07 07:55:09.123 +07:00', '2026-03-07T07:55:09+07:00'],
  ['2026-03-07T00:55:00Z', '2026-03-07T00:55:00+00:00'],
  ['Sat, 07 Mar 2026 07:55:00 +0700', '2026-03-07T07:55:00+07:00'],
  ['7 March 2026 7:55 EST', '2026-03-07T07:55:00-05:00'],
  ['Sat, 07 Mar 2026 00:55:00 GMT', '2026-03-07T00:55:00+00:00'],
  ['  Sat,  07 Mar 2026 00:55:00 UT ', '2026-03-07T00:55:00+00:00'],
])('"%s" is %s', (text, date) => {
  expect(machineDate(text)).toBe(date);
});

describe('dropped', () => {
  test.each([
    ['without offset', '2026-03-07T07:55:00'],
    ['without time', '2026-03-07'],
    ['a zone nobody defined', 'Sat, 07 Mar 2026 07:55:00 ICT'],
    ['no such day', '2026-02-30T07:55:00Z'],
    ['no such hour', '2026-03-07T25:00:00Z'],
    ['no such month', '7 Foo 2026 07:55 GMT'],
    ['an offset too large', '2026-03-07T07:55:00+99:00'],
    ['for people', '07/03/2026 07:55 GMT+7'],
    ['nothing', ''],
    ['something endless', '1'.repeat(100_000)],
  ])('%s', (_case, text) => {
    expect(machineDate(text)).toBeUndefined();
  });
});
