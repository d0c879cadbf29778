import type { Element } from 'domhandler';
import { isMarked } from '../../html/marked.ts';
import { marks } from '../../html/marks.ts';
import type { Outline } from '../outline.ts';

/** Prose of one block: long and hardly linked. Characters. */
export function proseOf(outline: Outline, i: number): number {
  const own = outline.own[i] ?? 0;
  if (own < 40) return 0;
  const linked = outline.ownLinked[i] ?? 0;
  return linked > own * 0.5 ? 0 : own - linked;
}

/** So many hidden paragraphs in a box of their own continue a story; fewer may be a note or a tooltip. */
const leastParagraphs = 2;
/** What goes with the paragraph before it. */
const followers = new Set(['blockquote', 'figure', 'h2', 'h3', 'h4', 'ol', 'table', 'ul']);
/** Dialogs and layers lie directly below these. */
const pageElements = new Set(['body', 'html']);

/**
 * Tells of each element whether it hides text that is not the story's. What a paywall or a "read more" has folded away is
 * the story's, hidden only until a script shows it: paragraphs beside shown paragraphs with the lists and headings behind
 * them, or a box of paragraphs. Elements are to be asked about in document order.
 */
export function hiddenTest(outline: Outline): (index: number) => boolean {
  const known = new Map<number, number>();
  const folded = new Set<number>();
  /** What stands before the first shown paragraph continues nothing. */
  const showsParagraph = (box: number, before: number): boolean => {
    let first = known.get(box);
    if (first === undefined) {
      const isShown = (i: number): boolean => isParagraph(outline, i) && !isHidden(outline.elements[i]);
      first = childrenOf(outline, box).find(isShown) ?? Infinity;
      known.set(box, first);
    }
    return first < before;
  };
  const isFolded = (i: number): boolean => {
    const parent = outline.parent[i] ?? -1;
    if (parent < 0 || pageElements.has(outline.elements[parent]?.name ?? '')) return false;
    const name = outline.elements[i]?.name ?? '';
    if (name === 'p') return isParagraph(outline, i) && showsParagraph(parent, i);
    const before = elementBefore(outline, i);
    if (followers.has(name)) return before !== undefined && folded.has(before);
    const paragraphs = childrenOf(outline, i).filter((child) => isParagraph(outline, child));
    if (paragraphs.length < leastParagraphs) return false;
    return showsParagraph(parent, i) || (before !== undefined && showsParagraph(before, i));
  };
  return (i) => {
    if (!isHidden(outline.elements[i])) return false;
    if (!isFolded(i)) return true;
    folded.add(i);
    return false;
  };
}

const hiding = marks.hidden | marks.style;

function isHidden(element: Element | undefined): boolean {
  if (element === undefined || !isMarked(element, hiding)) return false;
  const { hidden, style } = element.attribs;
  if (hidden !== undefined) return true;
  return style !== undefined && unseen.test(style.slice(0, 500));
}

/** The last two clip a text to nothing: only screen readers say it. */
const unseen =
  /display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\(\s*(?:50|100)%/i;

function isParagraph(outline: Outline, i: number): boolean {
  return outline.elements[i]?.name === 'p' && proseOf(outline, i) > 0;
}

function childrenOf(outline: Outline, box: number): number[] {
  const children: number[] = [];
  for (let i = box + 1; i < (outline.end[box] ?? 0); i = outline.end[i] ?? i + 1) children.push(i);
  return children;
}

/** The element before, in the same parent. */
function elementBefore(outline: Outline, i: number): number | undefined {
  const parent = outline.parent[i] ?? -1;
  let before = i - 1;
  while (before > parent && outline.parent[before] !== parent) before = outline.parent[before] ?? -1;
  return before > parent ? before : undefined;
}
