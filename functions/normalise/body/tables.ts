import type { AnyNode, Element } from 'domhandler';
import { some } from '../../core/lists.ts';
import { byName, isElement, textOf } from '../../html/tree.ts';
import type { Block, Cell, Table } from './block.ts';

/** A cell with more text than this is a column of a page, not a value. Characters. */
const longestCell = 700;
const widestSpan = 100;

/** Tables that only place things: one column, nested tables, or cells as long as articles. */
export function isLayoutTable(table: Element): boolean {
  if (table.attribs['role'] === 'presentation') return true;
  if (byName(table, 'th', 'caption').length > 0) return false;
  if (byName(table, 'table').length > 0) return true;
  const rows = byName(table, 'tr');
  const cells = byName(table, 'td');
  if (rows.length < 2 || cells.length < 4) return true;
  return cells.length <= rows.length || some(cells, (cell) => textOf(cell).length > longestCell);
}

/** A data table; undefined when it has no text. `build` makes the blocks of a cell. */
export function tableOf(table: Element, build: (nodes: readonly AnyNode[]) => Block[]): Table | undefined {
  const rows: Cell[][] = [];
  for (const row of byName(table, 'tr')) {
    const cells = cellsOf(row, build);
    if (some(cells, hasText)) rows.push(cells);
  }
  return rows.length === 0 ? undefined : { kind: 'table', rows, origin: table };
}

function cellsOf(row: Element, build: (nodes: readonly AnyNode[]) => Block[]): Cell[] {
  const cells: Cell[] = [];
  for (const node of row.children) if (isCell(node)) cells.push(cellOf(node, build));
  return cells;
}

const hasText = ({ blocks }: Cell): boolean => blocks.length > 0;

const isCell = (node: AnyNode): node is Element =>
  isElement(node) && (node.name === 'td' || node.name === 'th');

function cellOf(cell: Element, build: (nodes: readonly AnyNode[]) => Block[]): Cell {
  return {
    header: cell.name === 'th',
    columns: span(cell.attribs['colspan']),
    rows: span(cell.attribs['rowspan']),
    blocks: build(cell.children),
  };
}

function span(text: string | undefined): number {
  const value = Number.parseInt(text ?? '1', 10);
  return value >= 1 && value <= widestSpan ? value : 1;
}
