import { digestOf } from '../core/digest.ts';
import type { ObjectStore, ObjectSummary } from '../ports.ts';
import { readBinding } from './bind/binding.ts';
import { readManifest } from './manifest.ts';

/** How long a message may be under way: an Article that old may still be waiting. Milliseconds; a day. */
const longestDelay = 86_400_000;

/** How far publishing a Source has come. */
export interface Progress {
  /** Whether its Manifest may not know an Article yet, from what a listing says of it. */
  readonly isUnpublished: (article: ObjectSummary) => boolean;
  /** Whether it certainly does not. */
  readonly isBehind: (article: ObjectSummary) => boolean;
  /** Keys of the Articles that its Manifest tells of. */
  readonly told: readonly string[];
  /** Whether something stands around its Feed that can be bound. */
  readonly isPublished: boolean;
  /** Whether all of that follows its Manifest. */
  readonly isBound: boolean;
}

/**
 * Costs two GETs. Exact for all Articles that are in the Manifest and while it holds all; of those left out for their age
 * only the recently written are suspected. A suspicion that is wrong costs a few reads and no write; one that is right may
 * be about another Article, which went on as this one while it was as it is now before.
 */
export async function progressOf(source: string, store: ObjectStore): Promise<Progress> {
  const stored = await readManifest(source, store);
  if (stored.kind !== 'sound')
    return { isUnpublished: always, isBehind: always, told: [], isPublished: false, isBound: true };
  const { manifest, object } = stored;
  const { binding } = await readBinding(source, store);
  const etags = new Map(
    [...manifest.entries, ...manifest.withdrawn].map(({ article, etag }) => [article, etag]),
  );
  const isBehind = ({ key, etag }: ObjectSummary) =>
    etags.has(key) ? etags.get(key) !== etag : manifest.complete;
  return {
    isPublished: true,
    told: [...etags.keys()],
    isBound: binding.manifest === digestOf(object.bytes),
    isBehind,
    isUnpublished: (article) =>
      isBehind(article) ||
      (!etags.has(article.key) && article.lastModified >= object.lastModified - longestDelay),
  };
}

const always = () => true;
