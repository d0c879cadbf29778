import { formatterOf, remembered } from './locale.ts';

/** A day of the Gregorian calendar; month 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Calendars that are the usual one somewhere and number months and years otherwise than the Gregorian. */
export type OtherCalendar = 'islamic-umalqura' | 'persian';

/** Countries whose usual calendar is not the Gregorian one. CLDR 48 calendarPreferenceData; sorted. */
const calendarsOfCountries: ReadonlyMap<string, OtherCalendar> = new Map([
  ['AF', 'persian'],
  ['IR', 'persian'],
  ['SA', 'islamic-umalqura'],
]);

/** The calendar that a locale uses besides the Gregorian, if it is one of those. */
export function otherCalendarOf(locale: string): OtherCalendar | undefined {
  return calendarsOfCountries.get(new Intl.Locale(locale).maximize().region ?? '');
}

const msOfDay = 86_400_000;

/** Years of less than three digits are no years: `0001-01-01` is how some software says "never". */
export function isRealDay({ year, month, day }: Day): boolean {
  return year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Days from 1 March of year 0 to the Unix epoch, and one. */
const epoch = 719_469;

/**
 * Midnight UTC of a day in milliseconds since the epoch. Years begin in March here, so that the leap day is their last.
 * `Date.UTC` leaves compiled code: it was a tenth of all that dates cost.
 */
export function utcOf({ year, month, day }: Day): number {
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (365 * y + leapDays + Math.floor((153 * m + 2) / 5) + day - epoch) * msOfDay;
}

export function dayOf(utc: number): Day {
  const date = new Date(utc);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  // The epoch was a Thursday.
  return (((utcOf(day) / msOfDay + 4) % 7) + 7) % 7;
}

/** The day so many months later or earlier, at most the last of its month. */
export function addMonths(day: Day, months: number): Day {
  const index = day.year * 12 + (day.month - 1) + months;
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return { year, month, day: Math.min(day.day, daysIn(year, month)) };
}

/** First day of year 1 in days since the Unix epoch, and mean length of year and month in days. */
const shapes: Readonly<Record<OtherCalendar, { epoch: number; year: number; month: number }>> = {
  'islamic-umalqura': { epoch: -492_148, year: 354.367, month: 29.53 },
  persian: { epoch: -492_268, year: 365.2422, month: 30.44 },
};

const partsIn = remembered((calendar: string) =>
  formatterOf('en', { year: 'numeric', month: 'numeric', day: 'numeric' }, calendar),
);

/** The Gregorian day of a day in another calendar: estimated, then found among the days around by asking Intl. */
export function fromCalendar(calendar: OtherCalendar, wanted: Day): Day | undefined {
  const shape = shapes[calendar];
  const passed = (wanted.year - 1) * shape.year + (wanted.month - 1) * shape.month + wanted.day - 1;
  const guess = Math.round(shape.epoch + passed);
  for (const step of [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5]) {
    const utc = (guess + step) * msOfDay;
    if (isSame(partsIn(calendar).formatToParts(utc), wanted)) return dayOf(utc);
  }
  return undefined;
}

function isSame(parts: readonly Intl.DateTimeFormatPart[], wanted: Day): boolean {
  const has = (type: string, value: number) =>
    parts.some((part) => part.type === type && +part.value === value);
  return has('year', wanted.year) && has('month', wanted.month) && has('day', wanted.day);
}
