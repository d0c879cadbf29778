import { Buffer } from 'node:buffer';
import type { Article } from '../../functions/core/article.ts';
import { prefixes } from '../../functions/core/keys.ts';
import type { Trace } from '../../functions/core/trace.ts';
import type { Clock } from '../../functions/ports.ts';
import type { StoreChange } from '../../functions/stored/watched-store.ts';
import type { Metrics } from './metrics.ts';

/** An Article that was published longer ago was not late, but found in an archive. Seconds. */
const longestLag = 2 * 24 * 3_600;

type Measure = (change: StoreChange, metrics: Metrics, now: number) => void;

/** What a write tells, by the prefix of its key. The bytes were made in this process a moment ago. Sorted. */
const measures: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  [prefixes.articles, measureArticle],
  [prefixes.feeds, (_change, metrics) => metrics.add('FeedFiles', 1)],
  [prefixes.pages, (_change, metrics) => metrics.add('Pages', 1)],
  [prefixes.traces, measureTrace],
]);

/** Counts what the steps write: the steps themselves know nothing of it. */
export function measureChanges(metrics: Metrics, clock: Pick<Clock, 'now'>): (change: StoreChange) => void {
  return (change) => {
    if (change.kind === 'deleted') return;
    const [prefix = ''] = change.key.split('/');
    measures.get(`${prefix}/`)?.(change, metrics, clock.now());
  };
}

function measureArticle({ kind, bytes }: StoreChange, metrics: Metrics, now: number): void {
  const { published, withdrawn } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Article;
  if (withdrawn !== undefined) metrics.add('Tombstones', 1);
  else metrics.add(kind === 'created' ? 'Articles' : 'Revisions', 1);
  const lag = (now - Date.parse(published ?? '')) / 1_000;
  if (kind === 'created' && lag >= 0 && lag <= longestLag) metrics.add('FreshnessLag', lag);
}

function measureTrace({ bytes }: StoreChange, metrics: Metrics): void {
  const { verdict } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Pick<Trace, 'verdict'>;
  if (verdict.kind !== 'article') metrics.add('Refusals', 1);
}
