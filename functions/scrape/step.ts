import { asSyndicationError, type SyndicationError } from '../core/errors.ts';
import { sourceOfKey } from '../core/keys.ts';
import type { PollFailure } from '../core/polling.ts';
import type { Source } from '../core/source.ts';
import { identityOf } from '../core/urls.ts';
import type { Handler, Ports, StepFailure } from '../ports.ts';
import { readSource, writeSource } from '../stored/source-object.ts';
import { acquaintanceOf } from './acquaintance.ts';
import { chooseLinks, pagesPerRun } from './choose-links.ts';
import { type Collected, collectListings } from './collect-listings.ts';
import { fetchPages } from './fetch-pages.ts';
import { withoutStrangers } from './learnt-pattern.ts';
import { type MergedLink, mergeLinks } from './merge-links.ts';
import { namedSource } from './named-source.ts';
import { noLinks } from './no-links.ts';
import type { Pacer } from './pacing.ts';
import { chooseRechecks, vanishedLinks } from './recheck/choose-rechecks.ts';
import { describeEvent, type ScrapeEvent, type ScrapeReport } from './report.ts';
import { rulesOf } from './site-rules.ts';
import { applyChange, applyFailure, type ScrapeState, type StateChange } from './state.ts';
import { type HeldState, readState, updateState } from './state-object.ts';
import { createVisit } from './visit.ts';

export interface ScrapeOptions {
  /** Told of everything as it happens. */
  readonly progress?: (event: ScrapeEvent) => void;
  /** Ends the run early: what was fetched is kept, the rest is left to the next run. */
  readonly signal?: AbortSignal;
  /** The Source as the store holds it, where it was read from there. */
  readonly kept?: Source;
}

/**
 * Reads a Source's Listings and keeps the Pages of its new articles: robots.txt, Listings, then `sources/<id>.json`,
 * Pages, and the state last, so that a crash costs nothing but asking again. Nothing is written before a Listing with
 * at least one Link was read, nor when nothing changed; of a Source that is known already, the failure is kept. Throws SyndicationError when no Listing can be read
 * (the first one's), when none has Links (`no-links`), or when the store fails.
 */
export async function scrapeSource(
  source: Source,
  ports: Ports,
  options: ScrapeOptions = {},
): Promise<ScrapeReport> {
  const held = await readState(source.id, ports);
  try {
    return await scrapeHeld(source, held, ports, options);
  } catch (thrown) {
    const error = asSyndicationError(thrown, 'scrape', source.home);
    const isKnown = held.object !== undefined || options.kept !== undefined;
    if (isKnown && error.step === 'scrape' && !options.signal?.aborted) {
      const failure = pollFailure(error, ports.clock.now());
      await updateState(source.id, held, (state) => applyFailure(state, failure), ports.store);
    }
    throw error;
  }
}

async function scrapeHeld(
  source: Source,
  held: HeldState,
  ports: Ports,
  options: ScrapeOptions,
): Promise<ScrapeReport> {
  const { store, clock } = ports;
  const { signal } = options;
  const { state } = held;
  const report = reporterOf(source, ports, options);
  const rules = rulesOf(source);
  const visit = createVisit({ ports, robots: state.robots, signal });
  const { validators, pacer } = acquaintanceOf(ports);
  keepWaiting(source, state, pacer, clock.now());

  const collected = await collectListings({ source, state, visit, rules, validators, report });
  const links = mergeLinks(withoutStrangers(collected.listings).values());
  assertLinks(source, collected, links);

  const sourceWritten = await writeSource(namedSource(source, collected.listings), store, options.kept);
  const pace = { crawlDelayMs: visit.crawlDelayMs(), now: clock.now() };
  const chosen = chooseLinks(links, state.seen, pace);
  const listings = new Set([...rules.listings, ...[...collected.listings.keys()].map(identityOf)]);
  const budget = pagesPerRun(pace.crawlDelayMs) - chosen.length;
  const context = { source, visit, store, rules, listings, report, now: clock.now, signal };
  const pages = await fetchPages(chosen, { ...context, mostParts: budget });
  const listed = Object.fromEntries([...collected.listings].map(([url, listing]) => [url, listing.state]));
  const rechecks = chooseRechecks(state.seen, {
    now: clock.now(),
    taken: new Set(chosen.map(({ merged }) => merged.id)),
    vanished: vanishedLinks(state.listings, listed, identityOf),
    most: budget,
  });
  const again = await fetchPages(rechecks, { ...context, mostParts: budget - rechecks.length });

  const change: StateChange = {
    now: clock.now(),
    listings: listed,
    robots: visit.keptRobots(),
    seen: [...pages.seen, ...again.seen],
    current: new Set(links.map(({ id }) => id)),
    found: pages.stored > 0 ? 'news' : 'nothing',
    troubles: Object.fromEntries(
      collected.failures.map(({ url, error }) => [url, pollFailure(error, clock.now())]),
    ),
  };
  const stateWritten = await updateState(source.id, held, (before) => applyChange(before, change), store);
  return {
    source: source.id,
    listings: collected.read,
    links: links.length,
    fetched: pages.fetched + again.fetched,
    stored: pages.stored + again.stored,
    unchanged:
      pages.stored + again.stored === 0 && stateWritten === 'unchanged' && sourceWritten === 'unchanged',
    failures: [...collected.failures, ...pages.failures, ...again.failures],
  };
}

/** What another process was told to wait for is waited for by this one. */
function keepWaiting(source: Source, { polls, troubles = {} }: ScrapeState, pacer: Pacer, now: number): void {
  const left = (failure: PollFailure | undefined) => Date.parse(failure?.notBefore ?? '') - now;
  if (left(polls?.failing) > 0) pacer.leaveAlone(source.home, left(polls?.failing));
  for (const [url, failure] of Object.entries(troubles)) {
    if (left(failure) > 0) pacer.setAside(url, left(failure));
  }
}

/** A failure as the state keeps it. */
function pollFailure({ code, message, retryAfterMs }: SyndicationError, now: number): PollFailure {
  const since = new Date(now).toISOString();
  if (retryAfterMs === undefined) return { since, code, says: message };
  return { since, code, says: message, notBefore: new Date(now + retryAfterMs).toISOString() };
}

/** Scrapes the Sources behind keys of `sources/`. One that fails never keeps the others from being read. */
export const scrapeSources: Handler = async (keys, ports) => {
  const failures = await Promise.all(
    keys.map(async (key): Promise<StepFailure | undefined> => {
      try {
        const source = await readSource(key, ports.store);
        await scrapeSource(source, ports, { kept: source });
        return undefined;
      } catch (thrown) {
        return { key, error: asSyndicationError(thrown, 'scrape', sourceOfKey(key)) };
      }
    }),
  );
  return failures.filter((failure) => failure !== undefined);
};

/** Listings that failed, or hold no article, must not look like an empty newspaper. */
function assertLinks(
  source: Source,
  { read, titles, failures }: Collected,
  links: readonly MergedLink[],
): void {
  const [first] = failures;
  if (links.length > 0 && read > 0) return;
  if (first !== undefined) throw first.error;
  const url = source.listings[0] ?? source.home;
  throw noLinks(url, titles.get(url));
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
