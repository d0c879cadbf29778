import { describe, expect, it } from 'vitest';
import { findDates } from '../../../../functions/core/dates/find.ts';
import { parseDate } from '../../../../functions/core/dates/parse.ts';

const fetchedAt = '2026-03-31T02:20:40Z';

const forms: readonly (readonly [language: string, text: string, iso: string, precision: string])[] = [
  ['ar', 'قبل 3 ساعات', '2026-03-30T23:20:40+00:00', 'hour'],
  ['ar', 'منذ يومين', '2026-03-29T02:20:40+00:00', 'day'],
  ['cs', 'před hodinou', '2026-03-31T01:20:40+00:00', 'hour'],
  ['de', 'vor 2 Stunden', '2026-03-31T00:20:40+00:00', 'hour'],
  ['de', 'vor etwa 40 Minuten', '2026-03-31T01:40:40+00:00', 'minute'],
  ['de', 'vor einer Woche', '2026-03-24T02:20:40+00:00', 'week'],
  ['en', '3 hours ago', '2026-03-30T23:20:40+00:00', 'hour'],
  ['en', 'Updated 5 mins ago', '2026-03-31T02:15:40+00:00', 'minute'],
  ['en', 'about an hour ago', '2026-03-31T01:20:40+00:00', 'hour'],
  ['en', '1 year, 2 months and 3 days ago', '2025-01-28T02:20:40+00:00', 'day'],
  ['en', '1 month ago', '2026-02-28T02:20:40+00:00', 'month'],
  ['en', 'just now', '2026-03-31T02:20:40+00:00', 'second'],
  ['es', 'hace 45 minutos', '2026-03-31T01:35:40+00:00', 'minute'],
  ['fi', '2 tuntia sitten', '2026-03-31T00:20:40+00:00', 'hour'],
  ['fr', 'il y a 3 jours', '2026-03-28T02:20:40+00:00', 'day'],
  ['hi', '15 मिनट पहले', '2026-03-31T02:05:40+00:00', 'minute'],
  ['hu', '2 nappal ezelőtt', '2026-03-29T02:20:40+00:00', 'day'],
  ['it', '6 ore fa', '2026-03-30T20:20:40+00:00', 'hour'],
  ['ja', '3時間前', '2026-03-30T23:20:40+00:00', 'hour'],
  ['ko', '12분 전', '2026-03-31T02:08:40+00:00', 'minute'],
  ['pl', '2 godziny temu', '2026-03-31T00:20:40+00:00', 'hour'],
  ['pt', 'há 10 horas', '2026-03-30T16:20:40+00:00', 'hour'],
  ['ru', '2 часа назад', '2026-03-31T00:20:40+00:00', 'hour'],
  ['ru', 'час назад', '2026-03-31T01:20:40+00:00', 'hour'],
  ['sw', 'saa 5 zilizopita', '2026-03-30T21:20:40+00:00', 'hour'],
  ['th', '5 นาทีที่ผ่านมา', '2026-03-31T02:15:40+00:00', 'minute'],
  ['tr', '4 saat önce', '2026-03-30T22:20:40+00:00', 'hour'],
  ['uk', '3 дні тому', '2026-03-28T02:20:40+00:00', 'day'],
  ['vi', "9' trước", '2026-03-31T02:11:40+00:00', 'minute'],
  ['vi', '48 phút trước', '2026-03-31T01:32:40+00:00', 'minute'],
  ['vi', '2 tiếng trước', '2026-03-31T00:20:40+00:00', 'hour'],
  ['vi', '1 tuần 2 ngày', '2026-03-22T02:20:40+00:00', 'day'],
  ['vi', '14 tháng trước', '2025-01-31T02:20:40+00:00', 'month'],
  ['zh', '3小时前', '2026-03-30T23:20:40+00:00', 'hour'],
  ['zh-TW', '5 分鐘前', '2026-03-31T02:15:40+00:00', 'minute'],
]; // biome-ignore format: a table

