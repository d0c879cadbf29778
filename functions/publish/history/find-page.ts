import type { History } from '../../core/feed.ts';
import type { ObjectStore } from '../../ports.ts';
import { pagesThatMayHold } from './marks.ts';
import { readRecord } from './page-record.ts';
import { openVolume, toldKeys } from './record-keys.ts';

/** An Article that a closed page may hold. */
export interface Sought {
  readonly article: string;
  /** When it was first seen, or the one it is now: it is in no volume that ends before. ISO 8601. */
  readonly seen: string;
}

/**
 * The key of the record of the closed page that holds an Article. Costs nothing where none does that the Manifest tells of;
 * a look at each volume that is young enough, first at the one it should be in. One that is new is younger than them all.
 */
export async function findPage(
  feed: string,
  sought: Sought,
  history: History,
  store: ObjectStore,
): Promise<string | undefined> {
  for await (const key of pagesThatMightHold(feed, sought, history, store)) {
    const record = await readRecord(key, store);
    if (record?.entries.some(({ article }) => article === sought.article)) return key;
  }
  return undefined;
}

/** Keys of the records of the closed pages that hold an Article, or held it, by its mark; hardly ever of another one. */
export async function* pagesThatMightHold(
  feed: string,
  { article, seen }: Sought,
  history: History,
  store: ObjectStore,
): AsyncIterable<string> {
  const marks = history.closed.map((page) => page.marks);
  yield* keysByMark(article, marks, toldKeys(feed, history));
  for (const volume of history.volumes.filter(({ until }) => until >= seen)) {
    const opened = await openVolume(feed, volume, store);
    if (opened !== undefined) yield* keysByMark(article, opened.volume, opened.keys);
  }
}

/** Of pages in a row: `marks` are theirs, `keys` those of their records. */
function keysByMark(article: string, marks: readonly string[], keys: readonly string[]): readonly string[] {
  return pagesThatMayHold(article, marks, 0).flatMap((at) => keys[at] ?? []);
}
