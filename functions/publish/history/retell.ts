import type { History, ManifestEntry } from '../../core/feed.ts';
import { archiveKey } from '../../core/keys.ts';
import type { Ports } from '../../ports.ts';
import { unbindPages } from '../bind/binding.ts';
import { renderWindow } from '../feed-window.ts';
import type { StoredManifest } from '../manifest.ts';
import type { FeedPlan } from '../plan.ts';
import { pagePress } from '../press.ts';
import { readArticles } from '../read-articles.ts';
import type { WantedArticles } from '../read-wanted.ts';
import { type Older, olderFirst, type Survey } from '../survey.ts';
import { closeNext, countClosed, noHistory } from './closed.ts';
import { type KeptRecord, keepRecord, readRecords, settlePageFiles, takeOut } from './closed-pages.ts';
import { recordOf } from './page-record.ts';
import { pageLength } from './paging.ts';
import { historyOf, type Review } from './review.ts';

/**
 * The history after all Articles were looked through: closed pages are healed, and lose what is gone; older Articles that
 * are on no page get pages of their own, oldest first. Articles are read a page at a time.
 */
export async function retell(
  plan: FeedPlan,
  stored: StoredManifest,
  articles: WantedArticles,
  survey: Survey,
  ports: Ports,
): Promise<Review> {
  const told = historyOf(stored);
  const records = await readRecords(plan, told, ports);
  const isBegun = records !== undefined && records.length > 0;
  // Of a single article there never was a page.
  if (!isBegun && survey.entries.length > 1) await unbindPages(plan.name, ports.store);
  return records === undefined
    ? retellFrom(noHistory, [], plan, articles, survey, ports)
    : retellFrom({ ...told, open: [] }, records, plan, articles, survey, ports);
}

/** `records`: those of all pages that this history tells of. */
async function retellFrom(
  history: History,
  records: readonly KeptRecord[],
  plan: FeedPlan,
  articles: WantedArticles,
  survey: Survey,
  ports: Ports,
): Promise<Review> {
  const healed = await heal(plan, records, survey, ports);
  if (healed === undefined) return { outcome: 'conflict' };
  const placed = new Set(records.flatMap(({ record }) => record.entries.map(({ article }) => article)));
  const older = survey.older.filter(({ article }) => !placed.has(article)).toSorted(olderFirst);
  const told = await closeOlder(plan, older, history, ports);
  if (told === undefined) return { outcome: 'conflict' };
  // In a later round those that changed are read once more, wherever they are.
  for (const article of told.closed) placed.add(article);
  const entries = [...articles.entries, ...told.rest].filter(({ article }) => !placed.has(article));
  return {
    outcome: 'reviewed',
    history: told.history,
    articles: { ...articles, entries },
    written: [...healed, ...told.written],
  };
}

/**
 * What a page holds is gone when its Article is: deleted or withdrawn. A broken one is still there, and so may be one that
 * came after all were looked through, and on to a page while this writer lost its rounds.
 */
async function heal(
  plan: FeedPlan,
  records: readonly KeptRecord[],
  { entries, older, failures }: Survey,
  ports: Ports,
): Promise<readonly string[] | undefined> {
  const live = new Set([...entries, ...older].map(({ article }) => article));
  for (const { key } of failures) live.add(key);
  const written: string[] = [];
  for (const { key, record } of records) {
    const doubtful = record.entries.map(({ article }) => article).filter((article) => !live.has(article));
    const { missing, withdrawn } = await readArticles(doubtful, plan, ports.store);
    const gone = new Set([...missing, ...withdrawn.map(({ article }) => article)]);
    const settled = await takeOut(plan, key, ({ article }) => gone.has(article), ports);
    if (settled.outcome === 'conflict') return undefined;
    written.push(...settled.keys);
  }
  return written;
}

interface Told {
  readonly history: History;
  /** Fewer than fill a page: they stay behind the window. */
  readonly rest: readonly ManifestEntry[];
  /** Keys of the Articles on the pages that closed. */
  readonly closed: readonly string[];
  readonly written: readonly string[];
}

async function closeOlder(
  plan: FeedPlan,
  older: readonly Older[],
  before: History,
  ports: Ports,
): Promise<Told | undefined> {
  let history = before;
  const closed: string[] = [];
  const written: string[] = [];
  let at = 0;
  while (older.length - at >= pageLength) {
    const page = countClosed(history) + 1;
    const read = await readOlder(plan, older.slice(at, at + pageLength), ports);
    const entries = fitting(plan, page, read, ports);
    at += entries.length === read.length ? pageLength : entries.length;
    if (entries.length === 0) continue;
    const next = closeNext(history, entries);
    const record = recordOf(plan.name, page, entries, next.table);
    const kept = await keepRecord({ key: archiveKey(plan.name, page, next.record), record }, ports.store);
    if (kept === 'conflict') return undefined;
    const settled = await settlePageFiles(plan, record, ports);
    if (settled.outcome === 'conflict') return undefined;
    history = next.history;
    closed.push(...entries.map(({ article }) => article));
    written.push(...settled.keys);
  }
  return { history, rest: await readOlder(plan, older.slice(at), ports), closed, written };
}

async function readOlder(
  plan: FeedPlan,
  older: readonly Older[],
  { store }: Ports,
): Promise<readonly ManifestEntry[]> {
  const { entries } = await readArticles(
    older.map(({ article }) => article),
    plan,
    store,
  );
  return entries;
}

/** As many from the front as a page can hold; one at least. */
function fitting(
  plan: FeedPlan,
  page: number,
  entries: readonly ManifestEntry[],
  { settings }: Ports,
): readonly ManifestEntry[] {
  const press = pagePress(plan, settings).of(page, page + 1, true);
  const { shown, refused } = renderWindow(
    entries.map(({ entry }) => entry),
    press,
  );
  const placed = new Set([...shown, ...refused]);
  const first = entries.findIndex(({ entry }) => !placed.has(entry.id));
  return first === -1 ? entries : entries.slice(0, Math.max(first, 1));
}
