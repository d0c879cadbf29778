import type { Entry, Feed, FeedFormat } from '../core/feed.ts';
import { feedFormats } from '../core/feed.ts';
import { feedId } from '../core/identity.ts';
import { feedKey } from '../core/keys.ts';
import { canonicalLanguage } from '../core/locale.ts';
import type { Settings } from '../ports.ts';
import { oneLine } from './clean.ts';
import { defined } from './defined.ts';
import { millisecondsOf } from './instants.ts';
import type { PublishedSource } from './read-source.ts';

/** The Feed of a Source over these Entries, of which there is at least one. */
export function feedOf(source: PublishedSource, entries: readonly Entry[], settings: Settings): Feed {
  const title = oneLine(source.name) || source.id;
  return defined({
    id: feedId(source),
    title,
    home: source.home,
    description: oneLine(source.description ?? '') || title,
    language: source.language === undefined ? undefined : canonicalLanguage(source.language),
    self: selfUrls(source.id, settings),
    updated: newestOf(entries),
    entries,
  });
}

function selfUrls(source: string, settings: Settings): Readonly<Record<FeedFormat, string>> {
  const urlOf = (file: string) => `${settings.publicUrl}/${feedKey(source, file)}`;
  return Object.fromEntries(feedFormats.map(({ format, file }) => [format, urlOf(file)])) as Record<
    FeedFormat,
    string
  >;
}

/** The last change of content: a feed has no other clock. */
function newestOf(entries: readonly Entry[]): string {
  const instants = entries.map(({ updated }) => updated);
  return instants.reduce((newest, next) => (millisecondsOf(next) > millisecondsOf(newest) ? next : newest));
}
