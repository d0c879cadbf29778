/** One place that names authors. */
export interface Naming {
  readonly names: readonly string[];
  /** Kind of place, then which: `meta author`. */
  readonly origin: string;
  readonly score: number;
}
