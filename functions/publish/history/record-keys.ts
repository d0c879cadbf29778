import type { History, Volume } from '../../core/feed.ts';
import { archiveKey } from '../../core/keys.ts';
import type { ObjectStore } from '../../ports.ts';
import { countInVolumes, type VolumeTable } from './closed.ts';
import { readRecord, unlessBroken } from './page-record.ts';

/** What the record of its last page tells of a volume, and the keys of the records of all its pages. */
export interface OpenedVolume extends VolumeTable {
  /** The number of its first page. */
  readonly first: number;
  readonly keys: readonly string[];
}

/** Undefined when the record is missing. Throws `store-corrupt` when it cannot be understood. */
export async function openVolume(
  feed: string,
  { last, record }: Volume,
  store: ObjectStore,
): Promise<OpenedVolume | undefined> {
  const lastKey = archiveKey(feed, last, record);
  const { volume = [], records = [] } = (await readRecord(lastKey, store)) ?? {};
  if (volume.length === 0) return undefined;
  const first = last - volume.length + 1;
  const others = volume.slice(1).map((_, at) => archiveKey(feed, first + at, records[at] || undefined));
  return { volume, records, first, keys: [...others, lastKey] };
}

/** Keys of the records of the pages that the Manifest tells of, from the first one after the volumes. */
export const toldKeys = (feed: string, history: History): readonly string[] =>
  history.closed.map(({ record }, at) => archiveKey(feed, countInVolumes(history) + 1 + at, record));

/** The key of the record of a closed page; undefined when the record that tells it is missing or broken. Costs nothing, mostly. */
export async function recordKeyOf(
  feed: string,
  page: number,
  history: History,
  store: ObjectStore,
): Promise<string | undefined> {
  const volume = history.volumes.find(({ last }) => page <= last);
  if (volume === undefined) return toldKeys(feed, history)[page - countInVolumes(history) - 1];
  if (page === volume.last) return archiveKey(feed, page, volume.record);
  const opened = await unlessBroken(openVolume(feed, volume, store));
  return opened?.keys[page - opened.first];
}

/** Keys of the records of all closed pages, the oldest first; undefined for each that nothing tells. */
export async function* allRecordKeys(
  feed: string,
  history: History,
  store: ObjectStore,
): AsyncIterable<string | undefined> {
  for (const volume of history.volumes) {
    const opened = await unlessBroken(openVolume(feed, volume, store));
    if (opened === undefined) yield undefined;
    else yield* opened.keys;
  }
  yield* toldKeys(feed, history);
}
