import { flatMap } from '../lists.ts';
import type { DatedTime } from './attach.ts';
import { isUsFormat, regionOf, weekdayBeside, widen, zoneBeside } from './beside.ts';
import { type Day, isRealDay, utcOf, weekdayOf } from './calendars.ts';
import type { DateCore } from './core.ts';
import { finishReading, todayOf } from './finish.ts';
import { type Chosen, chooseOrder } from './order.ts';
import { mayBeWithin, rangeOf } from './range.ts';
import type { DateContext, DateReading, OrderOrigin } from './reading.ts';
import type { Scan } from './scan.ts';
import { isPossible } from './time-of-day.ts';

/** One reading of a day and its time; undefined when either is impossible or the date is out of range. */
export function resolveDate(
  scan: Scan,
  { core, time }: DatedTime,
  context: DateContext,
): DateReading | undefined {
  if (time !== undefined && !isPossible(time)) return undefined;
  const region = regionOf(core, time);
  const weekday = weekdayBeside(scan, region);
  const chosen = chooseDay(scan, { core, ...(time && { time }) }, weekday?.day, context);
  if (chosen === undefined) return undefined;
  const zone = time && zoneBeside(scan, core, time, region);
  const fits = weekday !== undefined && weekday.day === weekdayOf(chosen.choice.day);
  const { from, to } = fits ? widen(region, weekday) : region;
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
    return context.yearless === true ? withoutYear(core, weekday, context) : undefined;
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

/** Of two orders, that of the weekday or the language; each with the year of the fetch, or the one before. */
function withoutYear(core: DateCore, weekday: number | undefined, context: DateContext): Chosen | undefined {
  const choices = flatMap(core.choices, (choice) => {
    const day = withYear(choice.day, context);
    return day === undefined ? [] : [{ ...choice, day }];
  });
  const [first] = choices;
  if (first === undefined || core.choices.length === 1) return first && { choice: first, from: 'named' };
  return chooseOrder(choices, { ...(weekday !== undefined && { weekday }), inRange: () => true }, context);
}

/** The last such day that is not after the fetch; none for 29 February of another year. */
function withYear(day: Day, context: DateContext): Day | undefined {
  const today = todayOf(context);
  if (today === undefined) return undefined;
  const isLater = utcOf({ ...day, year: today.year }) > utcOf(today) + 86_400_000;
  const found = { ...day, year: isLater ? today.year - 1 : today.year };
  return isRealDay(found) ? found : undefined;
}

function howOf(core: DateCore, chosen: Chosen, weekday: number | undefined): readonly string[] {
  const forms = {
    iso: 'year first',
    named: 'named month',
    yearless: 'named month, year by the fetch',
    relative: 'day word',
  };
  const form = core.kind === 'numeric' || core.kind === 'short' ? chosen.choice.order : forms[core.kind];
  const order = chosen.from in forms ? [] : [`order by ${chosen.from}`];
  const disagrees = weekday !== undefined && weekdayOf(chosen.choice.day) !== weekday;
  const note = core.note === undefined ? [] : [core.note];
  return [form, ...note, ...order, ...(disagrees ? ['weekday disagrees'] : [])];
}
