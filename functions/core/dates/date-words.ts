import { formatterOf } from './locale.ts';
import { plainText } from './plain-text.ts';
import { phraseOf, tokenize } from './tokens.ts';
import type { Words } from './words.ts';

type Formatted = readonly Intl.DateTimeFormatPart[];

/** A month by number and an instant in it. */
interface Sample {
  readonly month: number;
  readonly at: number;
}

/** A phrase that means a month. */
export interface MonthName {
  readonly phrase: readonly string[];
  readonly month: number;
}

/** Months standing alone and within dates, where many languages inflect them. */
const nameStyles: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { dateStyle: 'long' },
];
const otherStyles: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full' },
  { dateStyle: 'medium' },
  { weekday: 'short' },
];

const day = 86_400_000;

/** A Saturday. The sevenths of a year fall on every weekday. */
const start = Date.UTC(2023, 0, 7);
const sevenths: readonly Sample[] = Array.from({ length: 12 }, (_, i) => ({
  month: i + 1,
  at: Date.UTC(2023, i, 7),
}));

/** The names of the Gregorian months in a locale. */
export function monthNames(locale: string): readonly MonthName[] {
  return nameStyles.flatMap((style) => {
    const formatter = formatterOf(locale, style);
    return sevenths.map(({ month, at }) => ({ phrase: monthPhrase(formatter.formatToParts(at)), month }));
  });
}

/** Adds month names, weekdays and the words between the parts of a date, as a locale writes them. */
export function learnDates(words: Words, locale: string): void {
  for (const style of [...nameStyles, ...otherStyles]) {
    learnStyle(words, formatterOf(locale, style), sevenths, 'months');
  }
  if (words.otherCalendar === undefined) return;
  const samples = samplesIn(words.otherCalendar);
  for (const style of [...nameStyles, ...otherStyles]) {
    learnStyle(words, formatterOf(locale, style, words.otherCalendar), samples, 'otherMonths');
  }
}

/** A date of every month of another calendar: one in ten days of a year meets them all. */
function samplesIn(calendar: string): readonly Sample[] {
  const numeric = formatterOf('en', { month: 'numeric' }, calendar);
  return Array.from({ length: 37 }, (_, i) => start + i * 10 * day).map((at) => ({
    at,
    month: Number.parseInt(numeric.format(at), 10),
  }));
}

function learnStyle(
  words: Words,
  formatter: Intl.DateTimeFormat,
  samples: readonly Sample[],
  months: 'months' | 'otherMonths',
): void {
  const literals = new Set<string>();
  for (const { month, at } of samples) {
    const parts = formatter.formatToParts(at);
    words[months]?.add(monthPhrase(parts), month);
    learnWeekday(words, parts, at);
    for (const part of parts) if (part.type === 'literal' || part.type === 'era') literals.add(part.value);
  }
  for (const literal of literals) learnFillers(words, literal);
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

function learnWeekday(words: Words, parts: Formatted, at: number): void {
  const weekday = parts.find((part) => part.type === 'weekday')?.value;
  if (weekday !== undefined) words.weekdays.add(phraseOf(weekday), new Date(at).getUTCDay());
}

/** Adds each word of a text between the parts of a date. */
export function learnFillers(words: Words, literal: string): void {
  for (const word of literal.split(/[\s\d,()'’]+/)) if (word !== '') words.fillers.add(phraseOf(word), true);
}
