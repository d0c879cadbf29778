import type { PollRecord } from './polling.ts';

const day = 24 * 3_600_000;

/** No Source is called silent before this. Milliseconds. */
const leastSilence = 3 * day;
/** Times the usual pause between news. */
const unusual = 8;

/**
 * Whether a Source that used to bring news has brought none for unusually long: a redesign that hides its articles looks
 * like a quiet week. Never true of one that has brought none yet: that is a failure, and said as such.
 */
export function isSilent({ news }: PollRecord, now: number): boolean {
  const times = news.map((at) => Date.parse(at));
  const [newest] = times;
  if (newest === undefined) return false;
  const gaps = times.slice(1).map((time, at) => (times[at] ?? time) - time);
  const longest = Math.max(0, ...gaps);
  return now - newest > Math.max(leastSilence, unusual * longest);
}
