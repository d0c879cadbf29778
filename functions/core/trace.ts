/** One possible value of a field, with its origin and score. */
export interface Candidate {
  /** Field of the Article, e.g. `title`. */
  readonly field: string;
  /** The value as it would be used; for long values the beginning. */
  readonly value: string;
  /** Where it stands: `json-ld headline`, `meta og:title`, `div.title-detail`. */
  readonly origin: string;
  /** Higher wins; candidates of one field are comparable. */
  readonly score: number;
  readonly won: boolean;
  /** Why it won, lost or was refused, in a few words. */
  readonly why: string;
}

/** What one Pass did to the document. Elements are named by path, never by their text. */
export interface PassRecord {
  readonly pass: string;
  /** Tag, id and classes of the element, e.g. `div.relation`. */
  readonly element: string;
  readonly action: 'removed' | 'kept' | 'changed' | 'chosen' | 'restored';
  readonly why: string;
}

/** What became of the Page. */
export type Verdict =
  | { readonly kind: 'article'; readonly article?: string }
  | { readonly kind: 'rejected'; readonly code: string; readonly reason: string };

/** What every Candidate and Pass did, kept beside the Article. */
export interface Trace {
  readonly url: string;
  readonly verdict: Verdict;
  /** Of an article: why it is the one that it was taken for, or why it is not another. */
  readonly identity?: string;
  readonly candidates: readonly Candidate[];
  readonly passes: readonly PassRecord[];
}
