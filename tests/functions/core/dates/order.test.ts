import { describe, expect, it } from 'vitest';
import { orderEvidence } from '../../../../functions/core/dates/order-evidence.ts';
import { parseDate } from '../../../../functions/core/dates/parse.ts';

const fetchedAt = '2026-12-31T00:00:00Z';

describe('the order of two numbers up to twelve', () => {
  it.each([
    ['02/10/2025', { language: 'vi' }, '2025-10-02', 'language'],
    ['02/10/2025', { language: 'en-US' }, '2025-02-10', 'language'],
    ['02/10/2025', { language: 'en-GB' }, '2025-10-02', 'language'],
    ['02/10/2025', { language: 'en_IN' }, '2025-10-02', 'language'],
    ['02/10/2025', { language: 'en' }, '2025-02-10', 'language'],
    ['02/10/2025', { language: 'en', timeZone: 'Europe/London' }, '2025-10-02', 'zone'],
    ['02/10/2025', { language: 'en', timeZone: 'America/Chicago' }, '2025-02-10', 'zone'],
    ['02/10/2025', { language: 'sv' }, '2025-10-02', 'language'],
    ['02/10/2025', {}, '2025-10-02', 'default'],
    ['02/10/2025', { language: 'en-US', order: 'dmy' }, '2025-10-02', 'page'],
    ['02/10/2025', { language: 'vi', order: 'mdy' }, '2025-02-10', 'page'],
    ['Monday, 02/10/2025', { language: 'en-GB' }, '2025-02-10', 'weekday'],
    ['Thursday, 02/10/2025', { language: 'en-US' }, '2025-10-02', 'weekday'],
    ['23/10/2025', { language: 'en-US', order: 'mdy' }, '2025-10-23', 'unambiguous'],
    ['10/23/2025', { language: 'vi' }, '2025-10-23', 'unambiguous'],
    ['07/07/2025', {}, '2025-07-07', 'unambiguous'],
    ['2025/10/02', { language: 'en-US' }, '2025-10-02', 'iso'],
    ['25.10.02', { language: 'ko' }, '2025-10-02', 'language'],
    ['25.10.02', { language: 'de' }, '2002-10-25', 'language'],
  ] as const)('in %s with %j is told, and by what', (text, context, iso, orderFrom) => {
    expect(parseDate(text, { fetchedAt, ...context })).toMatchObject({ iso, orderFrom });
  });

  it('is not the one that lies in the future when the evidence is weak', () => {
    const context = { language: 'en', fetchedAt: '2025-05-20T00:00:00Z' };
    expect(parseDate('10/02/2025', context)).toMatchObject({ iso: '2025-02-10', orderFrom: 'range' });
  });

  it('is kept when it is well founded, and the future date refused', () => {
    const context = { language: 'vi', fetchedAt: '2025-05-20T00:00:00Z' };
    expect(parseDate('02/10/2025', context)).toBeUndefined();
  });

  it('is named in the trace, with a weekday that does not fit', () => {
    expect(parseDate('02/10/2025', { language: 'vi' })?.how).toBe('dmy, order by language, no zone known');
    const text = 'Posted 7 March 2025 Sunday Times';
    const reading = parseDate(text);
    expect(reading?.how).toContain('weekday disagrees');
    expect(text.slice(reading?.start, reading?.end)).toBe('7 March 2025');
  });
});

describe('order evidence', () => {
  it('is a date that can be understood in one order only', () => {
    expect(orderEvidence(['02/10/2025', 'Cập nhật 23/10/2025 08:00'])).toBe('dmy');
    expect(orderEvidence(['02/10/2025', '10/23/2025'])).toBe('mdy');
  });

  it('is also a date with its weekday', () => {
    expect(orderEvidence(['Thứ Năm, 02/10/2025'], { language: 'vi' })).toBe('dmy');
  });

  it('is absent when all dates are ambiguous or the page is divided', () => {
    expect(orderEvidence(['02/10/2025', '07/07/2025', 'no date'])).toBeUndefined();
    expect(orderEvidence(['23/10/2025', '10/23/2025'])).toBeUndefined();
    expect(orderEvidence([])).toBeUndefined();
  });

  it('does not count what only software writes in US order', () => {
    const texts = ['10/23/2025 5:06:07 PM', '10/24/2025 6:07:08 AM', '23/10/2025 17:06'];
    expect(orderEvidence(texts)).toBe('dmy');
  });

  it('is the year first when nothing else is seen', () => {
    expect(orderEvidence(['2025-10-02', '2025.10.03'])).toBe('ymd');
    expect(orderEvidence(['2025-10-02', '23/10/2025'])).toBe('dmy');
  });
});
