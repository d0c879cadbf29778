import { map, some } from '../lists.ts';
import type { DateCore } from './core.ts';
import { labelIn } from './labels.ts';
import { gapsIn, type Scan, weekdaysIn } from './scan.ts';
import type { TimeOfDay } from './time-of-day.ts';

/** A day with the time that stands beside it. */
export interface DatedTime {
  readonly core: DateCore;
  readonly time?: TimeOfDay;
}

/** Farthest that a time may stand from its day, in UTF-16 units and in words that mean nothing to us. */
const farthest = { length: 30, words: 3 };

/**
 * Gives each day, in order, the nearest time that no earlier day has; of two equally near ones the one before it, which
 * would otherwise be nobody's. `23:02 06/03, 10:11 07/03` and `06/03 23:02, 07/03 10:11` both come out right.
 */
export function attachTimes(
  scan: Scan,
  cores: readonly DateCore[],
  times: readonly TimeOfDay[],
): readonly DatedTime[] {
  if (times.length === 0) return map(cores, (core) => ({ core }));
  const left = new Set(times);
  return map(cores, (core, i) => {
    const [from, to] = [cores[i - 1]?.to ?? 0, cores[i + 1]?.from ?? Infinity];
    let nearest: TimeOfDay | undefined;
    let least = Infinity;
    for (const time of left) {
      if (time.from < from || time.to > to) continue;
      const gap = gapBetween(scan, core, time, cores.length === 1);
      if (gap > least || gap === Infinity || (gap === least && time.from >= (nearest?.from ?? 0))) continue;
      nearest = time;
      least = gap;
    }
    if (nearest === undefined) return { core };
    left.delete(nearest);
    return { core, time: nearest };
  });
}

/** UTF-16 units between day and time; Infinity when they do not belong together. */
function gapBetween(scan: Scan, core: DateCore, time: TimeOfDay, alone: boolean): number {
  if (time.from >= core.from && time.to <= core.to) return 0;
  const [from, to] = time.from >= core.to ? [core.to, time.from] : [time.to, core.from];
  if (from > to) return Infinity;
  const gap = (scan.tokens[to]?.start ?? 0) - (scan.tokens[from - 1]?.end ?? 0);
  const words = time.weak ? 0 : farthest.words;
  return gap <= farthest.length && isPassable(scan, from, to, words, alone) ? gap : Infinity;
}

/**
 * No number, no sentence, and no label that gives the time to another date (`March 3, 2024 | Updated 10:05`). Beside a day
 * that stands `alone`, the time of publication is its own: `3 marzo de 2026 | Publicado a las 16:02`.
 */
function isPassable(scan: Scan, from: number, to: number, words: number, alone: boolean): boolean {
  const gaps = gapsIn(scan);
  let strange = 0;
  for (let i = from; i < to; i++) {
    if (gaps[i] === true || isWithinWeekday(scan, i)) continue;
    if (scan.tokens[i]?.kind === 'number') return false;
    strange += 1;
  }
  const label = labelIn(scan.tokens.slice(from, to))?.meaning;
  return strange <= words && (label === undefined || (alone && label === 'published'));
}

function isWithinWeekday(scan: Scan, at: number): boolean {
  return some(weekdaysIn(scan), (span) => at >= span.from && at < span.to);
}
