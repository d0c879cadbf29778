import { Element } from 'domhandler';
import { contains } from '../../html/tree.ts';
import type { Block } from '../body/block.ts';
import { lengthOf } from './pass.ts';

/** A box around a line that does not belong holds few other lines, and little text beside that of the body. */
const mostInBox = 3;
const largestBox = 0.12;

/** The elements around these blocks that hold nothing but them and a few short lines: the container of the story is none. */
export function boxesAround(
  lines: readonly Block[],
  blocks: readonly Block[],
  whole: number,
): ReadonlySet<Element> {
  const boxes = new Set<Element>();
  for (const line of lines) {
    const box = line.origin?.parent;
    if (box instanceof Element && !boxes.has(box) && isBox(box, blocks, whole)) boxes.add(box);
  }
  return boxes;
}

function isBox(box: Element, blocks: readonly Block[], whole: number): boolean {
  const inside = blocks.filter((block) => isInside(block, box));
  return inside.length <= mostInBox && lengthOf(inside) <= whole * largestBox;
}

/** Whether a block stands in one of these boxes. */
export const isBoxed = (block: Block, boxes: ReadonlySet<Element>): boolean => {
  for (const box of boxes) if (isInside(block, box)) return true;
  return false;
};

const isInside = ({ origin }: Block, box: Element): boolean => origin !== undefined && contains(box, origin);
