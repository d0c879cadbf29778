import { type Block, textOfBlock } from '../body/block.ts';
import { figureImages } from '../body/figure-images.ts';
import { wordsOf } from '../words.ts';

/** Blocks at either end of a part that may repeat what another part has there: lead, cover, a note on the author. */
const ends = 6;
/** Shorter texts may well occur twice in an article. Characters. */
const shortest = 12;

/** The Bodies of the parts of an article, in order, as one. What a part repeats of those before it is left out at its top. */
export function joinBlocks(parts: readonly (readonly Block[])[], title: string): readonly Block[] {
  const titleWords = wordsOf(title);
  const said = new Set<string>([titleWords]);
  const shown = new Set<string>();
  const joined: Block[] = [];
  for (const [at, blocks] of withoutSharedEnds(parts).entries()) {
    const repeats = (block: Block): boolean =>
      block.kind === 'figure'
        ? block.images.every(({ url }) => shown.has(url))
        : saysAgain(wordsOf(textOfBlock(block)), said);
    for (const [i, block] of blocks.entries())
      if (at === 0 || i >= ends || !repeats(block)) joined.push(block);
    for (const block of blocks) said.add(wordsOf(textOfBlock(block)));
    for (const { url } of figureImages(blocks)) shown.add(url);
  }
  return joined;
}

const saysAgain = (words: string, said: ReadonlySet<string>): boolean =>
  words.length >= shortest && said.has(words);

/** What all parts end with belongs at the end of the article only. */
function withoutSharedEnds(parts: readonly (readonly Block[])[]): readonly (readonly Block[])[] {
  const last = parts.at(-1) ?? [];
  const endings = new Set(last.slice(-ends).map(keyOf));
  return parts.map((blocks) => {
    if (blocks === last) return blocks;
    let end = blocks.length;
    while (end > blocks.length - ends && end > 1 && endings.has(keyOf(blocks[end - 1]))) end -= 1;
    return blocks.slice(0, end);
  });
}

function keyOf(block: Block | undefined): string {
  if (block === undefined) return '';
  const words = wordsOf(textOfBlock(block));
  return words.length >= shortest ? words : `${block.kind} ${figureImages([block]).map(({ url }) => url)}`;
}
