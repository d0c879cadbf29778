import { find, map, some } from '../lists.ts';
import type { DateCore } from './core.ts';
import { labelsIn } from './labels.ts';
import { parseTimeZoneOffset, type StatedZone } from './offsets.ts';
import { gapsIn, type Scan, weekdaysIn } from './scan.ts';
import type { TimeOfDay } from './time-of-day.ts';

/** Tokens `from` up to, not including, `to`. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

/** The tokens of a day and its time together. */
export function regionOf(core: DateCore, time: TimeOfDay | undefined): Region {
  return time === undefined ? core : widen(core, time);
}

/** All tokens of both and those between. */
export function widen(a: Region, b: Region): Region {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** Whether nothing else stands in the text but marks, fillers and labels (`Cập nhật: hôm qua`). */
export function isAlone(scan: Scan, { from, to }: Region): boolean {
  const labels = labelsIn(scan.tokens);
  const within = (i: number, span: Region) => i >= span.from && i < span.to;
  return gapsIn(scan).every(
    (gap, i) => gap || within(i, { from, to }) || some(labels, (label) => within(i, label)),
  );
}

/** A weekday that stands beside a date. */
export interface Weekday extends Region {
  readonly day: number;
}

/** The weekday (0 is Sunday) named before or after, with nothing but marks and fillers between. */
export function weekdayBeside(scan: Scan, region: Region): Weekday | undefined {
  const span = find(weekdaysIn(scan), ({ from, to }) => {
    const gap = to <= region.from ? [to, region.from] : from >= region.to ? [region.to, from] : undefined;
    return (
      gap !== undefined &&
      gapsIn(scan)
        .slice(...gap)
        .every((each) => each) &&
      isClear(scan, from, to)
    );
  });
  return span && { from: span.from, to: span.to, day: span.meaning };
}

/** One letter is a weekday in brackets only: `7日(土)`, since `日` alone is also the day. */
function isClear(scan: Scan, from: number, to: number): boolean {
  const length = (scan.tokens[to - 1]?.end ?? 0) - (scan.tokens[from]?.start ?? 0);
  return length > 1 || (scan.tokens[from - 1]?.text === '(' && scan.tokens[to]?.text === ')');
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

/** The zone that stands behind the time, or behind the date that follows the time. */
export function zoneBeside(
  scan: Scan,
  core: DateCore,
  time: TimeOfDay,
  region: Region,
): StatedZone | undefined {
  const ends = map([time.to, region.to], (to) => scan.tokens[to - 1]?.end ?? 0);
  for (const end of ends) {
    const zone = parseTimeZoneOffset(scan.plain, end, { spacedMinus: core.kind === 'iso' });
    if (zone !== undefined) return zone;
  }
  return undefined;
}
