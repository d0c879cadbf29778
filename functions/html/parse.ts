import { type CheerioAPI, load } from 'cheerio/slim';
import { Document, DomHandler, type Element, type ParentNode } from 'domhandler';
import { Parser } from 'htmlparser2';

/**
 * The parser's stack of open elements costs time in proportion to its depth, for every tag: 5·10^5 nested lists took
 * six minutes. Real pages stay below 100; those with thousands of unclosed tags are rescued by starting again.
 */
const maxDepth = 512;
/** Elements a page. The largest news pages seen have 20,000. */
const maxElements = 100_000;
/** UTF-16 units a page: 10^7 `<` alone keep the tokenizer busy for 1.4 s. */
const maxLength = 5_000_000;

/** Stops its parser at the caps; `resumeAt` then says where the rest begins. */
class GuardedHandler extends DomHandler {
  elements = 0;
  source: Parser | undefined;
  resumeAt: number | undefined;

  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    this.elements += 1;
    if (this.tagStack.length > maxDepth || this.elements >= maxElements) {
      this.resumeAt = (this.source?.endIndex ?? 0) + 1;
      this.source?.pause();
    }
  }
}

/**
 * Parses HTML once, on the htmlparser2 tree. Never throws, linear in time and memory. Beyond a nesting of 512 the rest
 * of the page continues at top level; beyond 100,000 elements or 5·10^6 characters it is left out.
 */
export function parseHtml(html: string): Document {
  const document = new Document([]);
  let rest = html.length > maxLength ? html.slice(0, maxLength) : html;
  let budget = maxElements;
  while (rest.length > 0 && budget > 0) {
    const handler = parsePart(rest);
    adopt(document, handler.root);
    budget -= handler.elements;
    rest = handler.resumeAt === undefined ? '' : rest.slice(handler.resumeAt);
  }
  return document;
}

function parsePart(html: string): GuardedHandler {
  const handler = new GuardedHandler(undefined, { withStartIndices: false, withEndIndices: false });
  const parser = new Parser(handler, {
    decodeEntities: true,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  });
  handler.source = parser;
  parser.write(html);
  if (handler.resumeAt === undefined) parser.end();
  return handler;
}

function adopt(document: Document, part: ParentNode): void {
  const last = document.children.at(-1);
  const [first] = part.children;
  if (last !== undefined && first !== undefined) {
    last.next = first;
    first.prev = last;
  }
  for (const child of part.children) {
    child.parent = document;
    document.children.push(child);
  }
}

/** Cheerio over a tree that is parsed already. */
export function query(document: Document | Element): CheerioAPI {
  return load(document);
}
