import { Buffer } from 'node:buffer';
import type { MergedEdition } from '../core/edition.ts';
import { parseEditions } from '../core/editions-file.ts';
import { messageOf } from '../core/errors.ts';
import { mergedEditionsKey } from '../core/keys.ts';
import type { Ports } from '../ports.ts';

/** The Editions over several Sources that are declared. A file that cannot be understood is told, and stops no feed. */
export async function readMergedEditions({ store, log }: Ports): Promise<readonly MergedEdition[]> {
  const stored = await store.get(mergedEditionsKey);
  if (stored === undefined) return [];
  try {
    return parseEditions(Buffer.from(stored.bytes).toString('utf8'), stored.key);
  } catch (thrown) {
    log.error('the editions cannot be read', { key: stored.key, detail: messageOf(thrown) });
    return [];
  }
}
