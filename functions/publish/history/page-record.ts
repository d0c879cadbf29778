import { Buffer } from 'node:buffer';
import * as v from 'valibot';
import { stableJson } from '../../core/digest.ts';
import { SyndicationError } from '../../core/errors.ts';
import type { ManifestEntry } from '../../core/feed.ts';
import type { ObjectStore, StoredObject } from '../../ports.ts';
import { manifestEntrySchema } from '../manifest.ts';
import { parseStored } from '../stored-json.ts';
import type { VolumeTable } from './closed.ts';

/** A closed page as data; of the last page of a volume, with what is to be known of all of them. */
export interface PageRecord extends Partial<VolumeTable> {
  readonly feed: string;
  readonly page: number;
  /** The last change of its content when it closed; dates it when all its Articles are withdrawn. */
  readonly since: string;
  /** Oldest first. */
  readonly entries: readonly ManifestEntry[];
}

const recordSchema: v.GenericSchema<unknown, PageRecord> = v.object({
  feed: v.string(),
  page: v.number(),
  since: v.string(),
  entries: v.array(manifestEntrySchema),
  volume: v.exactOptional(v.array(v.string())),
  records: v.exactOptional(v.array(v.string())),
});

/** Undefined when there is none. Throws `store-corrupt` when it cannot be understood. */
export async function readRecord(key: string, store: ObjectStore): Promise<PageRecord | undefined> {
  const object = await store.get(key);
  return object && parseRecord(object);
}

/** Undefined where a record is broken. A store that fails for the moment must not look like that: it is thrown. */
export async function unlessBroken<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (thrown) {
    if (thrown instanceof SyndicationError && thrown.code === 'store-corrupt') return undefined;
    throw thrown;
  }
}

export const parseRecord = (object: StoredObject): PageRecord => parseStored(recordSchema, object);

export const encodeRecord = (record: PageRecord): Uint8Array => Buffer.from(`${stableJson(record)}\n`);

/** The record of a page that closes with these Entries. */
export function recordOf(
  feed: string,
  page: number,
  entries: readonly ManifestEntry[],
  table: VolumeTable | undefined,
): PageRecord {
  const times = entries.map(({ entry }) => entry.updated);
  const since = times.reduce((newest, next) => (Date.parse(next) > Date.parse(newest) ? next : newest));
  return { feed, page, since, entries, ...table };
}
