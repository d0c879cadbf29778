import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { feedKey } from '../../../functions/core/keys.ts';
import type { ObjectStore } from '../../../functions/ports.ts';
import { source, textOf } from './scene.ts';

/** A document of the history as a reader sees it. */
interface Document {
  readonly ids: readonly (string | undefined)[];
  readonly older: string | undefined;
}

type Links = readonly { readonly rel?: string | undefined; readonly href?: string | undefined }[] | undefined;
const linked = (links: Links, rel: string) => links?.find((link) => link.rel === rel)?.href;

/** By file name. */
export const readers: Readonly<Record<string, (text: string) => Document>> = {
  'rss.xml': (text) => {
    const { items = [], atom } = parseRssFeed(text);
    return { ids: items.map(({ guid }) => guid?.value), older: linked(atom?.links, 'prev-archive') };
  },
  'atom.xml': (text) => {
    const { entries = [], links } = parseAtomFeed(text);
    return { ids: entries.map(({ id }) => id), older: linked(links, 'prev-archive') };
  },
  'feed.json': (text) => {
    const { items = [], next_url } = parseJsonFeed(text);
    return { ids: items.map(({ id }) => id), older: next_url };
  },
};

/** Ids of all Entries, newest first, by following the links from the window as a reader would. */
export async function walk(store: ObjectStore, file: string): Promise<readonly (string | undefined)[]> {
  const ids: (string | undefined)[] = [];
  let key: string | undefined = feedKey(source.id, file);
  while (key !== undefined) {
    const seen: Document | undefined = readers[file]?.(await textOf(store, key));
    ids.push(...(seen?.ids ?? []));
    key = seen?.older?.replace('https://feeds.example/', '');
  }
  return ids;
}
