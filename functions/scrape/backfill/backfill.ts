import { asSyndicationError, SyndicationError } from '../../core/errors.ts';
import { backfillKey } from '../../core/keys.ts';
import type { Link, Page } from '../../core/page.ts';
import type { Source } from '../../core/source.ts';
import { identityOf } from '../../core/urls.ts';
import type { ObjectStore, Ports } from '../../ports.ts';
import { changeObject } from '../../stored/change-object.ts';
import { writeSource } from '../../stored/source-object.ts';
import { fetchPages, wasAsked } from '../fetch-pages.ts';
import { limits } from '../limits.ts';
import type { ScrapeEvent, ScrapeFailure } from '../report.ts';
import { rulesOf } from '../site-rules.ts';
import { readState } from '../state-object.ts';
import { createVisit, type Visit } from '../visit.ts';
import {
  afterArticles,
  afterListing,
  type BackfillPlan,
  type Findings,
  isFinished,
  newPlan,
  parsePlan,
  postponed,
  putOff,
  renewedPlan,
  resumedPlan,
  type Stop,
  validatorsOfStop,
  writePlan,
} from './plan.ts';
import { readStop } from './read-stop.ts';

export interface BackfillOptions {
  /** ISO 8601: articles that were published before are not wanted. */
  readonly since: string;
  /** Articles asked for in this run. */
  readonly most: number;
  /** When a page says it was published; undefined when it does not say. */
  readonly publishedOf: (page: Page) => string | undefined;
  readonly progress?: (event: BackfillEvent) => void;
  readonly signal?: AbortSignal;
}

export type BackfillEvent =
  | ScrapeEvent
  | {
      readonly kind: 'step';
      /** Articles asked for in this run, found but not asked for yet, and Listings still to be read. */
      readonly asked: number;
      readonly waiting: number;
      readonly listings: number;
      /** Milliseconds that what is known to be left will take. */
      readonly leftMs: number;
    };

export interface BackfillReport {
  readonly asked: number;
  readonly stored: number;
  /** Articles and Listings that are left to the next run; 0 and 0 when it is finished. */
  readonly waiting: number;
  readonly listings: number;
  /** Articles that were found so far, in this run and in those before. */
  readonly found: number;
  readonly failures: readonly ScrapeFailure[];
}

/** Articles asked for between two writes of the plan. */
const batchSize = 20;

interface Work {
  readonly source: Source;
  readonly ports: Ports;
  readonly options: BackfillOptions;
  readonly visit: Visit;
  readonly report: (event: ScrapeEvent) => void;
}

/**
 * Fetches the articles of a Source since a date: through its sitemaps, archives and next pages, as long as they lead on.
 * What is left is written down after every step, so that it can be stopped at any time; the same command goes on.
 */
export async function backfillSource(
  source: Source,
  ports: Ports,
  options: BackfillOptions,
): Promise<BackfillReport> {
  const { store, clock } = ports;
  const { state } = await readState(source.id, ports);
  const visit = createVisit({ ports, robots: state.robots, signal: options.signal });
  const report = (event: ScrapeEvent) => options.progress?.(event);
  const work: Work = { source, ports, options, visit, report };
  const known = new Set(state.seen.flatMap(({ id, failed }) => (failed === undefined ? [id] : [])));
  const failures: ScrapeFailure[] = [];
  const started = clock.now();
  const kept = await keptPlan(source.id, store);
  let plan = await planOf(kept, work);
  let [asked, stored] = [0, 0];
  let chain: string | undefined;
  while (
    !options.signal?.aborted &&
    asked < options.most &&
    (plan.links.length > 0 || plan.stops.length > 0)
  ) {
    const before = plan;
    if (plan.links.length > 0) {
      const batch = plan.links.slice(0, Math.min(batchSize, options.most - asked));
      if (asked === 0) await writeSource(source, store);
      const answer = await askFor(batch, work);
      failures.push(...answer.failures);
      if (answer.isAlone || options.signal?.aborted) break;
      asked += batch.length;
      stored += answer.stored;
      const chainEnded = answer.allOlder ? chain : undefined;
      plan = afterArticles(plan, { count: batch.length, failed: answer.failed, chainEnded });
    } else {
      const [stop] = plan.stops as [Stop, ...Stop[]];
      chain = stop.chain;
      const findings = await readStop(stop, {
        source,
        visit,
        rules: rulesOf(source),
        since: plan.since,
        validators: validatorsOfStop(plan, stop),
      }).catch((thrown) => asSyndicationError(thrown, 'scrape', stop.url));
      const isFailure =
        findings instanceof SyndicationError && (findings.retryable || !isGuessed(stop, work));
      if (isFailure) failures.push({ url: stop.url, error: findings });
      if (findings instanceof SyndicationError && findings.retryAfterMs !== undefined) {
        // It has its time; by the next run something else is at the front.
        await keepPlan(source.id, putOff(plan), store);
        break;
      }
      plan = planAfter(plan, findings, (url) => known.has(identityOf(url)));
    }
    // Of a site where nothing was found there is nothing to keep.
    if (plan !== before && plan.found.length > 0) await keepPlan(source.id, plan, store);
    const pace = asked === 0 ? 0 : (clock.now() - started) / asked;
    options.progress?.({
      kind: 'step',
      asked,
      waiting: plan.links.length,
      listings: plan.stops.length,
      leftMs: pace * plan.links.length,
    });
  }
  const listings = plan.stops.length + (plan.later?.length ?? 0);
  return { asked, stored, waiting: plan.links.length, listings, found: plan.found.length, failures };
}

