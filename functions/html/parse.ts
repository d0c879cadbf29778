import { type CheerioAPI, load } from 'cheerio/slim';
import type { Document } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** Parses HTML once, on the htmlparser2 tree. Never throws; hostile markup is cut to what the parser can bear. */
export function parseHtml(html: string): Document {
  return parseDocument(html, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
}

/** Cheerio over a tree that is parsed already. */
export function query(document: Document): CheerioAPI {
  return load(document);
}
