import { filter, map } from '../../core/lists.ts';
import { labelOf } from '../../html/pagination/words.ts';
import { type Block, linkedTextOf, textOfBlock } from '../body/block.ts';
import { type Pass, removeWhere } from './pass.ts';

/** A row of pages is no longer than this. Characters. */
const longest = 120;

/** Takes out links to other pages of the article: `1 2 3 Next »`. */
export const pager: Pass = {
  name: 'pager',
  run(draft) {
    removeWhere(draft, 'pager', (block) =>
      isPager(block) ? 'links to other pages of the article' : undefined,
    );
  },
};

function isPager(block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'list' && block.kind !== 'heading') return false;
  const { linked } = block.kind === 'list' ? linkedTextOf(block) : block;
  if (linked === 0) return false;
  const text = textOfBlock(block).trim();
  if (text.length > longest) return false;
  // Neither all of it a link nor a row that begins with 1: most lines with a link are prose.
  if (linked < text.length - 3 && !text.includes('1')) return false;
  const label = labelOf(text);
  // `Next page »` alone; a number alone may be anything.
  if (label === 'next' || label === 'previous')
    return linked >= text.length - 3 && text.split(/\s+/).length <= 4;
  return isRow(text);
}

/** Numbers that count up from 1, with words that lead on or back around them. */
function isRow(text: string): boolean {
  if (!text.includes('1')) return false;
  const words = filter(text.replace(/\d{1,2}/g, ' ').split(/[\s|·•…:.,/]{1,9}/), Boolean).join(' ');
  const numbers = map(text.match(/\d{1,3}/g) ?? [], Number);
  const counts =
    numbers.length >= 2 &&
    numbers[0] === 1 &&
    numbers.every((n, at) => at === 0 || n > (numbers[at - 1] ?? 0));
  return counts && (words === '' || words.split(/(?<=[»›>])\s|\s(?=[«‹<])/).every((word) => isLabel(word)));
}

const isLabel = (word: string): boolean =>
  /^[\s«»‹›<>←→-]*$/.test(word) ||
  labelOf(word) !== undefined ||
  /^(?:page|pages|seite|trang|página|pagina)$/i.test(word);
