import { digestOf } from '../core/digest.ts';
import type { Manifest } from '../core/feed.ts';
import type { ObjectStore, ObjectSummary } from '../ports.ts';
import { readBinding } from './bind/binding.ts';
import { countClosed, noHistory } from './history/closed.ts';
import { pagesThatMayHold } from './history/marks.ts';
import { type PageRecord, readRecord } from './history/page-record.ts';
import { readManifest } from './manifest.ts';

/** How long a message may be under way: an Article that old may still be waiting. Milliseconds; a day. */
const longestDelay = 86_400_000;

/** How far publishing a Source has come. */
export interface Progress {
  /** Whether its Manifest may not know an Article yet, from what a listing says of it. */
  readonly isUnpublished: (article: ObjectSummary) => Promise<boolean>;
  /** Whether something stands around its Feed that can be bound. */
  readonly isPublished: boolean;
  /** Whether all of that follows its Manifest. */
  readonly isBound: boolean;
}

/**
 * Costs two GETs. Exact for all Articles that are in the Manifest and while it holds all. Of the others only the recently
 * written are suspected: one GET a closed page, and those stay suspected that it holds as they were before. A suspicion
 * that is wrong costs a few reads and no write.
 */
export async function progressOf(source: string, store: ObjectStore): Promise<Progress> {
  const stored = await readManifest(source, store);
  if (stored.kind !== 'sound') return { isUnpublished: async () => true, isPublished: false, isBound: true };
  const { manifest, object } = stored;
  const { binding } = await readBinding(source, store);
  const etags = new Map(
    [...manifest.entries, ...manifest.withdrawn].map(({ article, etag }) => [article, etag]),
  );
  const etagOnPage = closedPages(source, manifest, store);
  return {
    isPublished: true,
    isBound: binding.manifest === digestOf(object.bytes),
    isUnpublished: async ({ key, etag, lastModified }) => {
      const published = etags.get(key);
      if (published !== undefined) return published !== etag;
      if (manifest.complete) return true;
      return lastModified >= object.lastModified - longestDelay && (await etagOnPage(key)) !== etag;
    },
  };
}

/** Finds the validator that an Article had when its page closed, on the pages that the Manifest tells of. */
function closedPages(
  source: string,
  { history = noHistory }: Manifest,
  store: ObjectStore,
): (article: string) => Promise<string | undefined> {
  const { closed } = history;
  const first = countClosed(history) - closed.length + 1;
  const marks = closed.map((page) => page.marks);
  const records = new Map<number, Promise<PageRecord | undefined>>();
  const read = (page: number) => {
    // A broken one is the business of publishing.
    const record = records.get(page) ?? readRecord(source, page, store).catch(() => undefined);
    records.set(page, record);
    return record;
  };
  return async (article) => {
    for (const page of pagesThatMayHold(article, marks, first)) {
      const found = (await read(page))?.entries.find((entry) => entry.article === article);
      if (found !== undefined) return found.etag;
    }
    return undefined;
  };
}
