import { prefixes } from './keys.ts';

/** How an object is served: what S3 keeps beside its bytes, and what our own server says. Decided here only. */
export interface Serving {
  readonly mediaType: string;
  /** `Cache-Control`; absent for what is for nobody but us. */
  readonly cacheControl?: string;
}

/** By the end of a key. First match counts. */
const mediaTypes: readonly (readonly [end: string, type: string])[] = [
  ['/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.opml', 'application/xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
];

/** Five minutes for all (FEEDS: 60–3600): a page of the history that is newer than the window would show entries twice. */
const feedCacheControl = 'public, max-age=300';

export function servingOf(key: string): Serving {
  const mediaType = mediaTypes.find(([end]) => key.endsWith(end))?.[1] ?? 'application/octet-stream';
  return key.startsWith(prefixes.feeds) ? { mediaType, cacheControl: feedCacheControl } : { mediaType };
}
