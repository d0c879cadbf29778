import { find, map } from '../../core/lists.ts';
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
    const top = draft.blocks.slice(0, reach);
    const titles = titlesOf(draft.title);
    const at = find(
      map(titles, (title) => placeOf(title, draft.title.length, top)),
      (place) => place >= 0,
    );
    if (at === undefined) return;
    // Some systems begin the text with the headline once more.
    const isTitle = (block: Block): boolean =>
      block.kind === 'paragraph' &&
      block.text.length <= draft.title.length * 2 + longestKicker &&
      titles[0] === wordsOf(block.text);
    removeWhere(draft, 'headline', (block, index) => {
      if (index === at || (index < reach && isTitle(block))) return 'repeats the title';
      return index < at && isLine(block) ? 'a short line above the title' : undefined;
    });
  },
};

/** A title as words; behind its kicker, the page may show another one. */
function titlesOf(title: string): string[] {
  const whole = wordsOf(title);
  if (whole === '') return [];
  const behind = title.slice(0, longestTitle).replace(/^[^:]{2,40}: /, '');
  const rest = behind === title ? whole : wordsOf(behind);
  return rest === whole || rest.length < telling ? [whole] : [whole, rest];
}

/** Characters. */
const longestTitle = 300;

/** Texts much longer than the title are not compared: a hostile one may be megabytes long. */
function placeOf(title: string, length: number, blocks: readonly Block[]): number {
  const at = blocks.findIndex((block) => {
    const text = textOfBlock(block);
    return text.length <= length * 2 + longestKicker && says(wordsOf(text), title, block);
  });
  const above = blocks.slice(0, Math.max(0, at));
  return above.every((block) => block.kind === 'figure' || isLine(block)) ? at : -1;
}

/** A kicker may stand inside the heading, set apart by nothing but a style sheet. */
function says(words: string, title: string, { kind }: Block): boolean {
  if (words === title) return true;
  if (kind !== 'heading') return false;
  return words.endsWith(` ${title}`) || (title.length >= telling && joined(words).endsWith(joined(title)));
}

/** Shorter titles may end any heading. Characters. */
const telling = 15;

const joined = (words: string): string => words.replaceAll(' ', '');

function isLine(block: Block): boolean {
  return block.kind !== 'figure' && block.kind !== 'embed' && textOfBlock(block).length <= longestAbove;
}
