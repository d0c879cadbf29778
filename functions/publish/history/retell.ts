import type { ClosedPage, ManifestEntry } from '../../core/feed.ts';
import type { Ports } from '../../ports.ts';
import { renderWindow } from '../feed-window.ts';
import type { StoredManifest } from '../manifest.ts';
import type { FeedPlan } from '../plan.ts';
import { pagePress } from '../press.ts';
import { readArticles } from '../read-articles.ts';
import type { WantedArticles } from '../read-wanted.ts';
import { type Older, olderFirst, type Survey } from '../survey.ts';
import { readRecords, settlePage, takeOut } from './closed-pages.ts';
import { marksOf } from './marks.ts';
import { type PageRecord, recordOf } from './page-record.ts';
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
  const { closed } = historyOf(stored);
  const records = (await readRecords(plan, closed.length, ports)) ?? [];
  const healed = await heal(plan, records, survey, ports);
  if (healed === undefined) return { outcome: 'conflict' };
  const placed = new Set(records.flatMap(({ entries }) => entries.map(({ article }) => article)));
  const older = survey.older.filter(({ article }) => !placed.has(article)).toSorted(olderFirst);
  const told = await closeOlder(plan, older, records.length, ports);
  if (told === undefined) return { outcome: 'conflict' };
  const entries = [...articles.entries, ...told.rest].filter(({ article }) => !placed.has(article));
  return {
    outcome: 'reviewed',
    history: { closed: [...closed.slice(0, records.length), ...told.closed], open: [] },
    articles: { ...articles, entries },
    written: [...healed, ...told.written],
  };
}

/** What a page holds is gone when its Article is: deleted or withdrawn. A broken one is still there. */
async function heal(
  plan: FeedPlan,
  records: readonly PageRecord[],
  { entries, older, failures }: Survey,
  ports: Ports,
): Promise<readonly string[] | undefined> {
  const live = new Set([...entries, ...older].map(({ article }) => article));
  for (const { key } of failures) live.add(key);
  const written: string[] = [];
  for (const record of records) {
    const settled = await takeOut(plan, record, ({ article }) => !live.has(article), ports);
    if (settled.outcome === 'conflict') return undefined;
    written.push(...settled.keys);
  }
  return written;
}

interface Told {
  readonly closed: readonly ClosedPage[];
  /** Fewer than fill a page: they stay behind the window. */
  readonly rest: readonly ManifestEntry[];
  readonly written: readonly string[];
}

async function closeOlder(
  plan: FeedPlan,
  older: readonly Older[],
  pages: number,
  ports: Ports,
): Promise<Told | undefined> {
  const closed: ClosedPage[] = [];
  const written: string[] = [];
  let at = 0;
  while (older.length - at >= pageLength) {
    const page = pages + closed.length + 1;
    const read = await readOlder(plan, older.slice(at, at + pageLength), ports);
    const entries = fitting(plan, page, read, ports);
    at += entries.length === read.length ? pageLength : entries.length;
    if (entries.length === 0) continue;
    const settled = await settlePage(plan, recordOf(plan.name, page, entries), ports);
    if (settled.outcome === 'conflict') return undefined;
    closed.push({ marks: marksOf(entries) });
    written.push(...settled.keys);
  }
  return { closed, rest: await readOlder(plan, older.slice(at), ports), written };
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
