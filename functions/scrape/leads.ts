import type { Link } from '../core/page.ts';
import { limits } from './limits.ts';
import type { Listing } from './listing.ts';
import type { SiteTest } from './site.ts';
import type { Lead } from './state.ts';

export interface LeadOptions {
  /** It is the front page of the Source: nobody chose it as the one section wanted. */
  readonly isHome: boolean;
  /** The Source itself names it. */
  readonly isNamed: boolean;
  /** Listings that led here. */
  readonly depth: number;
  readonly isOfSite: SiteTest;
}

/** Which further documents to read because of what a Listing is and how many articles it gave. */
export function leadsOf(listing: Listing, articles: number, options: LeadOptions): readonly Lead[] {
  const { isHome, isNamed, depth, isOfSite } = options;
  if (listing.kind === 'sitemap-index')
    return depth < limits.sitemapDepth ? chooseSitemaps(listing.links, isOfSite) : [];
  if (listing.kind !== 'html' || !isNamed) return [];
  const [feed] = listing.feeds ?? [];
  // The feed of a section page may well be the whole site's: it tells of the section's articles, but adds none.
  const feeds: readonly Lead[] = feed === undefined ? [] : [{ url: feed, role: isHome ? 'feed' : 'hints' }];
  const sections = isHome && articles < limits.articlesOfFrontPage ? (listing.sections ?? []) : [];
  return [...feeds, ...sections.map(({ url }): Lead => ({ url, role: 'listing' }))];
}

/** Sitemaps of what is no article. Words of their names. */
const otherKinds = /(?:author|categor|image|page|product|section|tag|tax|topic|user|video)/i;
const newsKinds = /(?:article|news|post|story|tin)/i;

/** Newest first, news before the rest. */
function chooseSitemaps(sitemaps: readonly Link[], isOfSite: SiteTest): readonly Lead[] {
  const rank = ({ url }: Link) => {
    const name = new URL(url).pathname.split('/').at(-1) ?? '';
    return newsKinds.test(name) ? 0 : otherKinds.test(name) ? 2 : 1;
  };
  const timeOf = ({ modified }: Link) => Date.parse(modified ?? '') || 0;
  return sitemaps
    .filter(({ url }) => isOfSite(url))
    .sort((a, b) => rank(a) - rank(b) || timeOf(b) - timeOf(a))
    .slice(0, limits.sitemapsPerIndex)
    .map(({ url }) => ({ url, role: 'listing' }));
}
