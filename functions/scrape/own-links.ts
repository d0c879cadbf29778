import type { Link } from '../core/page.ts';
import { identityOf } from '../core/urls.ts';
import { shapeOf } from './html/url-shape.ts';
import { limits } from './limits.ts';
import type { Listing } from './listing.ts';
import type { SiteTest } from './site.ts';

export interface OwnLinksOptions {
  readonly isOfSite: SiteTest;
  /** From a site file: what an article URL looks like. */
  readonly isArticle?: (url: string) => boolean;
  /** From a site file: what is never an article. */
  readonly isIgnored: (url: string) => boolean;
  /** Identities of the front page and the Listings: no articles. */
  readonly listings: ReadonlySet<string>;
  /** Entries of a sitemap, the newest. @default 500 */
  readonly most?: number;
}

/** The articles of the Source among a Listing's links, each once; of a sitemap the newest. */
export function ownLinks(listing: Listing, options: OwnLinksOptions): readonly Link[] {
  const { isOfSite, isArticle, isIgnored, listings, most = limits.sitemapWindow } = options;
  const seen = new Set<string>(listings);
  const own = listing.links.filter(({ url }) => {
    const identity = identityOf(url);
    if (seen.has(identity) || !isOfSite(url) || isIgnored(url)) return false;
    seen.add(identity);
    return isArticle?.(url) ?? true;
  });
  if (listing.kind !== 'sitemap') return own;
  return newestFirst(isArticle === undefined ? likelyArticles(own) : own).slice(0, most);
}

/** A sitemap names every page of a site. News sitemaps (with titles) name articles only. */
function likelyArticles(links: readonly Link[]): readonly Link[] {
  if (links.some(({ title }) => title !== undefined)) return links;
  const likely = links.filter(({ url }) => {
    const { excluded, score } = shapeOf(url);
    return !excluded && score >= 1.5;
  });
  // URLs that say nothing at all (`/1`, `/2`) are still what the site offers.
  return likely.length > 0 ? likely : links.filter(({ url }) => !shapeOf(url).excluded);
}

/** By date where most have one; else by whether the numbers in the URLs rise or fall. */
function newestFirst(links: readonly Link[]): readonly Link[] {
  const timeOf = ({ published, modified }: Link) => Date.parse(published ?? modified ?? '') || 0;
  if (links.filter((link) => timeOf(link) > 0).length >= links.length / 2) {
    return [...links].sort((a, b) => timeOf(b) - timeOf(a));
  }
  const first = lastNumber(links[0]);
  const last = lastNumber(links.at(-1));
  return first !== undefined && last !== undefined && last > first ? [...links].reverse() : links;
}

function lastNumber(link: Link | undefined): number | undefined {
  const digits = /(\d{1,15})\D*$/.exec(link?.url ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
