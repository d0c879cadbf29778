/** One place that names authors. */
export interface Naming {
  readonly names: readonly string[];
  /** Kind of place, then which: `meta author`. */
  readonly origin: string;
  readonly score: number;
  /** Whether the page says that none of them is a person. */
  readonly areOrganisations?: boolean;
}
