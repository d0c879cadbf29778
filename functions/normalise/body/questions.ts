import type { Element } from 'domhandler';
import { byName, textOf } from '../../html/tree.ts';

/** A question that opens its answer is a button, and nothing else stands in its heading. */
export function questionOnButton(heading: Element): string {
  const [button] = byName(heading, 'button');
  return button === undefined || textOf(heading) !== '' ? '' : textOf(button);
}
