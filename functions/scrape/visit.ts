import { asSyndicationError, SyndicationError } from '../core/errors.ts';
import { parseHttpUrl } from '../core/urls.ts';
import type { FetchOutcome, FetchRequest, Ports } from '../ports.ts';
import { acquaintanceOf, type Validators } from './acquaintance.ts';
import { longestWait, type Pacer, type Patience, stopped } from './pacing.ts';
import { type KeptRobots, type RobotsAnswer, readRobots } from './robots/read-robots.ts';
import { mostBytes, type Robots } from './robots/robots.ts';
import { siteHost } from './site.ts';

export interface Question extends Validators {
  readonly url: string;
  /** Why a redirect to this URL is not to be followed; undefined when it may. */
  readonly judgeRedirect?: (target: string) => SyndicationError | undefined;
}

/** One run's way to the web: robots.txt first, paced, and never where a site does not want us. */
export interface Visit {
  /** One GET. Throws SyndicationError with the URL asked for. */
  ask(question: Question): Promise<FetchOutcome>;
  /** The longest time between two requests that an origin asked so far wants, in milliseconds; 0 when none says. */
  crawlDelayMs(): number;
  /** What the next visit needs to ask for robots.txt conditionally, by origin. */
  keptRobots(): Readonly<Record<string, KeptRobots>>;
  /** Reads the robots.txt of a URL's origin, if nothing was asked there yet. Throws as `ask`. */
  meet(url: string): Promise<void>;
  /** Sitemaps that the robots.txt of a URL's origin names, once it was read. */
  sitemapsOf(url: string): readonly string[];
}

export interface VisitOptions {
  readonly ports: Pick<Ports, 'fetcher' | 'clock'>;
  /** From the last visit. */
  readonly robots?: Readonly<Record<string, KeptRobots>>;
  readonly signal?: AbortSignal | undefined;
}

/** Redirects that lead to another origin. */
const mostHops = 5;
/** Origins met in one run: a name server can invent sub-domains without end, each with a robots.txt of 500 KiB. */
const mostOrigins = 50;
/** Milliseconds a run waits for hosts that asked for it. */
const patienceMs = 20_000;
/** Times that an address is asked again within the run because it said when. */
const mostReturns = 2;

/** Ends an exchange whose redirect leads to an origin that has to be met first, or asked in its own turn. */
class NewOrigin extends Error {
  readonly target: string;
  constructor(target: string) {
    super(target);
    this.target = target;
  }
}

export function createVisit({ ports, robots = {}, signal }: VisitOptions): Visit {
  const { fetcher, clock } = ports;
  const known = acquaintanceOf(ports);
  const patience: Patience = { leftMs: patienceMs };
  const stop = signal === undefined ? {} : { signal };
  const asked = new Map<string, Promise<RobotsAnswer>>();
  const settled = new Map<string, RobotsAnswer>();

  /** Answers are taken note of in the turn of the request, before another one starts. */
  const fetchPaced = (request: FetchRequest, scope: Scope = 'address') =>
    known.pacer.run({ url: request.url, patience, signal }, async () => {
      try {
        const outcome = await fetcher.fetch({ ...request, ...stop });
        known.pacer.answered(request.url);
        return outcome;
      } catch (thrown) {
        if (thrown instanceof SyndicationError) noteRefusal(known.pacer, request.url, thrown, scope);
        throw thrown;
      }
    });

  const robotsOf = async (origin: string): Promise<Robots> => {
    if (!asked.has(origin) && asked.size >= mostOrigins) {
      const detail = `more than ${mostOrigins} hosts in one run`;
      throw new SyndicationError('budget-spent', { step: 'scrape', url: `${origin}/robots.txt`, detail });
    }
    const running =
      asked.get(origin) ??
      readRobots({
        origin,
        known,
        kept: robots[origin],
        now: clock.now,
        fetch: (url, validators) => fetchPaced({ url, ...validators, enoughBytes: mostBytes }, 'host'),
      });
    asked.set(origin, running);
    const answer = await running.catch((thrown) => {
      // One that says when is asked again then.
      if (thrown instanceof SyndicationError && thrown.retryAfterMs !== undefined) asked.delete(origin);
      throw thrown;
    });
    settled.set(origin, answer);
    return answer.rules;
  };

  const fetchJudged = async ({ judgeRedirect, ...request }: Question): Promise<FetchOutcome> => {
    let refusal: Error | undefined;
    const onRedirect = (target: string) => {
      refusal = refusalOf(request.url, target, settled, judgeRedirect);
      if (refusal !== undefined) throw refusal;
    };
    // The fetcher may wrap what `onRedirect` threw.
    return fetchPaced({ ...request, onRedirect }).catch((thrown) => Promise.reject(refusal ?? thrown));
  };

  const ask = async (question: Question, hops: number): Promise<FetchOutcome> => {
    const { url } = question;
    if (signal?.aborted) throw stopped(url);
    const rules = await robotsOf(originOf(url)).catch((thrown) =>
      Promise.reject(retold(thrown, url, 'robots.txt')),
    );
    if (!rules.allows(url)) throw new SyndicationError('disallowed-by-robots', { step: 'scrape', url });
    try {
      return await fetchJudged(question);
    } catch (thrown) {
      if (!(thrown instanceof NewOrigin)) throw thrown;
      if (hops >= mostHops) throw new SyndicationError('too-many-redirects', { step: 'scrape', url });
      // Validators stay with the URL that gave them.
      const validFor = question.validFor ?? url;
      const { target } = thrown;
      const behind = (failed: unknown) => Promise.reject(retold(failed, url, `redirected to ${target}`));
      const answer = await ask({ ...question, url: target, validFor }, hops + 1).catch(behind);
      return { ...answer, url };
    }
  };

  /** Who says "in a moment" is asked again in a moment, if the run has the patience: the pacer waits. */
  const askPatiently = async (question: Question, returns: number): Promise<FetchOutcome> => {
    try {
      return await ask(question, 0);
    } catch (thrown) {
      const error = asSyndicationError(thrown, 'scrape', question.url);
      const { status, retryAfterMs = Number.POSITIVE_INFINITY } = error;
      const isSoon = retryAfterMs <= Math.min(longestWait, patience.leftMs);
      if (!isSoon || status === undefined || returns >= mostReturns) throw error;
    }
    return askPatiently(question, returns + 1);
  };

  return {
    ask: (question) => askPatiently(question, 0),
    meet: async (url) => {
      await robotsOf(originOf(url));
    },
    crawlDelayMs: () => Math.max(0, ...[...settled.values()].map(({ rules }) => rules.crawlDelayMs ?? 0)),
    sitemapsOf: (url) => settled.get(originOf(url))?.rules.sitemaps ?? [],
    keptRobots: () =>
      Object.fromEntries(
        [...settled].flatMap(([origin, { kept }]) => (kept === undefined ? [] : [[origin, kept]])),
      ),
  };
}

