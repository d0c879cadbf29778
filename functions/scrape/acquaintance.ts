import type { Page } from '../core/page.ts';
import type { Fetcher, Ports } from '../ports.ts';
import { createPacer, type Pacer } from './pacing.ts';
import type { RobotsAnswer } from './robots/read-robots.ts';

/** Validators of the last answer. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
  /** The URL that gave them, where a redirect led there. */
  readonly validFor?: string;
}

/** Those of an answer, for the next conditional request. */
export function validatorsOf({
  url,
  finalUrl,
  headers,
}: Pick<Page, 'url' | 'finalUrl' | 'headers'>): Validators {
  const { etag, 'last-modified': lastModified } = headers;
  if (etag === undefined && lastModified === undefined) return {};
  return pickValidators({ etag, lastModified, validFor: finalUrl === url ? undefined : finalUrl });
}

/** Those among what is remembered of an answer. */
export function pickValidators({
  etag,
  lastModified,
  validFor,
}: { readonly [name in keyof Validators]: Validators[name] | undefined }): Validators {
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(validFor === undefined ? {} : { validFor }),
  };
}

/** What this process has learnt of the hosts it asked: manners hold across runs, sources and events, not per call. */
export interface Acquaintance {
  readonly pacer: Pacer;
  /** By origin: an answer, and until when it may be used (milliseconds since the epoch). */
  readonly robots: Map<string, { readonly answer: RobotsAnswer; readonly until: number }>;
  /** By origin: a question that another run has under way. */
  readonly askingRobots: Map<string, Promise<RobotsAnswer>>;
  /** By URL of a Listing whose links had not changed, so that its new validators were not worth a write. */
  readonly validators: Map<string, Validators>;
}

/** One for each Fetcher: whoever asks through the same one is the same visitor to the hosts. */
const acquaintances = new WeakMap<Fetcher, Acquaintance>();

export function acquaintanceOf({ fetcher, clock }: Pick<Ports, 'fetcher' | 'clock'>): Acquaintance {
  const known = acquaintances.get(fetcher);
  if (known !== undefined) return known;
  const fresh: Acquaintance = {
    pacer: createPacer({ clock }),
    robots: new Map(),
    askingRobots: new Map(),
    validators: new Map(),
  };
  acquaintances.set(fetcher, fresh);
  return fresh;
}
