import { describe, expect, it } from 'vitest';
import { dateInUrl } from '../../../../functions/core/dates/url.ts';

describe('the date in a URL', () => {
  it.each([
    ['https://example.org/2026/04/14/a-title', '2026-04-14'],
    ['https://example.org/2026/4/9/a-title', '2026-04-09'],
    ['https://example.org/news/2026-04-14-a-title.html', '2026-04-14'],
    ['https://example.org/world/2026/0414/c1002.html', '2026-04-14'],
    ['https://example.org/a-title-20260414.htm', '2026-04-14'],
    ['https://example.org/a-title-20260414093012345.htm', '2026-04-14'],
    ['https://example.org/a-title-post1234567.html', undefined],
    ['https://example.org/news/14-04-2026', '2026-04-14'],
    ['https://example.org/news/04-05-2026', undefined],
    ['https://example.org/news/fair-of-14-04-2026', undefined],
    ['https://example.org/2026/13/14/a-title', undefined],
    ['https://example.org/a-title-4826041412345678.html', undefined],
    ['https://example.org/a?date=20260414', undefined],
    ['https://example.org/2031/04/14/a-title', undefined],
    ['no url', undefined],
  ])('of %s is %s', (href, iso) => {
    const reading = dateInUrl(href, { fetchedAt: '2026-12-31T00:00:00Z' });
    expect(reading?.iso).toBe(iso);
    expect(reading === undefined || reading.precision === 'day').toBe(true);
  });
});
