import { asSyndicationError, type SyndicationError } from '../core/errors.ts';
import type { Page } from '../core/page.ts';
import type { Source } from '../core/source.ts';
import type { ObjectStore } from '../ports.ts';
import type { ChosenLink } from './choose-links.ts';
import { type AnsweredPage, fetchPage } from './fetch-page.ts';
import { createGate } from './gate.ts';
import { confirmErrorPage, storeAbsence, storeSighting } from './recheck/sightings.ts';
import { isBack, isMissing, isOnRecord, watchAnswer, watchFailure } from './recheck/watch.ts';
import type { ScrapeEvent, ScrapeFailure } from './report.ts';
import type { SiteRules } from './site-rules.ts';
import type { SeenLink } from './state.ts';
import type { Visit } from './visit.ts';

export interface FetchPagesOptions {
  readonly source: Source;
  readonly visit: Visit;
  readonly store: ObjectStore;
  readonly rules: SiteRules;
  /** Identities of all Listings read in this run. */
  readonly listings: ReadonlySet<string>;
  readonly report: (event: ScrapeEvent) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Pages this run may ask for besides the chosen ones: parts of articles. */
  readonly mostParts: number;
  /** Whether a page that came is kept. @default all are */
  readonly isWanted?: (page: Page) => boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface FetchedPages {
  readonly fetched: number;
  readonly stored: number;
  readonly seen: readonly SeenLink[];
  readonly failures: readonly ScrapeFailure[];
}

interface FailedPage {
  readonly outcome: 'failed';
  readonly failure: ScrapeFailure;
  /** What to remember; nothing of a Link that was not asked. */
  readonly seen?: SeenLink;
}

/** An article waits for its parts with all its pages in hand: more at once than hosts bear would only fill the memory. */
const articlesAtOnce = 8;

/** Without what came: three hundred pages are not to be held until the last is there. */
type SettledPage = Omit<AnsweredPage, 'page'>;

/**
 * Asks for the chosen Links and keeps what comes. A Page that fails never keeps another from being kept; throws only when
 * the store does.
 */
export async function fetchPages(
  chosen: readonly ChosenLink[],
  options: FetchPagesOptions,
): Promise<FetchedPages> {
  const { report, signal } = options;
  const total = chosen.length;
  const take = counterOf(options.mostParts);
  let done = 0;
  let broken: SyndicationError | undefined;
  if (total > 0) report({ kind: 'pages', total });
  const settle = async (choice: ChosenLink): Promise<SettledPage | FailedPage | undefined> => {
    const { url } = choice.merged.link;
    if (broken !== undefined) return undefined;
    try {
      const answer = await fetchPage(choice, { ...options, take });
      const { page: _let, ...settled } = await watched(answer, choice, options);
      done += 1;
      report({ kind: 'page', url, outcome: settled.outcome, done, total });
      return settled;
    } catch (thrown) {
      const error = asSyndicationError(thrown, 'scrape', url);
      if (error.step === 'store') broken = error;
      // What was stopped has not failed: the next run asks for it.
      if (broken !== undefined || signal?.aborted) return undefined;
      done += 1;
      return await failedPage(choice, error, options);
    }
  };
  const gate = createGate(articlesAtOnce);
  const results = await Promise.all(chosen.map((choice) => gate.within(() => settle(choice))));
  if (broken !== undefined) throw broken;
  const settled = results.filter((result) => result !== undefined);
  return {
    fetched: settled.filter(({ outcome }) => outcome !== 'failed').length,
    stored: settled.filter(({ outcome }) => outcome === 'stored').length,
    seen: settled.flatMap(({ seen }) => seen ?? []),
    failures: settled.flatMap((result) =>
      result.outcome === 'failed' ? result.failure : (result.problem ?? []),
    ),
  };
}

/** Answers true as often as this, all in all. */
function counterOf(most: number): () => boolean {
  let left = most;
  return () => left-- > 0;
}

/** The answer, with what is needed to look at it again. */
async function watched(
  answer: AnsweredPage,
  { merged, before }: ChosenLink,
  { now, store }: FetchPagesOptions,
): Promise<AnsweredPage> {
  if (answer.page !== undefined && isBack(answer, before)) await storeSighting(answer.page, store);
  const seen = { ...answer.seen, watch: watchAnswer(merged.link.url, before, answer.page, now()) };
  const watch = answer.outcome === 'stored' ? seen.watch : await confirmErrorPage(seen, now(), store);
  return { ...answer, seen: { ...seen, ...(watch === undefined ? {} : { watch }) } };
}

async function failedPage(
  { merged, before }: ChosenLink,
  error: SyndicationError,
  { report, now, source, store }: FetchPagesOptions,
): Promise<FailedPage> {
  const { url } = merged.link;
  report({ kind: 'failed', url, error });
  const failure = { url, error };
  if (!wasAsked(error)) return { outcome: 'failed', failure };
  const { code, status, detail, retryAfterMs } = error;
  const time = now();
  const at = new Date(time).toISOString();
  const watch = watchFailure(before, error, time);
  if (watch !== undefined && before?.watch !== undefined && isMissing(error)) {
    if (!isOnRecord(before.watch, watch)) await storeAbsence(source.id, url, status ?? 404, time, store);
  }
  return {
    outcome: 'failed',
    failure,
    seen: {
      id: merged.id,
      hints: [...merged.hints],
      failed: code,
      failedSince: before?.failedSince ?? at,
      failedAt: at,
      tries: (before?.tries ?? 0) + 1,
      ...(status === undefined ? {} : { status }),
      ...(retryAfterMs === undefined ? {} : { notBefore: new Date(time + retryAfterMs).toISOString() }),
      ...(detail === undefined ? {} : { why: detail.slice(0, longestReason) }),
      ...(watch === undefined ? {} : { watch }),
    },
  };
}

/** Characters kept of a reason. */
const longestReason = 200;

/** What robots.txt, or a host to be left alone, kept us from was never asked: nothing came of the Link, and it stays new. */
export function wasAsked({ code, detail, retryAfterMs, status, step }: SyndicationError): boolean {
  if (step !== 'scrape' || code === 'disallowed-by-robots' || detail?.startsWith('robots.txt')) return false;
  return retryAfterMs === undefined || status !== undefined;
}
