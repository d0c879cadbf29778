import type { Element } from 'domhandler';
import type { Image } from '../../core/article.ts';
import { filter, flatMap, map } from '../../core/lists.ts';

/** A run of sanitised inline HTML with what passes need to judge it. */
export interface Inline {
  /** Escaped, allowlisted, balanced. */
  readonly html: string;
  readonly text: string;
  /** Characters of link text. */
  readonly linked: number;
  readonly links: number;
  /** Characters inside `strong`/`b`, and inside `em`/`i`. */
  readonly strong: number;
  readonly emphasised: number;
}

interface Origin {
  /** The element it comes from, for names, classes and the Trace. */
  readonly origin: Element | undefined;
}

export interface Paragraph extends Inline, Origin {
  readonly kind: 'paragraph';
}
export interface Heading extends Inline, Origin {
  readonly kind: 'heading';
  readonly level: 2 | 3 | 4 | 5 | 6;
}
export interface Code extends Origin {
  readonly kind: 'code';
  readonly text: string;
}
export interface List extends Origin {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly entries: readonly (readonly Block[])[];
}
export interface Quote extends Origin {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}
export interface Table extends Origin {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
}
export interface Cell {
  readonly header: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly Block[];
}
export interface Figure extends Origin {
  readonly kind: 'figure';
  readonly images: readonly Image[];
  readonly caption?: Inline;
  readonly credit?: string;
}
export interface Embed extends Origin {
  readonly kind: 'embed';
  readonly url: string;
  readonly title: string;
  readonly caption?: Inline;
  /** Whether its host may be shown in an iframe; otherwise it is a link. */
  readonly framed: boolean;
  /** What the page quotes of it: shown instead of the link. */
  readonly quoted?: readonly Block[];
}
export interface Rule extends Origin {
  readonly kind: 'rule';
}

/** The Body between tree and text: a short list of what readers see. */
export type Block = Paragraph | Heading | Code | List | Quote | Table | Figure | Embed | Rule;

/** Plain text of a block, one line a paragraph; figures and embeds have none. */
export function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'code':
      return block.text;
    case 'list':
    case 'quote':
    case 'table':
      return textOfContainer(block);
    case 'figure':
    case 'embed':
    case 'rule':
      return '';
  }
}

type Container = List | Quote | Table;

/** Blocks never change, and every Pass asks for their text. */
const texts = new WeakMap<Container, string>();

function textOfContainer(block: Container): string {
  const known = texts.get(block);
  if (known !== undefined) return known;
  const text = joinedText(block);
  texts.set(block, text);
  return text;
}

function joinedText(block: Container): string {
  switch (block.kind) {
    case 'list':
      return inLines(map(block.entries, textOfBlocks));
    case 'quote':
      return textOfBlocks(block.blocks);
    case 'table':
      return inLines(map(block.rows, textOfRow));
  }
}

const textOfRow = (cells: readonly Cell[]): string => map(cells, textOfCell).join('\t').trim();
const textOfCell = ({ blocks }: Cell): string => textOfBlocks(blocks);

export function textOfBlocks(blocks: readonly Block[]): string {
  return inLines(map(blocks, textOfBlock));
}

const inLines = (texts: readonly string[]): string => filter(texts, Boolean).join('\n');

/** Characters of plain text of blocks. */
export function lengthOf(blocks: readonly Block[]): number {
  let length = 0;
  for (const block of blocks) length += textOfBlock(block).length;
  return length;
}

/** Characters of link text of a block and of all its text. */
export function linkedTextOf(block: Block): {
  readonly linked: number;
  readonly links: number;
  readonly length: number;
} {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { linked: block.linked, links: block.links, length: block.text.length };
    case 'list':
      return sum(block.entries.flat());
    case 'quote':
      return sum(block.blocks);
    case 'table':
      return sum(flatMap(block.rows.flat(), (cell) => cell.blocks));
    default:
      return { linked: 0, links: 0, length: textOfBlock(block).length };
  }
}

function sum(blocks: readonly Block[]): { linked: number; links: number; length: number } {
  const total = { linked: 0, links: 0, length: 0 };
  for (const block of blocks) {
    const { linked, links, length } = linkedTextOf(block);
    total.linked += linked;
    total.links += links;
    total.length += length;
  }
  return total;
}
