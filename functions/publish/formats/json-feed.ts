import type { Entry, Feed } from '../../core/feed.ts';
import { type Tombstone, withdrawalReasons } from '../../core/tombstone.ts';
import { defined } from '../defined.ts';
import { enclosuresOf } from './enclosures.ts';

// https://jsonfeed.org/version/1.1; what it has no word for is an extension, whose name begins with a low line.

/** JSON Feed 1.1. */
export function renderJsonFeed(feed: Feed): string {
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self.json,
    description: feed.description,
    language: feed.language,
    next_url: feed.history?.older?.json,
    hubs: feed.hub === undefined ? undefined : [{ type: 'WebSub', url: feed.hub }],
    authors: [{ name: feed.title, url: feed.home }],
    _tombstone: feed.withdrawn.length === 0 ? undefined : { withdrawn: feed.withdrawn.map(tombstoneOf) },
    items: feed.entries.map(recordOf),
  };
  return `${JSON.stringify(defined(head), null, 2)}\n`;
}

/** docs/feeds.md describes it: what readers should forget. */
function tombstoneOf({ id, url, at, reason }: Tombstone) {
  return { id, url, date_withdrawn: at, reason: withdrawalReasons[reason] };
}

function recordOf(entry: Entry) {
  return defined({
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    // One of both is required; headlines have nothing but their title.
    ...(entry.content === '' ? { content_text: entry.title } : { content_html: entry.content }),
    image: (entry.image ?? entry.images[0])?.url,
    date_published: entry.published,
    date_modified: entry.updated,
    authors: entry.authors.length === 0 ? undefined : entry.authors.map((name) => ({ name })),
    tags: entry.tags.length === 0 ? undefined : entry.tags.map(withoutMarkup),
    language: entry.language,
    attachments: attachmentsOf(entry),
    _source: entry.source && { name: entry.source.title, url: entry.source.home },
  });
}

function attachmentsOf(entry: Entry) {
  const attached = enclosuresOf(entry).map(({ url, type }) => ({ url, mime_type: type }));
  return attached.length === 0 ? undefined : attached;
}

const lookalikes: ReadonlyMap<string, string> = new Map([
  ['&', '＆'],
  ['<', '＜'],
  ['>', '＞'],
]);

/** FreshRSS shows nothing of a JSON feed with `&` or `<` in a tag: the full-width forms look the same. */
function withoutMarkup(tag: string): string {
  return tag.replace(/[&<>]/g, (character) => lookalikes.get(character) ?? '');
}
