import { SyndicationError } from '../../functions/core/errors.ts';
import { parseHttpUrl } from '../../functions/core/urls.ts';
import type { Clock, Fetcher, FetchOutcome, FetchRequest } from '../../functions/ports.ts';
import { type AddressGuard, type AddressGuardOptions, createAddressGuard } from './address-guard.ts';
import { askHop } from './ask-hop.ts';
import { startDeadline } from './deadline.ts';
import type { Fail } from './failures.ts';
import { follow, type Hop } from './follow.ts';
import { createLines, type Lines } from './lines.ts';
import { outcomeOf } from './outcome.ts';
import { baseHeaders, conditionalHeaders } from './request-headers.ts';

export interface FetcherOptions extends AddressGuardOptions {
  /** Sent as `User-Agent`; names the program, its version and a contact URL. */
  readonly userAgent: string;
  /** Stamps pages and reads the dates of `Retry-After`. */
  readonly clock: Pick<Clock, 'now'>;
  /** Milliseconds for everything: DNS, connections, redirects, body. @default 20_000 */
  readonly totalTimeoutMs?: number;
  /** Bytes of response headers. @default 16_384 */
  readonly maxHeaderBytes?: number;
  /** Bytes of the body as sent. @default 10_485_760 */
  readonly maxCompressedBytes?: number;
  /** Bytes of the body after each content encoding is undone. @default 10_485_760 */
  readonly maxBytes?: number;
  /** @default 5 */
  readonly maxRedirects?: number;
  /** Layers of content encoding. @default 2 */
  readonly maxEncodings?: number;
}

export interface ClosableFetcher extends Fetcher {
  /** Ends all connections at once, so that the process can end; what is under way fails. */
  close(): Promise<void>;
}

const mebibyte = 1024 * 1024;
const defaults = {
  totalTimeoutMs: 20_000,
  maxHeaderBytes: 16 * 1024,
  maxCompressedBytes: 10 * mebibyte,
  maxBytes: 10 * mebibyte,
  maxRedirects: 5,
  maxEncodings: 2,
};

interface Parts {
  readonly settings: FetcherOptions & typeof defaults;
  readonly guard: AddressGuard;
  readonly lines: Lines;
}

/** The Fetcher of both hosts, with every guard of TRUST. Throws `bad-option` for an origin that is none. */
export function createFetcher(options: FetcherOptions): ClosableFetcher {
  const settings = { ...defaults, ...options };
  const guard = createAddressGuard(options);
  const lines = createLines({
    guard,
    timeoutMs: settings.totalTimeoutMs,
    maxHeaderBytes: settings.maxHeaderBytes,
    // Chunks of a few bytes triple a body, and headers come on top.
    maxWireBytes: 3 * settings.maxCompressedBytes + mebibyte,
  });
  return {
    fetch: (request) => fetchPage(request, { settings, guard, lines }),
    close: () => lines.close(),
  };
}

async function fetchPage(request: FetchRequest, parts: Parts): Promise<FetchOutcome> {
  const { guard, lines, settings } = parts;
  const fail = failFor(request.url);
  const url = parseHttpUrl(request.url);
  if (url === undefined) throw fail('bad-url');
  url.hash = '';
  const conditional = conditionalHeaders(request);
  const deadline = startDeadline(settings.totalTimeoutMs, request.signal, fail);
  // Validators belong to the URL they came from: no other hop gets them.
  const headersAt = (hop: Hop) => ({
    ...baseHeaders(settings.userAgent),
    ...(hop.index === 0 && conditional),
  });
  const ask = (hop: Hop) => askHop(hop, headersAt(hop), { lines, deadline, limits: settings });
  try {
    const { onRedirect } = request;
    const heard = onRedirect === undefined ? {} : { onRedirect };
    const followed = await follow(url, { guard, maxRedirects: settings.maxRedirects, fail, ask, ...heard });
    return await outcomeOf(followed, {
      request,
      conditional: followed.hop.index === 0 && Object.keys(conditional).length > 0,
      now: settings.clock.now(),
      maxBytes: settings.maxBytes,
      deadline,
    });
  } finally {
    deadline.end();
  }
}

function failFor(asked: string): Fail {
  // What is no URL can hold line breaks and be of any length; an error message is one line.
  const url = asked.replace(/\s+/g, ' ').slice(0, 2_000);
  return (code, detail, more) =>
    new SyndicationError(code, { step: 'scrape', url, ...(detail !== undefined && { detail }), ...more });
}
