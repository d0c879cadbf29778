import { SyndicationError } from '../core/errors.ts';
import { manifestKey } from '../core/keys.ts';
import type { ObjectStore, Ports, StepFailure } from '../ports.ts';
import { type Composed, compose } from './compose.ts';
import { review } from './history/review.ts';
import { isCurrent, quarantine, readManifest, type StoredManifest } from './manifest.ts';
import { entriesOf, type PlanTask, readWanted } from './read-wanted.ts';
import type { Survey } from './survey.ts';
import { writeFeed } from './write-feed.ts';
import { type KnownFiles, observeFiles } from './write-files.ts';

/** What came of a task. */
export interface Published {
  /** Keys of the objects that were written: none when nothing differed. */
  readonly written: readonly string[];
  /** Entries in each feed file. */
  readonly shown: number;
  /** Whether there is no feed file: it never had anything to show. */
  readonly absent: boolean;
  readonly failures: readonly StepFailure[];
  /** Keys of changed Articles of which the Manifest tells nothing, before and after: those of closed pages. */
  readonly unplaced: readonly string[];
}

/** What a round leaves to the next one: how the archive looked, where it was read. */
export interface EarlierRound {
  readonly survey: Survey | undefined;
}

export type AttemptOutcome =
  | { readonly outcome: 'published'; readonly published: Published }
  | { readonly outcome: 'conflict'; readonly round: EarlierRound };

/**
 * One round of compare-and-set: read all, compose, write what differs over exactly what was read. The Manifest is read
 * before the Articles, so that an older Article never covers a newer one. Throws SyndicationError when the store is at
 * fault, or the feed would be emptied.
 */
export async function attempt(
  task: PlanTask,
  earlier: EarlierRound | undefined,
  ports: Ports,
): Promise<AttemptOutcome> {
  const { store, settings } = ports;
  const stored = await readManifest(task.plan.name, store);
  if (stored.kind === 'corrupt') await quarantine(stored.object, stored.error, ports);
  const wanted = await readWanted(task, stored, earlier?.survey, store);
  const conflict = { outcome: 'conflict', round: { survey: wanted.survey } } as const;
  const reviewed = await review(task, stored, wanted, earlier === undefined, ports);
  if (reviewed.outcome === 'conflict') return conflict;
  const { articles, history } = reviewed;
  const feed = compose({ plan: task.plan, articles, before: entriesOf(stored), history, settings });
  const isEmpty = feed.shown.length === 0 && !(await mayBeEmpty(feed, stored, task, store));
  if (isEmpty) refuseToEmpty(stored, task);
  // Where there never was a feed, there is nothing to write but that it was looked for.
  if (isEmpty && task.plan.kind === 'whole') return nothingPublished(feed);
  const wantedFeed = isEmpty ? { ...feed, files: [] } : feed;
  const known = await knownFiles(wantedFeed, stored, earlier, store);
  if (known === undefined) return conflict;
  const written = await writeFeed(wantedFeed, stored, known, store);
  if (written.outcome === 'conflict') return conflict;
  const { shown, failures } = feed;
  const keys = [...reviewed.written, ...written.keys];
  const unplaced = unplacedKeys(task, stored, feed);
  const published = { written: keys, shown: shown.length, absent: isEmpty, failures, unplaced };
  return { outcome: 'published', published };
}

/**
 * What the Manifest says of the files; what they are, where it cannot be trusted. After a conflict it cannot: another
 * writer, or one that was killed, may have changed a file and not have come to the Manifest. Undefined when there is a
 * newer Manifest by then, which they may follow.
 */
async function knownFiles(
  { folder, files, manifest: { feed } }: Composed,
  stored: StoredManifest,
  earlier: EarlierRound | undefined,
  store: ObjectStore,
): Promise<KnownFiles | undefined> {
  if (earlier !== undefined || stored.kind === 'corrupt') {
    const observed = await observeFiles(folder, files, store);
    return (await isCurrent(feed, stored, store)) ? observed : undefined;
  }
  return stored.kind === 'sound' ? stored.manifest.files : {};
}

/** Whether a feed without Entries is what its newspaper wants: all that it showed was withdrawn, or belongs elsewhere. */
async function mayBeEmpty(
  { manifest }: Composed,
  stored: StoredManifest,
  { plan }: PlanTask,
  store: ObjectStore,
): Promise<boolean> {
  const withdrawn = new Set(manifest.withdrawn.map(({ article }) => article));
  const others = entriesOf(stored).filter(({ article }) => !withdrawn.has(article));
  if (others.length === 0) return withdrawn.size > 0;
  if (plan.kind !== 'edition') return false;
  const found = await Promise.all(others.map(({ article }) => store.head(article)));
  return found.every((summary) => summary !== undefined);
}

/** Whoever follows the Manifest does not come to hear of these. */
function unplacedKeys(
  { keys }: PlanTask,
  stored: StoredManifest,
  { manifest: { entries, withdrawn }, failures }: Composed,
): readonly string[] {
  const told = new Set([...entriesOf(stored), ...entries, ...withdrawn].map(({ article }) => article));
  for (const { key } of failures) told.add(key);
  return keys.filter((key) => !told.has(key));
}

/** HOUSE: publish refuses to empty a feed. */
function refuseToEmpty(stored: StoredManifest, { plan }: PlanTask): void {
  if (entriesOf(stored).length === 0) return;
  throw new SyndicationError('no-articles', {
    step: 'publish',
    url: manifestKey(plan.name),
    detail: 'refused to empty the feed; the old one stays',
  });
}

const nothingPublished = ({ failures }: Composed): AttemptOutcome => ({
  outcome: 'published',
  published: { written: [], shown: 0, absent: true, failures, unplaced: [] },
});
