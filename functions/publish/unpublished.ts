import type { ObjectStore, ObjectSummary } from '../ports.ts';
import { readManifest } from './manifest.ts';

/** How long a message may be under way: an Article that old may still be waiting. Milliseconds; a day. */
const longestDelay = 86_400_000;

/**
 * Tells from a listing alone which Articles of a Source the Manifest may not know yet; costs one GET. Exact for all that
 * are in it and while it holds all Articles; of those left out for their age only the recently written are suspected.
 * A suspicion that is wrong costs a few reads and no write.
 */
export async function unpublishedTest(
  source: string,
  store: ObjectStore,
): Promise<(article: ObjectSummary) => boolean> {
  const stored = await readManifest(source, store);
  if (stored.kind !== 'sound') return () => true;
  const { manifest, object } = stored;
  const etags = new Map(
    [...manifest.entries, ...manifest.withdrawn].map(({ article, etag }) => [article, etag]),
  );
  return ({ key, etag, lastModified }) => {
    const published = etags.get(key);
    if (published !== undefined) return published !== etag;
    return manifest.complete || lastModified >= object.lastModified - longestDelay;
  };
}
