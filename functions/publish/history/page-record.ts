import { Buffer } from 'node:buffer';
import * as v from 'valibot';
import { stableJson } from '../../core/digest.ts';
import type { ManifestEntry } from '../../core/feed.ts';
import { archiveKey } from '../../core/keys.ts';
import type { ObjectStore } from '../../ports.ts';
import { manifestEntrySchema } from '../manifest.ts';
import { parseStored } from '../stored-json.ts';

/** A closed page as data. */
export interface PageRecord {
  readonly feed: string;
  readonly page: number;
  /** The last change of its content when it closed; dates it when all its Articles are withdrawn. */
  readonly since: string;
  /** Oldest first. */
  readonly entries: readonly ManifestEntry[];
  /** Of the last page of a volume: the marks of all its pages, this one's at the end. */
  readonly volume?: readonly string[];
}

const recordSchema: v.GenericSchema<unknown, PageRecord> = v.object({
  feed: v.string(),
  page: v.number(),
  since: v.string(),
  entries: v.array(manifestEntrySchema),
  volume: v.exactOptional(v.array(v.string())),
});

/** Undefined when there is none. Throws `store-corrupt` when it cannot be understood. */
export async function readRecord(
  feed: string,
  page: number,
  store: ObjectStore,
): Promise<PageRecord | undefined> {
  const object = await store.get(archiveKey(feed, page));
  return object && parseStored(recordSchema, object);
}

/** The record of a page that closes with these Entries. */
export function recordOf(
  feed: string,
  page: number,
  entries: readonly ManifestEntry[],
  volume: readonly string[] | undefined,
): PageRecord {
  const times = entries.map(({ entry }) => entry.updated);
  const since = times.reduce((newest, next) => (Date.parse(next) > Date.parse(newest) ? next : newest));
  return { feed, page, since, entries, ...(volume === undefined ? {} : { volume }) };
}

/** Makes the record of a page that closes, which hardly ever is there already. As `writeRecord` where it is. */
export async function createRecord(
  record: PageRecord,
  store: ObjectStore,
): Promise<'written' | 'unchanged' | 'conflict'> {
  const key = archiveKey(record.feed, record.page);
  const { outcome } = await store.put(key, encodeRecord(record), { ifNoneMatch: '*' });
  return outcome === 'written' ? outcome : writeRecord(record, store);
}

const encodeRecord = (record: PageRecord): Uint8Array => Buffer.from(`${stableJson(record)}\n`);

/** Brings the record to these bytes, whatever it was: no Manifest speaks of a page before its record is written. */
export async function writeRecord(
  record: PageRecord,
  store: ObjectStore,
): Promise<'written' | 'unchanged' | 'conflict'> {
  const key = archiveKey(record.feed, record.page);
  const bytes = encodeRecord(record);
  const present = await store.get(key);
  if (present !== undefined && Buffer.compare(present.bytes, bytes) === 0) return 'unchanged';
  const condition = present === undefined ? ({ ifNoneMatch: '*' } as const) : { ifMatch: present.etag };
  return (await store.put(key, bytes, condition)).outcome;
}
