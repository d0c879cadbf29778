import type { CollectedListing } from './collect-listings.ts';
import { shapeOf } from './html/url-shape.ts';

/** Fewer articles than this teach nothing of a Source's addresses. */
const enough = 5;
/** A template that this part of the articles follows is one of the Source's. */
const usual = 0.1;

/**
 * The Listings without what a sitemap that nobody chose names besides articles: pages about the paper, its shops and
 * authors. What its articles' addresses look like is learnt from the pages and feeds that list them, which the state
 * keeps; until those say enough, and of news sitemaps (with titles), all is taken.
 */
export function withoutStrangers(
  listings: ReadonlyMap<string, CollectedListing>,
): ReadonlyMap<string, CollectedListing> {
  const templates = learntTemplates([...listings.values()]);
  if (templates === undefined) return listings;
  return new Map(
    [...listings].map(([url, listing]) => [url, isUnchosen(listing) ? only(listing, templates) : listing]),
  );
}

function isUnchosen({ lead, state }: CollectedListing): boolean {
  return (
    state.kind === 'sitemap' &&
    lead.role !== 'listing' &&
    state.links.every(({ title }) => title === undefined)
  );
}

function learntTemplates(listings: readonly CollectedListing[]): ReadonlySet<string> | undefined {
  const counts = new Map<string, number>();
  const urls = new Set(
    listings
      .filter(({ state }) => state.kind === 'html' || state.kind === 'feed')
      .flatMap(({ state }) => state.links.map(({ url }) => url)),
  );
  if (urls.size < enough) return undefined;
  for (const url of urls) {
    const template = templateOf(url);
    counts.set(template, (counts.get(template) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count >= Math.max(2, usual * urls.size)).map(([name]) => name),
  );
}

function only(listing: CollectedListing, templates: ReadonlySet<string>): CollectedListing {
  const links = listing.state.links.filter(({ url }) => templates.has(templateOf(url)));
  return { ...listing, state: { ...listing.state, links } };
}

/** A slug of two words and one of three are alike here. */
const templateOf = (url: string): string => shapeOf(url).template.replace('*', 'w');
