import type { ManifestEntry } from '../core/feed.ts';
import { millisecondsOf } from './instants.ts';
import type { PublishedSource } from './read-source.ts';

/** Entries a feed shows where its Source does not say. */
const usualWindow = 50;
/** Entries that stand by behind the window, so that one that is re-dated or gets longer leaves no hole. */
const standby = 25;
/** Characters of HTML in a Manifest, which every publish reads and writes whole: four times what a feed may show. */
const mostCharacters = 2_097_152;

export interface Shelf {
  readonly entries: readonly ManifestEntry[];
  /** Whether some were left out. */
  readonly cut: boolean;
}

/** How many entries the feed shows at most. */
export function windowOf(source: PublishedSource): number {
  return source.entries ?? usualWindow;
}

/** The newest of these entries, newest first; ties by id, so that the order depends on nothing else. */
export function shelve(entries: readonly ManifestEntry[], source: PublishedSource): Shelf {
  const sorted = withoutTwins([...entries].sort(byRank));
  const newest = sorted.slice(0, windowOf(source) + standby);
  const fitting = newest.slice(0, countWithin(newest));
  return { entries: fitting, cut: fitting.length < sorted.length };
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
