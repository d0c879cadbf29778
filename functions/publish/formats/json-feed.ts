import type { Entry, Feed } from '../../core/feed.ts';
import { defined } from '../defined.ts';

// https://jsonfeed.org/version/1.1. No attachments: the lead image is `image`, and readers show it twice otherwise.

/** JSON Feed 1.1. */
export function renderJsonFeed(feed: Feed): string {
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self.json,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.title, url: feed.home }],
    items: feed.entries.map(recordOf),
  };
  return `${JSON.stringify(defined(head), null, 2)}\n`;
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
  });
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
