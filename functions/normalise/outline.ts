import type { AnyNode, Document, Element } from 'domhandler';
import { codeAt } from '../core/characters.ts';
import { elementsIn, isMarked, marksOf } from '../html/marked.ts';
import { marks } from '../html/marks.ts';
import { blockElements, isElement, isText } from '../html/tree.ts';
import { bytesIn, createRoom, integersIn, type Room } from './room.ts';
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
  /** Bits of `marks`. */
  readonly marks: Int32Array;
  /** Bits of `roles`. */
  readonly roles: Int32Array;
  /** Text whose nearest block is this element. 0 for inline elements. */
  readonly own: Int32Array;
  /** The part of `own` that is link text. */
  readonly ownLinked: Int32Array;
  /** Commas and CJK or Indic stops in `own`. */
  readonly commas: Int32Array;
  /** `br` elements directly in this block. */
  readonly breaks: Int32Array;
  /** Where these arrays are, and others about these elements may be. */
  readonly room: Room;
}

/** Attributes that may say what an element is for. */
const named = marks.class | marks.id | marks.component;

/** One pass over the tree, by the links between its nodes; each element keeps its place as `startIndex`. */
export function outlineOf(document: Document, room = createRoom()): Outline {
  const most = elementsIn(document);
  const elements: Element[] = [];
  const outline = {
    elements,
    indexOf: { get: ({ startIndex }: Element) => startIndex ?? undefined },
    parent: integersIn(room, most),
    end: integersIn(room, most),
    marks: integersIn(room, most),
    roles: integersIn(room, most),
    own: integersIn(room, most),
    ownLinked: integersIn(room, most),
    commas: integersIn(room, most),
    breaks: integersIn(room, most),
    room,
  };
  const naming = createNaming();
  const blocks = integersIn(room, most);
  const linked = bytesIn(room, most);
  /** Answers whether what is below belongs to the page. */
  const add = (element: Element, parent: number): boolean => {
    const i = elements.length;
    elements.push(element);
    element.startIndex = i;
    outline.parent[i] = parent;
    const bits = marksOf(element);
    outline.marks[i] = bits;
    const block = parent < 0 || (bits & marks.block) !== 0 ? i : (blocks[parent] ?? i);
    blocks[i] = block;
    linked[i] = (bits & marks.link) !== 0 || (parent >= 0 && linked[parent] === 1) ? 1 : 0;
    if ((bits & named) !== 0) outline.roles[i] = rolesOf(element, naming);
    if (element.name === 'br') outline.breaks[block] = (outline.breaks[block] ?? 0) + 1;
    return !isOpaque(element);
  };
  let parent = -1;
  let node: AnyNode | null = (document.children[0] as AnyNode | undefined) ?? null;
  while (node !== null) {
    if (isText(node)) {
      if (parent >= 0) measure(node.data, blocks[parent] ?? 0, linked[parent] === 1, outline);
    } else if (isElement(node) && add(node, parent) && node.children.length > 0) {
      parent = elements.length - 1;
      node = node.children[0] as AnyNode;
      continue;
    }
    while (node !== null && node.next === null) {
      node = node.parent as AnyNode | null;
      parent = outline.parent[parent] ?? -1;
    }
    node = (node?.next ?? null) as AnyNode | null;
  }
  return closed(outline, elements.length);
}

/** Whether nothing inside is text of the page. The head is looked into for what it declares. */
function isOpaque(element: Element): boolean {
  return isMarked(element, marks.silent) && element.name !== 'head';
}

/** An outline of so many elements, with the end of each element's range: that of its last descendant. */
function closed(outline: Outline, size: number): Outline {
  const [parent, end] = [outline.parent.subarray(0, size), outline.end.subarray(0, size)];
  for (let i = size - 1; i >= 0; i--) {
    const own = Math.max(end[i] ?? 0, i + 1);
    end[i] = own;
    const above = parent[i] ?? -1;
    if (above >= 0 && (end[above] ?? 0) < own) end[above] = own;
  }
  return {
    ...outline,
    parent,
    end,
    marks: outline.marks.subarray(0, size),
    roles: outline.roles.subarray(0, size),
    own: outline.own.subarray(0, size),
    ownLinked: outline.ownLinked.subarray(0, size),
    commas: outline.commas.subarray(0, size),
    breaks: outline.breaks.subarray(0, size),
  };
}

/**
 * Indices of the elements that bear one of these bits, of `outline.marks` or `outline.roles`. Most questions about a page
 * concern few of its elements: this loop over numbers finds them, and nothing else is done for all.
 */
export function indicesOf(bits: Int32Array, wanted: number, from = 0, to = bits.length): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (((bits[i] ?? 0) & wanted) !== 0) found.push(i);
  return found;
}

/** Indices of the elements up to `to` that bear one of these marks or one of these roles, in page order. */
export function markedOrNamed(
  { marks, roles }: Outline,
  marked: number,
  named: number,
  to = marks.length,
): number[] {
  const found: number[] = [];
  for (let i = 0; i < to; i++)
    if (((marks[i] ?? 0) & marked) !== 0 || ((roles[i] ?? 0) & named) !== 0) found.push(i);
  return found;
}

/** Longer texts name nobody and nothing. Characters. */
const longestSmall = 100_000;

/**
 * Whether an element holds few enough others, and little enough text, for its text to be read: nested hostile markup makes
 * every ancestor long.
 */
export function isSmall(outline: Outline, i: number, most = 60): boolean {
  const end = outline.end[i] ?? 0;
  if (end - i > most) return false;
  let length = 0;
  for (let j = i; j < end; j++) length += outline.own[j] ?? 0;
  // The text of an inline element is counted at the block around it.
  for (let block = i; block >= 0 && !isBlock(outline, block); ) {
    block = outline.parent[block] ?? -1;
    length += outline.own[block] ?? 0;
  }
  return length <= longestSmall;
}

const isBlock = ({ elements }: Outline, i: number): boolean => blockElements.has(elements[i]?.name ?? '');

type Counters = Pick<Outline, 'own' | 'ownLinked' | 'commas'>;

/** Adds a text to the counts of its block. */
function measure(text: string, block: number, linked: boolean, into: Counters): void {
  const size = text.length;
  let length = 0;
  let commas = 0;
  /** Of the character before: 1 for one that is seen, 0 for white space and at the start. */
  let seen = 0;
  for (let i = 0; i < size; i++) {
    const code = codeAt(text, i);
    if (code < 0x100) {
      // Looked up and added, not asked: white space and letters come in no order that a processor could foresee.
      const counts = latinCounts[code] ?? 0;
      length += (counts & 1) | seen;
      commas += counts >> 1;
      seen = counts & 1;
    } else {
      length += code >= 0x2e80 && code < 0xfe00 ? 2 : 1;
      if (code >= 0x060c && stops.has(code)) commas += 1;
      seen = 1;
    }
  }
  if (seen === 0 && length > 0) length -= 1;
  if (length === 0) return;
  into.own[block] = (into.own[block] ?? 0) + length;
  into.commas[block] = (into.commas[block] ?? 0) + commas;
  if (linked) into.ownLinked[block] = (into.ownLinked[block] ?? 0) + length;
}

/** Of Latin-1: 0 for white space, 1 for a character, 3 for one that is a comma as well. */
const latinCounts = Uint8Array.from({ length: 0x100 }, (_, code) =>
  code <= 32 || code === 0xa0 ? 0 : code === 44 ? 3 : 1,
);

/** Arabic comma, ideographic comma and stop, fullwidth comma, danda. */
const stops = new Set([0x060c, 0x3001, 0x3002, 0xff0c, 0x0964]);
