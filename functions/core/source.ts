import type { Edition } from './edition.ts';

/** CSS selectors by which a site file overrides what bantin would find by itself. */
export interface Selectors {
  readonly title?: string;
  readonly lead?: string;
  readonly body?: string;
  readonly authors?: string;
  readonly published?: string;
  /** Elements that never belong to the Body. */
  readonly remove?: readonly string[];
}

/** A publication we read. A site file is one of these with most fields left out. */
export interface Source {
  /** Lower-case letters, digits and hyphens; part of keys and feed URLs. */
  readonly id: string;
  /** As readers know it, e.g. `An ninh Hải Phòng`. */
  readonly name: string;
  /** Front page; absolute URL. */
  readonly home: string;
  readonly description?: string;
  /** BCP 47. */
  readonly language?: string;
  /** IANA zone in which dates without offset are meant, e.g. `Asia/Ho_Chi_Minh`. */
  readonly timeZone?: string;
  /** Documents that link to articles; absolute URLs. */
  readonly listings: readonly string[];
  /** Globs (`*` matches anything) over path and query: what an article URL looks like. */
  readonly articleUrls?: readonly string[];
  /** Globs over path and query: what is never an article. */
  readonly ignoreUrls?: readonly string[];
  readonly selectors?: Selectors;
  /** Ports besides 80 and 443 that may be asked. */
  readonly ports?: readonly number[];
  /** Entries in the feed window. @default 50 */
  readonly entries?: number;
  /** Further Feeds of it. */
  readonly editions?: readonly Edition[];
}
