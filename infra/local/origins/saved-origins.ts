import type { SyndicationError } from '../../../functions/core/errors.ts';
import { sourceKey } from '../../../functions/core/keys.ts';
import type { Source } from '../../../functions/core/source.ts';
import type { ObjectStore } from '../../../functions/ports.ts';
import { readSource } from '../../../functions/stored/source-object.ts';
import type { OpenedOrigins, Origin } from './origin.ts';
import type { SavedPages } from './saved-pages.ts';

/**
 * One Origin for each host that saved files come from. `read` runs now, so that bad files are found before anything is
 * stored, and again with each later poll. Throws the first failure when no file can be used.
 */
export async function savedOrigins(path: string, read: () => Promise<SavedPages>): Promise<OpenedOrigins> {
  const first = await read();
  const [failure] = first.failures;
  if (first.groups.length === 0 && failure !== undefined) throw failure;
  const skipped =
    first.skipped === 0 ? [] : [`${path}: files left out because they are not HTML: ${first.skipped}`];
  const reread = onceThen(first, read);
  const origins = first.groups.map(({ source }, at) => savedOrigin(source, reread, at === 0));
  return { origins, notes: skipped };
}

/** Files of no known host are reported with the first Origin only. */
function savedOrigin(
  source: Source,
  read: (source: string) => Promise<SavedPages>,
  reports: boolean,
): Origin {
  return {
    source,
    poll: async (ports) => {
      const { storePages } = await import('../../../functions/scrape/store-page.ts');
      const { groups, failures } = await read(source.id);
      const pages = groups.find((group) => group.source.id === source.id)?.pages ?? [];
      await storePages(await knownSource(source, ports.store), pages, ports);
      return reports ? failures : ([] as readonly SyndicationError[]);
    },
  };
}

/** A Source that the store has already, perhaps from a site file, is better described there than by a page. */
async function knownSource(source: Source, store: ObjectStore): Promise<Source> {
  const key = sourceKey(source.id);
  return (await store.head(key)) === undefined ? source : readSource(key, store);
}

/** Each Source gets what was read already, then what is there later. */
function onceThen(
  first: SavedPages,
  read: () => Promise<SavedPages>,
): (source: string) => Promise<SavedPages> {
  const served = new Set<string>();
  return (source) => {
    if (served.has(source)) return read();
    served.add(source);
    return Promise.resolve(first);
  };
}
