import type { Image } from '../../core/article.ts';
import type { Block } from './block.ts';

/** The images of blocks in order, with caption and credit of their figure. */
export function figureImages(blocks: readonly Block[]): Image[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return figureImages(block.blocks);
    if (block.kind === 'list') return figureImages(block.entries.flat());
    if (block.kind === 'table') return figureImages(block.rows.flat().flatMap((cell) => cell.blocks));
    if (block.kind !== 'figure') return [];
    const caption =
      block.caption === undefined ? {} : { caption: block.caption.text.replace(/\s*\n\s*/g, ' ') };
    const credit = block.credit === undefined ? {} : { credit: block.credit };
    return block.images.map((image) => ({ ...image, ...caption, ...credit }));
  });
}
