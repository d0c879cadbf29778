import { manifestKey, prefixes, sourceOfKey, traceKey } from './core/keys.ts';
import type { ObjectStore } from './ports.ts';
import { type Progress, progressOf } from './publish/progress.ts';
import { unindexedTest } from './publish/unindexed.ts';

/**
 * Keys whose step has not finished: Pages without a Trace, Articles that the Manifest of their Source does not know, those
 * that it tells of and that are gone, Manifests that nothing was bound to yet, or whose Source the index does not name.
 * Delivering them again finishes the work; delivering one too many changes nothing. Costs listings, and two objects read a
 * Source.
 */
export async function* unfinishedKeys(store: ObjectStore): AsyncIterable<string> {
  yield* pagesWithoutTrace(store);
  yield* unpublished(store);
}

/** What of a Source is still to be done, for certain: more may be, of articles that are too old for its Manifest. */
export interface Backlog {
  /** Pages that were not read. */
  readonly pages: number;
  /** Articles that the feed does not show as they are. */
  readonly articles: number;
}

/** Costs listings, and two objects read. */
export async function backlogOf(source: string, store: ObjectStore): Promise<Backlog> {
  let [pages, articles] = [0, 0];
  for await (const _ of pagesWithoutTrace(store, `${source}/`)) pages += 1;
  const { isBehind } = await progressOf(source, store);
  for await (const article of store.list(`${prefixes.articles}${source}/`)) {
    if (isBehind(article)) articles += 1;
  }
  return { pages, articles };
}

/** Pages and Traces lie in the same order, so both listings are walked side by side. */
async function* pagesWithoutTrace(store: ObjectStore, below = ''): AsyncIterable<string> {
  const traces = store.list(`${prefixes.traces}${below}`)[Symbol.asyncIterator]();
  let trace = await traces.next();
  for await (const { key } of store.list(`${prefixes.pages}${below}`)) {
    const expected = traceKey(key);
    while (trace.done !== true && trace.value.key < expected) trace = await traces.next();
    if (trace.done === true || trace.value.key !== expected) yield key;
  }
  await traces.return?.();
}

async function* unpublished(store: ObjectStore): AsyncIterable<string> {
  let source: string | undefined;
  let progress: Progress | undefined;
  let absent = new Set<string>();
  const isUnindexed = await unindexedTest(store);
  for await (const article of store.list(prefixes.articles)) {
    if (sourceOfKey(article.key) !== source) {
      yield* absent;
      source = sourceOfKey(article.key);
      progress = await progressOf(source, store);
      const { isPublished, isBound } = progress;
      absent = new Set(progress.told);
      if (isPublished && (!isBound || isUnindexed(source))) yield manifestKey(source);
    }
    absent.delete(article.key);
    if (progress?.isUnpublished(article)) yield article.key;
  }
  yield* absent;
}