/** What a refusal is about: a robots.txt speaks for its host. */
type Scope = 'address' | 'host';

/** "Too many requests" and "service unavailable": what `Retry-After` of other answers says concerns their address. */
const aboutServer: ReadonlySet<number> = new Set([429, 503]);

function noteRefusal(
  pacer: Pacer,
  url: string,
  { status, retryAfterMs }: SyndicationError,
  scope: Scope,
): void {
  if (status === undefined) return;
  if (retryAfterMs === undefined) {
    if (!aboutServer.has(status)) pacer.answered(url);
    return;
  }
  pacer.setAside(url, retryAfterMs);
  if (scope === 'host') pacer.leaveAlone(url, retryAfterMs);
  else if (aboutServer.has(status)) pacer.refused(url, retryAfterMs);
}

function originOf(url: string): string {
  const parsed = parseHttpUrl(url);
  if (parsed === undefined) throw new SyndicationError('bad-url', { step: 'scrape', url });
  return parsed.origin;
}

/** Why a redirect is not followed, or not yet. */
function refusalOf(
  url: string,
  target: string,
  settled: ReadonlyMap<string, RobotsAnswer>,
  judge: Question['judgeRedirect'],
): Error | undefined {
  const parsed = parseHttpUrl(target);
  // What is no http URL is the fetcher's to refuse.
  if (parsed === undefined) return undefined;
  const verdict = judge?.(target);
  if (verdict !== undefined) return verdict;
  const answer = settled.get(parsed.origin);
  if (answer === undefined || isPacedApart(url, target, answer)) return new NewOrigin(target);
  if (answer.rules.allows(target)) return undefined;
  return new SyndicationError('disallowed-by-robots', {
    step: 'scrape',
    url,
    detail: `redirected to ${target}`,
  });
}

/** Another host has a pace and a patience of its own; one that wants time between requests wants it here, too. */
const isPacedApart = (url: string, target: string, { rules }: RobotsAnswer): boolean =>
  siteHost(target) !== siteHost(url) || rules.crawlDelayMs !== undefined;

/**
 * A failure met on the way, as one of the URL that was asked for: a robots.txt that cannot tell whether we are wanted, or
 * what a redirect led to. `where`: on which way.
 */
function retold(thrown: unknown, url: string, where: string): SyndicationError {
  const { code, detail, status, retryAfterMs, cause } = asSyndicationError(thrown, 'scrape', url);
  return new SyndicationError(code, {
    step: 'scrape',
    url,
    detail: detail === undefined ? where : `${where}: ${detail}`,
    cause,
    ...(status === undefined ? {} : { status }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}
