import { digestOf } from '../../../functions/core/digest.ts';
import type { ObjectStore, StoredObject } from '../../../functions/ports.ts';
import type { Validators } from './conditional.ts';
import { type Encoding, encodeBytes } from './encoding.ts';

/** One version of a feed file, ready to be sent. */
export interface CachedFeed extends Validators {
  /** Each encoding is made once. */
  bytesAs(encoding: Encoding): Promise<Uint8Array>;
}

/** Feed files by key, as the store holds them now. */
export interface FeedCache {
  /** What was looked at a moment ago, without waiting. Undefined when it has to be read. */
  fresh(key: string): CachedFeed | undefined;
  /** Undefined when there is no such object. A store that fails is bridged with the last version read. */
  read(key: string): Promise<CachedFeed | undefined>;
}

export interface FeedCacheOptions {
  /** Milliseconds for which the store is not asked again about a file. @default 0 */
  readonly freshForMs?: number;
  /** Bytes of files held at most, as they are stored; their encodings are held besides. @default 67_108_864 */
  readonly room?: number;
}

interface Held {
  readonly etag: string;
  readonly size: number;
  readonly feed: CachedFeed;
  /** When the store was last asked; milliseconds of a clock that only counts. */
  checkedAt: number;
}

/** Costs one `head` a request, or none while what was read is fresh; the bytes are read when they changed. */
export function createFeedCache(
  store: ObjectStore,
  { freshForMs = 0, room = 2 ** 26 }: FeedCacheOptions = {},
): FeedCache {
  const held = new Map<string, Held>();
  let taken = 0;

  function forget(key: string): void {
    taken -= held.get(key)?.size ?? 0;
    held.delete(key);
  }

  function keep(key: string, object: StoredObject): CachedFeed {
    const feed = cachedFeed(object);
    const size = object.bytes.length;
    forget(key);
    held.set(key, { etag: object.etag, size, feed, checkedAt: performance.now() });
    taken += size;
    for (const [oldest] of held) {
      if (taken <= room || oldest === key) break;
      forget(oldest);
    }
    return feed;
  }

  function fresh(key: string): CachedFeed | undefined {
    const known = held.get(key);
    const isFresh = known !== undefined && performance.now() - known.checkedAt < freshForMs;
    return isFresh ? known.feed : undefined;
  }

  async function current(key: string): Promise<CachedFeed | undefined> {
    const known = held.get(key);
    const summary = await store.head(key);
    if (summary !== undefined && known?.etag === summary.etag) {
      known.checkedAt = performance.now();
      // What is asked for goes to the back of the queue of those to be forgotten, unless it was forgotten meanwhile.
      if (held.get(key) === known) {
        held.delete(key);
        held.set(key, known);
      }
      return known.feed;
    }
    const object = summary === undefined ? undefined : await store.get(key);
    if (object !== undefined) return keep(key, object);
    forget(key);
    return undefined;
  }

  return {
    fresh,
    read: async (key) => {
      try {
        return fresh(key) ?? (await current(key));
      } catch (error) {
        // FEEDS: three errors in a row and many readers stop asking.
        const known = held.get(key);
        if (known === undefined) throw error;
        return known.feed;
      }
    },
  };
}

function cachedFeed(object: StoredObject): CachedFeed {
  const encoded = new Map<Encoding, Promise<Uint8Array>>();
  return {
    tag: digestOf(object.bytes),
    lastModified: object.lastModified,
    bytesAs: (encoding) => {
      const bytes = encoded.get(encoding) ?? encodeBytes(object.bytes, encoding);
      encoded.set(encoding, bytes);
      return bytes;
    },
  };
}
