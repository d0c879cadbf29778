import { isLetterOrNumberAt } from '../../core/characters.ts';
import { type Block, textOfBlock } from '../body/block.ts';
import { figureImages } from '../body/figure-images.ts';
import { type Pass, removeWhere } from './pass.ts';

/** Removes what says nothing: rules at the ends or doubled, blocks of dots and bars, images shown twice. */
export const empty: Pass = {
  name: 'empty',
  run(draft) {
    const seen = new Set<string>();
    removeWhere(draft, 'empty', (block, index) => {
      if (block.kind === 'figure')
        return isRepeated(
          block.images.map((image) => image.url),
          seen,
        )
          ? 'image shown before'
          : undefined;
      if (block.kind === 'rule')
        return isNeeded(draft.blocks, index) ? undefined : 'rule that divides nothing';
      if (block.kind === 'embed') return undefined;
      if (saysWords(textOfBlock(block)) || figureImages([block]).length > 0) return undefined;
      return 'no letter or digit';
    });
  },
};

function saysWords(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isLetterOrNumberAt(text, at)) return true;
  return false;
}

function isRepeated(urls: readonly string[], seen: Set<string>): boolean {
  const fresh = urls.filter((url) => !seen.has(url));
  for (const url of urls) seen.add(url);
  return fresh.length === 0;
}

function isNeeded(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  return index > 0 && next !== undefined && next.kind !== 'rule';
}
