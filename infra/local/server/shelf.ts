import * as v from 'valibot';
import { feedFormats } from '../../../functions/core/feed.ts';
import { feedKey, sourceKey } from '../../../functions/core/keys.ts';
import type { ObjectStore } from '../../../functions/ports.ts';

/** What is published of a Source. */
export interface ShelfSource {
  readonly id: string;
  readonly name: string;
  readonly home: string;
  /** Entries in the feed. */
  readonly articles: number;
  /** File names of the feeds that exist. */
  readonly files: readonly string[];
  /** Address that the feed gives as its own. */
  readonly self: string | undefined;
  /** WebSub hub that the feed names. */
  readonly hub: string | undefined;
}

const recordSchema = v.object({ name: v.string(), home: v.string() });

/** The JSON Feed is the presentation that is easiest to read back. */
const feedSchema = v.object({
  feed_url: v.string(),
  items: v.array(v.unknown()),
  hubs: v.fallback(v.array(v.object({ url: v.string() })), []),
});

/** One Source; one that the store does not know has no articles and no files. */
export async function readShelfSource(store: ObjectStore, id: string): Promise<ShelfSource> {
  const record = v.safeParse(recordSchema, await readJson(store, sourceKey(id)));
  const feed = v.safeParse(feedSchema, await readJson(store, feedKey(id, 'feed.json')));
  return {
    id,
    name: record.success ? record.output.name : id,
    home: record.success ? record.output.home : '',
    articles: feed.success ? feed.output.items.length : 0,
    files: await existingFiles(store, id),
    self: feed.success ? feed.output.feed_url : undefined,
    hub: feed.success ? feed.output.hubs[0]?.url : undefined,
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
