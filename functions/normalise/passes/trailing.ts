import type { Block } from '../body/block.ts';
import { type Pass, record } from './pass.ts';

/** Removes what leads nowhere at the end of the body: headings without text below, rules, lines of separators. */
export const trailing: Pass = {
  name: 'trailing',
  run(draft) {
    const last = draft.blocks.findLastIndex((block) => !isLeading(block));
    if (last === draft.blocks.length - 1) return;
    for (const block of draft.blocks.slice(last + 1))
      record(draft, 'trailing', block, 'removed', 'nothing follows it');
    draft.blocks = draft.blocks.slice(0, last + 1);
  },
};

const isLeading = (block: Block): boolean => block.kind === 'heading' || block.kind === 'rule';
