import { asSyndicationError, SyndicationError } from '../core/errors.ts';
import { sourceOfKey } from '../core/keys.ts';
import type { Source } from '../core/source.ts';
import { identityOf } from '../core/urls.ts';
import type { Handler, Ports, StepFailure } from '../ports.ts';
import { readSource, writeSource } from '../stored/source-object.ts';
import { acquaintanceOf } from './acquaintance.ts';
import { chooseLinks } from './choose-links.ts';
import { type Collected, collectListings } from './collect-listings.ts';
import { fetchPages } from './fetch-pages.ts';
import { type MergedLink, mergeLinks } from './merge-links.ts';
import { describeEvent, type ScrapeEvent, type ScrapeReport } from './report.ts';
import { rulesOf } from './site-rules.ts';
import { readState, updateState } from './state-object.ts';
import { createVisit } from './visit.ts';

export interface ScrapeOptions {
  /** Told of everything as it happens. */
  readonly progress?: (event: ScrapeEvent) => void;
  /** Ends the run early: what was fetched is kept, the rest is left to the next run. */
  readonly signal?: AbortSignal;
}

/**
 * Reads a Source's Listings and keeps the Pages of its new articles: robots.txt, Listings, then `sources/<id>.json`,
 * Pages, and the state last, so that a crash costs nothing but asking again. Nothing is written before a Listing with
 * at least one Link was read, nor when nothing changed. Throws SyndicationError when no Listing can be read
 * (the first one's), when none has Links (`no-links`), or when the store fails.
 */
export async function scrapeSource(
  source: Source,
  ports: Ports,
  options: ScrapeOptions = {},
): Promise<ScrapeReport> {
  const { store } = ports;
  const { signal } = options;
  const report = reporterOf(source, ports, options);
  const state = await readState(source.id, ports);
  const rules = rulesOf(source);
  const visit = createVisit({ ports, robots: state.robots, signal });
  const { validators } = acquaintanceOf(ports);

  const collected = await collectListings({ source, state, visit, rules, validators, report });
  const links = mergeLinks(collected.listings.values());
  assertLinks(source, collected, links);

  const sourceWritten = await writeSource(source, store);
  const chosen = chooseLinks(links, state.seen, visit.crawlDelayMs());
  const listings = new Set([...rules.listings, ...[...collected.listings.keys()].map(identityOf)]);
  const pages = await fetchPages(chosen, { source, visit, store, rules, listings, report, signal });

  const change = {
    listings: Object.fromEntries([...collected.listings].map(([url, listing]) => [url, listing.state])),
    robots: visit.keptRobots(),
    seen: pages.seen,
    current: new Set(links.map(({ id }) => id)),
  };
  const stateWritten = await updateState(source.id, change, store);
  return {
    source: source.id,
    listings: collected.read,
    links: links.length,
    fetched: pages.fetched,
    stored: pages.stored,
    unchanged: pages.stored === 0 && stateWritten === 'unchanged' && sourceWritten === 'unchanged',
    failures: [...collected.failures, ...pages.failures],
  };
}

/** Scrapes the Sources behind keys of `sources/`. One that fails never keeps the others from being read. */
export const scrapeSources: Handler = async (keys, ports) => {
  const failures = await Promise.all(
    keys.map(async (key): Promise<StepFailure | undefined> => {
      try {
        await scrapeSource(await readSource(key, ports.store), ports);
        return undefined;
      } catch (thrown) {
        return { key, error: asSyndicationError(thrown, 'scrape', sourceOfKey(key)) };
      }
    }),
  );
  return failures.filter((failure) => failure !== undefined);
};

/** Listings that failed, or hold no article, must not look like an empty newspaper. */
function assertLinks(source: Source, { read, failures }: Collected, links: readonly MergedLink[]): void {
  const [first] = failures;
  if (links.length > 0 && read > 0) return;
  if (first !== undefined) throw first.error;
  const url = source.listings[0] ?? source.home;
  throw new SyndicationError('no-links', { step: 'scrape', url });
}

function reporterOf(
  source: Source,
  { log }: Ports,
  { progress }: ScrapeOptions,
): (event: ScrapeEvent) => void {
  return (event) => {
    progress?.(event);
    const { url } = event.kind === 'pages' ? { url: undefined } : event;
    if (event.kind === 'failed')
      log.warn(event.error.message, { source: source.id, url, code: event.error.code });
    else log.debug(describeEvent(event), { source: source.id, url });
  };
}
