import { type Block, linkedTextOf, textOfBlock } from '../body/block.ts';
import { isPointer } from '../phrases/pointers.ts';
import { type Pass, removeWhere } from './pass.ts';

const longestLine = 260;

/** Removes related links and promotion inside the body: lines that begin so, link-only lines and lists. */
export const related: Pass = {
  name: 'related',
  run(draft) {
    removeWhere(draft, 'related', (block, index) => {
      const text = textOfBlock(block);
      const { linked, links, length } = linkedTextOf(block);
      const share = length === 0 ? 0 : linked / length;
      if (text.length <= longestLine && isPointer(text) && (links > 0 || text.length < 80))
        return 'begins like a pointer to other articles';
      if (block.kind === 'list' && share > 0.7 && links >= 2) return 'list of links';
      if (block.kind === 'table' && share > 0.6 && links >= 4) return 'table of links';
      if (block.kind === 'paragraph' && share > 0.85 && isInRunOfLinks(draft.blocks, index))
        return 'one of several lines that are only links';
      if (
        block.kind === 'paragraph' &&
        share > 0.95 &&
        text.length > 25 &&
        text.length < 200 &&
        !/[.。]$/.test(text)
      )
        return 'line that is only a link';
      if (block.kind === 'heading' && share > 0.9) return 'heading that is only a link';
      return undefined;
    });
  },
};

function isInRunOfLinks(blocks: readonly Block[], index: number): boolean {
  const isLinkLine = (block: Block | undefined): boolean => {
    if (block === undefined || block.kind !== 'paragraph') return false;
    return block.text.length > 0 && block.linked / block.text.length > 0.85;
  };
  return isLinkLine(blocks[index - 1]) || isLinkLine(blocks[index + 1]);
}
