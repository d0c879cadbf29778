import { digestOf } from '../core/digest.ts';
import type { Link } from '../core/page.ts';
import { identityOf } from '../core/urls.ts';
import type { CollectedListing } from './collect-listings.ts';
import type { ListingKind } from './listing.ts';

/** A Link with everything all Listings say of it. */
export interface MergedLink {
  readonly id: string;
  readonly link: Link;
  /** Digests of every hint, sorted. A new one is a reason to ask again; one that is gone is not. */
  readonly hints: readonly string[];
}

/** Whose hints are best: feeds are written for machines, pages for the eye. */
const precedence: readonly ListingKind[] = ['feed', 'sitemap', 'sitemap-index', 'html'];

/** The articles of all Listings, each once, in the order in which a reader of the Listings meets them. */
export function mergeLinks(listings: Iterable<CollectedListing>): readonly MergedLink[] {
  const all = [...listings];
  const order = all.filter(({ lead }) => lead.role !== 'hints').flatMap(({ state }) => state.links);
  const said = new Map<string, Link[]>();
  for (const { url } of order) said.set(identityOf(url), []);
  const byPrecedence = [...all].sort((a, b) => rank(a) - rank(b));
  for (const link of byPrecedence.flatMap(({ state }) => state.links))
    said.get(identityOf(link.url))?.push(link);
  const first = new Map<string, string>();
  for (const { url } of order) if (!first.has(identityOf(url))) first.set(identityOf(url), url);
  return [...said].map(([id, links]) => mergeOne(id, first.get(id) ?? '', links));
}

function rank({ state }: CollectedListing): number {
  return precedence.indexOf(state.kind);
}

function mergeOne(id: string, url: string, links: readonly Link[]): MergedLink {
  const fields = ['title', 'published', 'modified'] as const;
  const best = fields.flatMap((field) => {
    const value = links.find((link) => link[field] !== undefined)?.[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  const hints = links.flatMap((link) =>
    fields.flatMap((field) =>
      link[field] === undefined ? [] : [digestOf(`${field} ${link[field]}`).slice(0, 12)],
    ),
  );
  return { id, link: { url, ...Object.fromEntries(best) }, hints: [...new Set(hints)].sort() };
}
