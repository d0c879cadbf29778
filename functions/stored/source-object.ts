import { stableJson } from '../core/digest.ts';
import { SyndicationError } from '../core/errors.ts';
import { sourceKey } from '../core/keys.ts';
import { parseSite } from '../core/site-file.ts';
import type { Source } from '../core/source.ts';
import type { ObjectStore } from '../ports.ts';
import { changeObject } from './change-object.ts';

/**
 * Keeps the Source where the other steps find it. Writes only what differs; where it is known to be `kept` already, not
 * even that is asked.
 */
export async function writeSource(
  source: Source,
  store: ObjectStore,
  kept?: Source,
): Promise<'written' | 'unchanged'> {
  // A site file always names a listing; a Source without any means its home.
  const whole = source.listings.length > 0 ? source : { ...source, listings: [source.home] };
  const text = stableJson(whole);
  if (kept !== undefined && stableJson(kept) === text) return 'unchanged';
  const bytes = Buffer.from(text, 'utf8');
  return changeObject(store, sourceKey(source.id), () => bytes);
}

/** The Source behind a key of `sources/`. Throws `store-corrupt` when it is gone, `bad-site-file` when it is none. */
export async function readSource(key: string, store: ObjectStore): Promise<Source> {
  const stored = await store.get(key);
  if (stored === undefined) {
    throw new SyndicationError('store-corrupt', {
      step: 'store',
      url: key,
      detail: 'there is no such object',
    });
  }
  return parseSite(Buffer.from(stored.bytes).toString('utf8'), key);
}
