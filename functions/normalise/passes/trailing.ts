import type { Block } from '../body/block.ts';
import { type Draft, type Pass, record } from './pass.ts';

/** Removes what leads nowhere at the end of the body: headings without text below, rules, lines of separators. */
export const trailing: Pass = {
  name: 'trailing',
  run(draft) {
    for (let last = draft.blocks.at(-1); last !== undefined && isLeading(last); last = draft.blocks.at(-1))
      drop(draft, last);
  },
};

const isLeading = (block: Block): boolean => block.kind === 'heading' || block.kind === 'rule';

function drop(draft: Draft, block: Block): void {
  draft.blocks = draft.blocks.slice(0, -1);
  record(draft, 'trailing', block, 'removed', 'nothing follows it');
}
