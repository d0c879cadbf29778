import { describe, expect, it } from 'vitest';
import { findDates } from '../../../../functions/core/dates/find.ts';
import { orderEvidence } from '../../../../functions/core/dates/order-evidence.ts';
import { parseDate } from '../../../../functions/core/dates/parse.ts';

const context = { language: 'vi', timeZone: 'Asia/Ho_Chi_Minh', fetchedAt: '2026-12-31T00:00:00Z' };

/** Each is repeated to 10^5 characters. */
const seeds = [
  ' ', '\u00a0', '\u200d', '.', '-', '/', ':', '&', '&#', '&#x2B;', '0', '1', '1/', '1.2.26 ', '1 / 2 / ', '10:05 ',
  '07/03/2026 ', '2026-03-07T', '7 mar 10:05 updated ', 'mar ', 'am ', 'ago 1 ', '1 day ', "7' ", 'tháng 3 ', '年', '3月',
  'มี.ค.', 'ngày ngày ', 'a', "a'", 'é', '\u0301', '\ud83d', '٣', 'Thứ 2 ',
]; // biome-ignore format: a table

const repeated = (seed: string) => seed.repeat(Math.ceil(1e5 / seed.length));

describe('hostile text', () => {
  it('costs no time', () => {
    parseDate('7 xyz 2026', context); // makes the word tables
    for (const text of seeds.flatMap((seed) => [repeated(seed), `${repeated(seed)} 2026`])) {
      const before = process.cpuUsage();
      parseDate(text, context);
      findDates(text, context);
      orderEvidence([text], context);
      expect(process.cpuUsage(before).user / 1000, text.slice(0, 20)).toBeLessThan(150);
    }
  });

  it('never throws, whatever the language and the zone are called', () => {
    for (const language of [
      '',
      'x',
      'xx-YY',
      'en_US',
      'tlh',
      '../../etc',
      'vi-u-ca-buddhist',
      'a'.repeat(1000),
    ]) {
      for (const timeZone of ['', 'Nowhere', '+99:99', 'UTC']) {
        const reading = parseDate('14/04/2026 10:00', { language, timeZone, fetchedAt: 'not a time' });
        expect(reading?.iso.slice(0, 16)).toBe('2026-04-14T10:00');
      }
    }
  });

  it('beyond the first 400 signs is not read', () => {
    expect(parseDate(`${'x '.repeat(190)}14 April 2026`, context)?.iso).toBe('2026-04-14');
    expect(parseDate(`${'x '.repeat(210)}14 April 2026`, context)).toBeUndefined();
  });
});
