import type { ErrorCode } from '../core/errors.ts';
import { nextPollAt, type PollFailure } from '../core/polling.ts';
import type { ListingKind } from './listing.ts';
import type { ScrapeState, SeenLink } from './state.ts';

/** How it stands with the polling of a Source. */
export interface PollStatus {
  /** UTC instants; absent when it never happened. */
  readonly lastNews?: string;
  /** When a poll went well, as far as it was written down: at most a day behind. */
  readonly lastWell?: string;
  readonly nextPoll: string;
  /** Since when and why the Source as a whole cannot be read. */
  readonly failing?: PollFailure;
  readonly listings: readonly ListingStatus[];
  /** Pages that were asked for in vain, newest first. */
  readonly failedPages: readonly FailedPage[];
}

export interface ListingStatus {
  readonly url: string;
  readonly kind: ListingKind;
  readonly links: number;
  /** Why it cannot be read at present; what it said before still counts. */
  readonly trouble?: PollFailure;
  /** It was tried because another named it, and never led anywhere. */
  readonly vain?: ErrorCode;
}

export interface FailedPage {
  /** Host, path and query. */
  readonly id: string;
  readonly code: ErrorCode;
  readonly why?: string;
  readonly since?: string;
  readonly tries: number;
}

/** What the state of a Source says to a person. `now`: milliseconds since the epoch. */
export function pollStatus(state: ScrapeState, now: number): PollStatus {
  const polls = state.polls ?? { news: [] };
  const [lastNews] = polls.news;
  const { wellAt, failing } = polls;
  return {
    ...(lastNews === undefined ? {} : { lastNews }),
    ...(wellAt === undefined ? {} : { lastWell: wellAt }),
    nextPoll: new Date(nextPollAt(polls, now)).toISOString(),
    ...(failing === undefined ? {} : { failing }),
    listings: [...listingsOf(state), ...neverRead(state)],
    failedPages: state.seen.flatMap(failedPage),
  };
}

function listingsOf({ listings, troubles = {} }: ScrapeState): readonly ListingStatus[] {
  return Object.entries(listings).map(([url, { kind, links, failed }]) => {
    const trouble = troubles[url];
    return {
      url,
      kind,
      links: links.length,
      ...(trouble === undefined ? {} : { trouble }),
      ...(failed === undefined ? {} : { vain: failed as ErrorCode }),
    };
  });
}

function neverRead({ listings, troubles = {} }: ScrapeState): readonly ListingStatus[] {
  return Object.entries(troubles)
    .filter(([url]) => listings[url] === undefined)
    .map(([url, trouble]) => ({ url, kind: 'html', links: 0, trouble }));
}

function failedPage({ id, failed, why, failedSince, tries = 1 }: SeenLink): readonly FailedPage[] {
  if (failed === undefined) return [];
  return [
    {
      id,
      code: failed,
      tries,
      ...(why === undefined ? {} : { why }),
      ...(failedSince === undefined ? {} : { since: failedSince }),
    },
  ];
}
