import { prefixes, sourceOfKey, traceKey } from './core/keys.ts';
import type { ObjectStore, ObjectSummary } from './ports.ts';
import { unindexedTest } from './publish/unindexed.ts';
import { unpublishedTest } from './publish/unpublished.ts';

/**
 * Keys whose step has not finished: Pages without a Trace, Articles that the Manifest of their Source does not know, one
 * Article of each Source that the index does not name. Delivering them again finishes the work; delivering one too many
 * changes nothing. Costs listings, and one object read a Source.
 */
export async function* unfinishedKeys(store: ObjectStore): AsyncIterable<string> {
  yield* pagesWithoutTrace(store);
  yield* unpublishedArticles(store);
}

/** Pages and Traces lie in the same order, so both listings are walked side by side. */
async function* pagesWithoutTrace(store: ObjectStore): AsyncIterable<string> {
  const traces = store.list(prefixes.traces)[Symbol.asyncIterator]();
  let trace = await traces.next();
  for await (const { key } of store.list(prefixes.pages)) {
    const expected = traceKey(key);
    while (trace.done !== true && trace.value.key < expected) trace = await traces.next();
    if (trace.done === true || trace.value.key !== expected) yield key;
  }
  await traces.return?.();
}

async function* unpublishedArticles(store: ObjectStore): AsyncIterable<string> {
  let source: string | undefined;
  let isUnpublished: (article: ObjectSummary) => boolean = () => false;
  const isUnindexed = await unindexedTest(store);
  for await (const article of store.list(prefixes.articles)) {
    if (sourceOfKey(article.key) !== source) {
      source = sourceOfKey(article.key);
      isUnpublished = await unpublishedTest(source, store);
      if (isUnindexed(source) && !isUnpublished(article)) yield article.key;
    }
    if (isUnpublished(article)) yield article.key;
  }
}