describe('distances from the fetch', () => {
  it.each(forms)('counts back from it in %s: %s', (language, text, iso, precision) => {
    const reading = parseDate(text, { language, fetchedAt, timeZone: 'UTC' });
    expect(reading).toMatchObject({ iso, precision, orderFrom: 'relative' });
  });

  it('inverts what Intl itself says of the past', () => {
    for (const language of ['de', 'en', 'es', 'fr', 'id', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ru', 'th', 'tr', 'vi', 'zh']) {
      const formatter = new Intl.RelativeTimeFormat(language);
      for (const [unit, length] of [['minute', 60_000], ['hour', 3_600_000], ['day', 86_400_000]] as const) {
        for (const count of [1, 2, 5, 13, 21, 44]) {
          const text = formatter.format(-count, unit);
          const reading = parseDate(text, { language, fetchedAt, timeZone: 'UTC' });
          expect(Date.parse(reading?.iso ?? ''), text).toBe(Date.parse(fetchedAt) - count * length);
        }
      }
    }
  }); // biome-ignore format: pairs

  it('is in the zone of the source, and days keep the clock when summer time begins', () => {
    const context = { language: 'de', fetchedAt: '2026-03-29T10:00:00Z', timeZone: 'Europe/Berlin' };
    expect(parseDate('vor 1 Tag', context)?.iso).toBe('2026-03-28T12:00:00+01:00');
    expect(parseDate('vor 24 Stunden', context)?.iso).toBe('2026-03-28T11:00:00+01:00');
  });

  it.each([
    ['vi', 'hôm qua 10:30', '2026-03-30T10:30:00+07:00'],
    ['vi', 'Hôm nay, 08:47', '2026-03-31T08:47:00+07:00'],
    ['vi', 'Hôm kia', '2026-03-29'],
    ['en', 'Yesterday at 11:05 PM', '2026-03-30T23:05:00+07:00'],
    ['en', 'today 9:00', '2026-03-31T09:00:00+07:00'],
    ['ja', '昨日 23:10', '2026-03-30T23:10:00+07:00'],
    ['fr', "aujourd'hui à 07:00", '2026-03-31T07:00:00+07:00'],
    ['ru', 'вчера в 22:15', '2026-03-30T22:15:00+07:00'],
  ])('takes a day word in %s for the calendar day in the zone of the source: %s', (language, text, iso) => {
    expect(parseDate(text, { language, fetchedAt, timeZone: 'Asia/Ho_Chi_Minh' })?.iso).toBe(iso);
  });

  it('says nothing without a fetch time', () => {
    expect(parseDate('3 hours ago', { language: 'en' })).toBeUndefined();
    expect(parseDate('hôm qua 10:30', { language: 'vi' })).toBeUndefined();
  });

  it.each([
    'in 5 minutes',
    '2.5 hours ago',
    '5 min read',
    '99999999 hours ago',
    'ngày trước',
    'days ago',
    '3 comments',
  ])('does not take %j for a distance', (text) => {
    for (const language of ['en', 'vi']) expect(parseDate(text, { language, fetchedAt })).toBeUndefined();
  });

  it.each([
    'The minister said yesterday that the talks, which began three weeks earlier, would go on for as long as both want.',
    'Finance Today Newsletter',
    'Yesterday',
    '60 minutes',
    'Now',
    'What changes today for pensioners',
  ])('leaves prose, headlines and menus alone: %s', (text) => {
    expect(findDates(text, { language: 'en', fetchedAt })).toEqual([]);
  });

  it.each(['Yesterday', '60 minutes', 'Updated: now', 'last week'])(
    'reads in a date field what prose may not say: %s',
    (text) => {
      expect(parseDate(text, { language: 'en', fetchedAt })).toMatchObject({ orderFrom: 'relative' });
    },
  );

  it('is not read out of a date field that says more', () => {
    expect(parseDate('Finance Today Newsletter', { language: 'en', fetchedAt })).toBeUndefined();
  });

  it('is found in visible text by its word for ago or its time of day', () => {
    const context = { language: 'vi', fetchedAt, timeZone: 'Asia/Ho_Chi_Minh' };
    const text = 'Cập nhật 36 phút trước';
    const [reading] = findDates(text, context);
    expect(reading).toMatchObject({ iso: '2026-03-31T08:44:40+07:00', label: 'modified' });
    expect(text.slice(reading?.start, reading?.end)).toBe('36 phút trước');
    expect(findDates('Hôm qua, 10:30 | Thời sự', context)[0]?.iso).toBe('2026-03-30T10:30:00+07:00');
  });
});
