import type { Element } from 'domhandler';
import { filter } from '../../core/lists.ts';
import { type Block, lengthOf, linkedTextOf, textOfBlock } from '../body/block.ts';
import { isIntroduced } from '../metadata/introduced.ts';
import { isBiography } from '../phrases/biographies.ts';
import { asksForKeys, bidsToFollow, isCall, namesChannel } from '../phrases/calls.ts';
import { endsWithButton, furnitureOf, isFactBox } from '../phrases/furniture.ts';
import { isMachineMade } from '../phrases/machine-made.ts';
import { isCollaboration, isNote, isSignature } from '../phrases/notes.ts';
import { boxesAround, isBoxed } from './box.ts';
import { type Draft, type Pass, removeWhere } from './pass.ts';

/** Lines of page furniture are no longer. Characters. */
const longestLine = 220;
/** Calls and notes may be; those that ask for consent are the longest. */
const longestCall = 560;
/** A call or note without a link is no larger part of the body. */
const largestPart = 0.2;
/** Of a brief story, a larger one when it is short. Characters, and share. */
const shortCall = 320;
const largestShortPart = 0.4;
/** Blocks with text from the end among which notes, signatures and biographies stand. */
const reachEnd = 6;

/** Removes short lines that markup did not give away: furniture of the page, calls to the reader, notes about the text. */
export const wording: Pass = {
  name: 'wording',
  run(draft) {
    const whole = lengthOf(draft.blocks);
    const spoken = filter(draft.blocks, (block) => textOfBlock(block) !== '');
    const end = new Set(spoken.slice(-Math.min(reachEnd, Math.floor(spoken.length / 2))));
    const before = draft.blocks;
    const calls: Block[] = [];
    const made: Block[] = [];
    removeWhere(draft, 'wording', (block) => {
      if (block.kind === 'code' || block.kind === 'table' || block.kind === 'figure') return undefined;
      const text = textOfBlock(block).slice(0, longestCall + 200);
      if (text === '') return undefined;
      const why =
        (text.length <= longestLine ? kindOf(text) : undefined) ??
        requestOf(block, text, whole, end.has(block));
      if (why !== undefined && requests.has(why)) calls.push(block);
      if (why !== undefined && saysWho.has(why) && text.length <= longestByline && isIntroduced(text))
        draft.bylines.push(text);
      if (why === machineMade || isFactBox(text)) made.push(block);
      return why;
    });
    clearBoxes(draft, boxesAround(calls, before, whole), 'in one box with a call to the reader');
    clearBoxes(draft, boxesAround(made, before, whole, mostMade), 'in one box with a summary or facts');
  },
};

function clearBoxes(draft: Draft, boxes: ReadonlySet<Element>, why: string): void {
  if (boxes.size > 0) removeWhere(draft, 'wording', (block) => (isBoxed(block, boxes) ? why : undefined));
}

const requests: ReadonlySet<string> = new Set(['call to the reader', 'player', 'subscription']);
/** Lines of these kinds may name the author as well: `Haber: Ann Quay / Kamera: Bo Reed`. */
const saysWho: ReadonlySet<string> = new Set(['credits', 'note about the text']);
/** Characters. */
const longestByline = 120;
const machineMade = 'made by a machine';
/** Blocks in the box of a summary or of facts. */
const mostMade = 6;

/** What a line is, or each of the lines of a list or of a paragraph with breaks. */
function kindOf(text: string): string | undefined {
  const whole = furnitureOf(text);
  if (whole !== undefined || !text.includes('\n')) return whole;
  const lines = filter(text.split('\n'), (line) => line !== '');
  const isOfPage = (line: string): boolean => furnitureOf(line) !== undefined || isCall(line) || isNote(line);
  return lines.every(isOfPage) ? 'lines of the page' : undefined;
}

/** Of a link on a button. Characters. */
const longestButton = 30;

/** Ends with a link that is a button. */
function isInvitation(block: Block, text: string): boolean {
  if (block.kind !== 'paragraph' || block.links !== 1 || block.linked > longestButton) return false;
  return endsWithButton(text) && block.html.endsWith('</a>');
}

/** Set apart as a whole, or with a link, it names a channel of the site's own. */
function isPromotion(block: Block, text: string, atEnd: boolean): boolean {
  if (block.kind !== 'paragraph' || text.length > shortCall) return false;
  const isApart = block.emphasised > text.length * 0.8 || block.strong > text.length * 0.8;
  if (atEnd && bidsToFollow(text)) return true;
  return asksForKeys(text) || ((isApart || block.links > 0) && namesChannel(text));
}

function requestOf(block: Block, text: string, whole: number, atEnd: boolean): string | undefined {
  if (isMachineMade(text)) return machineMade;
  if (atEnd && block.kind === 'paragraph' && isSignature(text)) return 'signature of an agency';
  if (atEnd && isCollaboration(text)) return 'says who else worked on it';
  if (atEnd && isBiography(text)) return 'introduces the author';
  if (text.length > longestCall || block.kind === 'quote') return undefined;
  const largest = Math.max(whole * largestPart, Math.min(shortCall, whole * largestShortPart));
  if (text.length > largest && linkedTextOf(block).links === 0) return undefined;
  if (isCall(text) || isInvitation(block, text) || isPromotion(block, text, atEnd))
    return 'call to the reader';
  return isNote(text) && (atEnd || text.length <= longestLine) ? 'note about the text' : undefined;
}
