import { nextPollAt, pollBounds } from '../../functions/core/polling.ts';
import type { Ports } from '../../functions/ports.ts';
import type { Origin } from './origins/origin.ts';

/** When each Origin is polled again. */
export interface Timetable {
  /** Reads when these Origins, just polled, are due again. */
  note(polled: readonly Origin[]): Promise<void>;
  /** When the first of all is due: milliseconds since the epoch. */
  next(): number;
  /** Those that are due now. */
  due(origins: readonly Origin[]): readonly Origin[];
}

/** With `everyMs` at fixed pauses; else as the state of each Source says (core/polling.ts). */
export function createTimetable(
  ports: Pick<Ports, 'store' | 'log' | 'clock'>,
  everyMs: number | undefined,
): Timetable {
  const times = new Map<string, number>();
  const timeOf = async ({ source }: Origin): Promise<number> => {
    const now = ports.clock.now();
    if (everyMs !== undefined) return now + everyMs;
    const { readState } = await import('../../functions/scrape/state-object.ts');
    // Files on disk and Sources that never answered have no state; a store that fails now may not fail later.
    const held = await readState(source.id, ports).catch(() => undefined);
    const polls = held?.state.polls;
    return polls === undefined ? now + pollBounds.startMs : nextPollAt(polls, now);
  };
  return {
    note: async (polled) => {
      for (const origin of polled) times.set(origin.source.id, await timeOf(origin));
    },
    next: () => Math.min(...times.values()),
    due: (origins) => origins.filter(({ source }) => (times.get(source.id) ?? 0) <= ports.clock.now()),
  };
}
