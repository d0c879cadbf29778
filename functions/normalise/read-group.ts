import { SyndicationError } from '../core/errors.ts';
import { groupOfPage, pagesPrefix } from '../core/keys.ts';
import { decodePage } from '../core/snapshot.ts';
import type { Source } from '../core/source.ts';
import type { Log, ObjectStore } from '../ports.ts';
import { withoutBorrowed } from './identity/borrowed.ts';
import { type PageReading, readTogether, type StoredPage } from './parts/read-together.ts';

/** The Pages of one Source, each read once: they never change. */
export interface Reader {
  readonly source: Source;
  readonly store: ObjectStore;
  /**
   * All Pages of one URL, oldest first, as the store lists them now, parts included: what they say together is the
   * Article. What they show of other addresses' articles is rejected. `group` is the digest of its identity.
   */
  group(group: string): Promise<readonly PageReading[]>;
  /** One Page among those of its URL; undefined when it is gone or broken. */
  page(key: string): Promise<PageReading | undefined>;
}

export interface ReaderOptions {
  readonly source: Source;
  readonly store: ObjectStore;
  readonly log: Log;
}

export function createReader({ source, store, log }: ReaderOptions): Reader {
  const pages = new Map<string, StoredPage>();
  const groups = new Map<string, readonly PageReading[]>();

  /** A Page that is broken is told of and passed over: `verify` finds it, and its own message fails. */
  async function storedPage(key: string): Promise<StoredPage | undefined> {
    const known = pages.get(key);
    if (known !== undefined) return known;
    const stored = await store.get(key);
    if (stored === undefined) return undefined;
    try {
      const read = { key, page: decodePage(key, stored.bytes) };
      pages.set(key, read);
      return read;
    } catch (thrown) {
      if (!(thrown instanceof SyndicationError) || thrown.code !== 'store-corrupt') throw thrown;
      log.error('a stored page cannot be understood and is passed over', { key });
      return undefined;
    }
  }

  async function readingsOf(digest: string): Promise<readonly PageReading[]> {
    const found: StoredPage[] = [];
    for await (const { key } of store.list(pagesPrefix(source.id, digest))) {
      const page = await storedPage(key);
      if (page !== undefined) found.push(page);
    }
    const name = found.map(({ key }) => key).join('\n');
    const readings = groups.get(name) ?? readTogether(found, source);
    groups.set(name, readings);
    return readings;
  }

  const neighbourhood = { source: source.id, store, readings: readingsOf };
  const group = async (digest: string) => withoutBorrowed(digest, await readingsOf(digest), neighbourhood);

  return {
    source,
    store,
    group,
    page: async (key) => (await group(groupOfPage(key))).find((reading) => reading.key === key),
  };
}
