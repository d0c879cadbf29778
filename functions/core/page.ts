/** A URL found in a Listing, with what the Listing says of it. */
export interface Link {
  readonly url: string;
  readonly title?: string;
  /** ISO 8601 with offset, as stated by a feed, sitemap or visible listing date. */
  readonly published?: string;
  /** ISO 8601 with offset: sitemap `lastmod`, feed `updated`. A change of it is a reason to fetch again. */
  readonly modified?: string;
}

/** Which article a Page goes on with: sites divide long ones over several addresses. */
export interface Continuation {
  /** The URL that was asked for to get the first page of the article. */
  readonly of: string;
  /** 2 or more; `whole` where the site offers the article on one page as well. */
  readonly number: number | 'whole';
}

/** Fetched bytes and the circumstances of the fetch. Immutable; called Snapshot once stored. */
export interface Page {
  /** Id of the Source it was fetched for. */
  readonly source: string;
  /** The URL that was asked for. */
  readonly url: string;
  /** The URL that answered, after redirects. */
  readonly finalUrl: string;
  readonly status: number;
  /** Response headers, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** UTC instant, ISO 8601 with `Z`. Relative dates ("7' trước") count from here. */
  readonly fetchedAt: string;
  /** The Link that led here. */
  readonly link?: Link;
  /** Absent on the first or only page of an article. */
  readonly part?: Continuation;
  /** The body after content decoding, before charset decoding. */
  readonly bytes: Uint8Array;
}
