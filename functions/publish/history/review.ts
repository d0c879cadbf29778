import type { History, ManifestEntry } from '../../core/feed.ts';
import type { Ports } from '../../ports.ts';
import type { StoredManifest } from '../manifest.ts';
import { keepsHistory } from '../plan.ts';
import type { PlanTask, WantedArticles } from '../read-wanted.ts';
import { noHistory } from './closed.ts';
import { takeOut } from './closed-pages.ts';
import { findPage, pagesThatMightHold } from './find-page.ts';
import { retell } from './retell.ts';

/** The history of a Feed, and the Articles that are in none of its closed pages. */
export type Review =
  | {
      readonly outcome: 'reviewed';
      readonly history: History | undefined;
      readonly articles: WantedArticles;
      readonly written: readonly string[];
    }
  | { readonly outcome: 'conflict' };

/**
 * Sorts out what closed pages hold already: a correction of such an Article changes nothing, its withdrawal takes it out.
 * `trusted`: what the Manifest says of open pages holds.
 */
export async function review(
  task: PlanTask,
  stored: StoredManifest,
  articles: WantedArticles,
  trusted: boolean,
  ports: Ports,
): Promise<Review> {
  if (!keepsHistory(task.plan)) return { outcome: 'reviewed', history: undefined, articles, written: [] };
  if (articles.survey !== undefined) return retell(task.plan, stored, articles, articles.survey, ports);
  const known = historyOf(stored);
  const history = trusted ? known : { ...known, open: [] };
  const present = new Set(
    stored.kind === 'sound' ? stored.manifest.entries.map(({ article }) => article) : [],
  );
  const unplaced = articles.entries.filter(({ article }) => !present.has(article));
  const placed = await placedIn(unplaced, task, history, ports);
  const withdrawn = await withdraw(articles, task, history, ports);
  if (withdrawn === undefined) return { outcome: 'conflict' };
  const entries = articles.entries.filter(({ article }) => !placed.has(article));
  return { outcome: 'reviewed', history, articles: { ...articles, entries }, written: withdrawn };
}

export function historyOf(stored: StoredManifest): History {
  return (stored.kind === 'sound' ? stored.manifest.history : undefined) ?? noHistory;
}

/** Which of these Articles a closed page holds. */
async function placedIn(
  entries: readonly ManifestEntry[],
  { plan }: PlanTask,
  history: History,
  { store }: Ports,
): Promise<ReadonlySet<string>> {
  const placed = new Set<string>();
  for (const sought of entries) {
    if ((await findPage(plan.name, sought, history, store)) !== undefined) placed.add(sought.article);
  }
  return placed;
}

/** Takes what is withdrawn, or went on as another Article, out of closed pages. Undefined after a conflict. */
async function withdraw(
  { withdrawn, entries }: WantedArticles,
  { plan }: PlanTask,
  history: History,
  ports: Ports,
): Promise<readonly string[] | undefined> {
  const written: string[] = [];
  const ended = entries.flatMap(({ was, seen }) => was.map((article) => ({ article, seen })));
  for (const sought of [...withdrawn, ...ended]) {
    for await (const key of pagesThatMightHold(plan.name, sought, history, ports.store)) {
      const out = await takeOut(plan, key, ({ article }) => article === sought.article, ports);
      if (out.outcome === 'conflict') return undefined;
      written.push(...out.keys);
      if (out.taken) break;
    }
  }
  return written;
}
