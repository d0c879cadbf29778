import { SyndicationError } from '../core/errors.ts';
import type { Entry, History, ManifestEntry, ManifestTombstone } from '../core/feed.ts';
import type { Settings, StepFailure } from '../ports.ts';
import { type RenderedWindow, renderWindow } from './feed-window.ts';
import { unfolded } from './folding.ts';
import { bury, toldIn } from './graveyard.ts';
import { countClosed, youngestOf } from './history/closed.ts';
import { type Paged, pageOut, type Sheet, weightOf } from './history/paging.ts';
import { type FeedPlan, planDigest } from './plan.ts';
import { pagePress, windowPress } from './press.ts';
import type { WantedArticles } from './read-wanted.ts';
import { higher, mostCharacters, type Shelf, shelve } from './shelf.ts';
import type { WantedFeed } from './write-feed.ts';

/** What a Feed is made of. */
export interface Composing {
  readonly plan: FeedPlan;
  readonly articles: WantedArticles;
  /** What it held: the last of it dates a feed that has nothing to show any more. */
  readonly before: readonly ManifestEntry[];
  /** Its pages; absent where it keeps no history. */
  readonly history: History | undefined;
  readonly settings: Settings;
}

/** A Feed as it shall be, and what could not go into it. */
export interface Composed extends WantedFeed {
  /** Entries in each file; none means that there is nothing to write. */
  readonly shown: readonly Entry[];
  /** Pages of the history that are open, and the number of the youngest. */
  readonly open: readonly Sheet[];
  readonly youngest: number;
  readonly failures: readonly StepFailure[];
}

/** The Feed that these Articles make: the same for the same Articles, in whatever order they came. */
export function compose(composing: Composing): Composed {
  const { plan, articles, history } = composing;
  const { entries, graves } = living(articles);
  const shelf = shelve(entries, plan);
  const withdrawn = bury(graves, shelf.entries);
  const stories = plan.merged ? unfolded(shelf.entries) : shelf.entries;
  const inWindow = stories.slice(0, plan.entries);
  const print = printerOf(inWindow, withdrawn, composing);
  const guess = history === undefined ? 0 : youngestOf(history);
  const window = print(guess);
  const paged = history && pagesBehind(shelf, window, history, composing);
  const youngest = paged === undefined ? 0 : youngestOf(paged.history);
  const { files } = youngest === guess ? window : print(youngest);
  const shown = new Set(window.shown);
  return {
    folder: plan.folder,
    files,
    open: paged?.open ?? [],
    youngest,
    closing: paged?.closing ?? [],
    manifest: manifestOf(composing, shelf, withdrawn, paged),
    shown: inWindow.map(({ entry }) => entry).filter(({ id }) => shown.has(id)),
    failures: [...articles.failures, ...refusals(inWindow, window)],
  };
}

/**
 * Of two Articles that turned out to be one, a late message may bring the one that ended. Where each took the other over,
 * the one that was read just now goes on.
 */
function living({ kept, ...articles }: WantedArticles) {
  const read = [...articles.entries, ...articles.withdrawn];
  const ended = new Set(read.flatMap(({ was }) => was));
  const goOn = [...kept.entries, ...kept.withdrawn].filter(({ article }) => !ended.has(article));
  for (const key of goOn.flatMap(({ was }) => was)) ended.add(key);
  const lives = ({ article }: { readonly article: string }) => !ended.has(article);
  return {
    entries: [...kept.entries, ...articles.entries].filter(lives),
    graves: [...kept.withdrawn, ...articles.withdrawn].filter(lives),
  };
}

/** The window by the number of the youngest page behind it. */
function printerOf(
  inWindow: readonly ManifestEntry[],
  withdrawn: readonly ManifestTombstone[],
  { plan, before, history, settings }: Composing,
): (youngest: number) => RenderedWindow {
  const entries = inWindow.map(({ entry }) => entry);
  const tombstones = toldIn(withdrawn, plan.bytes).map(({ tombstone }) => tombstone);
  return (youngest) => {
    const place = history && { youngest, closed: false };
    const frame = { withdrawn: tombstones, place, since: before[0]?.entry.updated };
    return renderWindow(entries, windowPress(plan, frame, settings));
  };
}

function pagesBehind(shelf: Shelf, window: RenderedWindow, history: History, composing: Composing): Paged {
  const placed = new Set([...window.shown, ...window.refused]);
  const behind = shelf.entries.filter(({ entry }) => !placed.has(entry.id));
  const room = mostCharacters - weightOf(shelf.entries) + weightOf(behind);
  return pageOut(behind.toReversed(), history, pagePress(composing.plan, composing.settings), room);
}

function manifestOf(
  { plan, articles }: Composing,
  shelf: Shelf,
  withdrawn: readonly ManifestTombstone[],
  paged: Paged | undefined,
): WantedFeed['manifest'] {
  const floor = higher(articles.floor, shelf.floor);
  const closing = new Set(paged?.closing.flatMap(({ entries }) => entries));
  return {
    feed: plan.name,
    plan: planDigest(plan),
    entries: shelf.entries.filter((entry) => !closing.has(entry)),
    withdrawn,
    complete: floor === undefined && (paged === undefined || countClosed(paged.history) === 0),
    ...(floor === undefined ? {} : { floor }),
    ...(paged === undefined ? {} : { history: paged.history }),
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
