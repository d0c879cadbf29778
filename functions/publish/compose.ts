import { SyndicationError } from '../core/errors.ts';
import type { ManifestEntry } from '../core/feed.ts';
import type { Settings, StepFailure } from '../ports.ts';
import { feedOf } from './feed-of.ts';
import { type RenderedWindow, renderWindow } from './feed-window.ts';
import { bury } from './graveyard.ts';
import type { PublishedSource } from './read-source.ts';
import type { WantedArticles } from './read-wanted.ts';
import { shelve, windowOf } from './shelf.ts';
import type { WantedFeed } from './write-feed.ts';

/** A Feed as it shall be, and what could not go into it. */
export interface Composed extends WantedFeed {
  /** Entries in each file; none means that there is nothing to write. */
  readonly shown: number;
  readonly failures: readonly StepFailure[];
}

/** The Feed that these Articles make: the same for the same Articles, in whatever order they came. */
export function compose(source: PublishedSource, articles: WantedArticles, settings: Settings): Composed {
  const { kept } = articles;
  const shelf = shelve([...kept.entries, ...articles.entries], source);
  const withdrawn = bury([...kept.withdrawn, ...articles.withdrawn], shelf.entries);
  const tombstones = withdrawn.map(({ tombstone }) => tombstone);
  const inWindow = shelf.entries.slice(0, windowOf(source));
  const window = renderWindow(
    inWindow.map(({ entry }) => entry),
    (entries) => feedOf(source, { entries, withdrawn: tombstones }, settings),
  );
  return {
    files: window.files,
    manifest: { source: source.id, entries: shelf.entries, withdrawn, complete: !articles.cut && !shelf.cut },
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
