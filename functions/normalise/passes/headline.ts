import { type Block, textOfBlock } from '../body/block.ts';
import { wordsOf } from '../words.ts';
import { type Pass, removeWhere } from './pass.ts';

/** Blocks from the top within which the headline may be repeated. */
const reach = 6;
/** What stands above the headline is its kicker, breadcrumb or date when it is no longer. Characters. */
const longestAbove = 120;
/** Characters. */
const longestKicker = 60;

/** Removes the headline where the body repeats it, and the short lines above it. */
export const headline: Pass = {
  name: 'headline',
  run(draft) {
    const title = wordsOf(draft.title);
    const at = title === '' ? -1 : placeOf(title, draft.title.length, draft.blocks.slice(0, reach));
    if (at < 0) return;
    removeWhere(draft, 'headline', (block, index) => {
      if (index === at) return 'repeats the title';
      return index < at && isLine(block) ? 'a short line above the title' : undefined;
    });
  },
};

/** Texts much longer than the title are not compared: a hostile one may be megabytes long. */
function placeOf(title: string, length: number, blocks: readonly Block[]): number {
  const at = blocks.findIndex((block) => {
    const text = textOfBlock(block);
    return text.length <= length * 2 + longestKicker && says(wordsOf(text), title, block);
  });
  const above = blocks.slice(0, Math.max(0, at));
  return above.every((block) => block.kind === 'figure' || isLine(block)) ? at : -1;
}

/** A kicker may stand inside the `h1`. */
function says(words: string, title: string, { origin }: Block): boolean {
  return words === title || (origin?.name === 'h1' && words.endsWith(` ${title}`));
}

function isLine(block: Block): boolean {
  return block.kind !== 'figure' && block.kind !== 'embed' && textOfBlock(block).length <= longestAbove;
}
