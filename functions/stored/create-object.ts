import { SyndicationError } from '../core/errors.ts';
import type { ObjectStore } from '../ports.ts';

/** S3 also answers "conflict" (409) when it could not decide; then there may be no object at all. */
const mostAttempts = 20;

/**
 * Makes an object whose key tells its bytes. `known` when it is there already, which is looked at: a conflict alone does
 * not mean that anything was written. Throws `store-conflict`.
 */
export async function createObject(
  store: ObjectStore,
  key: string,
  bytes: Uint8Array,
): Promise<'written' | 'known'> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    if ((await store.put(key, bytes, { ifNoneMatch: '*' })).outcome === 'written') return 'written';
    if ((await store.head(key)) !== undefined) return 'known';
  }
  throw new SyndicationError('store-conflict', { step: 'store', url: key });
}
