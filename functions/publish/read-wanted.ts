import type { Manifest, ManifestEntry, ManifestTombstone, Rank } from '../core/feed.ts';
import type { ObjectStore } from '../ports.ts';
import { millisecondsOf } from './instants.ts';
import type { StoredManifest } from './manifest.ts';
import { type FeedPlan, planDigest } from './plan.ts';
import { nothingRead, type Reading, readArticles, together } from './read-articles.ts';
import { isBelow, isCovered } from './shelf.ts';
import { type Survey, surveyArticles } from './survey.ts';

/** What is to be published. */
export interface PlanTask {
  readonly plan: FeedPlan;
  /** Keys of the Articles that changed. */
  readonly keys: readonly string[];
  /** Read every Article of its Sources, not only the changed ones. */
  readonly whole: boolean;
}

/** What was read for a task, and what of the Manifest stays beside it. */
export interface WantedArticles extends Reading {
  readonly kept: KeptOfManifest;
  /** Where Articles that are in no list were cut off for being older. */
  readonly floor?: Rank;
  /** The whole archive as it was seen, for the next round. */
  readonly survey?: Survey;
}

export interface KeptOfManifest {
  readonly entries: readonly ManifestEntry[];
  readonly withdrawn: readonly ManifestTombstone[];
}

/**
 * Reads the changed Articles, or all where the Manifest does not tell the others. After a conflict an archive is not
 * read again: what was newest in it and what the Manifest now has are enough.
 */
export async function readWanted(
  task: PlanTask,
  stored: StoredManifest,
  surveyed: Survey | undefined,
  store: ObjectStore,
): Promise<WantedArticles> {
  const known = knownOf(stored, task.plan);
  if (!task.whole && known !== undefined && surveyed === undefined) {
    const changed = await readChanged(task, known, stored, store);
    if (!leavesHole(changed, known, task.plan)) return changed;
  }
  const survey = surveyed ?? (await surveyArticles(task.plan, store));
  const reading = surveyed === undefined ? survey : await readAgain(task, surveyed, stored, store);
  return {
    ...reading,
    kept: keptOf(stored, reading, true),
    ...(survey.floor === undefined ? {} : { floor: survey.floor }),
    survey,
  };
}

/** The Manifest, where it is one of what the Feed selects today. */
function knownOf(stored: StoredManifest, plan: FeedPlan): Manifest | undefined {
  return stored.kind === 'sound' && stored.manifest.plan === planDigest(plan) ? stored.manifest : undefined;
}

async function readChanged(
  { keys, plan }: PlanTask,
  { floor }: Manifest,
  stored: StoredManifest,
  store: ObjectStore,
): Promise<WantedArticles> {
  const reading = await withDisputed(await readArticles(keys, plan, store), plan, stored, store);
  const kept = keptOf(stored, reading, false);
  if (floor === undefined) return { ...reading, kept };
  // Below the floor others may be missing that are newer: nothing there can be put in order.
  const entries = reading.entries.filter(({ at, entry }) => !isBelow({ at, id: entry.id }, floor));
  return { ...reading, entries, kept, floor };
}

/**
 * With the Articles that had taken one of these over when the Manifest was written, and gave it back since: an address
 * that they had called their own turned out to be that of another article.
 */
async function withDisputed(
  reading: Reading,
  plan: FeedPlan,
  stored: StoredManifest,
  store: ObjectStore,
): Promise<Reading> {
  const read = [...reading.entries, ...reading.withdrawn];
  const keys = new Set(read.map(({ article }) => article));
  const ended = new Set(read.flatMap(({ was }) => was));
  const disputed = [...entriesOf(stored), ...withdrawnOf(stored)].filter(
    ({ article, was }) => !keys.has(article) && !ended.has(article) && was.some((key) => keys.has(key)),
  );
  if (disputed.length === 0) return reading;
  const again = await readArticles(
    disputed.map(({ article }) => article),
    plan,
    store,
  );
  const gaveBack = ({ was }: { readonly was: readonly string[] }) => !was.some((key) => keys.has(key));
  return together(reading, {
    ...again,
    entries: again.entries.filter(gaveBack),
    withdrawn: again.withdrawn.filter(gaveBack),
  });
}

/** Whether what left the Feed must be replaced by Articles that the Manifest does not know. */
function leavesHole({ kept, entries, floor }: WantedArticles, known: Manifest, plan: FeedPlan): boolean {
  const left = [...kept.entries, ...entries];
  // The two days of the news count from the newest: when that goes, older Articles come back.
  if (plan.kind === 'news' && newestOf(left) < newestOf(known.entries)) return true;
  if (floor === undefined || left.length >= known.entries.length) return false;
  return plan.merged ? !isCovered(left, floor, plan) : left.length < plan.entries;
}

const newestOf = (entries: readonly ManifestEntry[]): number =>
  Math.max(0, ...entries.map(({ at }) => millisecondsOf(at)));

async function readAgain(
  { plan, keys }: PlanTask,
  survey: Survey,
  stored: StoredManifest,
  store: ObjectStore,
): Promise<Reading> {
  const told = [survey.entries, survey.withdrawn, entriesOf(stored), withdrawnOf(stored)].flat();
  const seen = told.map(({ article }) => article);
  const reading = await readArticles([...new Set([...seen, ...keys])], plan, store);
  const known = new Set(reading.failures.map(({ key }) => key));
  return together(reading, {
    ...nothingRead,
    failures: survey.failures.filter(({ key }) => !known.has(key)),
  });
}

/**
 * What the Manifest tells and nothing newer replaces. An Article that is gone leaves it. When the whole archive was read,
 * only those stay whose Article is there and cannot be understood: a good Entry is never lost to a broken object.
 */
function keptOf(stored: StoredManifest, reading: Reading, whole: boolean): KeptOfManifest {
  const read = new Set([...reading.entries, ...reading.withdrawn].map(({ article }) => article));
  const broken = new Set(reading.failures.map(({ key }) => key));
  const gone = new Set(reading.missing);
  const stays = ({ article }: { readonly article: string }) =>
    !read.has(article) && !gone.has(article) && (!whole || broken.has(article));
  return { entries: entriesOf(stored).filter(stays), withdrawn: withdrawnOf(stored).filter(stays) };
}

/** The Entries a Manifest tells of; none when it is absent or corrupt. */
export function entriesOf(stored: StoredManifest): readonly ManifestEntry[] {
  return stored.kind === 'sound' ? stored.manifest.entries : [];
}

function withdrawnOf(stored: StoredManifest): readonly ManifestTombstone[] {
  return stored.kind === 'sound' ? stored.manifest.withdrawn : [];
}
