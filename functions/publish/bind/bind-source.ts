import { digestOf } from '../../core/digest.ts';
import { bindingKey } from '../../core/keys.ts';
import type { Ports, StepFailure } from '../../ports.ts';
import { catalogueFeeds } from '../catalogue.ts';
import { compose } from '../compose.ts';
import { countClosed, noHistory } from '../history/closed.ts';
import { printFromRecord } from '../history/closed-pages.ts';
import { recordKeyOf } from '../history/record-keys.ts';
import { readManifest, type SoundManifest } from '../manifest.ts';
import { readMergedEditions } from '../merged-editions.ts';
import { type FeedPlan, otherPlans, planDigest, wholePlan } from '../plan.ts';
import { publishOthers } from '../publish-others.ts';
import { nothingRead } from '../read-articles.ts';
import { readOwnSource } from '../read-source.ts';
import { inRounds } from '../rounds.ts';
import { type Binding, readBinding, type StoredBinding, toldBy, writeBinding } from './binding.ts';
import { type BoundFiles, bindFiles, unboundPages } from './bound-files.ts';
import { changedKeys } from './changed-keys.ts';
import { watchArticles } from './watch-articles.ts';

/** What came of binding. */
export interface Bound {
  /** Keys of the objects that were written. */
  readonly written: readonly string[];
  /** Articles that cannot be published. */
  readonly failures: readonly StepFailure[];
  /** Feeds that could not be published: what is bound is not said to be, and a repetition goes on. */
  readonly faults: readonly StepFailure[];
}

const nothingToBind: Bound = { written: [], failures: [], faults: [] };

/**
 * Binds all else around the Feed of a Source, as its Manifest says: news sitemap, Editions, the pages of its history, its
 * page for people, the index. The Binding is written last, so that whoever dies before leaves it to the reconciler.
 * `whole`: looks at every Article and every file. Throws SyndicationError when the Source or the store is at fault.
 */
export function bindSource(source: string, whole: boolean, ports: Ports): Promise<Bound> {
  return inRounds(bindingKey(source), source, ports.clock, (round) =>
    bindOnce(source, whole, round === 1, ports),
  );
}

/** The Binding is read before the Manifest, so that an older one is never written over what a newer one gave. */
async function bindOnce(
  id: string,
  whole: boolean,
  isFirstRound: boolean,
  ports: Ports,
): Promise<Bound | undefined> {
  const { store, log } = ports;
  const stored = await readBinding(id, store);
  const feed = await readManifest(id, store);
  // Without a history it is the Manifest of an Edition over several Sources. A corrupt one is rebuilt by publishing.
  if (feed.kind !== 'sound' || feed.manifest.history === undefined) return nothingToBind;
  const { manifest } = feed;
  const source = await readOwnSource(id, store);
  const plan = wholePlan(source);
  const others = otherPlans(source, await readMergedEditions(ports));
  const told = toldBy(manifest);
  const keys = changedKeys(told, stored.binding.told, feed.manifest.history);
  const trusted = isFirstRound && !whole && stored.isKnown;
  const { watched, strays } = watchArticles(id, told, store);
  const published = await publishOthers(others, { keys, whole }, { ...ports, store: watched });
  // What cannot be read is told as it was: that is how it stays.
  for (const { key } of published.failures) strays.delete(key);
  const around = await bindOwn(plan, feed, stored, trusted, ports);
  if (around === undefined) return undefined;
  const { present } = published;
  const index = around.isShown ? await catalogueFeeds(id, [plan, ...present], whole, ports) : [];
  const written = [...published.written, ...around.written, ...index];
  if (published.faults.length === 0) {
    const { open, files, closed } = around;
    const bound: Binding = {
      manifest: strays.size === 0 ? digestOf(feed.object.bytes) : '',
      told: Object.fromEntries(Object.entries(told).filter(([key]) => !strays.has(key))),
      closed,
      open,
      files,
    };
    const outcome = await writeBinding(id, bound, stored, store);
    if (outcome === 'conflict') return undefined;
    if (outcome === 'written') written.push(bindingKey(id));
  }
  if (written.length > 0) log.info('bound', { feed: id, changed: keys.length, written: written.length });
  return { ...published, written };
}

interface BoundOwn extends BoundFiles {
  readonly closed: number;
  readonly isShown: boolean;
  readonly written: readonly string[];
}

/** The pages around the Feed itself. Undefined after a conflict. */
async function bindOwn(
  plan: FeedPlan,
  feed: SoundManifest,
  stored: StoredBinding,
  trusted: boolean,
  ports: Ports,
): Promise<BoundOwn | undefined> {
  const { manifest } = feed;
  const { entries, withdrawn, history = noHistory } = manifest;
  const kept = { ...nothingRead, kept: { entries, withdrawn } };
  const composed = compose({ plan, articles: kept, before: entries, history, settings: ports.settings });
  const isShown = composed.shown.length > 0;
  // A plan that changed since is laid out anew by the next publish, and bound then.
  if (manifest.plan !== planDigest(plan) || composed.closing.length > 0) {
    return { ...stored.binding, isShown, written: [] };
  }
  const written: string[] = [];
  for (const page of unboundPages(history, stored.binding)) {
    const key = await recordKeyOf(plan.name, page, history, ports.store);
    if (key === undefined) continue;
    const closed = await printFromRecord(plan, key, ports);
    if (closed.outcome === 'conflict') return undefined;
    written.push(...closed.keys);
  }
  const files = await bindFiles(plan, composed, feed, stored, trusted, ports.store, ports.settings);
  if (files.outcome === 'conflict') return undefined;
  return { ...files.bound, closed: countClosed(history), isShown, written: [...written, ...files.written] };
}
