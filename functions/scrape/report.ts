import type { SyndicationError } from '../core/errors.ts';

/** Something that could not be read, and why. */
export interface ScrapeFailure {
  readonly url: string;
  readonly error: SyndicationError;
}

/** What one run over a Source came to. */
export interface ScrapeReport {
  /** Id of the Source. */
  readonly source: string;
  /** Listings read, those that had not changed included. */
  readonly listings: number;
  /** Articles that the Listings hold now. */
  readonly links: number;
  /** Pages asked for and answered. */
  readonly fetched: number;
  /** Pages that were not known and are kept now. */
  readonly stored: number;
  /** Nothing was written. */
  readonly unchanged: boolean;
  readonly failures: readonly ScrapeFailure[];
}

/** What happens while a Source is scraped. */
export type ScrapeEvent =
  | { readonly kind: 'listing'; readonly url: string; readonly links: number; readonly unchanged: boolean }
  | { readonly kind: 'pages'; readonly total: number }
  | {
      readonly kind: 'page';
      readonly url: string;
      readonly outcome: 'stored' | 'known' | 'unchanged';
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'failed'; readonly url: string; readonly error: SyndicationError };

/** An event on one line, for people. */
export function describeEvent(event: ScrapeEvent): string {
  switch (event.kind) {
    case 'listing':
      return `${event.url}: ${event.unchanged ? 'unchanged' : `${event.links} article links`}`;
    case 'pages':
      return `${event.total} pages to fetch`;
    case 'page':
      return `${event.done}/${event.total} ${event.outcome} ${event.url}`;
    case 'failed':
      return event.error.message;
  }
}
