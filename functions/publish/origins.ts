import type { EntrySource } from '../core/feed.ts';
import { feedId } from '../core/identity.ts';
import type { ObjectStore } from '../ports.ts';
import { cleaned, oneLine } from './clean.ts';
import type { FeedPlan } from './plan.ts';
import { readOwnSource } from './read-source.ts';
import { webUrl } from './web-url.ts';

/** Says where the Articles of a Source are from, where a Feed has to say it. */
export type OriginFinder = (source: string) => Promise<EntrySource | undefined>;

/** Only Feeds over several Sources name them. Each Source is read once; one that cannot be read is an error. */
export function originsOf({ merged }: FeedPlan, store: ObjectStore): OriginFinder {
  const known = new Map<string, Promise<EntrySource>>();
  return async (id) => {
    if (!merged) return undefined;
    const origin = known.get(id) ?? readOrigin(id, store);
    known.set(id, origin);
    return origin;
  };
}

async function readOrigin(id: string, store: ObjectStore): Promise<EntrySource> {
  const source = cleaned(await readOwnSource(id, store));
  return {
    id: feedId(source),
    title: oneLine(source.name) || id,
    home: webUrl(source.home) ?? source.home,
    folder: id,
  };
}
