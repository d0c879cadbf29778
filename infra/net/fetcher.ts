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
import { createPatience, type Patience } from './patience.ts';
import { baseHeaders, conditionalHeaders } from './request-headers.ts';
import { createRoom, largeBodies, unpackings } from './room.ts';
import { createTurns, type Turns } from './turns.ts';

export interface FetcherOptions extends AddressGuardOptions {
  /** Sent as `User-Agent`; names the program, its version and a contact URL. */
  readonly userAgent: string;
  /** Stamps pages and reads the dates of `Retry-After`. */
  readonly clock: Pick<Clock, 'now'>;
  /** Milliseconds for everything: DNS, connections, redirects, body. @default 20_000 */
  readonly totalTimeoutMs?: number;
  /** Milliseconds until the head of an answer is there. @default 8_000 */
  readonly headTimeoutMs?: number;
  /** Milliseconds within which at least 1 KiB of a body has to come. @default 5_000 */
  readonly stallTimeoutMs?: number;
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

/** A page that comes more slowly than this would not be whole before its deadline. */
const leastWindowBytes = 1024;
const mebibyte = 1024 * 1024;
const defaults = {
  totalTimeoutMs: 20_000,
  headTimeoutMs: 8_000,
  stallTimeoutMs: 5_000,
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
  readonly patience: Patience;
  /** Who may read a large body. */
  readonly large: Turns;
  /** Who may unpack a body. */
  readonly unpacking: Turns;
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
  const patience = createPatience({
    fullMs: settings.totalTimeoutMs,
    now: performance.now.bind(performance),
  });
  const [large, unpacking] = [createTurns(largeBodies), createTurns(unpackings)];
  const parts = { settings, guard, lines, patience, large, unpacking };
  return {
    fetch: (request) => fetchPage(request, parts),
    close: () => lines.close(),
  };
}

async function fetchPage(request: FetchRequest, parts: Parts): Promise<FetchOutcome> {
  const { guard, lines, settings, patience, large, unpacking } = parts;
  const fail = failFor(request.url);
  const url = parseHttpUrl(request.url);
  if (url === undefined) throw fail('bad-url');
  url.hash = '';
  const conditional = conditionalHeaders(request);
  const timeoutMs = patience.of(url.origin);
  const deadline = startDeadline(timeoutMs, request.signal, fail);
  const pace = {
    headMs: settings.headTimeoutMs,
    windowMs: settings.stallTimeoutMs,
    windowBytes: leastWindowBytes,
  };
  const validFor = request.validFor ?? url.href;
  const headersAt = (hop: Hop) => ({
    ...baseHeaders(settings.userAgent),
    ...(hop.url.href === validFor && conditional),
  });
  const room = createRoom(large);
  const { enoughBytes } = request;
  const asking = { lines, deadline, limits: settings, pace, enoughBytes, makeRoom: room.enter };
  const ask = (hop: Hop) => askHop(hop, headersAt(hop), asking);
  try {
    const { onRedirect } = request;
    const heard = onRedirect === undefined ? {} : { onRedirect };
    const followed = await follow(url, { guard, maxRedirects: settings.maxRedirects, fail, ask, ...heard });
    return await outcomeOf(followed, {
      request,
      conditional: followed.hop.url.href === validFor && Object.keys(conditional).length > 0,
      now: settings.clock.now(),
      maxBytes: settings.maxBytes,
      deadline,
      unpacking,
    });
  } catch (thrown) {
    const late = thrown instanceof SyndicationError && thrown.code === 'timed-out';
    if (late && !request.signal?.aborted) patience.lose(url.origin);
    throw thrown;
  } finally {
    room.leave();
    deadline.end();
  }
}

function failFor(asked: string): Fail {
  // What is no URL can hold line breaks and be of any length; an error message is one line.
  const url = asked.replace(/\s+/g, ' ').slice(0, 2_000);
  return (code, detail, more) =>
    new SyndicationError(code, { step: 'scrape', url, ...(detail !== undefined && { detail }), ...more });
}
