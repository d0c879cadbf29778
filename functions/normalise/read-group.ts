import { SyndicationError } from '../core/errors.ts';
import { pagesPrefix } from '../core/keys.ts';
import type { Page } from '../core/page.ts';
import { decodePage } from '../core/snapshot.ts';
import type { Source } from '../core/source.ts';
import type { Log, ObjectStore } from '../ports.ts';
import { type Normalised, normalisePage } from './normalise.ts';

/** A stored Page with what it says. */
export interface PageReading {
  readonly key: string;
  readonly page: Page;
  readonly normalised: Normalised;
}

/** The Pages of one Source, each read once: they never change. */
export interface Reader {
  readonly source: Source;
  readonly store: ObjectStore;
  /** All Pages of one URL, oldest first, as the store lists them now. `group` is the digest of its identity. */
  group(group: string): Promise<readonly PageReading[]>;
  /** One Page; undefined when it is gone or broken: `verify` finds it, and its own message fails. */
  page(key: string): Promise<PageReading | undefined>;
}

export interface ReaderOptions {
  readonly source: Source;
  readonly store: ObjectStore;
  readonly log: Log;
}

export function createReader({ source, store, log }: ReaderOptions): Reader {
  const known = new Map<string, PageReading>();

  async function page(key: string): Promise<PageReading | undefined> {
    const reading = known.get(key) ?? (await readPage(key));
    if (reading !== undefined) known.set(key, reading);
    return reading;
  }

  async function readPage(key: string): Promise<PageReading | undefined> {
    const stored = await store.get(key);
    if (stored === undefined) return undefined;
    try {
      const decoded = decodePage(key, stored.bytes);
      return { key, page: decoded, normalised: normalisePage(decoded, source) };
    } catch (thrown) {
      if (!(thrown instanceof SyndicationError) || thrown.code !== 'store-corrupt') throw thrown;
      log.error('a stored page cannot be understood and is passed over', { key });
      return undefined;
    }
  }

  async function group(digest: string): Promise<readonly PageReading[]> {
    const readings: PageReading[] = [];
    for await (const { key } of store.list(pagesPrefix(source.id, digest))) {
      const reading = await page(key);
      if (reading !== undefined) readings.push(reading);
    }
    return readings.sort((a, b) => compare(a.page.fetchedAt + a.key, b.page.fetchedAt + b.key));
  }

  return { source, store, group, page };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
