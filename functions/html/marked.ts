import type { Document, Element } from 'domhandler';
import { markOfAttribute, marks } from './marks.ts';
import { tagOf } from './tags.ts';
import { descendants } from './tree.ts';

/** Notes marks in a field that domhandler keeps for places in the source, which nobody asks of this parser. */
export function setMarks(element: Element, bits: number): void {
  element.endIndex = bits;
}

/** Whether an element bears at least one of these marks. */
export function isMarked(element: Element, bits: number): boolean {
  return (marksOf(element) & bits) !== 0;
}

export function marksOf(element: Element): number {
  return element.endIndex ?? marksOfMade(element);
}

/** Of an element that was not parsed but made. */
function marksOfMade({ name, attribs }: Element): number {
  return Object.keys(attribs).reduce((all, each) => all | markOfAttribute(each), tagOf(name).marks);
}

/*
 * Attributes that have a mark of their own. Elements without them, nearly all, are told by a look at a number; a look
 * into their attributes in vain costs thirty times as much.
 */
export function classOf(element: Element): string | undefined {
  return isMarked(element, marks.class) ? element.attribs['class'] : undefined;
}
export function idOf(element: Element): string | undefined {
  return isMarked(element, marks.id) ? element.attribs['id'] : undefined;
}
export function itempropOf(element: Element): string | undefined {
  return isMarked(element, marks.itemprop) ? element.attribs['itemprop'] : undefined;
}
export function propertyOf(element: Element): string | undefined {
  return isMarked(element, marks.property) ? element.attribs['property'] : undefined;
}
export function relOf(element: Element): string | undefined {
  return isMarked(element, marks.rel) ? element.attribs['rel'] : undefined;
}
export function roleOf(element: Element): string | undefined {
  return isMarked(element, marks.role) ? element.attribs['role'] : undefined;
}

/** Notes how many elements a document holds. */
export function setElements(document: Document, count: number): void {
  document.endIndex = count;
}

/** How many elements a document held when it was parsed; room for that many is enough. */
export function elementsIn(document: Document): number {
  return document.endIndex ?? descendants(document, () => true).length;
}
