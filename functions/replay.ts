import { prefixes, traceKey } from './core/keys.ts';
import { decodePage } from './core/snapshot.ts';
import type { Trace } from './core/trace.ts';
import { readArticle } from './normalise/identity/stored-article.ts';
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

export interface ReplayOptions {
  /** Only Pages fetched since; milliseconds since the epoch. Then nothing is removed. @default all */
  readonly from?: number;
}

/** Pages a batch. */
const batchSize = 50;

/**
 * Derives Articles, Traces, Manifest and feed files of a Source anew from its stored Pages. Nothing is fetched. The same
 * Pages give the same bytes, and what is the same is not written. Ids, published and updated times stay where Articles
 * have them: reading a Page better is no news. While a Page fails, nothing is removed.
 */
export async function replay(
  source: string,
  ports: Ports,
  options: ReplayOptions = {},
): Promise<ReplayReport> {
  const { from } = options;
  const pages = await pagesSince(from ?? 0, source, ports.store);
  const failures: StepFailure[] = [];
  for (let at = 0; at < pages.length; at += batchSize) {
    failures.push(...(await normalisePages(pages.slice(at, at + batchSize), ports)));
  }
  const isWhole = from === undefined && failures.length === 0;
  const removed = isWhole ? await removeForsaken(source, pages, ports.store) : [];
  const published = await republish(source, ports);
  return { pages: pages.length, failures: [...failures, ...published.failures], removed };
}

/** Keys of Pages fetched since then. No Page was written before it was fetched, so most need not be read. */
async function pagesSince(from: number, source: string, store: ObjectStore): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { key, lastModified } of store.list(`${prefixes.pages}${source}/`)) {
    if (from === 0 || (lastModified >= from && (await fetchedAt(key, store)) >= from)) keys.push(key);
  }
  return keys;
}

/** Of a Page that cannot be read: now, so that its fault is told. */
async function fetchedAt(key: string, store: ObjectStore): Promise<number> {
  const stored = await store.get(key);
  try {
    return stored === undefined ? 0 : Date.parse(decodePage(key, stored.bytes).fetchedAt);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

async function keysBelow(store: ObjectStore, prefix: string): Promise<readonly string[]> {
  const keys = [];
  for await (const { key } of store.list(prefix)) keys.push(key);
  return keys;
}

/** Removes the Articles whose Pages are there and yield them no more: each Trace names the one that its Page yielded. */
async function removeForsaken(
  source: string,
  pages: readonly string[],
  store: ObjectStore,
): Promise<readonly string[]> {
  const yielded = new Set<string>();
  for (const page of pages) yielded.add((await articleOf(page, store)) ?? '');
  const articles = await keysBelow(store, `${prefixes.articles}${source}/`);
  const known = new Set(pages);
  const forsaken: string[] = [];
  for (const key of articles) {
    if (yielded.has(key) || (await isOrphan(key, known, store))) continue;
    await store.delete(key);
    forsaken.push(key);
  }
  return forsaken;
}

/** An Article whose Pages were lost is all that is left of them: it stays. */
async function isOrphan(key: string, pages: ReadonlySet<string>, store: ObjectStore): Promise<boolean> {
  const article = await readArticle(key, store);
  return article?.revisions.every(({ page }) => !pages.has(page)) ?? false;
}

async function articleOf(page: string, store: ObjectStore): Promise<string | undefined> {
  const stored = await store.get(traceKey(page));
  if (stored === undefined) return undefined;
  const { verdict } = JSON.parse(Buffer.from(stored.bytes).toString('utf8')) as Trace;
  return verdict.kind === 'article' ? verdict.article : undefined;
}
