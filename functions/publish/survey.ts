import { prefixes } from '../core/keys.ts';
import type { ObjectStore } from '../ports.ts';
import { bury } from './graveyard.ts';
import { nothingRead, type Reading, readArticles, together } from './read-articles.ts';
import type { PublishedSource } from './read-source.ts';
import { shelve } from './shelf.ts';

/** Keys held back until they are read together. */
const batchSize = 64;

/** What all Articles of a Source come to: the newest that a Manifest holds, and whether older ones were left out. */
export interface Survey extends Reading {
  readonly cut: boolean;
}

/** Reads every Article of a Source, as a stream: however large the archive, only the newest stay in memory. */
export async function surveyArticles(source: PublishedSource, store: ObjectStore): Promise<Survey> {
  let survey: Survey = { ...nothingRead, cut: false };
  for await (const keys of batchesOf(source, store)) {
    const reading = together(survey, await readArticles(keys, store));
    const { entries, cut } = shelve(reading.entries, source);
    const withdrawn = bury(reading.withdrawn, entries);
    survey = { ...reading, entries, withdrawn, cut: survey.cut || cut };
  }
  return survey;
}

async function* batchesOf(source: PublishedSource, store: ObjectStore): AsyncIterable<readonly string[]> {
  let keys: string[] = [];
  for await (const { key } of store.list(`${prefixes.articles}${source.id}/`)) {
    keys.push(key);
    if (keys.length < batchSize) continue;
    yield keys;
    keys = [];
  }
  yield keys;
}
