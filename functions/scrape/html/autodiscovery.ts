import type { Document } from 'domhandler';
import { canonicalUrl } from '../../core/urls.ts';
import type { SiteTest } from '../site.ts';
import { elementsBelow } from './tree.ts';

const feedTypes: ReadonlySet<string> = new Set([
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
  'application/rss+xml',
]);

/** Feeds that a page announces (HTML Standard §4.6.7.1, `rel=alternate`), of the same site and not of its comments. */
export function findFeeds(document: Document, base: string, isOfSite: SiteTest): readonly string[] {
  const feeds = new Set<string>();
  for (const { name, attribs } of elementsBelow(document)) {
    if (name !== 'link' || !/(?:^|\s)alternate(?:\s|$)/i.test(attribs['rel'] ?? '')) continue;
    const type = (attribs['type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const url = canonicalUrl(attribs['href'] ?? '', base);
    if (url === undefined || !feedTypes.has(type) || !isOfSite(url)) continue;
    if (!/comment/i.test(`${new URL(url).pathname} ${attribs['title'] ?? ''}`)) feeds.add(url);
  }
  return [...feeds];
}
