import type { ErrorCode } from './errors.ts';

/** Why a Source could not be read, and since when. */
export interface PollFailure {
  /** UTC instant of the first poll that failed so; later ones write nothing. */
  readonly since: string;
  readonly code: ErrorCode;
  /** One line for people: step, URL, reason, remedy. */
  readonly says: string;
  /** UTC instant before which the host wants no request (`Retry-After`). */
  readonly notBefore?: string;
}

/** All that the next poll depends on. An idle poll changes nothing of it, so it needs no write. */
export interface PollRecord {
  /** UTC instants of the polls that brought something new, newest first. */
  readonly news: readonly string[];
  /** UTC instant of a poll that went well: written along with other changes, else once a day. */
  readonly wellAt?: string;
  readonly failing?: PollFailure;
}

/** How often a Source may be asked. */
export interface PollBounds {
  /** Milliseconds between two polls, at least. @default 300_000 */
  readonly leastMs: number;
  /** Milliseconds between two polls, at most. @default 21_600_000 */
  readonly mostMs: number;
  /** Milliseconds to begin with, while nothing is known of the Source. @default 900_000 */
  readonly startMs: number;
}

const minute = 60_000;
export const pollBounds: PollBounds = { leastMs: 5 * minute, mostMs: 360 * minute, startMs: 15 * minute };

/** Instants remembered: enough for a median, too few to remember last month's rhythm. */
const mostNews = 8;
/** Polls for one piece of news, on average: more cost requests, fewer cost freshness. */
const pollsPerNews = 4;
/** While a Source is silent, pauses grow by this part of the silence. */
const silenceShare = 0.25;

/**
 * When to poll next: the first instant after `after` (milliseconds since the epoch) of a sequence that follows from the
 * record alone. It begins at the last news with pauses that fit the Source's rhythm, which grow with its silence; after a
 * failure it begins there, and pauses double. Thus nobody has to write down that nothing happened. A Source never
 * polled is due at once.
 */
export function nextPollAt(record: PollRecord, after: number, bounds: PollBounds = pollBounds): number {
  const { failing, news } = record;
  if (failing !== undefined) {
    const retry = nextOf(
      { start: Date.parse(failing.since), first: bounds.leastMs, growth: 1 },
      after,
      bounds,
    );
    return Math.max(retry, failing.notBefore === undefined ? 0 : Date.parse(failing.notBefore));
  }
  const start = Date.parse(news[0] ?? record.wellAt ?? '');
  if (Number.isNaN(start)) return after;
  return nextOf({ start, first: pauseOf(news, bounds), growth: silenceShare }, after, bounds);
}

/** Whether a host that looks at its Sources now and then has to poll this one: something is due after `from`, by `to`. */
export function isDue(
  record: PollRecord,
  { from, to }: { readonly from: number; readonly to: number },
  bounds: PollBounds = pollBounds,
): boolean {
  return nextPollAt(record, from, bounds) <= to;
}

/** The record after a poll that went well at `now`. The same object when that is not worth a write. */
export function afterSuccess(record: PollRecord, now: number, found: 'news' | 'nothing'): PollRecord {
  const at = new Date(now).toISOString();
  if (found === 'news') return { news: [at, ...record.news].slice(0, mostNews), wellAt: at };
  const isRecent = now - Date.parse(record.wellAt ?? '') < wellFor;
  return record.failing === undefined && isRecent ? record : { news: record.news, wellAt: at };
}

/** A poll that went well is written down this often though nothing happened. Milliseconds. */
const wellFor = 24 * 60 * minute;

/** The record after a poll that failed. The same object while it goes on failing for the same reason. */
export function afterFailure(record: PollRecord, failure: PollFailure): PollRecord {
  const { failing } = record;
  const since = failing?.code === failure.code ? failing.since : failure.since;
  if (failing?.code === failure.code && failure.notBefore === undefined) return record;
  return { ...record, failing: { ...failure, since } };
}

interface Sequence {
  /** Milliseconds since the epoch. */
  readonly start: number;
  /** Milliseconds of the first pause. */
  readonly first: number;
  /** Later pauses are at least this part of the time since the start. */
  readonly growth: number;
}

function nextOf({ start, first, growth }: Sequence, after: number, { leastMs, mostMs }: PollBounds): number {
  // A clock that was wrong once must not silence a Source for years.
  if (start > after) return Math.min(start + first, after + mostMs);
  let at = start;
  while (at <= after) {
    const pause = Math.min(Math.max(first, growth * (at - start), leastMs), mostMs);
    // From here on all pauses are equal.
    if (pause === mostMs) return at + mostMs * (Math.floor((after - at) / mostMs) + 1);
    at += pause;
  }
  return at;
}

/** A part of the median time between news. */
function pauseOf(news: readonly string[], { startMs, leastMs, mostMs }: PollBounds): number {
  const times = news.map((at) => Date.parse(at));
  const gaps = times.slice(1).map((time, at) => (times[at] ?? time) - time);
  const [median] = gaps.sort((a, b) => a - b).slice(Math.floor(gaps.length / 2));
  if (median === undefined || gaps.length < 2) return startMs;
  return Math.min(Math.max(median / pollsPerNews, leastMs), mostMs);
}
