import { expect, it } from 'vitest';
import { parseDate } from '../../../../functions/core/dates/parse.ts';

/** Locales of news. Intl writes, we read. */
const locales =
  'af am ar ar-EG ar-LB ar-MA ar-SA az be bg bn bs ca cs cy da de de-AT de-CH el en en-AU en-CA en-GB en-IN es es-AR es-MX et eu fa fi fil fr fr-CA fr-CH ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nl-BE nn pa pl ps pt pt-PT ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zh zh-HK zh-TW'.split(
    ' ',
  );

const styles: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'medium' },
  { dateStyle: 'long', timeStyle: 'short' },
  { dateStyle: 'full', timeStyle: 'medium' },
];

/** One date in each month, with days on both sides of twelve. */
const dates = Array.from({ length: 12 }, (_, month) => Date.UTC(2025, month, 5 + 2 * month, 15, 4, 9));

it('reads what Intl writes in the locales of news: the same day, and the same minute', () => {
  const wrong: string[] = [];
  let minutes = 0;
  for (const language of locales) {
    for (const style of styles) {
      const formatter = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...style });
      for (const date of dates) {
        const text = formatter.format(date);
        const iso =
          parseDate(text, { language, timeZone: 'UTC', fetchedAt: '2026-03-01T00:00:00Z' })?.iso ?? '';
        const wanted = new Date(date).toISOString();
        if (iso.slice(0, 10) !== wanted.slice(0, 10)) wrong.push(`${language}: ${text} -> ${iso}`);
        if (style.timeStyle === undefined || iso.slice(0, 16) === wanted.slice(0, 16)) minutes += 1;
      }
    }
  }
  const all = locales.length * styles.length * dates.length;
  expect(1 - wrong.length / all, wrong.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.98);
  expect(minutes / all).toBeGreaterThanOrEqual(0.98);
});
