import { findDates } from '../../core/dates/find.ts';
import { filter, map, some } from '../../core/lists.ts';
import { type Block, lengthOf, linkedTextOf, type Paragraph, textOfBlock } from '../body/block.ts';
import { weightOf } from '../metadata/headline.ts';
import { isPointer } from '../phrases/pointers.ts';
import { boxesAround, isBoxed } from './box.ts';
import { type Draft, type Pass, record, removeWhere } from './pass.ts';

const longestLine = 260;

/** Removes related links and promotion inside the body: lines that begin so, link-only lines and lists. */
export const related: Pass = {
  name: 'related',
  run(draft) {
    shortenLists(draft);
    const before = draft.blocks;
    const pointers: Block[] = [];
    const isGuide = recommends(before);
    removeWhere(draft, 'related', (block, index) => {
      const why = pointsElsewhere(block) ?? linkedAlone(block, index, before, isGuide);
      if (why === isAPointer && block.kind === 'heading') pointers.push(block);
      return why;
    });
    if (pointers.length === 0) return;
    const boxes = boxesAround(pointers, before, lengthOf(before));
    removeWhere(draft, 'related', (block) =>
      isBoxed(block, boxes) ? 'in one box with a pointer to other articles' : undefined,
    );
  },
};

/** Takes entries out of lists that only lead elsewhere: the last of the key points is often one. */
function shortenLists(draft: Draft): void {
  const shortened = map(draft.blocks, (block) => {
    if (block.kind !== 'list') return block;
    const entries = filter(block.entries, isOwnEntry);
    if (entries.length === block.entries.length || entries.length === 0) return block;
    record(draft, 'related', block, 'changed', 'an entry that is a link to other articles');
    return { ...block, entries };
  });
  if (some(shortened, (block, index) => block !== draft.blocks[index])) draft.blocks = shortened;
}

const isOwnEntry = (entry: readonly Block[]): boolean => !some(entry, leadsElsewhere);

const leadsElsewhere = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  block.links > 0 &&
  block.linked > block.text.length * 0.7 &&
  block.text.length <= longestLine &&
  isPointer(block.text);

const isAPointer = 'begins like a pointer to other articles';

function pointsElsewhere(block: Block): string | undefined {
  const text = textOfBlock(block);
  if (text.length > longestLine || !isPointer(text)) return undefined;
  return linkedTextOf(block).links > 0 || text.length < 80 ? isAPointer : undefined;
}

function linkedAlone(
  block: Block,
  index: number,
  blocks: readonly Block[],
  isGuide: boolean,
): string | undefined {
  if (block.kind === 'paragraph' && block.linked === 0) return undefined;
  const { linked, links, length } = linkedTextOf(block);
  const share = length === 0 ? 0 : linked / length;
  if (block.kind === 'list' && share > 0.7 && (links >= 2 || isBelowPointer(blocks, index)))
    return 'list of links';
  if (block.kind === 'table' && share > 0.6 && links >= 4) return 'table of links';
  if (isLinkedHeading(block) && !(isGuide && opensText(blocks[index + 1])))
    return 'heading that is only a link';
  if (block.kind !== 'paragraph') return undefined;
  if (share > 0.85 && isInRunOfLinks(blocks, index)) return 'one of several lines that are only links';
  if (isLinkAndDate(block)) return 'a link and its date';
  const { text } = block;
  if (share > 0.6 && text.length <= longestLine && arrow.test(text)) return 'an arrow and a link';
  return share > 0.95 && weightOf(text) > shortestTitle && text.length < 200 && !/[.。]$/.test(text)
    ? 'line that is only a link'
    : undefined;
}

/** `>>> The ferry stays`, `➡ The ferry stays`. */
const arrow = /^(?:>{2,}|»{2,}|[→➔➜➡▶►⇒👉]\ufe0f?)\s?\S/u;

/** One link is a list as well where the line above points elsewhere. */
function isBelowPointer(blocks: readonly Block[], index: number): boolean {
  const above = blocks[index - 1];
  const text = above === undefined ? '' : textOfBlock(above);
  return text !== '' && text.length <= longestLine && isPointer(text);
}

/** Characters. */
const longestTeaser = 160;
const longestDate = 40;

/** `<a>The ferry stays</a> 12 March`: another story, and when it was told. */
function isLinkAndDate({ text, linked, links, html }: Paragraph): boolean {
  const rest = text.length - linked;
  if (links !== 1 || text.length > longestTeaser || linked < shortestTitle || rest > longestDate || rest < 6)
    return false;
  if (!html.startsWith('<a ') && !html.endsWith('</a>')) return false;
  const dates = findDates(text);
  return dates.reduce((sum, { start, end }) => sum + end - start, 0) >= rest * 0.6;
}

/** Characters. */
const shortestTitle = 15;

/** The summary of a teaser is shorter. Characters. */
const shortestText = 150;
const fewestNamed = 3;

/** Whether a text names things to look at, three or more: the name of each is a link, and a text about it follows. */
function recommends(blocks: readonly Block[]): boolean {
  const named = filter(blocks, (block, index) => isLinkedHeading(block) && opensText(blocks[index + 1]));
  return named.length >= fewestNamed;
}

const isLinkedHeading = (block: Block): boolean =>
  block.kind === 'heading' && block.linked > block.text.length * 0.9;

const opensText = (next: Block | undefined): boolean =>
  next?.kind === 'paragraph' && next.text.length >= shortestText && next.linked < next.text.length * 0.3;

function isInRunOfLinks(blocks: readonly Block[], index: number): boolean {
  const isLinkLine = (block: Block | undefined): boolean => {
    if (block === undefined || block.kind !== 'paragraph') return false;
    return block.text.length > 0 && block.linked / block.text.length > 0.85;
  };
  return isLinkLine(blocks[index - 1]) || isLinkLine(blocks[index + 1]);
}
