import type { Image } from './article.ts';

/** An Article as one Feed presents it. */
export interface Entry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** ISO 8601 with offset; absent when the page states none. */
  readonly published?: string;
  /** ISO 8601; moves only with content. */
  readonly updated: string;
  readonly language?: string;
  /** Plain text. */
  readonly summary?: string;
  /** Sanitised HTML, absolute URLs. */
  readonly content: string;
  readonly tags: readonly string[];
  readonly image?: Image;
  readonly images: readonly Image[];
  readonly licence?: string;
}

/** A selection of Entries with metadata, newest first: what each format serialises. */
export interface Feed {
  /** `tag:` URI. */
  readonly id: string;
  readonly title: string;
  readonly home: string;
  readonly description: string;
  readonly language?: string;
  /** URL of each presentation by format. */
  readonly self: Readonly<Record<FeedFormat, string>>;
  /** ISO 8601; the newest `updated` of its Entries. No build clock. */
  readonly updated: string;
  readonly entries: readonly Entry[];
}

export type FeedFormat = 'rss' | 'atom' | 'json';

/** The formats, their file names and media types (FEEDS: served as these). */
export const feedFormats = [
  { format: 'rss', file: 'rss.xml', mediaType: 'application/rss+xml', label: 'RSS 2.0' },
  { format: 'atom', file: 'atom.xml', mediaType: 'application/atom+xml', label: 'Atom 1.0' },
  { format: 'json', file: 'feed.json', mediaType: 'application/feed+json', label: 'JSON Feed 1.1' },
] as const satisfies readonly { format: FeedFormat; file: string; mediaType: string; label: string }[];

/** What a Feed now holds. The only shared object of publish; changed by compare-and-set. */
export interface Manifest {
  readonly source: string;
  /** Newest first. */
  readonly entries: readonly ManifestEntry[];
  /** By file name: what the feed files held when this Manifest was written. */
  readonly files: Readonly<Record<string, ManifestFile>>;
}

export interface ManifestEntry {
  /** Key of the Article. */
  readonly article: string;
  /** Digest of the Entry, to tell a change without comparing texts. */
  readonly digest: string;
  readonly entry: Entry;
}

export interface ManifestFile {
  readonly digest: string;
  /** Validator that the store gave to the file: the next conditional write names it. */
  readonly etag: string;
}
