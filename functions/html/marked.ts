import type { Element } from 'domhandler';
import { markOfAttribute } from './marks.ts';
import { tagOf } from './tags.ts';

/** Notes marks in a field that domhandler keeps for places in the source, which nobody asks of this parser. */
export function setMarks(element: Element, bits: number): void {
  element.endIndex = bits;
}

/** Whether an element has any of these marks. */
export function isMarked(element: Element, bits: number): boolean {
  return ((element.endIndex ?? marksOf(element)) & bits) !== 0;
}

/** Of an element that was not parsed but made. */
function marksOf({ name, attribs }: Element): number {
  return Object.keys(attribs).reduce((all, each) => all | markOfAttribute(each), tagOf(name).marks);
}
