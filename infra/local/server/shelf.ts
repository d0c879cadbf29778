import * as v from 'valibot';
import { feedFormats } from '../../../functions/core/feed.ts';
import { feedKey, prefixes, sourceKey, sourceOfKey } from '../../../functions/core/keys.ts';
import type { ObjectStore } from '../../../functions/ports.ts';

/** A Source as the index shows it. */
export interface ShelfSource {
  readonly id: string;
  readonly name: string;
  readonly home: string;
  readonly language: string | undefined;
  readonly description: string | undefined;
  /** Entries in the feed. */
  readonly articles: number;
  /** The newest of them. */
  readonly latest: readonly { readonly title: string; readonly url: string }[];
  /** File names of the feeds that exist. */
  readonly files: readonly string[];
  /** Address that the feed gives as its own. */
  readonly self: string | undefined;
}

/** How many of the newest titles are shown. */
const latestCount = 5;

const recordSchema = v.object({
  name: v.string(),
  home: v.string(),
  language: v.optional(v.string()),
  description: v.optional(v.string()),
});

/** The JSON Feed is the presentation that is easiest to read back. */
const feedSchema = v.object({
  feed_url: v.string(),
  items: v.array(v.object({ title: v.string(), url: v.string() })),
});

/** Every Source of the store, by name. What cannot be understood is shown as far as it can. */
export async function readShelf(store: ObjectStore): Promise<readonly ShelfSource[]> {
  const shelf = [];
  for await (const { key } of store.list(prefixes.sources)) {
    shelf.push(await readShelfSource(store, sourceOfKey(key)));
  }
  return shelf.sort((a, b) => a.name.localeCompare(b.name));
}

/** One Source; one that the store does not know has no articles and no files. */
export async function readShelfSource(store: ObjectStore, id: string): Promise<ShelfSource> {
  const record = v.safeParse(recordSchema, await readJson(store, sourceKey(id)));
  const feed = v.safeParse(feedSchema, await readJson(store, feedKey(id, 'feed.json')));
  const entries = feed.success ? feed.output.items : [];
  const { name = id, home = '', language, description } = record.success ? record.output : {};
  return {
    id,
    name,
    home,
    language,
    description,
    articles: entries.length,
    latest: entries.slice(0, latestCount),
    files: await existingFiles(store, id),
    self: feed.success ? feed.output.feed_url : undefined,
  };
}

async function existingFiles(store: ObjectStore, id: string): Promise<readonly string[]> {
  const files = [];
  for (const { file } of feedFormats) {
    if ((await store.head(feedKey(id, file))) !== undefined) files.push(file);
  }
  return files;
}

async function readJson(store: ObjectStore, key: string): Promise<unknown> {
  const object = await store.get(key);
  try {
    return object === undefined ? undefined : JSON.parse(Buffer.from(object.bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
