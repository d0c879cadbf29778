import { describe, expect, it } from 'vitest';
import { findDates } from '../../../../functions/core/dates/find.ts';
import { parseDate } from '../../../../functions/core/dates/parse.ts';

const context = { language: 'vi', timeZone: 'Asia/Ho_Chi_Minh', fetchedAt: '2026-12-31T12:00:00Z' };
const two = (value: number) => String(value).padStart(2, '0');

/** All 31 × 12 pairs; those that are no day must be refused. */
const pairs = Array.from({ length: 31 * 12 }, (_, i) => {
  const [day, month] = [Math.floor(i / 12) + 1, (i % 12) + 1];
  const isReal = new Date(Date.UTC(2025, month - 1, day)).getUTCDate() === day;
  return { day, month, iso: isReal ? `2025-${two(month)}-${two(day)}` : undefined };
});

describe('a Vietnamese source', () => {
  it.each([
    ['padded, with slashes', (d: number, m: number) => `${two(d)}/${two(m)}/2025`],
    ['unpadded, with slashes', (d: number, m: number) => `${d}/${m}/2025`],
    ['with hyphens', (d: number, m: number) => `${two(d)}-${two(m)}-2025`],
    ['with dots', (d: number, m: number) => `${two(d)}.${two(m)}.2025`],
    ['in words', (d: number, m: number) => `ngày ${d} tháng ${m} năm 2025`],
  ])('has every day of a year exact %s, and no day that does not exist', (_form, write) => {
    for (const { day, month, iso } of pairs) {
      const text = `${write(day, month)} 14:05`;
      expect(parseDate(text, context)?.iso, text).toBe(iso && `${iso}T14:05:00+07:00`);
    }
  });

  it.each([
    ['21:14 09/08/2024', '2024-08-09T21:14:00+07:00'],
    ['Thứ hai, 5/8/2024, 06:30 (GMT+7)', '2024-08-05T06:30:00+07:00'],
    ['Thứ 2, 05/08/2024 | 06:30', '2024-08-05T06:30:00+07:00'],
    ['T2, 05/08/2024 06:30', '2024-08-05T06:30:00+07:00'],
    ['CN - 04/08/2024 - 6:30', '2024-08-04T06:30:00+07:00'],
    ['Thứ ba: 17:20 ngày 06/08/2024', '2024-08-06T17:20:00+07:00'],
    ['06-08-2024 - 11:59 PM', '2024-08-06T23:59:00+07:00'],
    ['06-08-2024 - 12:15 AM', '2024-08-06T00:15:00+07:00'],
    ['00:09 AM 06/08/2024', '2024-08-06T00:09:00+07:00'],
    ['18:40 PM, 06/08/2024', '2024-08-06T18:40:00+07:00'],
    ['13:40 AM 06/08/2024', '2024-08-06T13:40:00+07:00'],
    ['24:00 06/08/2024', '2024-08-07T00:00:00+07:00'],
    ['9h05 ngày 6/8/2024', '2024-08-06T09:05:00+07:00'],
    ['6/8/2024 lúc 3 giờ 20 phút chiều', '2024-08-06T15:20:00+07:00'],
    ['Mùng 6 tháng Tám năm 2024', '2024-08-06'],
    ['6 Th8 2024', '2024-08-06'],
    ['06 thg 8, 2024', '2024-08-06'],
    ['Chủ nhật, ngày 04 tháng 08 năm 2024', '2024-08-04'],
    ['24 tháng mười hai, 2024', '2024-12-24'],
    ['04-08-24 19:00', '2024-08-04T19:00:00+07:00'],
    ['LÊ NAM•04/08/2024 19:00', '2024-08-04T19:00:00+07:00'],
    ['2024-08-04T19:00:30.417 +07:00', '2024-08-04T19:00:30+07:00'],
    ['2024-08-04T19:00:30&#x2B;07:00', '2024-08-04T19:00:30+07:00'],
    ['2024/08/04 19:00:30 +0700', '2024-08-04T19:00:30+07:00'],
  ])('prints %s', (text, iso) => {
    expect(parseDate(text, context)?.iso).toBe(iso);
  });

  it('has machine dates in US order beside visible ones that put the day first', () => {
    const machine = parseDate('4/9/2024 5:06:07 PM', { ...context, order: 'dmy' });
    expect(machine).toMatchObject({ iso: '2024-04-09T17:06:07+07:00', orderFrom: 'format' });
    const visible = parseDate('04/09/2024 17:06', { ...context, order: 'dmy' });
    expect(visible).toMatchObject({ iso: '2024-09-04T17:06:00+07:00', orderFrom: 'page' });
  });

  it('says where the date stands, so that a byline can be taken apart', () => {
    const text = 'Trần Văn B - Thứ Ba, 06/08/2024 08:47 (GMT+7)';
    const [reading] = findDates(text, context);
    expect(text.slice(reading?.start, reading?.end)).toBe('Thứ Ba, 06/08/2024 08:47 (GMT+7)');
  });
});
