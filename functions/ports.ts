import type { Page } from './core/page.ts';

/** What the store says of an object without its bytes. */
export interface ObjectSummary {
  readonly key: string;
  /** Opaque validator; differs whenever the bytes differ. */
  readonly etag: string;
  /** UTC milliseconds since the epoch. */
  readonly lastModified: number;
  /** Bytes. */
  readonly size: number;
}

export interface StoredObject extends ObjectSummary {
  readonly bytes: Uint8Array;
}

/** Every write is conditional: create only (`ifNoneMatch`), or replace exactly this version (`ifMatch`). */
export type WriteCondition = { readonly ifNoneMatch: '*' } | { readonly ifMatch: string };

/** "Not written because the condition failed" is a value, not an exception. */
export type PutOutcome =
  | { readonly outcome: 'written'; readonly etag: string }
  | { readonly outcome: 'conflict' };

/**
 * Objects by key. Keys are `/`-separated, without empty, `.` or `..` segments. A reader sees the whole old or the whole
 * new object, never a mixture. Throws SyndicationError: `store-failed` (try again or call for help).
 */
export interface ObjectStore {
  /** `undefined` when there is no such object. */
  get(key: string): Promise<StoredObject | undefined>;
  /** As `get` without the bytes. */
  head(key: string): Promise<ObjectSummary | undefined>;
  put(key: string, bytes: Uint8Array, condition: WriteCondition): Promise<PutOutcome>;
  /** All objects whose key begins with prefix, in ascending order of key (UTF-8 bytes). */
  list(prefix: string): AsyncIterable<ObjectSummary>;
  /** Deleting what is not there succeeds. */
  delete(key: string): Promise<void>;
}

/** One GET. Validators come from the last answer. */
export interface FetchRequest {
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** The URL that gave the validators, where a redirect led there; no other hop gets them. @default url */
  readonly validFor?: string;
  /** Bytes of a body, unpacked, after which the rest is not wanted: what came until then is the answer. @default all */
  readonly enoughBytes?: number;
  /** Stops the exchange early. */
  readonly signal?: AbortSignal;
  /** Called with each redirect's absolute target before it is asked (RFC 9309 concerns every hop); may throw to refuse. */
  readonly onRedirect?: (target: string) => void;
}

/** What a GET brought: a 304 is a value. */
export type FetchOutcome =
  | ({ readonly outcome: 'fetched' } & Omit<Page, 'source' | 'link' | 'part'>)
  | { readonly outcome: 'unchanged'; readonly url: string };

/**
 * GET with the guards of TRUST. Only 2xx answers are `fetched`; anything else throws SyndicationError with step
 * `scrape` and the URL. Redirects are followed; each hop is judged again.
 */
export interface Fetcher {
  fetch(request: FetchRequest): Promise<FetchOutcome>;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after this many milliseconds, or early when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Facts beside a log line: source, url, key, code, counts. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** What the host decides for all steps. */
export interface Settings {
  /** Where feeds are served, without trailing slash, e.g. `https://feeds.example.org`. */
  readonly publicUrl: string;
  /** WebSub hub that feeds name, e.g. `https://hub.example.org/`. @default none */
  readonly hub?: string;
}

/** Everything a step may touch besides its input. */
export interface Ports {
  readonly store: ObjectStore;
  readonly fetcher: Fetcher;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Settings;
}

/** What a step says of one key of its batch that it could not finish. */
export interface StepFailure {
  readonly key: string;
  readonly error: Error;
}

/** A step: reads objects of one kind, writes objects of the next. Failures are per key: one never blocks its batch. */
export type Handler = (keys: readonly string[], ports: Ports) => Promise<readonly StepFailure[]>;
