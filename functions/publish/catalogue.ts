import { Buffer } from 'node:buffer';
import * as v from 'valibot';
import { stableJson } from '../core/digest.ts';
import { catalogueKey } from '../core/keys.ts';
import type { Ports } from '../ports.ts';
import { changeObject } from '../stored/change-object.ts';
import { settleIndexFiles } from './index-files.ts';
import type { FeedPlan } from './plan.ts';

/** A Feed as the index names it. */
export interface CatalogueFeed {
  /** Below `feeds/`. */
  readonly folder: string;
  readonly title: string;
  readonly description: string;
  readonly home: string;
  readonly language?: string;
  /** Whether it has a news sitemap. */
  readonly news: boolean;
}

/** All Feeds that are published, by folder. */
export interface Catalogue {
  readonly feeds: readonly CatalogueFeed[];
}

const catalogueSchema: v.GenericSchema<unknown, Catalogue> = v.object({
  feeds: v.array(
    v.object({
      folder: v.string(),
      title: v.string(),
      description: v.string(),
      home: v.string(),
      language: v.exactOptional(v.string()),
      news: v.boolean(),
    }),
  ),
});

/**
 * Brings the index to these Feeds of a Source. `whole`: writes its files even where the catalogue says the same already,
 * for they may be of another address, or lost.
 */
export async function catalogueFeeds(
  source: string,
  plans: readonly FeedPlan[],
  whole: boolean,
  ports: Ports,
): Promise<readonly string[]> {
  const own = plans.filter(({ kind }) => kind !== 'news').map(entryOf);
  let catalogue: Catalogue = { feeds: own };
  const changed = await changeObject(ports.store, catalogueKey, (present) => {
    catalogue = withFeeds(parseCatalogue(present), source, own);
    return Buffer.from(`${stableJson(catalogue)}\n`);
  });
  if (changed === 'unchanged' && !whole) return [];
  const files = await settleIndexFiles(ports);
  return changed === 'written' ? [catalogueKey, ...files] : files;
}

function entryOf({ folder, title, description, home, language, kind }: FeedPlan): CatalogueFeed {
  return {
    folder,
    title,
    description,
    home,
    ...(language === undefined ? {} : { language }),
    news: kind === 'whole',
  };
}

/** What cannot be understood is made anew: every publish adds its own. */
export function parseCatalogue(bytes: Uint8Array | undefined): Catalogue {
  try {
    return v.parse(catalogueSchema, JSON.parse(Buffer.from(bytes ?? []).toString('utf8')));
  } catch {
    return { feeds: [] };
  }
}

/** The Feeds of a Source are replaced as a whole: an Edition that is no longer declared goes. */
function withFeeds({ feeds }: Catalogue, source: string, own: readonly CatalogueFeed[]): Catalogue {
  const folders = new Set(own.map(({ folder }) => folder));
  const others = feeds.filter(
    ({ folder }) => folder !== source && !folder.startsWith(`${source}/`) && !folders.has(folder),
  );
  return { feeds: [...others, ...own].sort((a, b) => (a.folder < b.folder ? -1 : 1)) };
}
