import { holdsNumbers } from '../characters.ts';
import { languagesOfText } from './any-language.ts';
import { lexiconOf, relativeLexiconOf } from './lexicon.ts';
import { readCalendar, readRelative } from './read.ts';
import type { DateContext, DateReading } from './reading.ts';
import { type Scan, scanText, scanTokens } from './scan.ts';

/** Longest text in which a day word or a distance (`yesterday`, `3 hours ago`) is the date of a page and not prose. */
const longestRelative = 120;

/** Longest text without digits that is looked through for `yesterday` and the like. */
const longestWordless = 30;

/** The cheap question before all others: most texts of a page have no digit, or too few numbers, and are no date. */
export function mayHoldDate(text: string, context: DateContext): boolean {
  if (text.length <= longestWordless) return true;
  return holdsNumbers(text, text.length <= longestRelative ? 1 : numbersOfDay(context));
}

/** A text to be read with the words of the context's language, then English. */
export function scanIn(text: string, context: DateContext): Scan {
  return scanText(text, languagesOf(context));
}

/**
 * The dates of a text: those that the calendar names, else relative ones, else those in any language of its script. A
 * text that is `whole`ly meant as a date may be `2 weeks 3 days` or `yesterday`; elsewhere that is a headline.
 */
export function readText(scan: Scan, context: DateContext, whole: boolean): readonly DateReading[] {
  const readings = scan.numbers >= numbersOfDay(context) ? readCalendar(scan, context) : [];
  if (readings.length > 0) return readings;
  const relative = scan.plain.length <= longestRelative ? readDistance(scan, context, whole) : [];
  return relative.length > 0 ? relative : readInAnyLanguage(scan, context);
}

/** A day of the calendar takes two numbers; one where the year may be left out. */
const numbersOfDay = ({ yearless }: DateContext): number => (yearless === true ? 1 : 2);

function readDistance(scan: Scan, context: DateContext, whole: boolean): readonly DateReading[] {
  if (context.fetchedAt === undefined) return [];
  return readRelative(scan, relativeLexiconOf(languagesOf(context)), context, whole);
}

/** A year and a day close together: worth asking all languages of the script which month stands between. */
const dateLike = /(?<!\d)(?:\d{1,2}\D{1,25}\d{4}|\d{4}\D{1,25}\d{1,2})(?!\d)/;

function readInAnyLanguage(scan: Scan, context: DateContext): readonly DateReading[] {
  if (!dateLike.test(scan.plain)) return [];
  const languages = languagesOfText(scan.plain, scan.tokens);
  if (languages.length === 0) return [];
  return readCalendar(scanTokens(scan.plain, scan.tokens, lexiconOf([...languages, 'en'])), context);
}

function languagesOf({ language }: DateContext): readonly string[] {
  return language === undefined || /^en(?:[-_]|$)/i.test(language) ? [language ?? 'en'] : [language, 'en'];
}
