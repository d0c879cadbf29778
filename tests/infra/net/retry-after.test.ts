import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../../../infra/net/retry-after.ts';

const now = Date.parse('2021-07-01T16:00:00Z');
const day = 86_400_000;

const cases: readonly (readonly [name: string, header: string | undefined, expected: number | undefined])[] =
  [
    ['seconds', '120', 120_000],
    ['seconds-with-spaces', ' 5 ', 5_000],
    ['zero', '0', 1_000],
    ['a-week', '604800', day],
    ['beyond-all-numbers', '9'.repeat(400), day],
    ['imf-date', 'Thu, 01 Jul 2021 16:01:30 GMT', 90_000],
    ['rfc-850-date', 'Thursday, 01-Jul-21 16:01:30 GMT', 90_000],
    ['asctime-date', 'Thu Jul  1 16:01:30 2021 GMT', 90_000],
    ['past-date', 'Thu, 01 Jul 2021 15:00:00 GMT', 1_000],
    ['far-date', 'Fri, 01 Jul 2121 16:00:00 GMT', day],
    ['absent', undefined, undefined],
    ['empty', '', undefined],
    ['negative', '-5', undefined],
    ['words', 'soon 5', undefined],
    ['broken-date', 'Thu, 99 Foo', undefined],
  ];

describe('parseRetryAfter', () => {
  it.each(cases)('understands %s', (_name, header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected);
  });
});
