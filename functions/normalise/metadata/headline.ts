import type { Element } from 'domhandler';
import { codeAt } from '../../core/characters.ts';
import { filter, find } from '../../core/lists.ts';
import { isMarked } from '../../html/marked.ts';
import { marks } from '../../html/marks.ts';
import { textOf } from '../../html/tree.ts';
import type { Reading } from '../body/boilerplate.ts';
import { indicesOf, isSmall, type Outline } from '../outline.ts';
import { roles } from '../vocabulary.ts';
import { says, wordsOf } from '../words.ts';

/** Lengths of a text and of the block that may hold it differ by no more than this share (CJK counts twice, space varies). */
const tolerance = 0.05;

/** Indices of blocks whose text says exactly these words, in page order. Lengths are compared before texts are read. */
export function blocksSaying(outline: Outline, words: string, wide: number): number[] {
  const found: number[] = [];
  if (words === '') return found;
  const [least, most] = [words.length * (1 - tolerance) - 4, wide * (1 + tolerance) + 4];
  const { own, elements } = outline;
  for (let i = 0; i < own.length; i++) {
    const length = own[i] ?? 0;
    if (length < least || length > most || !isSmall(outline, i) || holdsText(outline, i, most * 2)) continue;
    if (says(textOf(elements[i] as Element), words)) found.push(i);
  }
  return found;
}

/** Whether a block holds more text than this in itself and the blocks inside it: those of a page around short text of its own. */
function holdsText({ own, end }: Outline, i: number, more: number): boolean {
  let length = 0;
  for (let j = i; j < (end[i] ?? 0) && length <= more; j++) length += own[j] ?? 0;
  return length > more;
}

/** Length of text as the outline counts it: CJK characters twice. */
export function weightOf(text: string): number {
  let weight = 0;
  const { length } = text;
  for (let i = 0; i < length; i++) weight += codeAt(text, i) >= 0x2e80 ? 2 : 1;
  return weight;
}

/**
 * Index of the element in which readers see the headline: an `h1` that says it, else another heading, be it behind a
 * kicker, else a block, else the first heading of the page.
 */
export function headlineIndex({ outline, dropped }: Reading, title: string): number | undefined {
  const words = wordsOf(title);
  const saying = filter(blocksSaying(outline, words, weightOf(title)), (i) => !isCrumb(outline, i));
  const heading =
    find(saying, (i) => outline.elements[i]?.name === 'h1') ??
    find(saying, (i) => isHeading(outline, i) && dropped[i] === 0);
  const found = heading ?? headingBelowKicker(outline, dropped, words);
  if (found !== undefined) return found;
  const shown = find(saying, (i) => dropped[i] === 0);
  if (shown !== undefined) return shown;
  return find(
    indicesOf(outline.marks, marks.heading),
    (i) => outline.elements[i]?.name === 'h1' && dropped[i] === 0,
  );
}

/** Shorter headlines may end any heading. Characters. */
const tellingTitle = 15;

/** A heading that says the headline behind a kicker. */
function headingBelowKicker(outline: Outline, dropped: Uint8Array, words: string): number | undefined {
  if (words.length < tellingTitle) return undefined;
  return find(indicesOf(outline.marks, marks.heading), (i) => {
    const element = outline.elements[i] as Element;
    if (dropped[i] !== 0 || element.name >= 'h4' || !isSmall(outline, i)) return false;
    return wordsOf(textOf(element)).endsWith(` ${words}`);
  });
}

function isHeading(outline: Outline, i: number): boolean {
  return (
    isMarked(outline.elements[i] as Element, marks.heading) || ((outline.roles[i] ?? 0) & roles.title) !== 0
  );
}

/** The same words as the last step of a breadcrumb are not the headline. */
function isCrumb(outline: Outline, i: number): boolean {
  const parent = outline.parent[i] ?? -1;
  const own = (outline.roles[i] ?? 0) | (parent < 0 ? 0 : (outline.roles[parent] ?? 0));
  return (own & roles.navigation) !== 0;
}
