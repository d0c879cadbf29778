import type { DatedTime } from './attach.ts';
import { type Day, dayOf, utcOf, weekdayOf } from './calendars.ts';
import type { DateCore } from './core.ts';
import { finishReading, offsetInZone } from './finish.ts';
import { parseTimeZoneOffset, type StatedZone } from './offsets.ts';
import { type Chosen, chooseOrder } from './order.ts';
import { instantOf, mayBeWithin, rangeOf } from './range.ts';
import type { DateContext, DateReading, OrderOrigin } from './reading.ts';
import type { Scan } from './scan.ts';
import { isPossible, type TimeOfDay } from './time-of-day.ts';

interface Region {
  readonly from: number;
  readonly to: number;
}

/** One reading of a day and its time; undefined when either is impossible or the date is out of range. */
export function resolveDate(scan: Scan, { core, time }: DatedTime, context: DateContext): DateReading | undefined {
  if (time !== undefined && !isPossible(time)) return undefined;
  const region = regionOf(core, time);
  const weekday = weekdayBeside(scan, region);
  const chosen = chooseDay(scan, { core, ...(time && { time }) }, weekday?.day, context);
  if (chosen === undefined) return undefined;
  const zone = time && zoneBeside(scan, core, time, region);
  const { from, to } = weekday ? widen(region, weekday) : region;
  return finishReading(
    {
      day: chosen.choice.day,
      ...(time && { time }),
      ...(zone?.offset !== undefined && { offset: zone.offset }),
      ...(zone?.name !== undefined && { zoneName: zone.name }),
      precision: time?.precision ?? 'day',
      orderFrom: chosen.from,
      how: howOf(core, chosen, weekday?.day),
      start: scan.tokens[from]?.start ?? 0,
      end: Math.max(scan.tokens[to - 1]?.end ?? 0, zone?.end ?? 0),
    },
    context,
  );
}

/** The tokens of a day and its time together. */
export function regionOf(core: DateCore, time: TimeOfDay | undefined): Region {
  return time === undefined ? core : widen(core, time);
}

function widen(a: Region, b: Region): Region {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

interface Weekday extends Region {
  readonly day: number;
}

/** The weekday (0 is Sunday) named before or after, with nothing but marks and fillers between. */
export function weekdayBeside(scan: Scan, region: Region): Weekday | undefined {
  const span = scan.weekdays.find(({ from, to }) => {
    const gap = to <= region.from ? [to, region.from] : from >= region.to ? [region.to, from] : undefined;
    return gap !== undefined && scan.gaps.slice(...gap).every((each) => each) && isClear(scan, from, to);
  });
  return span && { from: span.from, to: span.to, day: span.meaning };
}

/** One letter is a weekday in brackets only: `7日(土)`, since `日` alone is also the day. */
function isClear(scan: Scan, from: number, to: number): boolean {
  const length = (scan.tokens[to - 1]?.end ?? 0) - (scan.tokens[from]?.start ?? 0);
  return length > 1 || scan.tokens[from - 1]?.text === '(';
}

const kindOrigins: Readonly<Partial<Record<DateCore['kind'], OrderOrigin>>> = {
  iso: 'iso',
  named: 'named',
  relative: 'relative',
  yearless: 'named',
};

function chooseDay(
  scan: Scan,
  { core, time }: DatedTime,
  weekday: number | undefined,
  context: DateContext,
): Chosen | undefined {
  const from = kindOrigins[core.kind];
  const [choice] = core.choices;
  if (choice === undefined) return undefined;
  if (core.kind === 'yearless') {
    const day = context.yearless === true ? withYear(choice.day, context) : undefined;
    return day && { choice: { ...choice, day }, from: 'named' };
  }
  if (from !== undefined) return { choice, from };
  const range = rangeOf(context);
  return chooseOrder(
    core.choices,
    {
      ...(weekday !== undefined && { weekday }),
      usFormat: isUsFormat(scan, core, time),
      inRange: ({ day }) => mayBeWithin(range, day),
    },
    context,
  );
}

/** The last such day that is not after the fetch. */
function withYear(day: Day, context: DateContext): Day | undefined {
  const today = todayOf(context);
  if (today === undefined) return undefined;
  const isLater = utcOf({ ...day, year: today.year }) > utcOf(today) + 86_400_000;
  return { ...day, year: isLater ? today.year - 1 : today.year };
}

/** The day of the fetch in the source's zone. */
export function todayOf(context: DateContext): Day | undefined {
  const instant = instantOf(context.fetchedAt);
  if (instant === undefined) return undefined;
  return dayOf(instant + offsetInZone(instant, context.timeZone).offset * 60_000);
}

/**
 * `2/12/2026 5:36:00 PM`: unpadded, with seconds and capitals, is what .NET and JavaScript print in US English, also on
 * pages that write the day first everywhere else.
 */
export function isUsFormat(scan: Scan, core: DateCore, time: TimeOfDay | undefined): boolean {
  if (core.kind !== 'numeric' || time?.precision !== 'second' || time.from < core.to) return false;
  const [first, last] = [scan.tokens[core.from], scan.tokens[time.to - 1]];
  const text = scan.plain.slice(first?.start, last?.end);
  return /^[1-9]\d?\/[1-9]\d?\/\d{4},? [1-9]\d?:\d\d:\d\d [AP]M$/.test(text);
}

function zoneBeside(scan: Scan, core: DateCore, time: TimeOfDay, region: Region): StatedZone | undefined {
  const ends = [time.to, region.to].map((to) => scan.tokens[to - 1]?.end ?? 0);
  for (const end of ends) {
    const zone = parseTimeZoneOffset(scan.plain, end, { spacedMinus: core.kind === 'iso' });
    if (zone !== undefined) return zone;
  }
  return undefined;
}

function howOf(core: DateCore, chosen: Chosen, weekday: number | undefined): readonly string[] {
  const forms = { iso: 'year first', named: 'named month', yearless: 'named month, year by the fetch', relative: 'day word' };
  const form = core.kind === 'numeric' || core.kind === 'short' ? chosen.choice.order : forms[core.kind];
  const order = chosen.from in forms ? [] : [`order by ${chosen.from}`];
  const disagrees = weekday !== undefined && weekdayOf(chosen.choice.day) !== weekday;
  const note = core.note === undefined ? [] : [core.note];
  return [form, ...note, ...order, ...(disagrees ? ['weekday disagrees'] : [])];
}