/** A Listing that cannot be read now may name a year of articles: it is not given up, unless it is gone. */
function planAfter(
  plan: BackfillPlan,
  findings: Findings | SyndicationError,
  isKnown: (url: string) => boolean,
): BackfillPlan {
  if (!(findings instanceof SyndicationError)) return afterListing(plan, findings, isKnown);
  return findings.retryable ? postponed(plan) : afterListing(plan, { links: [], stops: [] }, isKnown);
}

/**
 * Sitemaps of robots.txt, or where they usually are, then the Listings of the Source: the first answers are the most
 * complete.
 */
async function startsOf({ source, visit }: Work): Promise<readonly string[]> {
  const named = [source.home, ...source.listings];
  await visit.meet(source.home).catch(() => undefined);
  const isOfSite = rulesOf(source).isOfSite();
  const sitemaps = visit.sitemapsOf(source.home).filter(isOfSite);
  const guessed = sitemaps.length > 0 ? [] : [usualSitemap(source)];
  return [...new Set([...sitemaps, ...guessed, ...named])];
}

const usualSitemap = ({ home }: Source): string => new URL('/sitemap.xml', home).href;

/** Nobody said that there is a sitemap in the usual place: that there is none is no failure. */
const isGuessed = ({ url }: Stop, { source, visit }: Work): boolean =>
  url === usualSitemap(source) && !visit.sitemapsOf(source.home).includes(url);

interface Asked {
  readonly stored: number;
  readonly failures: readonly ScrapeFailure[];
  /** What may be had later. */
  readonly failed: readonly Link[];
  /** The host asked to be left alone: what was not asked is not lost. */
  readonly isAlone: boolean;
  /** Every page that says when it was published was published too early. */
  readonly allOlder: boolean;
}

async function askFor(links: readonly Link[], work: Work): Promise<Asked> {
  const { source, ports, options, visit, report } = work;
  let [dated, older] = [0, 0];
  const isWanted = (page: Page): boolean => {
    const published = options.publishedOf(page);
    if (published === undefined) return true;
    const isOld = Date.parse(published) < Date.parse(options.since);
    dated += 1;
    if (isOld) older += 1;
    return !isOld;
  };
  const rules = rulesOf(source);
  const { stored, failures } = await fetchPages(
    links.map((link) => ({ merged: { id: identityOf(link.url), link, hints: [] } })),
    {
      source,
      visit,
      store: ports.store,
      rules,
      listings: rules.listings,
      report,
      now: ports.clock.now,
      mostParts: limits.pagesPerRun,
      isWanted,
      signal: options.signal,
    },
  );
  const isAlone = failures.some(({ error }) => error.retryAfterMs !== undefined && !wasAsked(error));
  const later = new Set(failures.filter(({ error }) => error.retryable).map(({ url }) => url));
  const failed = links.filter(({ url }) => later.has(url));
  const allOlder = dated > 0 && older === dated && older === links.length;
  return { stored, failures, failed, isAlone, allOlder };
}

async function keptPlan(source: string, store: ObjectStore): Promise<BackfillPlan | undefined> {
  const stored = await store.get(backfillKey(source));
  return stored === undefined ? undefined : parsePlan(stored.bytes);
}

/** An unfinished plan for this date is taken up again; after a finished one only what is new since then is asked for. */
async function planOf(kept: BackfillPlan | undefined, work: Work): Promise<BackfillPlan> {
  const { since } = work.options;
  if (kept?.since === since && !isFinished(kept)) return resumedPlan(kept);
  const starts = await startsOf(work);
  return kept !== undefined && isFinished(kept) ? renewedPlan(kept, since, starts) : newPlan(since, starts);
}

async function keepPlan(source: string, plan: BackfillPlan, store: ObjectStore): Promise<void> {
  await changeObject(store, backfillKey(source), () => writePlan(plan));
}
