import * as v from 'valibot';
import { stableJson } from '../core/digest.ts';
import type { ErrorCode } from '../core/errors.ts';
import { afterFailure, afterSuccess, type PollFailure, type PollRecord } from '../core/polling.ts';
import { limits } from './limits.ts';

const text = v.string();
const optionalText = v.exactOptional(text);

const linkSchema = v.object({
  url: text,
  title: optionalText,
  published: optionalText,
  modified: optionalText,
});

const leadSchema = v.object({
  url: text,
  role: v.picklist(['listing', 'feed', 'hints']),
});

const listingSchema = v.object({
  kind: v.picklist(['html', 'feed', 'sitemap', 'sitemap-index']),
  links: v.array(linkSchema),
  leads: v.array(leadSchema),
  siteName: optionalText,
  failed: optionalText,
  etag: optionalText,
  lastModified: optionalText,
  validFor: optionalText,
});

const partSchema = v.object({
  url: text,
  number: v.union([v.number(), v.literal('whole')]),
  etag: optionalText,
  lastModified: optionalText,
  validFor: optionalText,
});

const errorCode = v.custom<ErrorCode>((code) => typeof code === 'string');

const watchSchema = v.object({
  /** What to ask for. */
  url: text,
  /** UTC instants of the first answer and of the last request. */
  since: text,
  checkedAt: text,
  /** Key of the Page that came last, and since when it has been the same. */
  page: optionalText,
  pageSince: optionalText,
  /** Set when a Page that stays the same was looked into: error pages are kept a second time. */
  repeated: v.exactOptional(v.boolean()),
  /** UTC instant of the first 404 or 410 in a row, and whether a later one confirmed it. */
  missingSince: optionalText,
  confirmed: v.exactOptional(v.boolean()),
});

const seenSchema = v.object({
  id: text,
  hints: v.array(text),
  etag: optionalText,
  lastModified: optionalText,
  validFor: optionalText,
  /** Why the last answer was no Page; the fields below say more of it. */
  failed: v.exactOptional(errorCode),
  /** HTTP status, where there was an answer: 404 and 410 may mean that an Article is withdrawn. */
  status: v.exactOptional(v.number()),
  /** What exactly was seen. */
  why: optionalText,
  /** UTC instants of the first and the last failure in a row. */
  failedSince: optionalText,
  failedAt: optionalText,
  /** UTC instant before which it is not to be asked again (`Retry-After`). */
  notBefore: optionalText,
  /** Failures in a row. */
  tries: v.exactOptional(v.number()),
  /** Of a Link that was a Page once: what recheck needs. */
  watch: v.exactOptional(watchSchema),
  /** Other pages of the same article. */
  parts: v.exactOptional(v.array(partSchema)),
  /** Some of them could not be had and may be later; `failedAt` and `tries` count for them. */
  partial: v.exactOptional(v.boolean()),
});

const robotsSchema = v.object({
  text,
  etag: optionalText,
  lastModified: optionalText,
  validFor: optionalText,
  /** UTC instant at which it was asked for. */
  at: optionalText,
});

const failureSchema = v.object({
  since: text,
  code: errorCode,
  says: text,
  notBefore: optionalText,
});

export const pollsSchema = v.object({
  news: v.pipe(v.array(text), v.readonly()),
  wellAt: optionalText,
  failing: v.exactOptional(failureSchema),
});

const stateSchema = v.object({
  listings: v.record(text, listingSchema),
  robots: v.record(text, robotsSchema),
  seen: v.array(seenSchema),
  /** When the Source is asked again follows from this (core/polling.ts). */
  polls: v.exactOptional(pollsSchema),
  /** Listings that cannot be read at present, by URL, while others can. */
  troubles: v.exactOptional(v.record(text, failureSchema)),
});

/** What the last visits to a Source left behind. It changes only when the site does, and once a day. */
export type ScrapeState = Readonly<v.InferOutput<typeof stateSchema>>;

/** A Listing as it was last read, so that "not modified" still says which links there are. */
export type ListingState = ScrapeState['listings'][string];

/**
 * Another document to read because a Listing named it. A `feed` that a page announces, or a sitemap that robots.txt
 * names, may fail unnoticed; `hints` adds no articles, only what it says of them.
 */
export type Lead = ListingState['leads'][number];

/** A Link that was asked for: what listings said of it then, and the validators or failure that came back. */
export type SeenLink = ScrapeState['seen'][number];

export type Watch = Readonly<v.InferOutput<typeof watchSchema>>;

export const emptyState: ScrapeState = { listings: {}, robots: {}, seen: [] };

/** The state in an object's bytes; undefined when it cannot be understood. */
export function parseState(bytes: Uint8Array): ScrapeState | undefined {
  try {
    const parsed = v.safeParse(stateSchema, JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

export function writeState(state: ScrapeState): Uint8Array {
  return Buffer.from(stableJson(state), 'utf8');
}

/** What one run found out, to be laid over whatever the state holds by then. */
export interface StateChange {
  /** UTC milliseconds. */
  readonly now: number;
  /** All Listings this run read or tried, with their leads. */
  readonly listings: Readonly<Record<string, ListingState>>;
  readonly robots: ScrapeState['robots'];
  /** Links this run asked for, or whose hints it took note of. */
  readonly seen: readonly SeenLink[];
  /** Identities that the Listings hold now: they are never forgotten. */
  readonly current: ReadonlySet<string>;
  /** Whether a Page was kept. */
  readonly found: 'news' | 'nothing';
  /** Listings that could not be read, by URL. */
  readonly troubles: Readonly<Record<string, PollFailure>>;
}

/** The state after a run. New links go to the front; the oldest that no Listing holds any more are forgotten. */
export function applyChange(state: ScrapeState, change: StateChange): ScrapeState {
  const fresh = new Map(change.seen.map((link) => [link.id, link]));
  const known = new Set(state.seen.map(({ id }) => id));
  const added = change.seen.filter(({ id }) => !known.has(id));
  const kept = state.seen.map((link) => fresh.get(link.id) ?? link);
  const seen = [...added, ...kept].filter(({ id }, at) => at < limits.remembered || change.current.has(id));
  const polls = afterSuccess(state.polls ?? neverPolled, change.now, change.found);
  const troubles = stillTroubled(state.troubles ?? {}, change.troubles);
  const next = { listings: change.listings, seen, polls, troubles };
  const { robots: _robots, ...before } = { troubles: {}, ...state };
  // Validators of robots.txt alone are not worth a write: they are sent again and cost one full answer.
  return stableJson(next) === stableJson(before) ? state : { ...next, robots: change.robots };
}

const neverPolled: PollRecord = { news: [] };

/** A Listing that fails for the same reason as before has failed since then; only when to ask again may be news. */
function stillTroubled(
  before: Readonly<Record<string, PollFailure>>,
  now: Readonly<Record<string, PollFailure>>,
): Readonly<Record<string, PollFailure>> {
  const same = (url: string, failure: PollFailure) => {
    const known = before[url];
    if (known?.code !== failure.code) return failure;
    return failure.notBefore === undefined ? known : { ...failure, since: known.since };
  };
  return Object.fromEntries(Object.entries(now).map(([url, failure]) => [url, same(url, failure)]));
}

/** The state after a run in which no Listing could be read: all that was known still counts. */
export function applyFailure(state: ScrapeState, failure: PollFailure): ScrapeState {
  const before = state.polls ?? neverPolled;
  const polls = afterFailure(before, failure);
  return polls === before ? state : { ...state, polls };
}
