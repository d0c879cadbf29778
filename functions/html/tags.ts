import { marks } from './marks.ts';
import { blockElements, silentElements } from './tree.ts';

/** What opening and closing tags mean for the tree, as htmlparser2 has it (Parser.ts), which follows the HTML Standard, 13.1.2.4. */

const voidElements: ReadonlySet<string> = new Set([
  'area', 'base', 'basefont', 'br', 'col', 'command', 'embed', 'frame', 'hr', 'img', 'input', 'isindex', 'keygen', 'link',
  'meta', 'param', 'source', 'track', 'wbr',
]); // biome-ignore format: a table

/** Elements whose content is text up to their end tag. */
const rawTextElements: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'xmp']);

/** Elements in which `<x/>` is closed, and those that return from there to HTML. */
const foreignElements: ReadonlySet<string> = new Set(['math', 'svg']);
const integrationElements: ReadonlySet<string> = new Set([
  'annotation-xml', 'desc', 'foreignobject', 'mi', 'mn', 'mo', 'ms', 'mtext', 'title',
]); // biome-ignore format: a table

const controls = new Set(['button', 'datalist', 'input', 'optgroup', 'option', 'select', 'textarea']);
const paragraph = new Set(['p']);
const terms = new Set(['dd', 'dt']);
const ruby = new Set(['rp', 'rt']);
const sections = new Set(['tbody', 'thead']);

/** What ends where an element begins: the open elements that it may not be inside of. Sorted. */
const closedBy: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['address', paragraph],
  ['article', paragraph],
  ['aside', paragraph],
  ['blockquote', paragraph],
  ['body', new Set(['head', 'link', 'script'])],
  ['button', controls],
  ['datalist', controls],
  ['dd', terms],
  ['details', paragraph],
  ['div', paragraph],
  ['dl', paragraph],
  ['dt', terms],
  ['fieldset', paragraph],
  ['figcaption', paragraph],
  ['figure', paragraph],
  ['footer', paragraph],
  ['form', paragraph],
  ['h1', paragraph],
  ['h2', paragraph],
  ['h3', paragraph],
  ['h4', paragraph],
  ['h5', paragraph],
  ['h6', paragraph],
  ['header', paragraph],
  ['hr', paragraph],
  ['input', controls],
  ['li', new Set(['li'])],
  ['main', paragraph],
  ['nav', paragraph],
  ['ol', paragraph],
  ['optgroup', new Set(['optgroup', 'option'])],
  ['option', new Set(['option'])],
  ['output', controls],
  ['p', paragraph],
  ['pre', paragraph],
  ['rp', ruby],
  ['rt', ruby],
  ['section', paragraph],
  ['select', controls],
  ['table', paragraph],
  ['tbody', sections],
  ['td', new Set(['td', 'th', 'thead'])],
  ['textarea', controls],
  ['tfoot', sections],
  ['th', new Set(['th'])],
  ['tr', new Set(['td', 'th', 'tr'])],
  ['ul', paragraph],
]);

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const declaringElements = new Set(['base', 'html', 'link', 'meta', 'script', 'time', 'title']);

/** All that a name means. */
export interface Tag {
  readonly isVoid: boolean;
  readonly isRawText: boolean;
  /** Begins foreign content (true) or returns from there (false). */
  readonly foreign: boolean | undefined;
  /** Names of open elements that end where this one begins. */
  readonly ends: ReadonlySet<string> | undefined;
  /** Of `marks`. */
  readonly marks: number;
}

const tags: ReadonlyMap<string, Tag> = new Map(
  [
    ...voidElements, ...rawTextElements, ...foreignElements, ...integrationElements, ...closedBy.keys(), ...blockElements,
    ...silentElements, ...headings, ...declaringElements, 'a',
  ].map((name) => [name, createTag(name)]),
); // biome-ignore format: rows
const plainTag = createTag('');

function createTag(name: string): Tag {
  return {
    isVoid: voidElements.has(name),
    isRawText: rawTextElements.has(name),
    foreign: foreignElements.has(name) ? true : integrationElements.has(name) ? false : undefined,
    ends: closedBy.get(name),
    marks:
      (blockElements.has(name) ? marks.block : 0) |
      (silentElements.has(name) ? marks.silent : 0) |
      (headings.has(name) ? marks.heading : 0) |
      (name === 'a' ? marks.link : 0) |
      (declaringElements.has(name) ? marks.declaring : 0),
  };
}

/** One look for all questions: this is asked for every tag. */
export function tagOf(name: string): Tag {
  return tags.get(name) ?? plainTag;
}
