import { addMonths, dayOf, utcOf } from './calendars.ts';
import type { DateCore, Taken } from './core.ts';
import { todayOf } from './finish.ts';
import { matchAll } from './phrase-table.ts';
import type { DateContext, Precision } from './reading.ts';
import { type Distance, type RelativeWords, type Unit, units } from './relative-words.ts';
import type { Scan } from './scan.ts';
import { offsetAt, type WallTime, zoneOffset } from './zones.ts';

/** Days named by their distance from the day of the fetch: `yesterday`, `hôm nay`, `前天`. */
export function relativeDays(
  scan: Scan,
  taken: Taken,
  words: readonly RelativeWords[],
  context: DateContext,
): readonly DateCore[] {
  const moments = matchAll(words, (each) => each.moments, scan.tokens);
  return moments.flatMap(({ from, to, meaning }): readonly DateCore[] => {
    if (meaning.unit !== 'day' || !taken.free(from, to)) return [];
    const today = todayOf(context);
    if (today === undefined) return [];
    const day = dayOf(utcOf(today) - meaning.count * 86_400_000);
    const note = `${meaning.count} day(s) before the fetch`;
    return [{ from, to, kind: 'relative', choices: [{ order: 'ymd', day }], note }];
  });
}

const lengths = { second: 1_000, minute: 60_000, hour: 3_600_000 } as const;

/** Wall time so long before an instant: years to days by the calendar of the zone, hours and less exactly. */
export function timeBefore(
  instant: number,
  distances: readonly Distance[],
  timeZone: string | undefined,
): WallTime {
  const count = (unit: Unit) =>
    distances.reduce((sum, each) => sum + (each.unit === unit ? each.count : 0), 0);
  const now = instant + offsetOr0(timeZone, instant) * 60_000;
  const clock = ((now % 86_400_000) + 86_400_000) % 86_400_000;
  const month = addMonths(dayOf(now), -count('month') - 12 * count('year'));
  const wall = utcOf(month) - (count('day') + 7 * count('week')) * 86_400_000 + clock;
  const offset = (timeZone === undefined ? undefined : zoneOffset(timeZone, wall)) ?? 0;
  const exact = (['second', 'minute', 'hour'] as const).reduce(
    (sum, unit) => sum + count(unit) * lengths[unit],
    0,
  );
  const target = wall - offset * 60_000 - exact;
  return target + offsetOr0(timeZone, target) * 60_000;
}

function offsetOr0(timeZone: string | undefined, instant: number): number {
  return (timeZone === undefined ? undefined : offsetAt(timeZone, instant)) ?? 0;
}

/** The smallest unit stated. */
export function precisionOf(distances: readonly Distance[]): Precision {
  return units.find((unit) => distances.some((each) => each.unit === unit)) ?? 'day';
}
