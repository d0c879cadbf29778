import { digestOfRecord } from '../core/digest.ts';
import { asSyndicationError } from '../core/errors.ts';
import type { Entry, EntrySource, ManifestEntry, ManifestTombstone } from '../core/feed.ts';
import { articleKeyOf, sourceOfKey } from '../core/keys.ts';
import type { Tombstone, Withdrawal } from '../core/tombstone.ts';
import type { ObjectStore, StepFailure, StoredObject } from '../ports.ts';
import { articleSchema } from './article-schema.ts';
import { entryOf, rankOf } from './entry.ts';
import { foldKeysOf } from './folding.ts';
import { type OriginFinder, originsOf } from './origins.ts';
import type { FeedPlan } from './plan.ts';
import { present } from './present.ts';
import { type ArticleTest, selectsBy } from './selects.ts';
import { corrupt, parseStored } from './stored-json.ts';

/** Articles read at once. */
const atOnce = 8;

/** What became of the Articles that were asked for. */
export interface Reading {
  readonly entries: readonly ManifestEntry[];
  /** Articles that are withdrawn. */
  readonly withdrawn: readonly ManifestTombstone[];
  /** Objects that are there and cannot be published. */
  readonly failures: readonly StepFailure[];
  /** Keys without an object, and of Articles that the Feed does not take. */
  readonly missing: readonly string[];
}

export const nothingRead: Reading = { entries: [], withdrawn: [], failures: [], missing: [] };

/** Reads Articles by key, as a Feed shows them. A broken one is a failure of its own; only the store's faults are thrown. */
export async function readArticles(
  keys: readonly string[],
  plan: FeedPlan,
  store: ObjectStore,
): Promise<Reading> {
  const taken = { plan, selects: selectsBy(plan.selection), originOf: originsOf(plan, store) };
  let reading = nothingRead;
  for (let start = 0; start < keys.length; start += atOnce) {
    const batch = keys.slice(start, start + atOnce);
    const outcomes = await Promise.all(batch.map((key) => readArticle(key, taken, store)));
    reading = outcomes.reduce(together, reading);
  }
  return reading;
}

/** Both readings in one. */
export function together(one: Reading, other: Reading): Reading {
  return {
    entries: [...one.entries, ...other.entries],
    withdrawn: [...one.withdrawn, ...other.withdrawn],
    failures: [...one.failures, ...other.failures],
    missing: [...one.missing, ...other.missing],
  };
}

/** What a Feed takes, and how. */
interface Taking {
  readonly plan: FeedPlan;
  readonly selects: ArticleTest;
  readonly originOf: OriginFinder;
}

async function readArticle(key: string, taking: Taking, store: ObjectStore): Promise<Reading> {
  const stored = await store.get(key);
  if (stored === undefined) return { ...nothingRead, missing: [key] };
  try {
    return readingOf(stored, taking, await taking.originOf(sourceOfKey(key)));
  } catch (thrown) {
    return { ...nothingRead, failures: [{ key, error: asSyndicationError(thrown, 'publish', key) }] };
  }
}

function readingOf(
  stored: StoredObject,
  { plan, selects }: Taking,
  origin: EntrySource | undefined,
): Reading {
  const article = parseStored(articleSchema, stored);
  if (article.source !== sourceOfKey(stored.key)) throw corrupt(stored.key, 'source: not the one of its key');
  const whole = entryOf(article);
  if ('fault' in whole) throw corrupt(stored.key, whole.fault);
  // News search engines take no article without a date.
  const isDated = plan.kind !== 'news' || whole.published !== undefined;
  if (!isDated || !selects(article)) return { ...nothingRead, missing: [stored.key] };
  const entry = { ...present(whole, plan.show), ...(origin === undefined ? {} : { source: origin }) };
  const was = article.aliases.map((alias) => articleKeyOf(article.source, alias));
  const place = {
    article: stored.key,
    etag: stored.etag,
    was: was.filter((key) => key !== stored.key),
    seen: seenOf(article.firstSeen),
  };
  if (article.withdrawn !== undefined) {
    const tombstone = tombstoneOf(entry, article.withdrawn);
    return { ...nothingRead, withdrawn: [{ ...place, tombstone }] };
  }
  const folds = plan.merged ? { folds: foldKeysOf(article) } : {};
  const shown = { ...place, ...folds, at: rankOf(article, entry), digest: digestOfRecord(entry), entry };
  return { ...nothingRead, entries: [shown] };
}

/** Without a time it may have been seen at any. */
function seenOf(firstSeen: string): string {
  const time = Date.parse(firstSeen);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

function tombstoneOf({ id, url, title }: Entry, { reason, at }: Withdrawal): Tombstone {
  return { id, url, title, reason, at: new Date(at).toISOString() };
}
