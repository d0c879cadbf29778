import { asSyndicationError, SyndicationError } from '../core/errors.ts';
import { parseHttpUrl } from '../core/urls.ts';
import type { FetchOutcome, FetchRequest, Ports } from '../ports.ts';
import { acquaintanceOf, type Validators } from './acquaintance.ts';
import { type Patience, stopped } from './pacing.ts';
import { type KeptRobots, type RobotsAnswer, readRobots } from './robots/read-robots.ts';
import type { Robots } from './robots/robots.ts';

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
  /** Sitemaps that the robots.txt of a URL's origin names, once the origin was asked for something. */
  sitemapsOf(url: string): readonly string[];
}

export interface VisitOptions {
  readonly ports: Pick<Ports, 'fetcher' | 'clock'>;
  /** From the last visit. */
  readonly robots?: Readonly<Record<string, KeptRobots>>;
  readonly signal?: AbortSignal | undefined;
}

/** Redirects that lead to an origin whose robots.txt was not read yet. */
const mostOrigins = 5;
/** Milliseconds a run waits for hosts that asked for it. */
const patienceMs = 15_000;

/** Ends an exchange whose redirect leads to an origin that has to be asked for its robots.txt first. */
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

  const fetchPaced = (request: FetchRequest) =>
    known.pacer.run({ url: request.url, patience, signal }, () => fetcher.fetch({ ...request, ...stop }));

  const robotsOf = async (origin: string): Promise<Robots> => {
    const running =
      asked.get(origin) ??
      readRobots({
        origin,
        known,
        kept: robots[origin],
        now: clock.now,
        fetch: (url, validators) => fetchPaced({ url, ...validators }),
      });
    asked.set(origin, running);
    const answer = await running;
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
    const rules = await robotsOf(originOf(url)).catch((thrown) => Promise.reject(robotsFailure(thrown, url)));
    if (!rules.allows(url)) throw new SyndicationError('disallowed-by-robots', { step: 'scrape', url });
    try {
      return await fetchJudged(question);
    } catch (thrown) {
      if (!(thrown instanceof NewOrigin)) throw thrown;
      if (hops >= mostOrigins) throw new SyndicationError('too-many-redirects', { step: 'scrape', url });
      const answer = await ask({ ...question, url: thrown.target }, hops + 1);
      return { ...answer, url };
    }
  };

  return {
    ask: (question) =>
      ask(question, 0).catch((thrown) => {
        const error = asSyndicationError(thrown, 'scrape', question.url);
        if (error.retryAfterMs !== undefined) known.pacer.leaveAlone(question.url, error.retryAfterMs);
        throw error;
      }),
    crawlDelayMs: () => Math.max(0, ...[...settled.values()].map(({ rules }) => rules.crawlDelayMs ?? 0)),
    sitemapsOf: (url) => settled.get(originOf(url))?.rules.sitemaps ?? [],
    keptRobots: () =>
      Object.fromEntries(
        [...settled].flatMap(([origin, { kept }]) => (kept === undefined ? [] : [[origin, kept]])),
      ),
  };
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
  if (answer === undefined) return new NewOrigin(target);
  if (answer.rules.allows(target)) return undefined;
  return new SyndicationError('disallowed-by-robots', {
    step: 'scrape',
    url,
    detail: `redirected to ${target}`,
  });
}

/** The site cannot tell whether it wants us: the page fails for the reason for which robots.txt did. */
function robotsFailure(thrown: unknown, url: string): SyndicationError {
  const { code, detail, status, retryAfterMs, cause } = asSyndicationError(thrown, 'scrape', url);
  return new SyndicationError(code, {
    step: 'scrape',
    url,
    detail: detail === undefined ? 'robots.txt' : `robots.txt: ${detail}`,
    cause,
    ...(status === undefined ? {} : { status }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}
