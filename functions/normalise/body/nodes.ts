import type { AnyNode, Element } from 'domhandler';
import { parseHttpUrl } from '../../core/urls.ts';
import { isMarked, itempropOf } from '../../html/marked.ts';
import { marks } from '../../html/marks.ts';
import { byName, holdsMoreText, isElement, isText, silentElements, textOf } from '../../html/tree.ts';
import type { Outline } from '../outline.ts';
import { roles } from '../vocabulary.ts';
import { imageUrl } from './images.ts';

/** Whether an element calls itself the body: by its names, or in microdata. */
export const isCalledBody = (outline: Outline, i: number): boolean =>
  ((outline.roles[i] ?? 0) & roles.body) !== 0 || isBodyInMicrodata(outline, i);

export const isBodyInMicrodata = ({ elements, marks: marked }: Outline, i: number): boolean =>
  ((marked[i] ?? 0) & marks.itemprop) !== 0 &&
  /articleBody|reviewBody/.test(itempropOf(elements[i] as Element) ?? '');

/** The next node that readers see. */
export function nextVisible(node: AnyNode): AnyNode | null {
  let next = node.next;
  while (next !== null && ((isText(next) && next.data.trim() === '') || next.type === 'comment'))
    next = next.next;
  return next;
}

/** Text with its own line breaks and spaces. */
export function preformatted(element: Element): string {
  return textAsWritten(element).replace(/^\n/, '').trimEnd();
}

function textAsWritten(element: Element): string {
  let text = '';
  for (const node of element.children) {
    if (isText(node)) text += node.data;
    else if (isElement(node) && node.name === 'br') text += '\n';
    else if (isElement(node) && !silentElements.has(node.name)) text += textAsWritten(node);
  }
  return text;
}

/** The picture behind an empty box. */
export function backgroundOf(element: Element, base: string): string | undefined {
  if (!isMarked(element, marks.style | marks.other)) return undefined;
  const { style } = element.attribs;
  const declared = element.attribs['data-bg'] ?? element.attribs['data-background-image'];
  const address =
    declared ?? /background(?:-image)?\s*:[^;]{0,40}url\(\s*['"]?([^'")]{1,2000})/i.exec(style ?? '')?.[1];
  if (address === undefined || textOf(element) !== '') return undefined;
  return imageUrl(address.replace(/^url\(['"]?|['"]?\)$/g, ''), base);
}

/** http, https, mailto and tel only; fragments of the page itself lead nowhere in a reader. */
export function linkTarget(href: string | undefined, base: string): string | undefined {
  const text = href?.trim() ?? '';
  if (text === '' || text.startsWith('#') || text.length > 4000) return undefined;
  if (/^(?:mailto|tel):[^\s<>"]+$/i.test(text)) return text;
  return parseHttpUrl(text, base)?.href;
}

/** A paragraph element this long with single line breaks is several paragraphs. Characters. */
const brokenParagraph = 400;

/** Whether line breaks divide paragraphs: always in a container, in a `p` only when it is long. */
export function isLoose(element: Element): boolean {
  let breaks = 0;
  for (const child of element.children) if (isElement(child) && child.name === 'br') breaks += 1;
  if (breaks < 2) return false;
  return element.name !== 'p' && element.name !== 'li'
    ? true
    : textOf(element).length / (breaks + 1) > brokenParagraph / 4;
}

/** With all white space: not more is read of links that lie within each other. Characters. */
const longestBackLink = 1_000;

/** `↩` behind a footnote leads to where the reader came from: a place that is not in the Body. */
export const isBackLink = (element: Element): boolean =>
  element.attribs['href']?.startsWith('#') === true &&
  !holdsMoreText(element, longestBackLink) &&
  /^[\s↩↑⤴⏎^]{0,3}[\ufe0e\ufe0f]?$/u.test(textOf(element)) &&
  byName(element, 'img').length === 0;
