import type { Document, Element } from 'domhandler';
import { blockElements, isElement, isText, silentElements } from '../html/tree.ts';
import { rolesOf } from './vocabulary.ts';

/**
 * The elements of a page in document order, as parallel arrays: what is below element `i` are the elements from `i + 1`
 * up to `end[i]`. One walk over the tree; everything later is loops over numbers.
 *
 * Lengths are in characters of collapsed text; a CJK character counts twice, as it says about twice as much.
 */
export interface Outline {
  readonly elements: readonly Element[];
  readonly indexOf: ReadonlyMap<Element, number>;
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

interface Frame {
  readonly node: Element;
  next: number;
  readonly index: number;
  readonly block: number;
  readonly linked: boolean;
}

export function outlineOf(document: Document): Outline {
  const size = countElements(document);
  const outline = {
    elements: new Array<Element>(size),
    indexOf: new Map<Element, number>(),
    parent: new Int32Array(size),
    end: new Int32Array(size),
    roles: new Int32Array(size),
    own: new Float64Array(size),
    ownLinked: new Float64Array(size),
    commas: new Int32Array(size),
    breaks: new Int32Array(size),
  };
  let count = 0;
  const stack: Frame[] = [];
  const enter = (element: Element, parent: Frame | undefined): void => {
    const index = count++;
    const isBlock = blockElements.has(element.name);
    outline.elements[index] = element;
    outline.indexOf.set(element, index);
    outline.parent[index] = parent?.index ?? -1;
    outline.roles[index] = rolesOf(element.attribs);
    const block = isBlock ? index : (parent?.block ?? index);
    if (element.name === 'br') outline.breaks[block] = (outline.breaks[block] ?? 0) + 1;
    stack.push({
      node: element,
      next: 0,
      index,
      block,
      linked: parent?.linked === true || element.name === 'a',
    });
  };
  for (const top of document.children) {
    if (!isElement(top)) continue;
    enter(top, undefined);
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const child =
        silentElements.has(frame.node.name) && frame.node.name !== 'head'
          ? undefined
          : frame.node.children[frame.next];
      frame.next += 1;
      if (child === undefined) {
        outline.end[frame.index] = count;
        stack.pop();
      } else if (isText(child)) measure(child.data, frame, outline);
      else if (isElement(child)) enter(child, frame);
    }
  }
  return { ...outline, elements: outline.elements.slice(0, count) };
}

/** Whether an element holds few enough others for its text to be read: nested hostile markup makes every ancestor long. */
export function isSmall(outline: Outline, i: number, most = 60): boolean {
  return (outline.end[i] ?? 0) - i <= most;
}

type Counters = Pick<Outline, 'own' | 'ownLinked' | 'commas'>;

function measure(text: string, frame: Frame, into: Counters): void {
  let length = 0;
  let commas = 0;
  let blank = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 0xa0) {
      if (!blank) length += 1;
      blank = true;
      continue;
    }
    blank = false;
    length += code >= 0x2e80 && code < 0xfe00 ? 2 : 1;
    if (code === 44 || stops.has(code)) commas += 1;
  }
  if (blank && length > 0) length -= 1;
  if (length === 0) return;
  const { block } = frame;
  into.own[block] = (into.own[block] ?? 0) + length;
  into.commas[block] = (into.commas[block] ?? 0) + commas;
  if (frame.linked) into.ownLinked[block] = (into.ownLinked[block] ?? 0) + length;
}

/** Arabic comma, ideographic comma and stop, fullwidth comma, danda. */
const stops = new Set([0x060c, 0x3001, 0x3002, 0xff0c, 0x0964]);

function countElements(document: Document): number {
  let count = 0;
  const stack: (Document | Element)[] = [document];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      count += 1;
      stack.push(child);
    }
  }
  return count;
}
