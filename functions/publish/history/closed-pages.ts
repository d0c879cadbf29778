import { Buffer } from 'node:buffer';
import type { History, ManifestEntry } from '../../core/feed.ts';
import type { ObjectStore, Ports } from '../../ports.ts';
import type { FeedPlan } from '../plan.ts';
import { pagePress } from '../press.ts';
import { observeFiles, writeFiles } from '../write-files.ts';
import { encodeRecord, type PageRecord, parseRecord, readRecord, unlessBroken } from './page-record.ts';
import { printPage } from './print-page.ts';
import { allRecordKeys } from './record-keys.ts';

/** What writing a page came to; somebody else may have written it at the same time. */
export type PageOutcome = WrittenPage | { readonly outcome: 'conflict' };

interface WrittenPage {
  readonly outcome: 'written';
  readonly keys: readonly string[];
}

/** A record, and where it lies. */
export interface KeptRecord {
  readonly key: string;
  readonly record: PageRecord;
}

/** Brings the files of a closed page to what its record says. */
export async function settlePageFiles(
  plan: FeedPlan,
  record: PageRecord,
  { store, settings }: Ports,
): Promise<PageOutcome> {
  const press = pagePress(plan, settings, record.since).of(record.page, record.page + 1, true);
  const files = printPage(record.page, record.entries, press);
  const known = await observeFiles(plan.folder, files, store);
  const settled = await writeFiles(plan.folder, files, known, store);
  return settled.outcome === 'conflict' ? settled : { outcome: 'written', keys: settled.written };
}

/** Others take something out of the same page at most so often while it is printed. */
const mostPrints = 10;

/**
 * Prints the files of a closed page from its record, until that is the one that is there afterwards: whoever takes
 * something out of it meanwhile prints too, and of the two the later one must have the last word. A record that is missing
 * or broken is no business of ours: telling the history anew heals it.
 */
export async function printFromRecord(plan: FeedPlan, key: string, ports: Ports): Promise<PageOutcome> {
  const written: string[] = [];
  let record = await readSound(key, ports.store);
  for (let print = 0; print < mostPrints; print += 1) {
    if (record === undefined) return { outcome: 'written', keys: written };
    const settled = await settlePageFiles(plan, record, ports);
    const after = await readSound(key, ports.store);
    if (settled.outcome === 'written') written.push(...settled.keys);
    if (settled.outcome === 'written' && after?.entries.length === record.entries.length)
      return { outcome: 'written', keys: written };
    record = after;
  }
  return { outcome: 'conflict' };
}

const readSound = (key: string, store: ObjectStore): Promise<PageRecord | undefined> =>
  unlessBroken(readRecord(key, store));

/** What taking out came to: `taken` tells whether the record held it. */
export type TakenOut =
  | Exclude<PageOutcome, { outcome: 'written' }>
  | (WrittenPage & { readonly taken: boolean });

/**
 * Takes Articles out of a closed page: what is withdrawn goes, the one change that an archive ever sees. The record goes
 * first; the files follow it, also where somebody who died had taken it out of the record.
 */
export async function takeOut(
  plan: FeedPlan,
  key: string,
  gone: (entry: ManifestEntry) => boolean,
  ports: Ports,
): Promise<TakenOut> {
  const object = await ports.store.get(key);
  if (object === undefined) return { outcome: 'written', keys: [], taken: false };
  const record = parseRecord(object);
  const entries = record.entries.filter((entry) => !gone(entry));
  const taken = entries.length < record.entries.length;
  if (taken) {
    const bytes = encodeRecord({ ...record, entries });
    const put = await ports.store.put(key, bytes, { ifMatch: object.etag });
    if (put.outcome === 'conflict') return put;
  }
  const printed = await printFromRecord(plan, key, ports);
  if (printed.outcome === 'conflict') return printed;
  return { outcome: 'written', keys: [...(taken ? [key] : []), ...printed.keys], taken };
}

/** The records of all closed pages; undefined when one is missing or broken, and history has to be told anew. */
export async function readRecords(
  { name }: FeedPlan,
  history: History,
  { store, log }: Ports,
): Promise<readonly KeptRecord[] | undefined> {
  const records: KeptRecord[] = [];
  for await (const key of allRecordKeys(name, history, store)) {
    const record = key === undefined ? undefined : await readSound(key, store);
    if (key === undefined || record === undefined) {
      log.warn('the history of a feed is told anew', { feed: name, page: records.length + 1 });
      return undefined;
    }
    records.push({ key, record });
  }
  return records;
}

/** Keeps the record of a page that closes. Told anew, it is kept whatever was there under its name. */
export async function keepRecord(
  { key, record }: KeptRecord,
  store: ObjectStore,
): Promise<'written' | 'unchanged' | 'conflict'> {
  const bytes = encodeRecord(record);
  const present = await store.get(key);
  if (present !== undefined && Buffer.compare(present.bytes, bytes) === 0) return 'unchanged';
  const condition = present === undefined ? ({ ifNoneMatch: '*' } as const) : { ifMatch: present.etag };
  return (await store.put(key, bytes, condition)).outcome;
}
