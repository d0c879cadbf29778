import type { Block } from '../body/block.ts';
import { type Pass, record } from './pass.ts';

/** `(Dân trí) - `, `(NLĐO)-`: the name of the paper before the first sentence. */
export const paperPrefix = /^\(\s*[^()]{2,30}\s*\)\s*[-–—]+\s*/u;
/** The same in inline HTML, where the name may be emphasised. */
const prefixHtml =
  /^((?:<(?:strong|em|u)>)*)\(\s*[^()<]{2,30}\s*\)\s*((?:<\/(?:strong|em|u)>)*)\s*[-–—]+\s*/u;

/** Takes the name of the paper off the paragraphs that open the body. */
export const paperName: Pass = {
  name: 'paper-name',
  run(draft) {
    draft.blocks = draft.blocks.map((block, index) => {
      if (index > 2 || (block.kind !== 'paragraph' && block.kind !== 'heading')) return block;
      if (!paperPrefix.test(block.text)) return block;
      record(draft, 'paper-name', block, 'changed', 'opens with the name of the paper in brackets');
      return withoutPrefix(block);
    });
  },
};

function withoutPrefix<T extends Extract<Block, { kind: 'heading' | 'paragraph' }>>(block: T): T {
  return {
    ...block,
    html: block.html.replace(prefixHtml, '$1$2').replace(/<(strong|em|u)><\/\1>/g, ''),
    text: block.text.replace(paperPrefix, ''),
  };
}
