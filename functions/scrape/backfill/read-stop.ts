import { decodeHtml } from '../../core/charset.ts';
import { dateInUrl } from '../../core/dates/url.ts';
import { SyndicationError } from '../../core/errors.ts';
import type { Link } from '../../core/page.ts';
import type { Source } from '../../core/source.ts';
import { identityOf } from '../../core/urls.ts';
import { parseHtml } from '../../html/parse.ts';
import { type Validators, validatorsOf } from '../acquaintance.ts';
import type { Listing } from '../listing.ts';
import { ownLinks } from '../own-links.ts';
import { readListing } from '../read-listing.ts';
import type { SiteRules } from '../site-rules.ts';
import type { Visit } from '../visit.ts';
import { findArchiveLinks, periodOf } from './archive-links.ts';
import type { Findings, Stop } from './plan.ts';

export interface ReadStopOptions {
  readonly source: Source;
  readonly visit: Visit;
  readonly rules: SiteRules;
  /** ISO 8601. */
  readonly since: string;
  /** Of the last time it was read. */
  readonly validators: Validators;
}

/** Entries of one sitemap that count; a sitemap has no more (sitemaps.org). */
const mostEntries = 50_000;
/** Listings within Listings. */
const mostDepth = 4;

/** Reads one Listing of a backfill: its articles that are not certainly too old, and where older ones are listed. */
export async function readStop(stop: Stop, options: ReadStopOptions): Promise<Findings> {
  const { visit, rules, since, validators } = options;
  const answer = await visit.ask({ url: stop.url, ...validators });
  if (answer.outcome === 'unchanged') {
    // Validators are kept of Listings that lead no further: all they name was found.
    if (Object.keys(validators).length > 0) return { links: [], stops: [], validators };
    throw new SyndicationError('empty', { step: 'scrape', url: stop.url, detail: 'status 304 unasked' });
  }
  const isOfSite = rules.isOfSite([answer.finalUrl]);
  const { isArticle } = rules;
  const listing = readListing(answer, { isOfSite, ...(isArticle === undefined ? {} : { isArticle }) });
  if (listing.kind === 'sitemap-index')
    return { links: [], stops: sitemapsOf(listing, stop, since, isOfSite) };
  const own = ownLinks(listing, { ...rules, isOfSite, most: mostEntries });
  const links = own.filter((link) => !isOlder(link, since));
  if (listing.kind !== 'html') return { links, stops: [], validators: validatorsOf(answer) };
  // Where every article says itself that it is too old, so are those of the pages that follow.
  const isPast = own.length > 0 && links.length === 0;
  const document = parseHtml(decodeHtml(answer.bytes, answer.headers['content-type']).text);
  const { next, archives } = findArchiveLinks(document, answer.finalUrl, isOfSite);
  const following = next === undefined || isPast ? [] : [{ ...stop, url: next }];
  const sections = isFrontPage(stop, options.source) ? (listing.sections ?? []) : [];
  const stops = [
    ...following,
    ...sections.map(({ url }): Stop => ({ url, chain: url, depth: stop.depth + 1 })),
    ...archives
      .filter(({ period }) => period >= since.slice(0, period.length))
      .map(({ url, period }): Stop => ({ url, chain: url, depth: depthOf(period, stop) }))
      .filter(({ depth }) => depth <= mostDepth),
  ];
  return { links, stops, ...(stops.length === 0 ? { validators: validatorsOf(answer) } : {}) };
}

/** The day before a day is no deeper than that: the date that is wanted ends such a walk. */
function depthOf(period: string, { url, depth }: Stop): number {
  const own = periodOf(url);
  return own !== undefined && own.length === period.length && period < own ? depth : depth + 1;
}

/** Its sections go further back than it does. Who chose one section wants no others. */
function isFrontPage({ url }: Stop, { home, listings }: Source): boolean {
  const isHome = (address: string) => identityOf(address) === identityOf(home);
  return isHome(url) && listings.some(isHome);
}

function sitemapsOf(
  { links }: Listing,
  { depth }: Stop,
  since: string,
  isOfSite: (url: string) => boolean,
): readonly Stop[] {
  if (depth >= mostDepth) return [];
  return links
    .filter(({ url, modified }) => isOfSite(url) && (modified === undefined || isNotBefore(modified, since)))
    .map(({ url }) => ({ url, chain: url, depth: depth + 1 }));
}

const isNotBefore = (date: string, since: string): boolean => Date.parse(date) >= Date.parse(since);

/** Only a stated date counts: what was changed later may still be older. */
function isOlder({ url, published, modified }: Link, since: string): boolean {
  const stated = published ?? modified;
  if (stated !== undefined) return !isNotBefore(stated, since);
  const day = dateInUrl(url, { fetchedAt: since })?.iso;
  return day !== undefined && day.slice(0, 10) < since.slice(0, 10);
}
