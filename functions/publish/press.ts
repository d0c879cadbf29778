import { digestOfRecord } from '../core/digest.ts';
import type { Entry } from '../core/feed.ts';
import type { Tombstone } from '../core/tombstone.ts';
import type { Settings } from '../ports.ts';
import type { Composed } from './compose.ts';
import { feedOf, type Place } from './feed-of.ts';
import { type Press, renderWindow } from './feed-window.ts';
import { type FeedFile, renderFeed, renderFiles, renderPageFile } from './formats/render.ts';
import type { PagePress } from './history/paging.ts';
import type { FeedPlan } from './plan.ts';

/** What the window of a Feed says beside its Entries. */
export interface WindowFrame {
  readonly withdrawn: readonly Tombstone[];
  /** Absent where the Feed keeps no history. */
  readonly place: Place | undefined;
  /** When a Feed that shows nothing any more last changed. */
  readonly since: string | undefined;
}

/** Prints the window of a Feed. */
export function windowPress(
  plan: FeedPlan,
  { withdrawn, place, since }: WindowFrame,
  settings: Settings,
): Press {
  return {
    print: (entries) => renderFiles(feedOf(plan, { entries, withdrawn }, settings, place, since), plan.kind),
    bytes: plan.bytes,
  };
}

/** Prints the page for people of a composed Feed: what its window shows, as long as that fits. */
export function peoplePress(
  plan: FeedPlan,
  { shown, youngest, manifest }: Composed,
  settings: Settings,
): readonly FeedFile[] {
  const withdrawn = manifest.withdrawn.map(({ tombstone }) => tombstone);
  const place = { youngest, closed: false };
  const print = (entries: readonly Entry[]) => [
    renderPageFile(feedOf(plan, { entries, withdrawn }, settings, place)),
  ];
  return renderWindow(shown, { print, bytes: plan.bytes }).files;
}

/** Prints the pages behind the window; their Entries come oldest first, and are shown newest first. */
export function pagePress(plan: FeedPlan, settings: Settings, since?: string): PagePress {
  const { id, title, home, description, language, folder } = plan;
  return {
    of: (page, youngest, closed) => ({
      print: (entries) => {
        const shown = { entries: [...entries].reverse(), withdrawn: [] };
        return renderFeed(feedOf(plan, shown, settings, { page, youngest, closed }, since));
      },
      bytes: plan.bytes,
    }),
    head: digestOfRecord([id, title, home, description, language, folder, settings]),
  };
}
