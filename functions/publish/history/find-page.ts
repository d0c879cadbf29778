import type { History, Volume } from '../../core/feed.ts';
import type { ObjectStore } from '../../ports.ts';
import { pagesThatMayHold } from './marks.ts';
import { type PageRecord, readRecord } from './page-record.ts';

/** An Article that a closed page may hold. */
export interface Sought {
  readonly article: string;
  /** When it was first seen, or the one it is now: it is in no volume that ends before. ISO 8601. */
  readonly seen: string;
}

/**
 * The closed page that holds an Article. Costs nothing where none does that the Manifest tells of; a look at each volume
 * that is young enough, first at the one it should be in. One that is new is younger than them all.
 */
export async function findPage(
  feed: string,
  { article, seen }: Sought,
  { volumes, closed }: History,
  store: ObjectStore,
): Promise<PageRecord | undefined> {
  const first = (volumes.at(-1)?.last ?? 0) + 1;
  const told = closed.map(({ marks }) => marks);
  const found = await firstHolding(feed, article, pagesThatMayHold(article, told, first), store);
  if (found !== undefined) return found;
  for (const volume of volumes.filter(({ until }) => until >= seen)) {
    const inVolume = await findInVolume(feed, article, volume, store);
    if (inVolume !== undefined) return inVolume;
  }
  return undefined;
}

async function findInVolume(
  feed: string,
  article: string,
  { last }: Volume,
  store: ObjectStore,
): Promise<PageRecord | undefined> {
  const { volume = [] } = (await readRecord(feed, last, store)) ?? {};
  const pages = pagesThatMayHold(article, volume, last - volume.length + 1);
  return firstHolding(feed, article, pages, store);
}

async function firstHolding(
  feed: string,
  article: string,
  pages: readonly number[],
  store: ObjectStore,
): Promise<PageRecord | undefined> {
  for (const page of pages) {
    const record = await readRecord(feed, page, store);
    if (record?.entries.some((entry) => entry.article === article)) return record;
  }
  return undefined;
}
