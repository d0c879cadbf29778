/** An order to take an Article down, and whether it still holds. */
export interface Takedown {
  /** UTC instant, ISO 8601 with `Z`. */
  readonly at: string;
  /** One line of plain text. */
  readonly note: string;
}

/** The Page that an Article begins with. */
export interface FirstPage {
  /** Key of the Page. */
  readonly page: string;
  /** UTC instant at which it was fetched. */
  readonly seenAt: string;
}

/**
 * Which Article an address belongs to: one small object an address, made once. The one at an Article's own digest (its
 * root) also keeps what a person ordered, for no Page says that.
 */
export interface LedgerEntry {
  /** `identityOf` the address. */
  readonly identity: string;
  /** Key of the Article. */
  readonly article: string;
  /** Id of the Article. */
  readonly id: string;
  readonly takedown?: Takedown;
  /**
   * Of a root: the earliest Page of the Article, which was asked for here. Versions before this one began at the canonical
   * address that their first Page named, and did not note it; such ids stay.
   */
  readonly first?: FirstPage;
  /** Keys of Articles that this address was taken from, and that have yet to be written without it. */
  readonly leaves?: readonly string[];
}

/** Pages that share one sign of being the same article; the sign alone proves nothing. */
export interface Evidence {
  /** What they share, e.g. `title crane lifts bridge`. */
  readonly sign: string;
  /** Keys of Pages, sorted. */
  readonly pages: readonly string[];
  /** Set when more Pages show it than are kept: then it tells nothing. */
  readonly crowded?: true;
}
