import type { ManifestEntry, Rank } from '../core/feed.ts';
import { echoTime, unfolded } from './folding.ts';
import { millisecondsOf } from './instants.ts';
import { type FeedPlan, keepsHistory } from './plan.ts';

/** Entries that stand by behind the window, so that one that is re-dated or gets longer leaves no hole. */
const standby = 25;
/** Characters of HTML in a Manifest, which every publish reads and writes whole: four times what a feed may show. */
export const mostCharacters = 2_097_152;
/** News search engines want two days, counted from the newest: a feed has no clock but its content. Milliseconds. */
const newsAge = 2 * 86_400_000;

export interface Shelf {
  readonly entries: readonly ManifestEntry[];
  /** Where some were left out: the last that was not. */
  readonly floor?: Rank;
}

/** The newest of these entries, newest first; ties by id, so that the order depends on nothing else. */
export function shelve(entries: readonly ManifestEntry[], plan: FeedPlan): Shelf {
  const sorted = withoutTwins([...entries].sort(byRank));
  const current = plan.kind === 'news' ? ofTwoDays(sorted) : sorted;
  // A Feed that keeps its history loses none: what is too much closes a page.
  if (keepsHistory(plan)) return { entries: current };
  const newest = plan.merged ? withEchoes(current, plan) : current.slice(0, plan.entries + standby);
  const fitting = newest.slice(0, countWithin(newest));
  const last = fitting.at(-1);
  const isCut = last !== undefined && fitting.length < current.length;
  return { entries: fitting, ...(isCut ? { floor: { at: last.at, id: last.entry.id } } : {}) };
}

/** As many stories as there may be, and all that may be told a second time by the last of them. */
function withEchoes(sorted: readonly ManifestEntry[], plan: FeedPlan): readonly ManifestEntry[] {
  const last = unfolded(sorted)[plan.entries + standby - 1];
  if (last === undefined) return sorted;
  const earliest = millisecondsOf(last.at) - echoTime;
  return sorted.filter(({ at }) => millisecondsOf(at) >= earliest);
}

/** Whether the window of a Feed over several Sources depends on nothing below this place. */
export function isCovered(entries: readonly ManifestEntry[], floor: Rank, plan: FeedPlan): boolean {
  const last = unfolded([...entries].sort(byRank))[plan.entries - 1];
  return last !== undefined && millisecondsOf(last.at) - echoTime >= millisecondsOf(floor.at);
}

function ofTwoDays(sorted: readonly ManifestEntry[]): readonly ManifestEntry[] {
  const newest = millisecondsOf(sorted[0]?.at ?? '');
  return sorted.filter(({ at }) => newest - millisecondsOf(at) <= newsAge);
}

/** The higher of two floors: of what is below either, something may be missing. */
export function higher(one: Rank | undefined, other: Rank | undefined): Rank | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return isBelow(one, other) ? other : one;
}

/** Whether a place is older than another. */
export function isBelow(place: Rank, other: Rank): boolean {
  const later = millisecondsOf(other.at) - millisecondsOf(place.at);
  return later > 0 || (later === 0 && place.id > other.id);
}

function byRank(a: ManifestEntry, b: ManifestEntry): number {
  const later = millisecondsOf(b.at) - millisecondsOf(a.at);
  return later || compare(a.entry.id, b.entry.id) || compare(a.article, b.article);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Two entries with one id make a feed invalid (RFC 4287 §4.2.6); a forged Article may claim the id of another. */
function withoutTwins(sorted: readonly ManifestEntry[]): readonly ManifestEntry[] {
  const ids = new Set<string>();
  return sorted.filter(({ entry }) => !ids.has(entry.id) && ids.add(entry.id));
}

/** How many from the front stay within the limit; one at least. */
function countWithin(entries: readonly ManifestEntry[]): number {
  let characters = 0;
  const over = entries.findIndex(({ entry }) => {
    characters += entry.content.length;
    return characters > mostCharacters;
  });
  return over === -1 ? entries.length : Math.max(over, 1);
}
