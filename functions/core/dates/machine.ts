import { dayOf, isRealDay } from './calendars.ts';
import { finishReading } from './finish.ts';
import type { DateContext, DateReading } from './reading.ts';

const epoch = /^\s{0,9}(\d{9,10}|\d{12,13})(?:\.\d{1,9})?\s{0,9}$/;
const compact = /^\s{0,9}(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(?:\d{3})?(Z)?)?\s{0,9}$/;

/** Seconds (9 or 10 digits) or milliseconds (12 or 13) since the Unix epoch. Years 1973 to 2286. */
export function parseEpoch(text: string, context: DateContext): DateReading | undefined {
  const digits = epoch.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const instant = Number(digits) * (digits.length > 10 ? 1 : 1000);
  const clock = new Date(instant);
  return finishReading(
    {
      day: dayOf(instant),
      time: { hour: clock.getUTCHours(), minute: clock.getUTCMinutes(), second: clock.getUTCSeconds() },
      precision: 'second',
      offset: 0,
      orderFrom: 'machine',
      how: [digits.length > 10 ? 'epoch milliseconds' : 'epoch seconds'],
      start: text.indexOf(digits),
      end: text.indexOf(digits) + digits.length,
    },
    context,
  );
}

/** `20260307`, `202603070847`, `20260307T084712Z`, and with milliseconds: the whole text. */
export function parseCompact(text: string, context: DateContext): DateReading | undefined {
  const match = compact.exec(text);
  if (match === null) return undefined;
  const number = (group: number) => Number(match[group] ?? 0);
  const day = { year: number(1), month: number(2), day: number(3) };
  const time = { hour: number(4), minute: number(5), second: number(6) };
  if (!isRealDay(day) || time.hour > 23 || time.minute > 59 || time.second > 59) return undefined;
  return finishReading(
    {
      day,
      ...(match[4] === undefined ? {} : { time }),
      ...(match[7] === undefined ? {} : { offset: 0 }),
      precision: match[4] === undefined ? 'day' : match[6] === undefined ? 'minute' : 'second',
      orderFrom: 'machine',
      how: ['compact digits'],
      start: text.search(/\d/),
      end: text.trimEnd().length,
    },
    context,
  );
}
