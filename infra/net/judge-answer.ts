import type { SyndicationError } from '../../functions/core/errors.ts';
import { parseUrl } from '../../functions/core/urls.ts';
import type { Head, Headers } from './answer.ts';
import type { Fail } from './failures.ts';
import { parseRetryAfter } from './retry-after.ts';

/** Statuses whose `Location` a GET follows. */
const redirects = new Set([301, 302, 303, 307, 308]);

/** Statuses below 500 that say "not now" instead of "no". */
const busy = new Set([408, 425, 429]);

/** RFC 9110 §15.3.5, §15.3.6: these have no content. */
const withoutContent = new Set([204, 205]);

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/**
 * Where a redirect leads: an absolute URL, or undefined when the answer is none. Fragments are dropped. From https to
 * http is followed: nothing secret is sent, and refusing would lose sites whose old pages still do it.
 */
export function redirectOf({ status, headers }: Head, from: URL): string | undefined {
  const location = headers['location'];
  if (!redirects.has(status) || location === undefined) return undefined;
  const target = asUtf8(location);
  const url = parseUrl(target, from.href);
  if (url === undefined) return target;
  url.hash = '';
  return url.href;
}

/** Header bytes reach us as Latin-1; many servers put raw UTF-8 into `Location`. */
function asUtf8(value: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'));
  } catch {
    return value;
  }
}

/** The error that a final answer stands for, or undefined when it is a page. `now`: milliseconds since the epoch. */
export function failureOfStatus(
  { status, headers }: Head,
  now: number,
  fail: Fail,
): SyndicationError | undefined {
  const detail = `status ${status}`;
  if (withoutContent.has(status)) return fail('empty', detail, { status });
  // A part we did not ask for is not the page.
  if (status === 206) return fail('truncated', detail, { status });
  if (isSuccess(status)) return undefined;
  const retryAfterMs = parseRetryAfter(headers['retry-after'], now);
  const facts = retryAfterMs === undefined ? { status } : { status, retryAfterMs };
  return fail(busy.has(status) || status >= 500 ? 'http-unavailable' : 'http-status', detail, facts);
}

/** Long enough to be a page, not a hand-written fixture. */
const pageLength = 1024;
const edgeLength = 4096;

/**
 * Whether a page was cut where its connection ended. Without a length the end of the connection is the end of the page
 * (RFC 9112 §6.3 rule 8), and with `Connection: close` a length that is too small goes unnoticed. There, a page that
 * opens `<html>` or `<body>`, closes neither and stops within a text broke off.
 */
export function breaksOff(headers: Headers, bytes: Uint8Array): boolean {
  if (endIsCertain(headers) || bytes.length < pageLength) return false;
  const start = Buffer.from(bytes.subarray(0, edgeLength)).toString('latin1');
  const end = Buffer.from(bytes.subarray(-edgeLength)).toString('latin1').trimEnd();
  return /<(?:html|body)[\s>]/i.test(start) && !/<\/(?:html|body)\s*>/i.test(end) && !end.endsWith('>');
}

function endIsCertain(headers: Headers): boolean {
  if (headers['transfer-encoding'] !== undefined) return true;
  return headers['content-length'] !== undefined && !/\bclose\b/i.test(headers['connection'] ?? '');
}
