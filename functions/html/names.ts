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

/** A power of two, some ten times as large as the table. */
const slots = 2048;
const known = new Array<string>(slots).fill('');
for (const name of frequent) known[slotOf(name, 0, name.length)] = name;

function slotOf(html: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + html.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 11)) & (slots - 1);
}

/**
 * The name at this place, in lower case. Frequent names come out as one and the same string, not as a copy each: a copy
 * would have to be hashed and looked up again to become the key of an object.
 */
export function nameAt(html: string, start: number, end: number): string {
  const name = known[slotOf(html, start, end)];
  return name !== undefined && name.length === end - start && html.startsWith(name, start)
    ? name
    : html.slice(start, end).toLowerCase();
}
