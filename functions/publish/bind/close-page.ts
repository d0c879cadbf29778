import type { Ports } from '../../ports.ts';
import { type PageOutcome, settlePageFiles } from '../history/closed-pages.ts';
import { readRecord } from '../history/page-record.ts';
import type { FeedPlan } from '../plan.ts';

/**
 * Prints a page of the history for the last time. A record that is another one afterwards means that something was
 * taken out of it meanwhile, and that others print too (`takeOut`). A record that is missing or
 * broken is no business of ours: telling the history anew heals it.
 */
export async function closePage(plan: FeedPlan, page: number, ports: Ports): Promise<PageOutcome> {
  const record = await readRecord(plan.name, page, ports.store).catch(() => undefined);
  if (record === undefined) return { outcome: 'written', keys: [] };
  const settled = await settlePageFiles(plan, record, ports);
  const after = await readRecord(plan.name, page, ports.store).catch(() => undefined);
  return after?.entries.length === record.entries.length ? settled : { outcome: 'conflict' };
}
