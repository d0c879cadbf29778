import { decodeHTMLAttribute } from 'entities';
import { nameAt } from './names.ts';

const tab = 9;
const newline = 10;
const formFeed = 12;
const carriageReturn = 13;
const space = 32;
const quote = 34;
const apostrophe = 39;
export const slash = 47;
const equals = 61;
export const greater = 62;

/** Where reading stands in a page. */
export interface Cursor {
  readonly html: string;
  at: number;
  /** Whether the tag that was read last ended with `/>`. */
  selfClosed: boolean;
}

/** White space as HTML has it. */
export function isSpace(code: number): boolean {
  return code === space || code === newline || code === tab || code === carriageReturn || code === formFeed;
}

export function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

export function skipSpace(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

/** The place behind a name: where white space, `/` or `>` follows, or the page ends. */
export function endOfName(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === greater || code === slash || isSpace(code)) return at;
  }
  return html.length;
}

/** The attributes of the tag that the cursor is in, of several with one name the first; undefined when the page ends within it. */
export function readAttributes(cursor: Cursor): Record<string, string> | undefined {
  const { html } = cursor;
  const attributes: Record<string, string> = {};
  cursor.selfClosed = false;
  for (let at = cursor.at; at < html.length; ) {
    const code = html.charCodeAt(at);
    if (code === greater) {
      cursor.at = at + 1;
      return attributes;
    }
    if (code === slash) {
      at = skipSpace(html, at + 1);
      cursor.selfClosed = html.charCodeAt(at) === greater;
    } else if (isSpace(code)) at += 1;
    else at = readAttribute(html, at, attributes);
  }
  return undefined;
}

/** Reads one attribute and answers the place behind it. */
function readAttribute(html: string, start: number, into: Record<string, string>): number {
  const end = endOfAttributeName(html, start + 1);
  const name = nameAt(html, start, end);
  const after = skipSpace(html, end);
  if (html.charCodeAt(after) !== equals) {
    into[name] ??= '';
    return after;
  }
  const from = skipSpace(html, after + 1);
  const mark = html.charCodeAt(from);
  const quoted = mark === quote || mark === apostrophe;
  const first = quoted ? from + 1 : from;
  const last = quoted ? html.indexOf(mark === quote ? '"' : "'", first) : endOfBareValue(html, first);
  if (last < 0) return html.length;
  if (into[name] === undefined) {
    const value = html.slice(first, last);
    into[name] = value.includes('&') ? decodeHTMLAttribute(value) : value;
  }
  return quoted ? last + 1 : last;
}

function endOfAttributeName(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === equals || code === greater || code === slash || isSpace(code)) return at;
  }
  return html.length;
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
