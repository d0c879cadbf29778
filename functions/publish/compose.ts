import { SyndicationError } from '../core/errors.ts';
import type { ManifestEntry } from '../core/feed.ts';
import type { Settings, StepFailure } from '../ports.ts';
import { feedOf } from './feed-of.ts';
import { type RenderedWindow, renderWindow } from './feed-window.ts';
import { bury } from './graveyard.ts';
import { type FeedPlan, planDigest } from './plan.ts';
import type { WantedArticles } from './read-wanted.ts';
import { higher, shelve } from './shelf.ts';
import type { WantedFeed } from './write-feed.ts';

/** A Feed as it shall be, and what could not go into it. */
export interface Composed extends WantedFeed {
  /** Entries in each file; none means that there is nothing to write. */
  readonly shown: number;
  readonly failures: readonly StepFailure[];
}

/**
 * The Feed that these Articles make: the same for the same Articles, in whatever order they came. `before` is what it
 * held: the last of it dates a feed that has nothing to show any more.
 */
export function compose(
  plan: FeedPlan,
  articles: WantedArticles,
  before: readonly ManifestEntry[],
  settings: Settings,
): Composed {
  const { kept } = articles;
  const entries = [...kept.entries, ...articles.entries];
  const graves = [...kept.withdrawn, ...articles.withdrawn];
  // Of two Articles that turned out to be one, a late message may bring the one that ended.
  const ended = new Set([...entries, ...graves].flatMap(({ was }) => was));
  const lives = ({ article }: { readonly article: string }) => !ended.has(article);
  const shelf = shelve(entries.filter(lives), plan);
  const floor = higher(articles.floor, shelf.floor);
  const withdrawn = bury(graves.filter(lives), shelf.entries);
  const tombstones = withdrawn.map(({ tombstone }) => tombstone);
  const inWindow = shelf.entries.slice(0, plan.entries);
  const since = before[0]?.entry.updated;
  const window = renderWindow(
    inWindow.map(({ entry }) => entry),
    (entries) => feedOf(plan, { entries, withdrawn: tombstones }, settings, since),
    plan,
  );
  return {
    folder: plan.folder,
    files: window.files,
    manifest: {
      feed: plan.name,
      plan: planDigest(plan),
      entries: shelf.entries,
      withdrawn,
      complete: floor === undefined,
      ...(floor === undefined ? {} : { floor }),
    },
    shown: window.shown,
    failures: [...articles.failures, ...refusals(inWindow, window)],
  };
}

function refusals(entries: readonly ManifestEntry[], { refused }: RenderedWindow): readonly StepFailure[] {
  const tooLarge = entries.filter(({ entry }) => refused.includes(entry.id));
  return tooLarge.map(({ article }) => ({
    key: article,
    error: new SyndicationError('too-large', {
      step: 'publish',
      url: article,
      detail: 'no feed file can hold it',
    }),
  }));
}
