import type { Element } from 'domhandler';
import { isDateLabel } from '../../core/dates/labels.ts';
import {
  apartTextOf,
  blockElements,
  collapse,
  holdsMoreThan,
  isElement,
  isText,
  silentElements,
  textOf,
  walk,
} from '../../html/tree.ts';

/** Text longer than this may be several lines. Characters. */
const longestOwn = 60;

/** The line that an element shows, without what else stands in a larger box. */
export function textOfDateline(element: Element): string {
  const whole = textOf(element);
  // A box that also holds the headline: its own line.
  return whole.length > longestOwn ? ownText(element) : toldApart(element, whole);
}

/** A short line, with a time and what stands beside it apart, where only a style sheet sets them so. */
function toldApart(element: Element, whole: string): string {
  const text = digitsInRow.test(whole) && holdsMoreThan(element, 1) ? apartTextOf(element) : whole;
  return text.includes(':') ? text.replace(apart, '$1/$2/$3 ').replace(glued, '$1 ') : text;
}

/** A time and a count of views. */
const digitsInRow = /\d{5}|:\d{3}/;

/** `2026 03/02 19:38:21`: year, day and time in elements of their own. */
const apart = /(?<!\d)((?:19|20)\d{2})\s*([01]\d)\/([0-3]\d)\s*(?=[012]\d:[0-5]\d)/;

/** `March 5, 20252:20 PM`: so does a time behind its year. */
const glued = /(?<!\d)((?:19|20)\d{2})(?=[012]?\d:[0-5]\d)/;

/** `<dt>Published</dt><dd>5 March 2026</dd>`: what is told apart is read together. */
export function withLabel(text: string, element: Element): string {
  const before = isText(element.prev) ? element.prev.prev : element.prev;
  return isElement(before) ? labelled(text, () => (holdsMoreThan(before, 3) ? '' : textOf(before))) : text;
}

export function labelled(text: string, before: () => string): string {
  if (text.length > longestOwn) return text;
  const label = before();
  return isDateLabel(label) ? `${label} ${text}` : text;
}

/** Text directly in an element and its inline children. */
function ownText(element: Element): string {
  let text = '';
  walk(element, (node) => {
    if (isText(node)) text += node.data;
    else if (
      isElement(node) &&
      node !== element &&
      (blockElements.has(node.name) || silentElements.has(node.name))
    )
      return false;
    return true;
  });
  return collapse(text);
}
