import { Element } from 'domhandler';
import { map } from '../../core/lists.ts';
import { isElement } from '../../html/tree.ts';
import type { Block, Embed, Figure, Paragraph } from '../body/block.ts';
import { isIntroduced } from '../metadata/introduced.ts';
import { roles, rolesOf } from '../vocabulary.ts';
import { type Pass, record } from './pass.ts';

/** A caption beneath an image without figure markup is not longer than this. Characters. */
const longestCaption = 300;
const longestPlainCaption = 160;
/** `By Ann Quay` below the picture on top of an article says who wrote. Characters. */
const longestByline = 60;

/** Gives an image or a player the caption that stands below it as a paragraph of its own. */
export const captions: Pass = {
  name: 'captions',
  run(draft) {
    const blocks: Block[] = [];
    const before = draft.records.length;
    draft.blocks.forEach((block, index) => {
      const gallery = galleryOf(block);
      if (gallery !== undefined) {
        record(draft, 'captions', block, 'changed', 'a list of pictures');
        for (const figure of gallery) blocks.push(figure);
        return;
      }
      const figure = blocks.at(-1);
      const isLast = index >= draft.blocks.length - 1;
      if (
        (figure?.kind === 'figure' || figure?.kind === 'embed') &&
        figure.caption === undefined &&
        block.kind === 'paragraph' &&
        !isLast
      ) {
        const why = captionReason(block, draft.blocks[index + 1]);
        if (why !== undefined) {
          record(draft, 'captions', block, 'changed', why);
          blocks[blocks.length - 1] = withCaption(figure, block);
          return;
        }
      }
      if (isStrayCaption(block)) record(draft, 'captions', block, 'removed', 'a caption without its picture');
      else blocks.push(block);
    });
    if (draft.records.length > before) draft.blocks = blocks;
  },
};

/** A list of nothing but pictures, each with a short text at most. */
function galleryOf(block: Block): Figure[] | undefined {
  if (block.kind !== 'list') return undefined;
  const figures = map(block.entries, ([figure, caption, ...rest]) => {
    if (figure?.kind !== 'figure' || rest.length > 0) return undefined;
    if (caption === undefined) return figure;
    const fits =
      caption.kind === 'paragraph' && figure.caption === undefined && caption.text.length <= longestCaption;
    return fits ? withCaption(figure, caption) : undefined;
  });
  return figures.every((figure) => figure !== undefined) ? figures : undefined;
}

function withCaption<T extends Figure | Embed>(figure: T, { kind: _, origin: __, ...caption }: Paragraph): T {
  return { ...figure, caption };
}

/** No full stop. */
const endOfLine = /[\p{L}\p{N})”"'»]$/u;

/** The picture is put there by a script. */
function isStrayCaption(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.text.length > longestCaption || block.origin === undefined)
    return false;
  const { parent } = block.origin;
  const found =
    rolesOf(block.origin) | (parent instanceof Element && isAlone(block.origin) ? rolesOf(parent) : 0);
  return (found & roles.caption) !== 0 && (found & (roles.body | roles.lead)) === 0;
}

/** From each element to its neighbours only: to count all of the parent's for each of them would be quadratic. */
function isAlone(element: Element): boolean {
  let [before, after] = [element.prev, element.next];
  while (before !== null && !isElement(before)) before = before.prev;
  while (after !== null && !isElement(after)) after = after.next;
  return before === null && after === null;
}

function captionReason(block: Paragraph, next: Block | undefined): string | undefined {
  const { text } = block;
  if (text.length > longestCaption || text.includes('\n')) return undefined;
  if (block.origin !== undefined && (rolesOf(block.origin) & roles.caption) !== 0)
    return 'named as a caption';
  if (block.origin?.name === 'figcaption') return 'a caption beside its picture';
  if (text.length <= longestByline && isIntroduced(text)) return undefined;
  if (block.emphasised > text.length * 0.8) return 'emphasised line below an image';
  if (isCentred(block) && next !== undefined && !isCentred(next)) return 'centred line below an image';
  if (pointing.test(text)) return 'points at the picture';
  if (creditEnding.test(text)) return 'ends with a photo credit';
  if (block.strong > text.length * 0.5 || block.links > 0) return undefined;
  const plain =
    text.length <= longestPlainCaption &&
    endOfLine.test(text) &&
    !stopless.test(text) &&
    text.split(' ').length >= 3;
  return plain && next?.kind === 'paragraph' && next.text.length > text.length
    ? 'short line without full stop below an image'
    : undefined;
}

/** `▲ The crane before its fall`; several in one line are a list. */
const pointing = /^[▲△◀▶▼▽][^▲△◀▶▼▽]+$/u;

/** As pictures and what is said of them are set, between paragraphs that are not. */
function isCentred({ origin }: Block): boolean {
  if (origin === undefined) return false;
  const { align, class: name = '', style = '' } = origin.attribs;
  return (
    align === 'center' ||
    /text-align\s*:\s*center/i.test(style) ||
    /(?:^|\s|align|text)-?center(?:$|\s)/i.test(name)
  );
}

/** Thai and Lao sentences end without a full stop. */
const stopless = /[\p{Script=Thai}\p{Script=Lao}]/u;

/** "Ảnh: X", "Photo: X", "(Foto: X)", "©X", "Credit: X" at the end of a line. */
const creditEnding =
  /(?:^|[\s(.[–-])(?:ảnh(?: minh họa)?|photos?(?: by)?|fotos?|bild(?:er)?|crédit(?: photo)?|credit|image|imagen|immagine|фото|写真|図|사진|图片|圖片|صورة|تصوير|عکس|תצלום|צילום|फोटो|फ़ोटो|ছবি|fotoğraf|ภาพ|촬영|撮影|摄影|攝影)\s*[:：/]\s*[^.:]{2,60}[).\]]*$|(?:©|\(c\))\s*[^.]{2,60}$/iu;
