import { SyndicationError } from '../../functions/core/errors.ts';
import type { Fetcher, FetchOutcome, FetchRequest } from '../../functions/ports.ts';

/** What a scripted server answers to one URL. */
export interface ScriptedAnswer {
  /** @default 200 */
  readonly status?: number;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Seconds. */
  readonly retryAfter?: number;
  /** Answers by a redirect to this URL. */
  readonly redirect?: string;
  /** Fails without any answer. */
  readonly error?: 'unreachable' | 'timed-out' | 'truncated' | 'too-large';
}

export type Script = Readonly<Record<string, ScriptedAnswer | string>>;

export interface ScriptedFetcher extends Fetcher {
  /** Every URL asked so far, redirect targets included, in order. */
  readonly asked: string[];
  /** Requests that carried a validator. */
  readonly conditional: string[];
  /** The most requests that were under way together at one host. */
  mostAtOnce(): number;
  /** What answers from now on. */
  script: Script;
}

export interface ScriptedFetcherOptions {
  /** UTC instant of every answer. @default '2026-03-07T00:00:00.000Z' */
  readonly fetchedAt?: string;
  /** Whether redirects are announced to `onRedirect`. @default true */
  readonly announcesRedirects?: boolean;
}

/**
 * A Fetcher that answers from a table and behaves as the real one: conditional requests, redirects, errors by status.
 * URLs without an answer give 404; a plain string is an HTML body.
 */
export function createScriptedFetcher(script: Script, options: ScriptedFetcherOptions = {}): ScriptedFetcher {
  const { fetchedAt = '2026-03-07T00:00:00.000Z', announcesRedirects = true } = options;
  const underWay = new Map<string, number>();
  let most = 0;

  const answerAt = async (url: string, request: FetchRequest): Promise<FetchOutcome> => {
    fetcher.asked.push(url);
    const scripted = fetcher.script[url] ?? { status: 404 };
    const answer: ScriptedAnswer = typeof scripted === 'string' ? html(scripted) : scripted;
    await new Promise((resolve) => setImmediate(resolve));
    if (answer.redirect !== undefined) {
      const target = new URL(answer.redirect, url).href;
      if (announcesRedirects) request.onRedirect?.(target);
      return answerAt(target, request);
    }
    return outcomeOf(answer, url, request, fetchedAt);
  };

  const fetcher: ScriptedFetcher = {
    script,
    asked: [],
    conditional: [],
    mostAtOnce: () => most,
    fetch: async (request) => {
      const { host } = new URL(request.url);
      const now = (underWay.get(host) ?? 0) + 1;
      underWay.set(host, now);
      most = Math.max(most, now);
      if (request.etag !== undefined || request.lastModified !== undefined)
        fetcher.conditional.push(request.url);
      try {
        return await answerAt(request.url, request);
      } finally {
        underWay.set(host, (underWay.get(host) ?? 1) - 1);
      }
    },
  };
  return fetcher;
}

/** An HTML page, with its own validator when one is given. */
export function html(body: string, etag?: string): ScriptedAnswer {
  const validator = etag === undefined ? {} : { etag };
  return { body, headers: { 'content-type': 'text/html; charset=utf-8', ...validator } };
}

function outcomeOf(
  answer: ScriptedAnswer,
  url: string,
  request: FetchRequest,
  fetchedAt: string,
): FetchOutcome {
  const { status = 200, headers = {}, body = '', error, retryAfter } = answer;
  const fail = (code: ConstructorParameters<typeof SyndicationError>[0], detail?: string) =>
    new SyndicationError(code, {
      step: 'scrape',
      url: request.url,
      ...(detail === undefined ? {} : { detail, status }),
      ...(retryAfter === undefined ? {} : { retryAfterMs: retryAfter * 1_000 }),
    });
  if (error !== undefined) throw fail(error);
  if (status >= 500 || status === 429) throw fail('http-unavailable', `status ${status}`);
  if (status >= 300) throw fail('http-status', `status ${status}`);
  const isAsked = url === (request.validFor ?? request.url);
  const same =
    isAsked &&
    ((request.etag !== undefined && request.etag === headers['etag']) ||
      (request.lastModified !== undefined && request.lastModified === headers['last-modified']));
  if (same) return { outcome: 'unchanged', url: request.url };
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  if (bytes.length === 0) throw fail('empty', `status ${status}`);
  return { outcome: 'fetched', url: request.url, finalUrl: url, status, headers, fetchedAt, bytes };
}
