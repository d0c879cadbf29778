import type { Link } from '../core/page.ts';
import { limits } from './limits.ts';
import type { Listing } from './listing.ts';
import type { SiteTest } from './site.ts';
import type { Lead } from './state.ts';

export interface LeadOptions {
  /** Why the Listing was read. */
  readonly role: Lead['role'];
  /** It is the front page of the Source: nobody chose it as the one section wanted. */
  readonly isHome: boolean;
  /** The Source itself names it. */
  readonly isNamed: boolean;
  /** Listings that led here. */
  readonly depth: number;
  readonly isOfSite: SiteTest;
  /** Sitemaps that robots.txt names. */
  readonly sitemaps: readonly string[];
}

/** Which further documents to read because of what a Listing is and how many articles it gave. */
export function leadsOf(listing: Listing, articles: number, options: LeadOptions): readonly Lead[] {
  const { isHome, isNamed, depth, role } = options;
  if (listing.kind === 'sitemap-index')
    return depth < limits.sitemapDepth ? leadsTo(listing.links, role, limits.sitemapsPerIndex, options) : [];
  if (listing.kind !== 'html' || !isNamed) return [];
  const [feed] = listing.feeds ?? [];
  // The feed of a section page may well be the whole site's: it tells of the section's articles, but adds none.
  if (!isHome) return feed === undefined ? [] : [{ url: feed, role: 'hints' }];
  const feeds: readonly Lead[] = feed === undefined ? [] : [{ url: feed, role: 'feed' }];
  const few = articles < limits.articlesOfFrontPage;
  const sections = few ? (listing.sections ?? []).slice(0, limits.sectionsOfFrontPage) : [];
  const named = options.sitemaps.map((url) => ({ url }));
  const found = [
    ...feeds,
    ...leadsTo(named, 'feed', limits.sitemapsOfRobots, options),
    ...sections.map(({ url }): Lead => ({ url, role: 'listing' })),
  ];
  return articles === 0 && found.length === 0 ? guessesAt(listing.url) : found;
}

/**
 * Where sitemaps and feeds are by the conventions of common systems: asked for only where a front page, such as the empty
 * frame of a script, leads nowhere.
 */
const usualPlaces: readonly string[] = ['/feed/', '/rss.xml', '/sitemap.xml', '/sitemap_index.xml'];

function guessesAt(home: string): readonly Lead[] {
  return usualPlaces.map((path) => ({ url: new URL(path, home).href, role: 'feed' }));
}

/** Sitemaps of what is no article. Words of their names. */
const otherKinds = /(?:author|categor|image|page|product|section|tag|tax|topic|user|video)/i;
const newsKinds = /(?:article|news|post|story|tin)/i;

/** Newest first, news before the rest. */
function leadsTo(
  sitemaps: readonly Link[],
  role: Lead['role'],
  most: number,
  { isOfSite }: LeadOptions,
): readonly Lead[] {
  const rank = ({ url }: Link) => {
    const name = new URL(url).pathname.split('/').at(-1) ?? '';
    return newsKinds.test(name) ? 0 : otherKinds.test(name) ? 2 : 1;
  };
  const timeOf = ({ modified }: Link) => Date.parse(modified ?? '') || 0;
  return sitemaps
    .filter(({ url }) => isOfSite(url))
    .sort((a, b) => rank(a) - rank(b) || timeOf(b) - timeOf(a))
    .slice(0, most)
    .map(({ url }) => ({ url, role }));
}
