import type { AnyNode, Element } from 'domhandler';
import { parseHttpUrl } from '../../core/urls.ts';
import { isElement, isText, silentElements, textOf } from '../../html/tree.ts';
import { imageUrl } from './images.ts';

/** The next node that readers see. */
export function nextVisible(node: AnyNode): AnyNode | null {
  let next = node.next;
  while (next !== null && ((isText(next) && next.data.trim() === '') || next.type === 'comment'))
    next = next.next;
  return next;
}

/** Text with its own line breaks and spaces. */
export function preformatted(element: Element): string {
  let text = '';
  const visit = (node: AnyNode): void => {
    if (isText(node)) text += node.data;
    else if (isElement(node) && node.name === 'br') text += '\n';
    else if (isElement(node) && !silentElements.has(node.name)) node.children.forEach(visit);
  };
  element.children.forEach(visit);
  return text.replace(/^\n|\s+$/g, '');
}

/** The picture behind an empty box. */
export function backgroundOf(element: Element, base: string): string | undefined {
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
