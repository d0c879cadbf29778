/** An XML element as both writers take it: with text, with a CDATA section, or with children. */
export interface Element {
  /** With its prefix, e.g. `media:content`. */
  readonly name: string;
  /** Attributes without a value are left out. */
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  /** Plain text. */
  readonly text?: string;
  /** HTML to be kept readable in the source. */
  readonly cdata?: string;
  readonly children?: readonly Element[];
}

/** An element with plain text, or none where there is no text. */
export function textElements(name: string, texts: readonly (string | undefined)[]): readonly Element[] {
  return texts.flatMap((text) => (text === undefined ? [] : [{ name, text }]));
}
