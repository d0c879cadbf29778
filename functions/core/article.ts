import type { Withdrawal } from './tombstone.ts';

/** An image of an Article. URLs are absolute. */
export interface Image {
  readonly url: string;
  /** CSS pixels, where the page states them. */
  readonly width?: number;
  readonly height?: number;
  readonly alt?: string;
  /** Text beneath the image, without the credit where that stands apart. */
  readonly caption?: string;
  readonly credit?: string;
}

/** What one Page says: everything of an Article except its identity and its times of discovery. */
export interface ArticleContent {
  /** Canonical URL: absolute, no tracking parameters, no fragment. */
  readonly url: string;
  readonly title: string;
  /** Standfirst as plain text. It also opens the body, once. */
  readonly lead?: string;
  /** Names of people (or of the organisation when nobody is named), in page order. Plain text. */
  readonly authors: readonly string[];
  /** ISO 8601 with the offset it was published in, e.g. `2021-07-01T23:02:00+07:00`. Absent when unknown: never "now". */
  readonly published?: string;
  /** As the page declares it; ISO 8601 with offset. */
  readonly modified?: string;
  /** BCP 47, e.g. `vi`. */
  readonly language?: string;
  readonly section?: string;
  readonly tags: readonly string[];
  /** The lead image: declared or first of the body. */
  readonly image?: Image;
  /** Images of the body in order. */
  readonly images: readonly Image[];
  /** The Body: sanitised HTML, absolute URLs only, lead included. */
  readonly body: string;
  /** The Body as plain text: one block a line, lead included, captions left out. */
  readonly text: string;
  readonly wordCount: number;
  readonly access: 'free' | 'paywalled';
  /** URL or name of the licence the page states. */
  readonly licence?: string;
}

/** One distinct content digest of an Article, and the Page that showed it first. */
export interface Revision {
  readonly digest: string;
  /** Key of the Page. */
  readonly page: string;
  /** UTC instant at which that Page was fetched. */
  readonly seenAt: string;
  /** Fields in which it differs from the one before; none for the first. */
  readonly changed: readonly string[];
}

/** The normalised record. */
export interface Article extends ArticleContent {
  /** `tag:` URI (RFC 4151), minted once; never changes with URL, slug or title. */
  readonly id: string;
  /** Id of the Source. */
  readonly source: string;
  /** UTC instant at which its first Page was fetched. */
  readonly firstSeen: string;
  /** ISO 8601: when its content last changed. Published (or first seen) until a second Revision appears. */
  readonly updated: string;
  /** Digests of the identities of all addresses under which it was met, sorted. */
  readonly aliases: readonly string[];
  /** Oldest first; the last is the current one. */
  readonly revisions: readonly Revision[];
  /** Set while it is withdrawn: no feed shows it, and its content is the last that was good. */
  readonly withdrawn?: Withdrawal;
}
