import type { Image } from '../../core/article.ts';
import type { Block } from './block.ts';

/** The images of blocks in order, with caption and credit of their figure. */
export function figureImages(blocks: readonly Block[]): Image[] {
  const images: Image[] = [];
  for (const block of blocks) collect(block, images);
  return images;
}

function collect(block: Block, images: Image[]): void {
  switch (block.kind) {
    case 'quote':
      for (const inner of block.blocks) collect(inner, images);
      return;
    case 'list':
      for (const entry of block.entries) for (const inner of entry) collect(inner, images);
      return;
    case 'table':
      for (const row of block.rows)
        for (const cell of row) for (const inner of cell.blocks) collect(inner, images);
      return;
    case 'figure': {
      const caption =
        block.caption === undefined ? {} : { caption: block.caption.text.replace(/\s*\n\s*/g, ' ') };
      const credit = block.credit === undefined ? {} : { credit: block.credit };
      for (const image of block.images) images.push({ ...image, ...caption, ...credit });
    }
  }
}
