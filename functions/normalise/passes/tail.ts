import { Element } from 'domhandler';
import { map } from '../../core/lists.ts';
import { type Block, lengthOf, textOfBlock } from '../body/block.ts';
import { isPointer } from '../phrases/pointers.ts';
import { endsStory, isAppealHeading, isCommentsHeading } from '../phrases/story-ends.ts';
import { type Draft, type Pass, record } from './pass.ts';

/** What is cut with such a heading may be no larger than this part of the body, and must stand in its second half. */
const largestTail = 0.3;
/** Comments may be longer than the story. */
const earliestComments = 0.3;
const earliest = 0.5;
/** Below a brief even a few lines are a large part: so few are cut all the same. Characters. */
const smallTail = 400;

/** Cuts the body where a heading says that the story is over. */
export const tail: Pass = {
  name: 'tail',
  run(draft) {
    const whole = lengthOf(draft.blocks);
    let before = 0;
    let behind: ((index: number) => boolean) | undefined;
    // Only behind a pointer to other articles: behind other headings the author is told of in such paragraphs too.
    const goesOn = (index: number, text: string): boolean => {
      if (!isPointer(text)) return false;
      behind ??= storyBehind(draft.blocks);
      return behind(index);
    };
    for (const [index, block] of draft.blocks.entries()) {
      const text = textOfBlock(block);
      const isHeading = text.length <= longestHeading && mayEnd(text, before, whole);
      if (isHeading && isTailHeading(block, text) && !goesOn(index, text)) {
        cut(draft, index);
        return;
      }
      before += text.length;
    }
  },
};

function mayEnd(text: string, before: number, whole: number): boolean {
  const share = before / whole;
  if (share < earliestComments) return false;
  if (isCommentsHeading(text) || (share >= earliest && isAppealHeading(text))) return true;
  return (share >= earliest && 1 - share <= largestTail) || whole - before <= smallTail;
}

/** Characters. */
const longestHeading = 90;
const shortHeading = 30;

/** A heading, or a short line that is bold, linked or ends with a colon. */
function isTailHeading(block: Block, text: string): boolean {
  if (block.kind === 'heading' && isAppealHeading(text)) return true;
  if (!endsStory(text)) return false;
  if (block.kind === 'heading') return true;
  if (block.kind !== 'paragraph') return false;
  // "Read more: <a>The ferry</a>" points elsewhere in the middle of a story; a heading has no story to name.
  if (block.links > 0 && text.length >= shortHeading && !/[:：]$/.test(text)) return false;
  return (
    block.strong > text.length * 0.6 ||
    block.emphasised > text.length * 0.8 ||
    /[:：]$/.test(text) ||
    text.length < shortHeading
  );
}

/** Shorter lines may be anything. Characters. */
const shortestProse = 60;

/**
 * Tells of a place whether the story goes on behind it: where paragraphs follow that stand beside some before it. Looks at
 * each block once, however many places are asked about.
 */
function storyBehind(blocks: readonly Block[]): (index: number) => boolean {
  const first = new Map<Element | string, number>();
  const begun = map(blocks, (block, index) => {
    if (!isProse(block)) return Infinity;
    const holders = holdersOf(block);
    for (const holder of holders) if (!first.has(holder)) first.set(holder, index);
    return Math.min(Infinity, ...map(holders, (holder) => first.get(holder) ?? Infinity));
  });
  // For each place the earliest beginning of what goes on behind it.
  for (let index = begun.length - 2; index >= 0; index--)
    begun[index] = Math.min(begun[index] ?? Infinity, begun[index + 1] ?? Infinity);
  return (index) => (begun[index + 1] ?? Infinity) < index;
}

/** The element around a paragraph; where that has a class, as modules do, also the one around it, for others of that class. */
function holdersOf({ origin }: Block): (Element | string)[] {
  const parent = origin?.parent;
  if (!(parent instanceof Element)) return [];
  const around = parent.parent;
  const { class: className } = parent.attribs;
  if (className === undefined || !(around instanceof Element)) return [parent];
  return [parent, `${around.startIndex} ${parent.name} ${className}`];
}

const isProse = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  block.text.length >= shortestProse &&
  block.linked < block.text.length * 0.3 &&
  block.strong < block.text.length * 0.6 &&
  block.origin !== undefined;

function cut(draft: Draft, from: number): void {
  for (const block of draft.blocks.slice(from))
    record(draft, 'tail', block, 'removed', 'after a heading that ends the story');
  draft.blocks = draft.blocks.slice(0, from);
}
