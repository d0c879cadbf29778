import type { Feed, FeedFormat } from '../core/feed.ts';
import { feedFormats } from '../core/feed.ts';
import { feedId } from '../core/identity.ts';
import { feedKey } from '../core/keys.ts';
import { canonicalLanguage } from '../core/locale.ts';
import type { Settings } from '../ports.ts';
import { oneLine } from './clean.ts';
import { defined } from './defined.ts';
import { millisecondsOf } from './instants.ts';
import type { PublishedSource } from './read-source.ts';

/** What a Feed shows and what it takes back. */
export type Shown = Pick<Feed, 'entries' | 'withdrawn'>;

/** The Feed of a Source that shows this. */
export function feedOf(source: PublishedSource, shown: Shown, settings: Settings): Feed {
  const title = oneLine(source.name) || source.id;
  return defined({
    id: feedId(source),
    title,
    home: source.home,
    description: oneLine(source.description ?? '') || title,
    language: source.language === undefined ? undefined : canonicalLanguage(source.language),
    self: selfUrls(source.id, settings),
    updated: newestOf(shown),
    ...shown,
  });
}

function selfUrls(source: string, settings: Settings): Readonly<Record<FeedFormat, string>> {
  const urlOf = (file: string) => `${settings.publicUrl}/${feedKey(source, file)}`;
  return Object.fromEntries(feedFormats.map(({ format, file }) => [format, urlOf(file)])) as Record<
    FeedFormat,
    string
  >;
}

const epoch = '1970-01-01T00:00:00.000Z';

/** The last change of content: a feed has no other clock. Of nothing at all: the epoch; it is never written. */
function newestOf({ entries, withdrawn }: Shown): string {
  const instants = [...entries.map(({ updated }) => updated), ...withdrawn.map(({ at }) => at)];
  return instants.reduce(
    (newest, next) => (millisecondsOf(next) > millisecondsOf(newest) ? next : newest),
    epoch,
  );
}
