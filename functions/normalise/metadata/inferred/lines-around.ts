import type { Element } from 'domhandler';
import { isMarked } from '../../../html/marked.ts';
import { marks } from '../../../html/marks.ts';
import { collapse, isElement, isText, silentElements, walk } from '../../../html/tree.ts';
import type { Outline } from '../../outline.ts';
import { roles } from '../../vocabulary.ts';

/** One text as an element holds it. */
export interface Piece {
  readonly text: string;
  readonly element: Element;
}

/** A short block around the text of the article. */
export interface Line {
  readonly block: Element;
  readonly index: number;
  readonly pieces: readonly Piece[];
  readonly where: 'above' | 'end';
}

/** Where headline and body stand in the outline. */
export interface Span {
  readonly headline: number | undefined;
  readonly body: number;
  readonly bodyEnd: number;
}

/** How far from the headline and from either end of the body bylines stand. Elements. */
const reachAbove = 12;
const reachBelow = 70;
const reachInto = 14;
const reachBehind = 30;
/** Longer blocks are text. Characters, as the outline counts them. */
const longestLine = 160;
/** `By` may stand alone. Characters. */
const shortestLine = 2;
/** Blocks of more are paragraphs, behind so many of which no byline of the top stands. */
const shortestParagraph = 100;
const mostParagraphs = 2;
const mostLines = 60;

/** What belongs to the page, to others or to pictures. */
const strange =
  roles.comment | roles.related | roles.navigation | roles.share | roles.tags | roles.caption | roles.credit | roles.newsletter | roles.ad | roles.tools | roles.player | roles.teaser; // biome-ignore format: a table
const strangeElements = new Set(['figcaption', 'figure', 'form', 'nav', 'picture', 'blockquote']);

/** The short lines beside the headline and at either end of the body. */
export function linesAround(outline: Outline, { headline, body, bodyEnd }: Span): Line[] {
  const from = Math.max(0, (headline ?? body) - reachAbove);
  const last = Math.max(headline ?? body, body) + reachBelow;
  const above = linesIn(outline, from, Math.min(last, bodyEnd), 'above');
  const begin = Math.max(above.at(-1)?.index ?? 0, bodyEnd - reachInto, from) + 1;
  return [...above, ...linesIn(outline, begin, bodyEnd + reachBehind, 'end')];
}

function linesIn(outline: Outline, from: number, to: number, where: Line['where']): Line[] {
  const lines: Line[] = [];
  let paragraphs = 0;
  for (let i = from; i < Math.min(to, outline.elements.length) && lines.length < mostLines; i++) {
    const block = outline.elements[i] as Element;
    if (strangeElements.has(block.name) || ((outline.roles[i] ?? 0) & strange) !== 0) {
      // What holds the headline, or most of the article, is no box of something else, whatever its name.
      if ((outline.end[i] ?? 0) - i < reachBelow) i = (outline.end[i] ?? i + 1) - 1;
      continue;
    }
    const own = outline.own[i] ?? 0;
    if (own > shortestParagraph) paragraphs += 1;
    if (where === 'above' && paragraphs > mostParagraphs) break;
    if (own >= shortestLine && own <= longestLine && !isMarked(block, marks.silent)) {
      const pieces = piecesOf(block);
      if (pieces.length > 0) lines.push({ block, index: i, pieces, where });
    }
  }
  return lines;
}

/** The texts of a block that are in no other block. */
function piecesOf(block: Element): Piece[] {
  const pieces: Piece[] = [];
  walk(block, (node) => {
    if (isText(node)) {
      const text = collapse(node.data);
      if (text !== '') pieces.push({ text, element: node.parent as Element });
      return true;
    }
    return (
      !isElement(node) || node === block || !(isMarked(node, marks.block) || silentElements.has(node.name))
    );
  });
  return pieces;
}
