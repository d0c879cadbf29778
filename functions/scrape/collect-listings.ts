import { stableJson } from '../core/digest.ts';
import { asSyndicationError, SyndicationError } from '../core/errors.ts';
import type { Source } from '../core/source.ts';
import { identityOf } from '../core/urls.ts';
import { pickValidators, type Validators, validatorsOf } from './acquaintance.ts';
import { leadsOf } from './leads.ts';
import { limits } from './limits.ts';
import { noLinks } from './no-links.ts';
import { ownLinks } from './own-links.ts';
import { readListing } from './read-listing.ts';
import type { ScrapeEvent, ScrapeFailure } from './report.ts';
import type { SiteRules } from './site-rules.ts';
import type { Lead, ListingState, ScrapeState } from './state.ts';
import type { Visit } from './visit.ts';

export interface CollectOptions {
  readonly source: Source;
  readonly state: ScrapeState;
  readonly visit: Visit;
  readonly rules: SiteRules;
  /** Validators newer than the state's, by URL. */
  readonly validators: Map<string, Validators>;
  readonly report: (event: ScrapeEvent) => void;
}

/** All Listings of a Source, read now or known from before. */
export interface Collected {
  readonly listings: ReadonlyMap<string, CollectedListing>;
  /** Listings that answered. */
  readonly read: number;
  /** Titles of Listings without articles, read now: they often tell why. */
  readonly titles: ReadonlyMap<string, string>;
  readonly failures: readonly ScrapeFailure[];
}

export interface CollectedListing {
  readonly lead: Lead;
  readonly state: ListingState;
}

interface Step {
  readonly lead: Lead;
  readonly depth: number;
  /** Whether what named this document has changed since the last run: then a failed one is worth another try. */
  readonly fresh: boolean;
}

/** Reads the Source's Listings and what they lead to, level by level. Never throws: failures are part of the answer. */
export async function collectListings(options: CollectOptions): Promise<Collected> {
  const { source } = options;
  const named = source.listings.length > 0 ? source.listings : [source.home];
  const listings = new Map<string, CollectedListing>();
  const titles = new Map<string, string>();
  const failures: ScrapeFailure[] = [];
  const begun = new Set<string>();
  let read = 0;
  let level: readonly Step[] = named.map((url) => ({
    lead: { url, role: 'listing' },
    depth: 0,
    fresh: true,
  }));
  while (level.length > 0) {
    const steps = level
      .filter(({ lead }) => isNew(begun, lead.url))
      .slice(0, limits.listings - listings.size);
    const results = await Promise.all(steps.map((step) => readStep(step, options)));
    level = results.flatMap(({ step, state, changed, failure, answered, title }) => {
      // Nobody asked for the feed that a page announces: that it fails is no failure of the Source.
      if (failure !== undefined && step.lead.role === 'listing')
        failures.push({ url: step.lead.url, error: failure });
      if (state === undefined) return [];
      if (title !== undefined && state.links.length === 0) titles.set(step.lead.url, title);
      if (answered) read += 1;
      listings.set(step.lead.url, { lead: step.lead, state });
      return state.leads.map((lead) => ({ lead, depth: step.depth + 1, fresh: changed }));
    });
  }
  return { listings, read, titles, failures };
}

function isNew(begun: Set<string>, url: string): boolean {
  const before = begun.size;
  return begun.add(url).size > before;
}

interface StepResult {
  readonly step: Step;
  readonly state?: ListingState | undefined;
  /** Its links or leads are not those of the last run. */
  readonly changed: boolean;
  readonly answered: boolean;
  readonly title?: string | undefined;
  readonly failure?: SyndicationError;
}

async function readStep(step: Step, options: CollectOptions): Promise<StepResult> {
  const { url } = step.lead;
  const before = options.state.listings[url];
  if (before?.failed !== undefined && !step.fresh)
    return { step, state: before, changed: false, answered: false };
  try {
    return await askListing(step, before, options);
  } catch (thrown) {
    const error = asSyndicationError(thrown, 'scrape', url);
    options.report({ kind: 'failed', url, error });
    // What it said before still counts; a lead that led nowhere is noted, so as not to be tried on every run.
    const noted = before ?? (step.depth > 0 && !error.retryable ? failedLead(error) : undefined);
    return { step, state: noted, changed: false, answered: false, failure: error };
  }
}

function failedLead({ code }: SyndicationError): ListingState {
  return { kind: 'html', links: [], leads: [], failed: code };
}

async function askListing(
  step: Step,
  before: ListingState | undefined,
  options: CollectOptions,
): Promise<StepResult> {
  const { url } = step.lead;
  const { visit, validators, report } = options;
  const outcome = await visit.ask({
    url,
    ...(before === undefined ? {} : (validators.get(url) ?? pickValidators(before))),
  });
  if (outcome.outcome === 'unchanged' && before !== undefined) {
    report({ kind: 'listing', url, links: before.links.length, unchanged: true });
    return { step, state: before, changed: false, answered: true };
  }
  if (outcome.outcome === 'unchanged') {
    throw new SyndicationError('http-status', {
      step: 'scrape',
      url,
      detail: 'status 304 to an unconditional request',
      status: 304,
    });
  }
  const { state: fresh, title } = listingState(step, outcome, options);
  const newer = validatorsOf(outcome);
  const same = before !== undefined && sameContent(before, fresh);
  if (same) validators.set(url, newer);
  else validators.delete(url);
  report({ kind: 'listing', url, links: fresh.links.length, unchanged: same });
  return { step, state: same ? before : { ...fresh, ...newer }, changed: !same, answered: true, title };
}

function listingState(
  { lead, depth }: Step,
  answer: Parameters<typeof readListing>[0],
  { source, rules, visit }: CollectOptions,
): Pick<StepResult, 'title'> & { readonly state: ListingState } {
  const isOfSite = rules.isOfSite([answer.finalUrl]);
  const listing = readListing(answer, {
    isOfSite,
    ...(rules.isArticle === undefined ? {} : { isArticle: rules.isArticle }),
  });
  const most = lead.role === 'listing' ? limits.sitemapWindow : limits.sitemapRecent;
  const links = listing.kind === 'sitemap-index' ? [] : ownLinks(listing, { ...rules, isOfSite, most });
  const isHome = identityOf(lead.url) === identityOf(source.home);
  const leads = leadsOf(listing, links.length, {
    role: lead.role,
    isHome,
    isNamed: depth === 0,
    depth,
    isOfSite,
    sitemaps: isHome ? visit.sitemapsOf(lead.url) : [],
  });
  if (links.length === 0 && leads.length === 0) throw noLinks(lead.url, listing.title);
  const { kind, siteName, title } = listing;
  const named = siteName === undefined ? {} : { siteName };
  return { state: { kind, links: [...links], leads: [...leads], ...named }, title };
}

function sameContent(a: ListingState, b: ListingState): boolean {
  const content = ({ kind, links, leads, siteName }: ListingState) =>
    stableJson([kind, links, leads, siteName]);
  return content(a) === content(b);
}
