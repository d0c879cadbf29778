import * as v from 'valibot';
import { stableJson } from '../core/digest.ts';
import type { ErrorCode } from '../core/errors.ts';
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
  failed: optionalText,
  etag: optionalText,
  lastModified: optionalText,
});

const seenSchema = v.object({
  id: text,
  hints: v.array(text),
  failed: v.exactOptional(v.custom<ErrorCode>((code) => typeof code === 'string')),
  etag: optionalText,
  lastModified: optionalText,
});

const robotsSchema = v.object({ text, etag: optionalText, lastModified: optionalText });

const stateSchema = v.object({
  listings: v.record(text, listingSchema),
  robots: v.record(text, robotsSchema),
  seen: v.array(seenSchema),
});

/** What the last visit to a Source left behind. Without times: it changes only when the site does. */
export type ScrapeState = Readonly<v.InferOutput<typeof stateSchema>>;

/** A Listing as it was last read, so that "not modified" still says which links there are. */
export type ListingState = ScrapeState['listings'][string];

/**
 * Another document to read because a Listing named it. A `feed` that a page announces may fail unnoticed; `hints` adds
 * no articles, only what it says of them.
 */
export type Lead = ListingState['leads'][number];

/** A Link that was asked for: what listings said of it then, and the validators or failure that came back. */
export type SeenLink = ScrapeState['seen'][number];

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
  /** All Listings this run read or tried, with their leads. */
  readonly listings: Readonly<Record<string, ListingState>>;
  readonly robots: ScrapeState['robots'];
  /** Links this run asked for, or whose hints it took note of. */
  readonly seen: readonly SeenLink[];
  /** Identities that the Listings hold now: they are never forgotten. */
  readonly current: ReadonlySet<string>;
}

/** The state after a run. New links go to the front; the oldest that no Listing holds any more are forgotten. */
export function applyChange(state: ScrapeState, change: StateChange): ScrapeState {
  const fresh = new Map(change.seen.map((link) => [link.id, link]));
  const known = new Set(state.seen.map(({ id }) => id));
  const added = change.seen.filter(({ id }) => !known.has(id));
  const kept = state.seen.map((link) => fresh.get(link.id) ?? link);
  const seen = [...added, ...kept].filter(({ id }, at) => at < limits.remembered || change.current.has(id));
  const next = { listings: change.listings, seen };
  // Validators of robots.txt alone are not worth a write: they are sent again and cost one full answer.
  const same = stableJson(next) === stableJson({ listings: state.listings, seen: state.seen });
  return same ? state : { ...next, robots: change.robots };
}
