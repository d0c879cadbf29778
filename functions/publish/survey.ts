import type { ManifestEntry, Rank } from '../core/feed.ts';
import { prefixes } from '../core/keys.ts';
import type { ObjectStore } from '../ports.ts';
import { bury } from './graveyard.ts';
import { pageLength, standby } from './history/paging.ts';
import { type FeedPlan, keepsHistory } from './plan.ts';
import { nothingRead, type Reading, readArticles, together } from './read-articles.ts';
import { higher, isBelow, shelve } from './shelf.ts';

/** Keys held back until they are read together. */
const batchSize = 64;

/** An Article that was looked at and is too old to be kept in memory. */
export interface Older extends Rank {
  readonly article: string;
}

/** What all Articles of a Feed come to: the newest that a Manifest holds, and where older ones were cut off. */
export interface Survey extends Reading {
  readonly floor?: Rank;
  /** What is older, of a Feed that keeps its history. */
  readonly older: readonly Older[];
}

/** Reads every Article that a Feed may take, as a stream: however large the archive, only the newest stay in memory. */
export async function surveyArticles(plan: FeedPlan, store: ObjectStore): Promise<Survey> {
  let survey: Survey = { ...nothingRead, older: [] };
  const older: Older[] = [];
  for await (const keys of batchesOf(plan, store)) {
    const reading = together({ ...survey, missing: [] }, await readArticles(keys, plan, store));
    const shelf = shelve(reading.entries, plan);
    const floor = higher(survey.floor, shelf.floor);
    const most = keepsHistory(plan) ? plan.entries + standby + pageLength : shelf.entries.length;
    older.push(...shelf.entries.slice(most).map(olderOf));
    const entries = shelf.entries.slice(0, most);
    const withdrawn = bury(reading.withdrawn, entries);
    survey = { ...reading, entries, withdrawn, older, ...(floor === undefined ? {} : { floor }) };
  }
  return survey;
}

const olderOf = ({ article, at, entry }: ManifestEntry): Older => ({ article, at, id: entry.id });

export const olderFirst = (a: Older, b: Older): number => Number(isBelow(b, a)) - Number(isBelow(a, b));

async function* batchesOf({ sources }: FeedPlan, store: ObjectStore): AsyncIterable<readonly string[]> {
  let keys: string[] = [];
  for (const source of sources) {
    for await (const { key } of store.list(`${prefixes.articles}${source}/`)) {
      keys.push(key);
      if (keys.length < batchSize) continue;
      yield keys;
      keys = [];
    }
  }
  yield keys;
}
