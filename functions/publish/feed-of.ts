import type { Feed, FeedHistory, FeedUrls } from '../core/feed.ts';
import { feedFormats } from '../core/feed.ts';
import { archiveFile, feedKey, prefixes } from '../core/keys.ts';
import type { Settings } from '../ports.ts';
import { defined } from './defined.ts';
import { millisecondsOf } from './instants.ts';
import type { FeedPlan } from './plan.ts';
import { prevailingLanguage } from './prevailing-language.ts';

/** What a Feed shows and what it takes back. */
export type Shown = Pick<Feed, 'entries' | 'withdrawn'>;

/** Which document of a Feed is meant. */
export interface Place {
  /** Number of a page of the history; absent for the window. */
  readonly page?: number;
  /** Number of the youngest page; 0 when there is none. */
  readonly youngest: number;
  readonly closed: boolean;
}

/** A document of a Feed that shows this. One that shows nothing any more last changed at `since`. */
export function feedOf(
  plan: FeedPlan,
  shown: Shown,
  settings: Settings,
  place: Place | undefined = undefined,
  since?: string,
): Feed {
  const { id, title, home, description } = plan;
  const language = plan.language ?? prevailingLanguage(shown.entries);
  const { hub } = settings;
  const self = urlsOf(plan, place?.page, settings);
  const history = place && historyOf(plan, place, settings);
  const updated = newestOf(shown, since);
  const above = `${settings.publicUrl}/${prefixes.feeds}`.replace(/\/$/, '');
  return defined({
    id,
    title,
    home,
    description,
    language,
    hub,
    place: above,
    self,
    history,
    updated,
    ...shown,
  });
}

function historyOf(plan: FeedPlan, { page, youngest, closed }: Place, settings: Settings): FeedHistory {
  const older = (page ?? youngest + 1) - 1;
  const newer = page === undefined || page >= youngest ? undefined : page + 1;
  return defined({
    closed,
    current: page === undefined ? undefined : urlsOf(plan, undefined, settings),
    older: older === 0 ? undefined : urlsOf(plan, older, settings),
    newer: newer === undefined ? undefined : urlsOf(plan, newer, settings),
  });
}

function urlsOf({ folder }: FeedPlan, page: number | undefined, { publicUrl }: Settings): FeedUrls {
  const urlOf = (file: string) =>
    `${publicUrl}/${feedKey(folder, page === undefined ? file : archiveFile(page, file))}`;
  return Object.fromEntries(feedFormats.map(({ format, file }) => [format, urlOf(file)])) as FeedUrls;
}

const epoch = '1970-01-01T00:00:00.000Z';

/** The last change of content: a feed has no other clock. Of nothing at all: the epoch; it is never written. */
function newestOf({ entries, withdrawn }: Shown, since = epoch): string {
  const instants = [...entries.map(({ updated }) => updated), ...withdrawn.map(({ at }) => at)];
  const [first = since, ...others] = instants;
  return others.reduce(
    (newest, next) => (millisecondsOf(next) > millisecondsOf(newest) ? next : newest),
    first,
  );
}
