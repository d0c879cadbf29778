import { decodeHTMLAttribute } from 'entities';
import { isSpace } from './characters.ts';
import { endOfName, type Name, nameAt } from './names.ts';

const quote = 34;
const apostrophe = 39;
export const slash = 47;
const equals = 61;
export const greater = 62;

/** Where reading stands in a page, and what the start tag states that was read last: one record for all tags. */
export interface Cursor {
  readonly html: string;
  at: number;
  /** The next place, at or behind what was asked about last, where a character reference may begin. */
  reference: number;
  attributes: Record<string, string>;
  marks: number;
  selfClosed: boolean;
}

export function skipSpace(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

/**
 * Reads the attributes of the tag that the cursor is in, of several with one name the first. False when the page ends
 * within the tag.
 */
export function readAttributes(cursor: Cursor): boolean {
  const { html } = cursor;
  cursor.attributes = noAttributes;
  cursor.marks = 0;
  cursor.selfClosed = false;
  for (let at = cursor.at; at < html.length; ) {
    const code = html.charCodeAt(at);
    if (code === greater) {
      cursor.at = at + 1;
      return true;
    }
    if (code === slash) {
      at = skipSpace(html, at + 1);
      cursor.selfClosed = html.charCodeAt(at) === greater;
    } else if (isSpace(code)) at += 1;
    else at = readAttribute(cursor, at);
  }
  return false;
}

/** Reads one attribute and answers the place behind it. */
function readAttribute(cursor: Cursor, start: number): number {
  const { html } = cursor;
  const end = endOfName(html, start + 1, true);
  const name = nameAt(html, start, end);
  const after = skipSpace(html, end);
  if (html.charCodeAt(after) !== equals) {
    setAttribute(cursor, name, '');
    return after;
  }
  const from = skipSpace(html, after + 1);
  const mark = html.charCodeAt(from);
  const quoted = mark === quote || mark === apostrophe;
  const first = quoted ? from + 1 : from;
  const last = quoted ? html.indexOf(mark === quote ? '"' : "'", first) : endOfBareValue(html, first);
  if (last < 0) return html.length;
  const value = html.slice(first, last);
  setAttribute(cursor, name, holdsReference(cursor, first, last) ? decodeHTMLAttribute(value) : value);
  return quoted ? last + 1 : last;
}

/** Of one shape for all elements: hundreds of shapes are more than the engine keeps in mind. */
const createAttributes = (): Record<string, string> => Object.create(null) as Record<string, string>;

/** Of all elements without any. */
export const noAttributes: Record<string, string> = Object.freeze(createAttributes());

/** A name whose mark was not met yet is new: only then need the object not be asked. */
function setAttribute(cursor: Cursor, { text, mark }: Name, value: string): void {
  if (cursor.attributes === noAttributes) cursor.attributes = createAttributes();
  if ((cursor.marks & mark) !== 0 && cursor.attributes[text] !== undefined) return;
  cursor.marks |= mark;
  cursor.attributes[text] = value;
}

/**
 * Whether a character reference may stand in a part of the page. Parts are asked about in order: most pages hold few
 * ampersands, and each is looked for once, not in every value and text.
 */
export function holdsReference(cursor: Cursor, from: number, to: number): boolean {
  if (cursor.reference < from) {
    const found = cursor.html.indexOf('&', from);
    cursor.reference = found < 0 ? cursor.html.length : found;
  }
  return cursor.reference < to;
}

function endOfBareValue(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === greater || isSpace(code)) return at;
  }
  return html.length;
}

/** Where the end tag of a raw text element begins; -1 when there is none. HTML Standard, 13.2.5.13. */
export function endOfRawText(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    const code = html.charCodeAt(end);
    if ((code === greater || isSpace(code)) && html.slice(at + 2, end).toLowerCase() === name) return at;
  }
  return -1;
}

/** The place behind a comment, declaration or processing instruction that begins with the `<` at `start`. */
export function endOfDeclaration(html: string, start: number): number {
  if (html.startsWith('<!--', start)) return behind(html, '-->', start + 2);
  if (html.startsWith('<![CDATA[', start)) return behind(html, ']]>', start + 9);
  return behind(html, '>', start + 2);
}

/** The place behind the next `mark`, or the end of the page. */
export function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}
