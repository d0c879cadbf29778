import type { SyndicationError } from '../../../functions/core/errors.ts';
import { sourceKey } from '../../../functions/core/keys.ts';
import type { Source } from '../../../functions/core/source.ts';
import type { ObjectStore, Ports } from '../../../functions/ports.ts';
import { readSource } from '../../../functions/stored/source-object.ts';
import type { OpenedOrigins, Origin, PollWatch } from './origin.ts';
import type { SavedFile, SavedFiles } from './saved-files.ts';
import { readSavedPage } from './saved-page.ts';

type Survey = () => Promise<SavedFiles>;

/**
 * One Origin for each host that saved files come from. The survey is made now, so that bad files are found before
 * anything is stored, and again with each later poll. Throws the first failure when no file can be used.
 */
export async function savedOrigins(path: string, survey: Survey): Promise<OpenedOrigins> {
  const first = await survey();
  const [failure] = first.failures;
  if (first.groups.length === 0 && failure !== undefined) throw failure;
  const { skipped } = first;
  const origins = first.groups.map(({ source }, at) =>
    savedOrigin(source, onceThen(first, survey), at === 0),
  );
  const notes = skipped === 0 ? [] : [`${path}: files left out because they are not HTML: ${skipped}`];
  return { origins, notes };
}

/** Files of no known host are reported with the first Origin only. */
function savedOrigin(source: Source, survey: Survey, reports: boolean): Origin {
  return {
    source,
    poll: async (ports, watch) => {
      const { groups, failures } = await survey();
      const files = groups.find((group) => group.source.id === source.id)?.files ?? [];
      await storeFiles(await knownSource(source, ports.store), files, ports, watch);
      return reports ? failures : ([] as readonly SyndicationError[]);
    },
  };
}

/** One at a time: a folder may be larger than memory. */
async function storeFiles(
  source: Source,
  files: readonly SavedFile[],
  ports: Ports,
  { progress, signal }: PollWatch,
): Promise<void> {
  const { storePages } = await import('../../../functions/scrape/store-page.ts');
  for (const [at, { path, url, part }] of files.entries()) {
    if (signal.aborted) return;
    progress(`${at + 1}/${files.length} ${path}`);
    const { page } = await readSavedPage(path, url);
    const continued = part === undefined ? {} : { part };
    await storePages(source, [{ ...page, ...continued, source: source.id }], ports);
  }
}

/** A Source that the store has already, perhaps from a site file, is better described there than by a page. */
export async function knownSource(source: Source, store: ObjectStore): Promise<Source> {
  const key = sourceKey(source.id);
  return (await store.head(key)) === undefined ? source : readSource(key, store);
}

/** What was surveyed already, then what is there later. */
function onceThen(first: SavedFiles, survey: Survey): Survey {
  let isFresh = true;
  return () => {
    const answer = isFresh ? Promise.resolve(first) : survey();
    isFresh = false;
    return answer;
  };
}
