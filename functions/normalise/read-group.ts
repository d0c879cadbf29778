import { SyndicationError } from '../core/errors.ts';
import { groupOfPage, pagesPrefix } from '../core/keys.ts';
import { decodePage } from '../core/snapshot.ts';
import type { Source } from '../core/source.ts';
import type { Log, ObjectStore } from '../ports.ts';
import { type Neighbourhood, withoutBorrowed } from './identity/borrowed.ts';
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
}

export interface ReaderOptions {
  readonly source: Source;
  readonly store: ObjectStore;
  readonly log: Log;
}

export function createReader({ source, store, log }: ReaderOptions): Reader {
  const pages = new Map<string, StoredPage>();
  const groups = new Map<string, { readonly name: string; readonly readings: readonly PageReading[] }>();

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

  async function readingsOf(group: string): Promise<readonly PageReading[]> {
    const found: StoredPage[] = [];
    for await (const { key } of store.list(pagesPrefix(source.id, group))) {
      const page = await storedPage(key);
      if (page !== undefined) found.push(page);
    }
    const name = found.map(({ key }) => key).join('\n');
    const before = groups.get(group);
    if (before?.name === name) return before.readings;
    const readings = readTogether(found, source);
    groups.set(group, { name, readings });
    return readings;
  }

  /** Among the Pages of its URL as they were last listed, if it was there then. */
  async function page(key: string): Promise<PageReading | undefined> {
    const group = groupOfPage(key);
    const isIt = (reading: PageReading) => reading.key === key;
    return groups.get(group)?.readings.find(isIt) ?? (await readingsOf(group)).find(isIt);
  }

  const neighbourhood: Neighbourhood = { source: source.id, store, page };
  return {
    source,
    store,
    group: async (group) => withoutBorrowed(group, await readingsOf(group), neighbourhood),
  };
}
