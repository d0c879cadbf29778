import { textOfBlock } from '../body/block.ts';
import { wordsOf } from '../words.ts';
import { type Pass, removeWhere } from './pass.ts';

/** Blocks from the top within which the headline may be repeated. */
const reach = 5;

/** Removes the headline where the body repeats it. */
export const headline: Pass = {
  name: 'headline',
  run(draft) {
    const title = wordsOf(draft.title);
    if (title === '') return;
    let above = 0;
    removeWhere(draft, 'headline', (block) => {
      if (block.kind === 'figure' || block.kind === 'embed' || above > reach) return undefined;
      above += 1;
      return wordsOf(textOfBlock(block)) === title ? 'repeats the title' : undefined;
    });
  },
};
