import { Element } from 'domhandler';
import { filter, map, some } from '../../core/lists.ts';
import { ancestors } from '../../html/tree.ts';
import { type Block, textOfBlock } from '../body/block.ts';

/** A box around a line that does not belong holds few other lines, and little text beside that of the body. */
const mostInBox = 3;
const largestBox = 0.12;
/** Beside a brief story a box of its own may be a larger part. Characters, and share. */
const smallBox = 320;
const largestSmallBox = 0.25;

/** The elements around these blocks that hold nothing but them and a few short lines beside: the container of the story is none. */
export function boxesAround(
  lines: readonly Block[],
  blocks: readonly Block[],
  whole: number,
  most = mostInBox,
): ReadonlySet<Element> {
  const given = new Set(lines);
  const held = new Map<Element, { blocks: number; length: number }>();
  for (const { origin } of lines)
    for (const around of [origin, origin?.parent])
      if (around instanceof Element) held.set(around, { blocks: 0, length: 0 });
  // Each block tells the boxes around it, not each box all blocks: a hostile page has thousands of both.
  for (const block of held.size === 0 ? [] : blocks)
    for (const around of boxesOf(block)) {
      const box = held.get(around);
      if (box === undefined) continue;
      box.blocks += 1;
      if (!given.has(block)) box.length += textOfBlock(block).length;
    }
  const largest = Math.max(whole * largestBox, Math.min(smallBox, whole * largestSmallBox));
  const own = new Set(map(lines, ({ origin }) => origin));
  const boxes = filter(
    [...held],
    ([element, box]) => box.blocks <= most && box.length <= largest && (box.blocks > 1 || !own.has(element)),
  );
  return new Set(map(boxes, ([element]) => element));
}

/** Whether a block stands in one of these boxes. */
export const isBoxed = (block: Block, boxes: ReadonlySet<Element>): boolean =>
  boxes.size > 0 && some(boxesOf(block), (around) => boxes.has(around));

/** An element itself may be the box: a list is one block with all that is in it. */
const boxesOf = ({ origin }: Block): readonly Element[] =>
  origin === undefined ? [] : [origin, ...ancestors(origin)];
