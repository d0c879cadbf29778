import { decodeHtml } from '../core/charset.ts';
import { SyndicationError } from '../core/errors.ts';
import type { Page } from '../core/page.ts';
import { type HtmlListingOptions, readHtmlListing } from './html/html-listing.ts';
import { inflate } from './inflate.ts';
import type { Listing } from './listing.ts';
import { readFeed } from './listings/feed.ts';
import { readJsonFeed } from './listings/json-feed.ts';
import { readSitemap, readTextSitemap } from './listings/sitemap.ts';
import { isBinary, sniffText } from './sniff.ts';

/** What came back for a listing. */
export type ListingAnswer = Pick<Page, 'finalUrl' | 'headers' | 'bytes'>;

/**
 * Reads whatever links to articles: its content says what it is, its media type only when the content does not. Links
 * of feeds and sitemaps are as they stand, of any site. Throws `empty`, `not-html`, `too-large` or `truncated`.
 */
export function readListing(answer: ListingAnswer, options: Omit<HtmlListingOptions, 'url'>): Listing {
  const url = answer.finalUrl;
  const bytes = inflate(answer.bytes, url);
  const refuse = (code: 'empty' | 'not-html', detail?: string) =>
    new SyndicationError(code, { step: 'scrape', url, ...(detail === undefined ? {} : { detail }) });
  const contentType = answer.headers['content-type'];
  if (isBinary(bytes)) throw refuse('not-html', contentType);
  const { text } = decodeHtml(bytes, contentType);
  switch (sniffText(text, contentType)) {
    case 'blank':
      throw refuse('empty', 'white space only');
    case 'feed':
      return readFeed(text, url);
    case 'sitemap':
      return readSitemap(text, url);
    case 'html':
      return readHtmlListing(text, { ...options, url });
    case 'json': {
      const listing = readJsonFeed(text, url);
      if (listing === undefined) throw refuse('not-html', 'JSON that is no JSON Feed');
      return listing;
    }
    case 'text': {
      const listing = readTextSitemap(text, url);
      if (listing.links.length === 0) throw refuse('not-html', contentType);
      return listing;
    }
  }
}
