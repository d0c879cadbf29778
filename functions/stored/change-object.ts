import { SyndicationError } from '../core/errors.ts';
import type { ObjectStore } from '../ports.ts';

/** A writer that loses this often is not competing but broken. */
const mostAttempts = 50;

/** What an object shall be; undefined when it may stay. */
type Change = Uint8Array | undefined;

/**
 * Changes a shared object by compare-and-set: `change` is called with its present bytes (undefined: there is none) until
 * no other writer came between. Answering the same bytes or undefined writes nothing. Throws `store-conflict`.
 */
export async function changeObject(
  store: ObjectStore,
  key: string,
  change: (present: Uint8Array | undefined) => Change | Promise<Change>,
): Promise<'written' | 'unchanged'> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const present = await store.get(key);
    const next = await change(present?.bytes);
    if (next === undefined || (present !== undefined && Buffer.compare(next, present.bytes) === 0))
      return 'unchanged';
    const condition = present === undefined ? ({ ifNoneMatch: '*' } as const) : { ifMatch: present.etag };
    if ((await store.put(key, next, condition)).outcome === 'written') return 'written';
  }
  throw new SyndicationError('store-conflict', { step: 'store', url: key });
}
