import { prefixes, traceKey } from './core/keys.ts';
import type { Trace } from './core/trace.ts';
import { normalisePages } from './normalise/step.ts';
import type { ObjectStore, Ports, StepFailure } from './ports.ts';
import { republish } from './publish/republish.ts';

/** What a replay of one Source did. */
export interface ReplayReport {
  /** Pages worked through. */
  readonly pages: number;
  readonly failures: readonly StepFailure[];
  /** Keys of Articles that no stored Page yields any more; they were removed. */
  readonly removed: readonly string[];
}

/** Pages a batch. */
const batchSize = 50;

/**
 * Derives Articles, Traces, Manifest and feed files of a Source anew from its stored Pages. Nothing is fetched. The same
 * Pages give the same bytes, and what is the same is not written. While a Page fails, nothing is removed.
 */
export async function replay(source: string, ports: Ports): Promise<ReplayReport> {
  const pages = await keysBelow(ports.store, `${prefixes.pages}${source}/`);
  const failures: StepFailure[] = [];
  for (let at = 0; at < pages.length; at += batchSize) {
    failures.push(...(await normalisePages(pages.slice(at, at + batchSize), ports)));
  }
  const removed = failures.length === 0 ? await removeForsaken(source, pages, ports.store) : [];
  const published = await republish(source, ports);
  return { pages: pages.length, failures: [...failures, ...published.failures], removed };
}

async function keysBelow(store: ObjectStore, prefix: string): Promise<readonly string[]> {
  const keys = [];
  for await (const { key } of store.list(prefix)) keys.push(key);
  return keys;
}

/** Each Trace names the Article that its Page yielded. */
async function removeForsaken(
  source: string,
  pages: readonly string[],
  store: ObjectStore,
): Promise<readonly string[]> {
  const yielded = new Set<string>();
  for (const page of pages) yielded.add((await articleOf(page, store)) ?? '');
  const articles = await keysBelow(store, `${prefixes.articles}${source}/`);
  const forsaken = articles.filter((key) => !yielded.has(key));
  for (const key of forsaken) await store.delete(key);
  return forsaken;
}

async function articleOf(page: string, store: ObjectStore): Promise<string | undefined> {
  const stored = await store.get(traceKey(page));
  if (stored === undefined) return undefined;
  const { verdict } = JSON.parse(Buffer.from(stored.bytes).toString('utf8')) as Trace;
  return verdict.kind === 'article' ? verdict.article : undefined;
}
