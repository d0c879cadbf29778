import { addressOf } from '../urls.ts';
import { type Day, isRealDay } from './calendars.ts';
import { finishReading } from './finish.ts';
import type { DateContext, DateReading } from './reading.ts';

/** By how surely they are a date. Each has year, month and day as groups; none can backtrack over more than a few signs. */
const forms: readonly RegExp[] = [
  /\/(\d{4})\/(\d{1,2})\/(\d{1,2})(?=\/|$)/,
  /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/,
  /\/(\d{4})\/(\d\d)-?(\d\d)(?=\/|$)/,
  /(?<!\d)(\d{4})(\d\d)(\d\d)(?!\d)/,
  // A content system's number that opens with its time of creation: `-20260307084712345.htm`.
  /(?<!\d)(\d{4})(\d\d)(\d\d)(?:[01]\d|2[0-3])[0-5]\d[0-5]\d\d{0,3}(?!\d)/,
];

/** A year, in each of the forms; most paths have none. */
const fourDigits = /\d{4}/;

/** The day that the path of a URL names, if any: weak evidence, for the day only. */
export function dateInUrl(href: string, context: DateContext): DateReading | undefined {
  // An archive's address holds the archived one; the time in front of it is that of archiving.
  const path =
    addressOf(href)
      ?.pathname.slice(0, 400)
      .replace(/^.*\/https?:\/+/, '/') ?? '';
  if (!fourDigits.test(path)) return undefined;
  for (const form of forms) {
    const match = form.exec(path);
    const reading = match === null ? undefined : readingOf(match, context);
    if (reading !== undefined) return reading;
  }
  return wholePart(path, context);
}

/** `/news/29-10-2021`: the day first, where no other order is possible. */
function wholePart(path: string, context: DateContext): DateReading | undefined {
  const match = /\/(\d\d)-(\d\d)-(\d{4})(?=\/|\.|$)/.exec(path);
  if (match === null || Number(match[1]) <= 12) return undefined;
  const [start, end] = [match.index, match.index + match[0].length];
  return readingOfDay(
    { year: Number(match[3]), month: Number(match[2]), day: Number(match[1]) },
    start,
    end,
    context,
  );
}

function readingOf(match: RegExpExecArray, context: DateContext): DateReading | undefined {
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return readingOfDay(day, match.index, match.index + match[0].length, context);
}

function readingOfDay(day: Day, start: number, end: number, context: DateContext): DateReading | undefined {
  if (!isRealDay(day)) return undefined;
  return finishReading(
    { day, precision: 'day', orderFrom: 'machine', how: ['in the URL'], start, end },
    context,
  );
}
