import { learnFillers } from './date-words.ts';
import { formatterOf } from './locale.ts';
import type { PhraseTable } from './phrase-table.ts';
import { fold, phraseOf } from './tokens.ts';
import type { Words } from './words.ts';

const midnight = Date.UTC(2023, 0, 7);
const everyHour = Array.from({ length: 24 }, (_, hour) => hour);

/** Adds AM and PM, parts of the day, words after hours, minutes and seconds, and words between day and time. */
export function learnTimes(words: Words, locale: string): void {
  const half: Intl.DateTimeFormatOptions = { hour: 'numeric', hour12: true };
  learnPeriods(words, formatterOf(locale, half), [0, 12], 12);
  learnPeriods(words, formatterOf(locale, { ...half, dayPeriod: 'long' }), everyHour, 1);
  learnMarks(words, formatterOf(locale, { hour: 'numeric', hour12: false }).formatToParts(midnight));
  learnMarks(words, formatterOf(locale, { dateStyle: 'long', timeStyle: 'medium' }).formatToParts(midnight));
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
    const parts = formatter.formatToParts(midnight + hour * 3_600_000);
    const period = parts.find((part) => part.type === 'dayPeriod')?.value ?? '';
    covered.set(period, (covered.get(period) ?? 0) | (((1 << length) - 1) << hour));
  }
  for (const [period, set] of covered) {
    const phrase = phraseOf(period).filter((word) => word !== '.');
    words.periods.add(phrase, set);
    words.periods.add([phrase.join('')], set);
  }
}

function learnMarks(words: Words, parts: readonly Intl.DateTimeFormatPart[]): void {
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
