import type { Link } from '../core/page.ts';

/** What a document that links to articles turned out to be. */
export type ListingKind = 'html' | 'feed' | 'sitemap' | 'sitemap-index';

/** A document that links to articles: what every reader makes of its format. URLs are absolute http(s). */
export interface Listing {
  /** The URL that answered. */
  readonly url: string;
  readonly kind: ListingKind;
  /** Articles in document order; of a `sitemap-index`, its sitemaps. */
  readonly links: readonly Link[];
  /** Section pages of the same site that an HTML page's menu links to, in its order. */
  readonly sections?: readonly Link[];
  /** The title of an HTML page. */
  readonly title?: string;
  /** What an HTML page calls its site. */
  readonly siteName?: string;
  /** Feeds that an HTML page announces of itself. */
  readonly feeds?: readonly string[];
}
