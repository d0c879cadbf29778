import type { Rank } from '../core/feed.ts';
import { prefixes } from '../core/keys.ts';
import type { ObjectStore } from '../ports.ts';
import { bury } from './graveyard.ts';
import type { FeedPlan } from './plan.ts';
import { nothingRead, type Reading, readArticles, together } from './read-articles.ts';
import { higher, shelve } from './shelf.ts';

/** Keys held back until they are read together. */
const batchSize = 64;

/** What all Articles of a Feed come to: the newest that a Manifest holds, and where older ones were cut off. */
export interface Survey extends Reading {
  readonly floor?: Rank;
}

/** Reads every Article that a Feed may take, as a stream: however large the archive, only the newest stay in memory. */
export async function surveyArticles(plan: FeedPlan, store: ObjectStore): Promise<Survey> {
  let survey: Survey = nothingRead;
  for await (const keys of batchesOf(plan, store)) {
    const reading = together({ ...survey, missing: [] }, await readArticles(keys, plan, store));
    const shelf = shelve(reading.entries, plan);
    const floor = higher(survey.floor, shelf.floor);
    const withdrawn = bury(reading.withdrawn, shelf.entries);
    survey = { ...reading, entries: shelf.entries, withdrawn, ...(floor === undefined ? {} : { floor }) };
  }
  return survey;
}

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
