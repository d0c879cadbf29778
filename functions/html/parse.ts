import { type CheerioAPI, load } from 'cheerio/slim';
import type { Document, Element } from 'domhandler';
import { decodeHTML } from 'entities';
import { isLetter, isSpace } from './characters.ts';
import { setElements } from './marked.ts';
import { endOfName, nameAt } from './names.ts';
import {
  behind,
  type Cursor,
  endOfDeclaration,
  endOfRawText,
  greater,
  holdsReference,
  noAttributes,
  readAttributes,
  skipSpace,
  slash,
} from './scan.ts';
import {
  addText,
  closeElement,
  createTree,
  finishTree,
  openElement,
  partTexts,
  type Tree,
} from './tree-builder.ts';

/** Open elements inside each other. Real pages stay below 100; those with thousands of unclosed tags are rescued so. */
const maxDepth = 512;
/** Elements a page. The largest news pages seen have 20,000. */
const maxElements = 100_000;
/** UTF-16 units a page. */
const maxLength = 5_000_000;

const exclamation = 33;
const question = 63;

/**
 * Parses HTML once, into the tree that htmlparser2 would build with its defaults, less comments and declarations, in a
 * third of its time: this runs on every byte of every page. Never throws, linear in time and memory. Beyond a nesting of
 * 512 the rest of the page continues at top level; beyond 100,000 elements or 5·10^6 characters it is left out.
 */
export function parseHtml(html: string): Document {
  const tree = createTree(maxDepth);
  const cursor: Cursor = {
    html: html.length > maxLength ? html.slice(0, maxLength) : html,
    at: 0,
    reference: -1,
    attributes: noAttributes,
    marks: 0,
    selfClosed: false,
  };
  while (cursor.at < cursor.html.length && tree.size < maxElements) readNext(cursor, tree);
  const document = finishTree(tree);
  setElements(document, tree.size);
  return document;
}

/** Where a character reference may begin; a flood of `&` is none. */
const reference = /&[a-z#]/i;

/** Reads text up to the next tag, or a tag. */
function readNext(cursor: Cursor, tree: Tree): void {
  const { html, at } = cursor;
  if (html.charCodeAt(at) !== 60) {
    readText(cursor, tree, at);
    return;
  }
  const code = html.charCodeAt(at + 1);
  if (isLetter(code)) readOpenTag(cursor, tree);
  else if (code === slash) readCloseTag(cursor, tree);
  else if (code === exclamation || code === question) {
    cursor.at = endOfDeclaration(html, at);
    partTexts(tree);
  } else readText(cursor, tree, at + 1);
}

function readText(cursor: Cursor, tree: Tree, from: number): void {
  const { html, at } = cursor;
  cursor.at = nextMarkup(html, from);
  const text = html.slice(at, cursor.at);
  addText(tree, holdsReference(cursor, at, cursor.at) && reference.test(text) ? decodeHTML(text) : text);
}

/** Where the next tag, comment or declaration begins; the end of the page when there is none. */
function nextMarkup(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    const code = html.charCodeAt(at + 1);
    if (isLetter(code) || code === slash || code === exclamation || code === question) return at;
  }
  return html.length;
}

function readOpenTag(cursor: Cursor, tree: Tree): void {
  const { html, at } = cursor;
  cursor.at = endOfName(html, at + 1, false);
  const name = nameAt(html, at + 1, cursor.at);
  if (!readAttributes(cursor)) {
    cursor.at = html.length;
    return;
  }
  openElement(tree, name, cursor);
  if (name.tag.isRawText && !cursor.selfClosed) readRawText(cursor, tree, name.text);
}

function readRawText(cursor: Cursor, tree: Tree, name: string): void {
  const { html, at } = cursor;
  const end = endOfRawText(html, name, at);
  cursor.at = end < 0 ? html.length : end;
  const text = html.slice(at, cursor.at);
  if (text !== '') addText(tree, name === 'title' && text.includes('&') ? decodeHTML(text) : text);
}

/** An end tag; `</` and anything but a letter is a comment. */
function readCloseTag(cursor: Cursor, tree: Tree): void {
  const { html, at } = cursor;
  const start = skipSpace(html, at + 2);
  if (isLetter(html.charCodeAt(start))) {
    let end = start;
    while (end < html.length && html.charCodeAt(end) !== greater && !isSpace(html.charCodeAt(end))) end += 1;
    closeElement(tree, nameAt(html, start, end));
  } else partTexts(tree);
  cursor.at = behind(html, '>', start);
}

/** Cheerio over a tree that is parsed already. */
export function query(document: Document | Element): CheerioAPI {
  return load(document);
}
