import type { Feed, FeedFormat } from '../core/feed.ts';
import { feedFormats } from '../core/feed.ts';
import { feedKey } from '../core/keys.ts';
import type { Settings } from '../ports.ts';
import { defined } from './defined.ts';
import { millisecondsOf } from './instants.ts';
import type { FeedPlan } from './plan.ts';

/** What a Feed shows and what it takes back. */
export type Shown = Pick<Feed, 'entries' | 'withdrawn'>;

/** The Feed of a plan that shows this. One that shows nothing any more last changed at `since`. */
export function feedOf(plan: FeedPlan, shown: Shown, settings: Settings, since?: string): Feed {
  const { id, title, home, description, language } = plan;
  const self = selfUrls(plan.folder, settings);
  return defined({ id, title, home, description, language, self, updated: newestOf(shown, since), ...shown });
}

function selfUrls(folder: string, settings: Settings): Readonly<Record<FeedFormat, string>> {
  const urlOf = (file: string) => `${settings.publicUrl}/${feedKey(folder, file)}`;
  return Object.fromEntries(feedFormats.map(({ format, file }) => [format, urlOf(file)])) as Record<
    FeedFormat,
    string
  >;
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
