import { remembered } from './locale.ts';

/** A wall clock: milliseconds since the epoch as if it showed UTC. */
export type WallTime = number;

const minute = 60_000;
const day = 86_400_000;

/**
 * Minutes east of UTC at a wall time in an IANA zone (`+07:00` is understood too), or undefined for an unknown zone.
 * Summer time counts. Where clocks are set back and a wall time comes twice, the first is meant; where they are set
 * forward and it never comes, the offset from before the change holds (as in RFC 5545 3.3.5 and Temporal `compatible`).
 */
export function zoneOffset(timeZone: string, wall: WallTime): number | undefined {
  const fixed = /^([+-])(\d\d):(\d\d)$/.exec(timeZone);
  if (fixed !== null) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3]));
  const before = offsetAt(timeZone, wall - day);
  if (before === undefined) return undefined;
  const after = offsetAt(timeZone, wall + day) ?? before;
  if (before === after) return before;
  const holds = (offset: number) => offsetAt(timeZone, wall - offset * minute) === offset;
  return !holds(before) && holds(after) ? after : before;
}

/** Minutes east of UTC at an instant, or undefined for an unknown zone. */
export function offsetAt(timeZone: string, instant: number): number | undefined {
  return Number.isFinite(instant) ? clockOf(timeZone)?.(instant) : undefined;
}

/** Clocks are set at full quarters of an hour, and never twice in a week. */
const quarter = 900_000;
const week = 7 * day;

/** Tells the offset at an instant. Intl takes microseconds to answer: what it said of beginnings of weeks mostly suffices. */
const clockOf = remembered((timeZone: string): ((instant: number) => number) | undefined => {
  const formatter = formatterOfZone(timeZone);
  if (formatter === undefined) return undefined;
  const offsetOfWeek = remembered((weeks: number) => readClock(formatter, weeks * week), 2048);
  const offsetOfQuarter = remembered((quarters: number) => readClock(formatter, quarters * quarter), 256);
  return (instant) => {
    const weeks = Math.floor(instant / week);
    const offset = offsetOfWeek(weeks);
    return offset === offsetOfWeek(weeks + 1) ? offset : offsetOfQuarter(Math.floor(instant / quarter));
  };
});

function readClock(formatter: Intl.DateTimeFormat, instant: number): number {
  // `3/7/2026, 15:04:09`; formatting whole costs a third of formatting to parts.
  const parts = formatter.format(instant).match(/\d+/g) ?? [];
  const [month = 0, day = 0, year = 0, hour = 0, minutes = 0, second = 0] = parts.map(Number);
  return Math.round((Date.UTC(year, month - 1, day, hour, minutes, second) - instant) / minute);
}

function formatterOfZone(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}
