import { Buffer } from 'node:buffer';
import { digestInKey } from '../core/keys.ts';
import { whyAlias } from './identity/why-alias.ts';
import type { Reader } from './read-group.ts';
import type { Account } from './statements.ts';
import { rewriteTrace, traceOf } from './write-trace.ts';

/**
 * The Traces of an Article whose addresses changed name it, and say why. Answers whether there are no further Pages by now,
 * which may tell otherwise.
 */
export async function retrace(
  article: string,
  accounts: readonly Account[],
  reader: Reader,
): Promise<boolean> {
  for (const account of accounts) {
    const why = whyAlias(account.group, digestInKey(article), accounts);
    for (const reading of account.readings) {
      await rewriteTrace(reading.key, traceOf(reading, account, { article, why }), reader.store);
    }
  }
  const now = await Promise.all(accounts.map(({ group }) => reader.group(group)));
  return accounts.every(({ readings }, at) => now[at]?.length === readings.length);
}

/** Whether an Article is still the one that its Traces were written for. */
export async function hasStayed(article: string, bytes: Uint8Array, { store }: Reader): Promise<boolean> {
  const present = await store.get(article);
  return present !== undefined && Buffer.compare(present.bytes, bytes) === 0;
}
