import { filter, map } from '../../core/lists.ts';
import { type Block, lengthOf, textOfBlock } from '../body/block.ts';
import { wordsOf } from '../words.ts';
import { type Pass, removeWhere } from './pass.ts';

/** Shorter texts repeat by chance. Characters. */
const shortestEcho = 25;
const longestEcho = 400;
/** Bodies longer than this are not searched. Characters. */
const longestBody = 200_000;

/** Removes pull quotes, which show a sentence of the text once more, and paragraphs that stand there twice. */
export const echo: Pass = {
  name: 'echo',
  run(draft) {
    const quotes = filter(draft.blocks, isPullQuote);
    if (quotes.length > 0 && lengthOf(draft.blocks) <= longestBody) {
      const others = filter(draft.blocks, (block) => !isPullQuote(block));
      const rest = wordsOf(map(others, textOfBlock).join(' '));
      removeWhere(draft, 'echo', (block) =>
        isPullQuote(block) && rest.includes(wordsOf(textOfBlock(block)))
          ? 'repeats a sentence of the text'
          : undefined,
      );
    }
    const seen = new Set<string>();
    removeWhere(draft, 'echo', (block) => {
      if (block.kind !== 'paragraph' || block.text.length < shortestEcho * 2) return undefined;
      if (seen.has(block.text)) return 'stands there already';
      seen.add(block.text);
      return undefined;
    });
  },
};

function isPullQuote(block: Block): boolean {
  if (block.kind !== 'quote') return false;
  const { length } = textOfBlock(block);
  return length >= shortestEcho && length <= longestEcho;
}
