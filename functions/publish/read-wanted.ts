import type { ManifestEntry, ManifestTombstone } from '../core/feed.ts';
import type { ObjectStore } from '../ports.ts';
import type { StoredManifest } from './manifest.ts';
import { nothingRead, type Reading, readArticles, together } from './read-articles.ts';
import type { PublishedSource } from './read-source.ts';
import { type Survey, surveyArticles } from './survey.ts';

/** What is to be published. */
export interface PublishTask {
  /** Id of the Source. */
  readonly source: string;
  /** Keys of the Articles that changed. */
  readonly keys: readonly string[];
  /** Read every Article of the Source, not only the changed ones. */
  readonly whole: boolean;
}

/** What was read for a task, and what of the Manifest stays beside it. */
export interface WantedArticles extends Reading {
  readonly kept: KeptOfManifest;
  /** Whether Articles that are in no list were left out for being older. */
  readonly cut: boolean;
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
  task: PublishTask,
  source: PublishedSource,
  stored: StoredManifest,
  surveyed: Survey | undefined,
  store: ObjectStore,
): Promise<WantedArticles> {
  if (!task.whole && stored.kind === 'sound') {
    const reading = await readArticles(task.keys, store);
    return { ...reading, kept: keptOf(stored, reading, false), cut: !stored.manifest.complete };
  }
  const survey = surveyed ?? (await surveyArticles(source, store));
  const reading = surveyed === undefined ? survey : await readAgain(task, surveyed, stored, store);
  return { ...reading, kept: keptOf(stored, reading, true), cut: survey.cut, survey };
}

async function readAgain(
  task: PublishTask,
  survey: Survey,
  stored: StoredManifest,
  store: ObjectStore,
): Promise<Reading> {
  const told = [survey.entries, survey.withdrawn, entriesOf(stored), withdrawnOf(stored)].flat();
  const seen = told.map(({ article }) => article);
  const reading = await readArticles([...new Set([...seen, ...task.keys])], store);
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
