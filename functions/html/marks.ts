/**
 * What the parser notes of each element, as bits. Much is asked of every element of a page and true of few: a look at a
 * number is many times cheaper than one into attributes, which have another shape in nearly every element.
 */
export const marks = {
  /** Begins a new line. */
  block: 1,
  /** Its content is never text of the page. */
  silent: 2,
  /** `h1` to `h6`. */
  heading: 8192,
  /** `a`. */
  link: 16_384,
  /** May declare something of the page by its name: `meta`, `time`, `script`. */
  declaring: 32_768,
  /** One of the attributes. */
  class: 4,
  id: 8,
  component: 16,
  itemprop: 32,
  property: 64,
  rel: 128,
  role: 256,
  hidden: 512,
  style: 1024,
  href: 2048,
  /** Some other attribute. */
  other: 4096,
} as const;

/** Attributes in which the templates of publishers name their components; sorted. */
export const componentAttributes = [
  'data-component',
  'data-component-name',
  'data-cy',
  'data-gu-name',
  'data-qa',
  'data-test',
  'data-testid',
] as const;

/** The mark of each attribute that has one; sorted. */
const attributeMarks: ReadonlyMap<string, number> = new Map([
  ['class', marks.class],
  ...componentAttributes.map((name) => [name, marks.component] as const),
  ['hidden', marks.hidden],
  ['href', marks.href],
  ['id', marks.id],
  ['itemprop', marks.itemprop],
  ['property', marks.property],
  ['rel', marks.rel],
  ['role', marks.role],
  ['style', marks.style],
]);

export function markOfAttribute(name: string): number {
  return attributeMarks.get(name) ?? marks.other;
}
