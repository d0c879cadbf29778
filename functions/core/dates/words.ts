import { type OtherCalendar, otherCalendarOf } from './calendars.ts';
import { learnDates } from './date-words.ts';
import { extraWords } from './extra-words.ts';
import { knownLocale, remembered } from './locale.ts';
import { createPhraseTable, type PhraseTable } from './phrase-table.ts';
import { learnTimes } from './time-words.ts';

/** The words of dates in one language, made from what Intl writes in it. */
export interface Words {
  /** Gregorian months, 1 to 12. */
  readonly months: PhraseTable<number>;
  /** Months of the calendar that is the locale's own, where it is not the Gregorian one. */
  readonly otherMonths?: PhraseTable<number>;
  readonly otherCalendar?: OtherCalendar;
  /** 0 is Sunday. */
  readonly weekdays: PhraseTable<number>;
  /** AM, PM and times of day, as the set of hours they cover: bit h stands for the hour from h:00. */
  readonly periods: PhraseTable<number>;
  /** Words between day, month, year and time: `de`, `年`, `г`, `at`. */
  readonly fillers: PhraseTable<true>;
  /** Words after the hour, minute and second: `h`, `giờ`, `時`, `분`. */
  readonly hourMarks: PhraseTable<true>;
  readonly minuteMarks: PhraseTable<true>;
  readonly secondMarks: PhraseTable<true>;
}

/** Locales beside the main one in which the same language names months differently. Sorted. CLDR 48. */
const variants = new Map([
  ['ar', ['ar-DZ', 'ar-LB', 'ar-MA', 'ar-SA']],
  ['de', ['de-AT']],
  ['es', ['es-PE']],
  ['pt', ['pt-PT']],
  ['zh', ['zh-Hant']],
]);

/** The words of the locale that Intl knows for this language; undefined when it knows none. Made once, on demand. */
export function wordsOf(language: string): Words | undefined {
  const locale = knownLocale(language);
  return locale === undefined ? undefined : wordsOfLocale(locale);
}

const wordsOfLocale = remembered((locale: string): Words => {
  const words = emptyWords(locale);
  const base = locale.split('-')[0] ?? locale;
  for (const each of [locale, ...(variants.get(base) ?? [])]) {
    learnDates(words, each);
    learnTimes(words, each);
  }
  extraWords(base, words);
  return words;
});

function emptyWords(locale: string): Words {
  const otherCalendar = otherCalendarOf(locale);
  return {
    months: createPhraseTable(),
    ...(otherCalendar && { otherCalendar, otherMonths: createPhraseTable<number>() }),
    weekdays: createPhraseTable(),
    periods: createPhraseTable(),
    fillers: createPhraseTable(),
    hourMarks: createPhraseTable(),
    minuteMarks: createPhraseTable(),
    secondMarks: createPhraseTable(),
  };
}
