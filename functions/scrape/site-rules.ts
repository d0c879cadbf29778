import { matcherOf, type UrlTest } from '../core/glob.ts';
import type { Source } from '../core/source.ts';
import { identityOf } from '../core/urls.ts';
import { type SiteTest, siteAround } from './site.ts';

/** What a Source says of its URLs, ready to be asked. */
export interface SiteRules {
  /** The site, and the sites of further addresses: a home that moved, say. */
  isOfSite(more?: readonly string[]): SiteTest;
  /** Absent when the Source leaves it to us. */
  readonly isArticle?: UrlTest;
  readonly isIgnored: UrlTest;
  /** Identities of the front page and the named Listings. */
  readonly listings: ReadonlySet<string>;
}

export function rulesOf(source: Source): SiteRules {
  const { articleUrls, ignoreUrls = [], home, listings } = source;
  const isIgnored = matcherOf(ignoreUrls);
  const isNamed = articleUrls === undefined ? undefined : matcherOf(articleUrls);
  return {
    isOfSite: (more = []) => siteAround([home, ...more]),
    isIgnored,
    listings: new Set([home, ...listings].map(identityOf)),
    ...(isNamed === undefined ? {} : { isArticle: (url: string) => isNamed(url) && !isIgnored(url) }),
  };
}
