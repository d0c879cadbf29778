import type { ManifestEntry, ManifestTombstone } from '../core/feed.ts';
import { millisecondsOf } from './instants.ts';

/** Readers that have not polled for longer forget by themselves. Milliseconds; 30 days. */
const remembered = 30 * 86_400_000;
/** Tombstones in a feed: whoever withdraws more at once has other means. */
const mostTombstones = 100;

/**
 * The Tombstones that a feed still tells of, newest first; ties by id. Their age counts from the newest thing in the
 * feed, for a feed has no clock but its content.
 */
export function bury(
  tombstones: readonly ManifestTombstone[],
  entries: readonly ManifestEntry[],
): readonly ManifestTombstone[] {
  const times = [...entries.map(({ at }) => at), ...tombstones.map(({ tombstone }) => tombstone.at)];
  const newest = Math.max(...times.map(millisecondsOf));
  return [...tombstones]
    .filter(({ tombstone }) => newest - millisecondsOf(tombstone.at) <= remembered)
    .sort(newestFirst)
    .slice(0, mostTombstones);
}

/** What one Tombstone takes of a file where addresses are long. Bytes. */
const largestTombstone = 4096;

/** The Tombstones that a file of so many bytes tells of, and still has room for Entries. */
export const toldIn = <T>(tombstones: readonly T[], bytes: number): readonly T[] =>
  tombstones.slice(0, Math.floor(bytes / largestTombstone));

function newestFirst(a: ManifestTombstone, b: ManifestTombstone): number {
  const later = millisecondsOf(b.tombstone.at) - millisecondsOf(a.tombstone.at);
  return later || (a.article < b.article ? -1 : Number(a.article > b.article));
}
