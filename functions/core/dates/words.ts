import { isOtherCalendar, type OtherCalendar } from './calendars.ts';
import { extraWords } from './extra-words.ts';
import { formatterOf, knownLocale, remembered } from './locale.ts';
import { createPhraseTable, type PhraseTable } from './phrase-table.ts';
import { plainText } from './plain-text.ts';
import { fold, phraseOf, tokenize } from './tokens.ts';

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

type Formatted = readonly Intl.DateTimeFormatPart[];

const dateStyles: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { dateStyle: 'full' },
  { dateStyle: 'long' },
  { dateStyle: 'medium' },
];

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
  for (const each of [locale, ...(variants.get(base) ?? [])]) learnLocale(words, each);
  extraWords(base, words);
  return words;
});

/** Adds month names, weekdays and fillers of a locale. */
export function learnCalendar(words: Words, locale: string): void {
  for (const style of dateStyles) learnDates(words, formatterOf(locale, style), yearOfMonths, words.months);
}

export function emptyWords(locale: string): Words {
  const own = new Intl.DateTimeFormat(locale).resolvedOptions().calendar;
  const other = isOtherCalendar(own)
    ? { otherCalendar: own, otherMonths: createPhraseTable<number>() }
    : {};
  return {
    months: createPhraseTable(),
    ...other,
    weekdays: createPhraseTable(),
    periods: createPhraseTable(),
    fillers: createPhraseTable(),
    hourMarks: createPhraseTable(),
    minuteMarks: createPhraseTable(),
    secondMarks: createPhraseTable(),
  };
}

function learnLocale(words: Words, locale: string): void {
  learnCalendar(words, locale);
  if (words.otherMonths !== undefined) learnOther(words, words.otherMonths, locale);
  learnWeekdays(words, formatterOf(locale, { weekday: 'short' }));
  learnTimes(words, locale);
}

const day = 86_400_000;
const start = Date.UTC(2023, 0, 7);
const yearOfMonths = Array.from({ length: 12 }, (_, month) => ({ month: month + 1, at: Date.UTC(2023, month, 7) }));

function learnDates(
  words: Words,
  formatter: Intl.DateTimeFormat,
  days: readonly { readonly month: number; readonly at: number }[],
  months: PhraseTable<number>,
): void {
  const literals = new Set<string>();
  for (const { month, at } of days) {
    const parts = formatter.formatToParts(at);
    months.add(monthPhrase(parts), month);
    learnWeekday(words, parts, at);
    for (const part of parts) if (part.type === 'literal' || part.type === 'era') literals.add(part.value);
  }
  for (const literal of literals) learnFillers(words, literal);
}

/** A date of every month of another calendar: one in ten days of a year meets them all. */
function learnOther(words: Words, months: PhraseTable<number>, locale: string): void {
  const calendar = words.otherCalendar ?? 'gregory';
  const numeric = formatterOf('en', { month: 'numeric' }, calendar);
  const days = Array.from({ length: 37 }, (_, i) => start + i * 10 * day).map((at) => ({
    at,
    month: Number.parseInt(numeric.format(at), 10),
  }));
  for (const style of dateStyles) learnDates(words, formatterOf(locale, style, calendar), days, months);
}

/** The whole tokens of which the month is a part: `martxo|aren`, `ב|מרץ`; with its marker when it is a number: `3月`. */
function monthPhrase(parts: Formatted): readonly string[] {
  const at = parts.findIndex((part) => part.type === 'month');
  const month = parts[at]?.value ?? '';
  const text = plainText(parts.map((part) => part.value).join(''));
  const from = parts.slice(0, Math.max(at, 0)).reduce((sum, part) => sum + part.value.length, 0);
  const to = from + month.length + (/^\d+$/.test(month) ? markerLength(parts[at + 1]) : 0);
  const tokens = tokenize(text).filter((token) => token.start < to && token.end > from);
  return tokens.some((token) => token.kind === 'word') ? tokens.map((token) => token.text) : [];
}

function markerLength(part: Intl.DateTimeFormatPart | undefined): number {
  return part?.type === 'literal' ? (/^[\p{L}\p{M}]+/u.exec(part.value)?.[0].length ?? 0) : 0;
}

function learnWeekdays(words: Words, formatter: Intl.DateTimeFormat): void {
  for (let i = 0; i < 7; i++) learnWeekday(words, formatter.formatToParts(start + i * day), start + i * day);
}

function learnWeekday(words: Words, parts: Formatted, at: number): void {
  const weekday = parts.find((part) => part.type === 'weekday')?.value;
  if (weekday !== undefined) words.weekdays.add(phraseOf(weekday), new Date(at).getUTCDay());
}

function learnFillers(words: Words, literal: string): void {
  for (const word of literal.split(/[\s\d,()'’]+/)) if (word !== '') words.fillers.add(phraseOf(word), true);
}

function learnTimes(words: Words, locale: string): void {
  learnPeriods(words, formatterOf(locale, { hour: 'numeric', hour12: true }), [0, 12], 12);
  const everyHour = Array.from({ length: 24 }, (_, hour) => hour);
  learnPeriods(words, formatterOf(locale, { hour: 'numeric', hour12: true, dayPeriod: 'long' }), everyHour, 1);
  for (const style of [{ hour: 'numeric', hour12: false }, { dateStyle: 'long', timeStyle: 'medium' }] as const) {
    learnMarks(words, formatterOf(locale, style).formatToParts(start));
  }
}

/** What is printed at each of the hours, and for so many hours from there. */
function learnPeriods(
  words: Words,
  formatter: Intl.DateTimeFormat,
  hours: readonly number[],
  length: number,
): void {
  const covered = new Map<string, number>();
  for (const hour of hours) {
    const parts = formatter.formatToParts(start + hour * 3_600_000);
    const period = parts.find((part) => part.type === 'dayPeriod')?.value ?? '';
    covered.set(period, (covered.get(period) ?? 0) | (((1 << length) - 1) << hour));
  }
  for (const [period, set] of covered) {
    words.periods.add(phraseOf(period), set);
    words.periods.add([phraseOf(period).filter((word) => word !== '.').join('')], set);
  }
}

function learnMarks(words: Words, parts: Formatted): void {
  const marks = { hour: words.hourMarks, minute: words.minuteMarks, second: words.secondMarks };
  parts.forEach((part, i) => {
    const before = parts[i - 1]?.type;
    if (part.type !== 'literal') return;
    if (before === 'hour' || before === 'minute' || before === 'second') learnMark(marks[before], part.value);
    else learnFillers(words, part.value);
  });
}

function learnMark(marks: PhraseTable<true>, literal: string): void {
  const word = fold(literal.trim());
  if (/^[\p{L}\p{M}]+/u.test(word)) marks.add(phraseOf(word), true);
}
