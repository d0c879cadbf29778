import type { Document, Element, ParentNode } from 'domhandler';
import { isMarked } from '../html/marked.ts';
import { marks } from '../html/marks.ts';
import { isElement, isText } from '../html/tree.ts';
import { createNaming, rolesOf } from './vocabulary.ts';

/**
 * The elements of a page in document order, as parallel arrays: what is below element `i` are the elements from `i + 1`
 * up to `end[i]`. One walk over the tree; everything later is loops over numbers.
 *
 * Lengths are in characters of collapsed text; a CJK character counts twice, as it says about twice as much.
 */
export interface Outline {
  readonly elements: readonly Element[];
  readonly indexOf: { readonly get: (element: Element) => number | undefined };
  /** Index of the parent element; -1 at the top. */
  readonly parent: Int32Array;
  /** Index after the last descendant. */
  readonly end: Int32Array;
  /** Bits of `roles`. */
  readonly roles: Int32Array;
  /** Text whose nearest block is this element. 0 for inline elements. */
  readonly own: Float64Array;
  /** The part of `own` that is link text. */
  readonly ownLinked: Float64Array;
  /** Commas and CJK or Indic stops in `own`. */
  readonly commas: Int32Array;
  /** `br` elements directly in this block. */
  readonly breaks: Int32Array;
}

/** Attributes that may say what an element is for. */
const named = marks.class | marks.id | marks.component;

export function outlineOf(document: Document): Outline {
  const { elements, parents } = listElements(document);
  const size = elements.length;
  const outline = {
    elements,
    indexOf: { get: ({ startIndex }: Element) => startIndex ?? undefined },
    parent: Int32Array.from(parents),
    end: new Int32Array(size),
    roles: new Int32Array(size),
    own: new Float64Array(size),
    ownLinked: new Float64Array(size),
    commas: new Int32Array(size),
    breaks: new Int32Array(size),
  };
  const naming = createNaming();
  const blocks = new Int32Array(size);
  const linked = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const element = elements[i] as Element;
    const parent = parents[i] ?? -1;
    blocks[i] = parent < 0 || isMarked(element, marks.block) ? i : (blocks[parent] ?? i);
    linked[i] = element.name === 'a' || (parent >= 0 && linked[parent] === 1) ? 1 : 0;
    if (isMarked(element, named)) outline.roles[i] = rolesOf(element.attribs, naming);
    if (isOpaque(element)) continue;
    const block = blocks[i] ?? i;
    if (element.name === 'br') outline.breaks[block] = (outline.breaks[block] ?? 0) + 1;
    for (const child of element.children)
      if (isText(child)) measure(child.data, block, linked[i] === 1, outline);
  }
  closeRanges(outline.parent, outline.end);
  return outline;
}

/** All elements in document order, without what is below silent ones; each keeps its place as `startIndex`. */
function listElements(document: Document): { readonly elements: Element[]; readonly parents: number[] } {
  const elements: Element[] = [];
  const parents: number[] = [];
  const open: Element[] = [];
  const push = (parent: ParentNode): void => {
    for (let i = parent.children.length - 1; i >= 0; i--) {
      const child = parent.children[i];
      if (isElement(child)) open.push(child);
    }
  };
  push(document);
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    const { parent } = element;
    element.startIndex = elements.length;
    parents.push(isElement(parent) ? (parent.startIndex ?? -1) : -1);
    elements.push(element);
    if (!isOpaque(element)) push(element);
  }
  return { elements, parents };
}

/** Whether nothing inside is text of the page. The head is looked into for what it declares. */
function isOpaque(element: Element): boolean {
  return isMarked(element, marks.silent) && element.name !== 'head';
}

/** The end of each element's range: that of its last descendant. */
function closeRanges(parent: Int32Array, end: Int32Array): void {
  for (let i = parent.length - 1; i >= 0; i--) {
    const own = Math.max(end[i] ?? 0, i + 1);
    end[i] = own;
    const above = parent[i] ?? -1;
    if (above >= 0 && (end[above] ?? 0) < own) end[above] = own;
  }
}

/** Whether an element holds few enough others for its text to be read: nested hostile markup makes every ancestor long. */
export function isSmall(outline: Outline, i: number, most = 60): boolean {
  return (outline.end[i] ?? 0) - i <= most;
}

type Counters = Pick<Outline, 'own' | 'ownLinked' | 'commas'>;

/** Adds a text to the counts of its block. */
function measure(text: string, block: number, linked: boolean, into: Counters): void {
  let length = 0;
  let commas = 0;
  let blank = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Most characters are letters of ASCII: two questions, not six.
    if (code > 44 && code < 0xa0) {
      length += 1;
      blank = false;
    } else if (code <= 32 || code === 0xa0) {
      if (!blank) length += 1;
      blank = true;
    } else {
      length += code >= 0x2e80 && code < 0xfe00 ? 2 : 1;
      if (code === 44 || (code >= 0x060c && stops.has(code))) commas += 1;
      blank = false;
    }
  }
  if (blank && length > 0) length -= 1;
  if (length === 0) return;
  into.own[block] = (into.own[block] ?? 0) + length;
  into.commas[block] = (into.commas[block] ?? 0) + commas;
  if (linked) into.ownLinked[block] = (into.ownLinked[block] ?? 0) + length;
}

/** Arabic comma, ideographic comma and stop, fullwidth comma, danda. */
const stops = new Set([0x060c, 0x3001, 0x3002, 0xff0c, 0x0964]);
