import type { Block } from '../body/block.ts';
import { type Pass, removeWhere } from './pass.ts';

/** A longer heading is a paragraph in large type: a lead, a quotation. Characters. */
const longestHeading = 90;

/** Removes headings that have nothing below them because what they announced was taken out. */
export const hollowHeadings: Pass = {
  name: 'hollow-headings',
  run(draft) {
    removeWhere(draft, 'hollow-headings', (block, index) => {
      const next = draft.blocks[index + 1];
      return block.kind === 'heading' &&
        block.text.length <= longestHeading &&
        next !== undefined &&
        ranksAbove(next, block.level)
        ? 'another heading follows at once'
        : undefined;
    });
  },
};

/** A heading of a lower level below a heading is its first section; one of the same or a higher level is not. */
const ranksAbove = (next: Block, level: number): boolean => next.kind === 'heading' && next.level <= level;
