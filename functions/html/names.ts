import { isSpace } from './characters.ts';
import { markOfAttribute } from './marks.ts';
import { type Tag, tagOf } from './tags.ts';

/** Names of elements and attributes that pages use all the time; sorted. Others are read as well, a little slower. */
const frequent = [
  'a', 'abbr', 'action', 'alt', 'amp-img', 'aria-controls', 'aria-expanded', 'aria-haspopup', 'aria-hidden', 'aria-label',
  'aria-labelledby', 'article', 'aside', 'async', 'autocomplete', 'b', 'blockquote', 'body', 'border', 'br', 'button', 'center',
  'charset', 'cite', 'class', 'code', 'color', 'colspan', 'content', 'crossorigin', 'd', 'data-href', 'data-id',
  'data-layout', 'data-original', 'data-src', 'data-srcset', 'data-target', 'data-title', 'data-toggle', 'data-type', 'data-url',
  'datetime', 'dd', 'defer', 'dir', 'div', 'dl', 'dt', 'em', 'face', 'fieldset', 'figcaption', 'figure', 'fill', 'font', 'footer',
  'for', 'form', 'frameborder', 'g', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'height', 'hr', 'href', 'hreflang',
  'html', 'http-equiv', 'i', 'id', 'iframe', 'img', 'input', 'ins', 'integrity', 'itemid', 'itemprop', 'itemscope',
  'itemtype', 'label', 'lang', 'language', 'li', 'link', 'loading', 'main', 'maxlength', 'media', 'meta', 'method', 'name', 'nav',
  'nofollow', 'noscript', 'ol', 'onclick', 'option', 'p', 'path', 'picture', 'placeholder', 'pre', 'property', 'rel', 'role',
  'rowspan', 's', 'script', 'section', 'select', 'size', 'sizes', 'small', 'source', 'span', 'src', 'srcset', 'strong', 'style',
  'sub', 'sup', 'svg', 'tabindex', 'table', 'target', 'tbody', 'td', 'text', 'textarea', 'th', 'thead', 'time', 'title', 'tr', 'type',
  'u', 'ul', 'use', 'value', 'video', 'viewbox', 'width', 'xlink:href', 'xml:lang', 'xmlns',
]; // biome-ignore format: a table

/** A name in lower case, with all that is asked about it: looked up once. */
export interface Name {
  readonly text: string;
  /** As that of an element. */
  readonly tag: Tag;
  /** As that of an attribute, one of `marks`. */
  readonly mark: number;
}

/** A power of two, some ten times as large as the table. */
const slots = 2048;
const known = new Array<Name | undefined>(slots).fill(undefined);
for (const text of frequent) known[slotOf(hashOf(text, 0, text.length))] = createName(text);

function createName(text: string): Name {
  return { text, tag: tagOf(text), mark: markOfAttribute(text) };
}

function hashOf(html: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + html.charCodeAt(i)) | 0;
  return hash;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 11)) & (slots - 1);
}

const slash = 47;
const equals = 61;
const greater = 62;

/** Where a name ends that begins before `from`: before white space, `/`, `>`, before `=` in attributes, or with the page. */
export function endOfName(html: string, from: number, isAttribute: boolean): number {
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code > greater) continue;
    if (code === greater || code === slash || isSpace(code) || (code === equals && isAttribute)) return at;
  }
  return html.length;
}

/**
 * The name at this place. Frequent names come out as one and the same string, not as a copy each: a copy would have to be
 * hashed and looked up again to become the key of an object.
 */
export function nameAt(html: string, start: number, end: number): Name {
  const name = known[slotOf(hashOf(html, start, end))];
  return name !== undefined && stands(html, name.text, start, end)
    ? name
    : createName(html.slice(start, end).toLowerCase());
}

function stands(html: string, text: string, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== html.charCodeAt(start + i)) return false;
  return true;
}
