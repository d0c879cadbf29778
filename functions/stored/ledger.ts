import { Buffer } from 'node:buffer';
import * as v from 'valibot';
import { digestOf, stableJson } from '../core/digest.ts';
import { ledgerKey, quarantineKey } from '../core/keys.ts';
import type { LedgerEntry } from '../core/ledger.ts';
import type { ObjectStore } from '../ports.ts';
import { changeObject } from './change-object.ts';
import { createObject } from './create-object.ts';

const entrySchema: v.GenericSchema<unknown, LedgerEntry> = v.object({
  identity: v.string(),
  article: v.string(),
  id: v.string(),
  takedown: v.exactOptional(v.object({ at: v.string(), note: v.string() })),
  first: v.exactOptional(v.object({ page: v.string(), seenAt: v.string() })),
  leaves: v.exactOptional(v.array(v.string())),
});

/** The entry in an object's bytes; undefined when it cannot be understood: it is then made again from the Pages. */
export function parseEntry(bytes: Uint8Array): LedgerEntry | undefined {
  try {
    const parsed = v.safeParse(entrySchema, JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

const encodeEntry = (entry: LedgerEntry): Uint8Array => Buffer.from(stableJson(entry), 'utf8');

/** What the ledger says of an address, by the digest of its identity. */
export async function readEntry(
  source: string,
  digest: string,
  store: ObjectStore,
): Promise<LedgerEntry | undefined> {
  const stored = await store.get(ledgerKey(source, digest));
  return stored === undefined ? undefined : parseEntry(stored.bytes);
}

/** What an entry shall be; undefined when it may stay. */
type Change = LedgerEntry | undefined;

/** Changes an entry by compare-and-set; answering undefined leaves it as it is. Gives what then stands there. */
export async function changeEntry(
  source: string,
  digest: string,
  store: ObjectStore,
  change: (present: LedgerEntry | undefined) => Change | Promise<Change>,
): Promise<LedgerEntry | undefined> {
  let standing: LedgerEntry | undefined;
  const key = ledgerKey(source, digest);
  await changeObject(store, key, async (bytes) => {
    const present = bytes === undefined ? undefined : parseEntry(bytes);
    // A person's order may be in what cannot be read any more.
    if (bytes !== undefined && present === undefined) {
      await createObject(store, quarantineKey(key, digestOf(bytes)), bytes);
    }
    const next = await change(present);
    standing = next ?? present;
    return next === undefined ? undefined : encodeEntry(next);
  });
  return standing;
}

/** Makes the entry of an address that has none. Gives the one that then stands there: the first claim holds. */
export async function claimEntry(
  source: string,
  digest: string,
  store: ObjectStore,
  entry: LedgerEntry,
): Promise<LedgerEntry> {
  const standing = await changeEntry(source, digest, store, (present) =>
    present === undefined ? entry : undefined,
  );
  return standing ?? entry;
}
