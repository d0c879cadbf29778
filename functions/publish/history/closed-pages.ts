import type { ManifestEntry } from '../../core/feed.ts';
import type { Ports } from '../../ports.ts';
import type { FeedPlan } from '../plan.ts';
import { pagePress } from '../press.ts';
import { observeFiles, writeFiles } from '../write-files.ts';
import { type PageRecord, readRecord, writeRecord } from './page-record.ts';
import { printPage } from './print-page.ts';

/** What writing a page came to; somebody else may have written it at the same time. */
export type PageOutcome =
  | { readonly outcome: 'written'; readonly keys: readonly string[] }
  | { readonly outcome: 'conflict' };

/** Brings the files and the record of a closed page to what they have to be. */
export async function settlePage(plan: FeedPlan, record: PageRecord, ports: Ports): Promise<PageOutcome> {
  const settled = await settlePageFiles(plan, record, ports);
  if (settled.outcome === 'conflict') return settled;
  const recorded = await writeRecord(record, ports.store);
  return recorded === 'conflict' ? { outcome: recorded } : settled;
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

/**
 * Takes Articles out of a closed page: what is withdrawn goes, the one change that an archive ever sees. Whoever printed
 * the page from the older record meanwhile is put right at the end, or finds another record then (bind/close-page.ts).
 */
export async function takeOut(
  plan: FeedPlan,
  record: PageRecord,
  gone: (entry: ManifestEntry) => boolean,
  ports: Ports,
): Promise<PageOutcome> {
  const left = { ...record, entries: record.entries.filter((entry) => !gone(entry)) };
  const settled = await settlePage(plan, left, ports);
  if (settled.outcome === 'conflict' || left.entries.length === record.entries.length) return settled;
  const again = await settlePageFiles(plan, left, ports);
  return again.outcome === 'conflict' ? again : { ...again, keys: [...settled.keys, ...again.keys] };
}

/** The records of all closed pages; undefined when one is missing or broken, and history has to be told anew. */
export async function readRecords(
  { name }: FeedPlan,
  count: number,
  { store, log }: Ports,
): Promise<readonly PageRecord[] | undefined> {
  const records: PageRecord[] = [];
  try {
    for (let page = 1; page <= count; page += 1) {
      const record = await readRecord(name, page, store);
      if (record === undefined) throw new Error(`page ${page} is missing`);
      records.push(record);
    }
    return records;
  } catch (error) {
    log.warn('the history of a feed is told anew', { feed: name, detail: String(error) });
    return undefined;
  }
}
