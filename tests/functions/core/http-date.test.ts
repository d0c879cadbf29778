import { expect, test } from 'vitest';
import { parseHttpDate } from '../../../functions/core/http-date.ts';

const at = Date.UTC(1994, 10, 6, 8, 49, 37);

test.each([
  ['Sun, 06 Nov 1994 08:49:37 GMT', at],
  ['Sunday, 06-Nov-94 08:49:37 GMT', at],
  ['Sun Nov  6 08:49:37 1994', at],
  [' sun, 06 nov 1994 08:49:37 gmt ', at],
  ['Sun, 06 Nov 1994 15:49:37 +0700', at],
  ['1994-11-06T08:49:37Z', undefined],
  ['2100', undefined],
  ['Sun', undefined],
  ['Sun, whenever', undefined],
  ['', undefined],
])('%s', (text, ms) => {
  expect(parseHttpDate(text)).toBe(ms);
});
