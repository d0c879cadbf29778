/** Which Articles a Feed takes. Fields are joined by "and", the values of one by "or"; letter case never counts. */
export interface Selection {
  /** Names of sections, whole. */
  readonly sections?: readonly string[];
  /** Tags, whole. */
  readonly tags?: readonly string[];
  /** Names of authors, whole. */
  readonly authors?: readonly string[];
  /** BCP 47; `en` takes `en-GB` too. */
  readonly languages?: readonly string[];
  /** Words or addresses (docs/site-files.md) of which one must occur. */
  readonly include?: readonly string[];
  /** Words or addresses of which none may occur. */
  readonly exclude?: readonly string[];
}

/** How much of an Article a Feed shows. */
export type Showing = 'full' | 'excerpt' | 'headlines';

/** A further Feed that a site file declares: a selection with metadata, and how it is presented. */
export interface Edition extends Selection {
  /** Lower-case letters, digits and hyphens; the last part of its address. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** @default 'full' */
  readonly show?: Showing;
  /** Entries at most. @default those of the Source */
  readonly entries?: number;
  /** KiB a file at most. @default 512 */
  readonly kibibytes?: number;
}

/** An Edition over several Sources; the same story is shown once. */
export interface MergedEdition extends Edition {
  /** What stands behind it; absolute URL. */
  readonly home: string;
  /** BCP 47. */
  readonly language?: string;
  /** Ids of Sources. */
  readonly sources: readonly string[];
}
