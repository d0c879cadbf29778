import { type Element, isTag, type ParentNode } from 'domhandler';
import { ancestorsOf } from './tree.ts';

/** `col-md-8`, `col810`, `span4`, `grid_3`: a family of classes and a width. */
const widthClass =
  /^((?:[a-z]+-)*(?:cell|col|cols|column|g|grid|large|medium|span|unit|w|width)(?:-(?:xs|sm|md|lg|xl|xxl))?[-_]?)(\d{1,4})$/;

/** What grids divide a row into; `col1` and `col2` are mere numbering. */
const gridTotals: ReadonlySet<number> = new Set([10, 12, 16, 24]);

/** At most this part of the widest column is a column beside the main one. */
const narrow = 0.55;

/** More columns than this are the cells of a grid of cards. */
const mostColumns = 6;

/** Widths of columns as parts of the widest beside them. */
type Widths = ReadonlyMap<Element, number>;

/** The `outer` column is one beside the page's main column, an `inner` one stands in it. */
export type NarrowColumn = 'outer' | 'inner';

/**
 * Tells which narrow column of the page an element lies in, if any, as far as class names state widths. The outermost
 * division decides: inside the main column narrow boxes belong to the listing, as a rule.
 */
export function createColumns(
  targetsIn: ReadonlyMap<Element, number>,
): (element: Element) => NarrowColumn | undefined {
  const rows = new Map<ParentNode, Widths>();
  const widthOf = (element: Element): number | undefined => {
    const row = element.parent;
    if (row === null || (targetsIn.get(element) ?? 0) === 0) return undefined;
    const known = rows.get(row) ?? readRow(row, targetsIn);
    rows.set(row, known);
    return known.get(element);
  };
  return (element) => {
    let verdict: NarrowColumn | undefined;
    for (const around of ancestorsOf(element)) {
      const width = widthOf(around);
      if (width === undefined) continue;
      if (width <= narrow) verdict = 'outer';
      else if (verdict === 'outer') verdict = 'inner';
    }
    return verdict;
  };
}

/** Empty when the children of an element are no columns of different width: a card has columns, too. */
function readRow(row: ParentNode, targetsIn: ReadonlyMap<Element, number>): Widths {
  const columns = row.children.filter(isTag).filter((child) => (targetsIn.get(child) ?? 0) > 0);
  const counts = columns.map((column) => targetsIn.get(column) ?? 0);
  const several = Math.max(...counts) >= 3 || Math.min(...counts) >= 2;
  if (columns.length < 2 || columns.length > mostColumns || !several) return new Map();
  const stated = columns.map(statedWidths);
  for (const family of new Set(stated.flatMap((widths) => [...widths.keys()]))) {
    const sized = columns.flatMap((column, at) => {
      const width = stated[at]?.get(family);
      return width === undefined ? [] : [[column, width] as const];
    });
    const widths = sized.map(([, width]) => width);
    const widest = Math.max(...widths);
    if (sized.length < 2 || !areWidths(widths) || widest === Math.min(...widths)) continue;
    return new Map(sized.map(([column, width]) => [column, width / widest]));
  }
  return new Map();
}

function areWidths(numbers: readonly number[]): boolean {
  return (
    numbers.every((number) => number >= 100) || gridTotals.has(numbers.reduce((sum, one) => sum + one, 0))
  );
}

function statedWidths(element: Element): ReadonlyMap<string, number> {
  const names = (element.attribs['class'] ?? '').slice(0, 400).split(/\s+/);
  return new Map(
    names.flatMap((name) => {
      const [, family, width] = widthClass.exec(name) ?? [];
      return family === undefined || width === undefined ? [] : [[family, Number(width)] as const];
    }),
  );
}
