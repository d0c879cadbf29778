import type { Image } from './article.ts';
import type { Tombstone } from './tombstone.ts';

/** An Article as one Feed presents it. */
export interface Entry {
  readonly id: string;
  readonly url: string;
  /** One line of plain text, never empty. */
  readonly title: string;
  readonly authors: readonly string[];
  /** ISO 8601 with offset, whole seconds; absent when the page states none. */
  readonly published?: string;
  /** ISO 8601; moves only with content. Equal to `published`, character by character, until it does. */
  readonly updated: string;
  readonly language?: string;
  /** One line of plain text: the lead, else how the text begins. */
  readonly summary?: string;
  /** Sanitised HTML, absolute URLs. */
  readonly content: string;
  readonly tags: readonly string[];
  readonly image?: Image;
  readonly images: readonly Image[];
  readonly licence?: string;
  /** The Feed it is from, in one over several Sources. */
  readonly source?: EntrySource;
}

export interface EntrySource {
  /** `tag:` URI of that Feed. */
  readonly id: string;
  readonly title: string;
  readonly home: string;
  /** The folder of its files below `feeds/`. */
  readonly folder: string;
}

/** A selection of Entries with metadata, newest first: what each format serialises. */
export interface Feed {
  /** `tag:` URI. */
  readonly id: string;
  readonly title: string;
  readonly home: string;
  readonly description: string;
  readonly language?: string;
  /** Address below which all feeds lie, without trailing slash. */
  readonly place: string;
  /** URL of each presentation. */
  readonly self: FeedUrls;
  /** WebSub hub that tells readers of changes. */
  readonly hub?: string;
  /** Its place in the history; absent where a Feed has none. */
  readonly history?: FeedHistory;
  /** ISO 8601; the newest `updated` of its Entries and `at` of its Tombstones. No build clock. */
  readonly updated: string;
  readonly entries: readonly Entry[];
  /** Articles that were withdrawn lately, newest first. */
  readonly withdrawn: readonly Tombstone[];
}

/** Where a document of a Feed stands among the others (RFC 5005 §4). */
export interface FeedHistory {
  /** The document that shows the newest; absent in that one. */
  readonly current?: FeedUrls;
  readonly older?: FeedUrls;
  readonly newer?: FeedUrls;
  /** Whether this document is an archive: it never changes any more. */
  readonly closed: boolean;
}

export type FeedFormat = 'rss' | 'atom' | 'json';

/** By format. */
export type FeedUrls = Readonly<Record<FeedFormat, string>>;

/** The formats, their file names and media types (FEEDS: served as these). */
export const feedFormats = [
  { format: 'rss', file: 'rss.xml', mediaType: 'application/rss+xml', label: 'RSS 2.0' },
  { format: 'atom', file: 'atom.xml', mediaType: 'application/atom+xml', label: 'Atom 1.0' },
  { format: 'json', file: 'feed.json', mediaType: 'application/feed+json', label: 'JSON Feed 1.1' },
] as const satisfies readonly { format: FeedFormat; file: string; mediaType: string; label: string }[];

/** As programs are to find them; most take the first. Titles are typed in Atom, while Liferea takes those of RSS for HTML. */
export const discoveredFormats = feedFormats.toSorted(
  (a, b) => Number(b.format === 'atom') - Number(a.format === 'atom'),
);

/** What a Feed now holds. The only shared object of publish; changed by compare-and-set. */
export interface Manifest {
  /** Name of the Feed: the id of its Source, and for an Edition its own after a slash. */
  readonly feed: string;
  /** Digest of what the Feed selects: another one means that the Articles have to be looked through again. */
  readonly plan: string;
  /** Newest first: the window that the feed files show, and what stands behind it in no closed page. */
  readonly entries: readonly ManifestEntry[];
  /** What was withdrawn lately, newest first. */
  readonly withdrawn: readonly ManifestTombstone[];
  /** Whether every Article that the Feed takes is in `entries`; false once older ones were left out. */
  readonly complete: boolean;
  /** Where the older ones were cut off: of what ranks below, this Manifest knows nothing. */
  readonly floor?: Rank;
  /** The pages behind the window, of a Feed that keeps its history. */
  readonly history?: History;
  /** By file name: what the feed files held when this Manifest was written. */
  readonly files: Readonly<Record<string, ManifestFile>>;
}

export interface ManifestEntry {
  /** Key of the Article. */
  readonly article: string;
  /** Validator that the store gave to the Article: tells a newer one from a listing alone. */
  readonly etag: string;
  /** Keys that Articles had which are this one now. */
  readonly was: readonly string[];
  /** When it was first seen. ISO 8601 with `Z` and milliseconds. */
  readonly seen: string;
  /** The UTC instant it is ordered by: published, else first seen. ISO 8601 with `Z` and milliseconds. */
  readonly at: string;
  /** What tells that it is the story of another Entry, in a Feed over several Sources. */
  readonly folds?: readonly string[];
  /** Digest of the Entry, to tell a change without comparing texts. */
  readonly digest: string;
  readonly entry: Entry;
}

/** Pages are numbered from 1, the oldest: those in volumes, other closed ones, open ones. */
export interface History {
  readonly volumes: readonly Volume[];
  readonly closed: readonly ClosedPage[];
  readonly open: readonly OpenPage[];
}

/** Closed pages in a row. Their marks lie in the record of the last one. */
export interface Volume {
  /** The number of its last page. */
  readonly last: number;
  /** The name of the record of its last page, as in `ClosedPage`. */
  readonly record?: string;
  /** When the youngest of its Articles was first seen. ISO 8601. */
  readonly until: string;
}

/** A page that never changes any more. Its Entries lie in `archives/<feed>/<number>-<record>.json`. */
export interface ClosedPage {
  /** Digest of all that it held when it closed: what another one lays on a page of this number has another name. */
  readonly record?: string;
  /** The first six hex digits of each Article's name, in a row: tells which Articles it surely does not hold. */
  readonly marks: string;
  /** When the youngest of its Articles was first seen. ISO 8601. */
  readonly until: string;
}

/** A page that still takes Entries as they fall out of the window. */
export interface OpenPage {
  /** How many Entries it holds. */
  readonly count: number;
  /** Digest of what it holds. */
  readonly members: string;
  /** Whether younger ones had to go to the next page. */
  readonly full: boolean;
}

/** A place in the order of a Feed, newest first. */
export interface Rank {
  /** UTC instant. */
  readonly at: string;
  /** Id of the Entry: the order of those of one instant. */
  readonly id: string;
}

export interface ManifestTombstone {
  /** Key of the Article. */
  readonly article: string;
  /** Validator that the store gave to the Article. */
  readonly etag: string;
  readonly was: readonly string[];
  /** When it was first seen. */
  readonly seen: string;
  readonly tombstone: Tombstone;
}

export interface ManifestFile {
  readonly digest: string;
  /** Validator that the store gave to the file: the next conditional write names it. */
  readonly etag: string;
}
