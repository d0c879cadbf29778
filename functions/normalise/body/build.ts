import { type AnyNode, Element, type ParentNode } from 'domhandler';
import { blockElements, byName, isElement, isText, silentElements, textOf } from '../../html/tree.ts';
import type { Block } from './block.ts';
import { ampVideoOf, embedOf, isNetworkPost, quotedElsewhere } from './embeds.ts';
import { figureOf, isFigure } from './figures.ts';
import { imageOf } from './images.ts';
import { createInlineWriter, type InlineWriter } from './inline.ts';
import { backgroundOf, linkTarget, nextVisible, preformatted } from './nodes.ts';
import { isLayoutTable, tableOf } from './tables.ts';

/** What building needs to know of the page. */
export interface BuildContext {
  /** URL against which addresses are resolved. */
  readonly base: string;
  /** Elements that are not part of the body. */
  readonly skip: (element: Element) => boolean;
}

/** Below this nesting the tree is read as plain text. */
const maxNesting = 300;
/** A paragraph element this long with single line breaks is several paragraphs. Characters. */
const brokenParagraph = 400;

interface Sink {
  readonly blocks: Block[];
  readonly inline: InlineWriter;
  readonly context: BuildContext;
  /** Whether one `br` ends a paragraph here. */
  readonly loose: boolean;
  readonly origin: Element | undefined;
  readonly nesting: number;
}

/** Rebuilds what readers see of some elements as blocks. Nothing of the page's markup survives but what is listed. */
export function buildBlocks(parts: readonly AnyNode[], context: BuildContext, nesting = 0): Block[] {
  const sink: Sink = {
    blocks: [],
    inline: createInlineWriter(),
    context,
    loose: false,
    origin: undefined,
    nesting,
  };
  for (const part of parts) buildNode(part, sink);
  flush(sink);
  return sink.blocks;
}

function flush(sink: Sink): void {
  const inline = sink.inline.take();
  if (inline !== undefined) sink.blocks.push({ kind: 'paragraph', ...inline, origin: sink.origin });
}

function buildNode(node: AnyNode, sink: Sink): void {
  if (isText(node)) sink.inline.text(node.data);
  else if (isElement(node) && !sink.context.skip(node)) buildElement(node, sink);
}

function buildElement(element: Element, sink: Sink): void {
  const special = builders.get(element.name);
  if (special !== undefined) special(element, sink);
  else if (silentElements.has(element.name)) return;
  else if (sink.nesting > maxNesting) sink.inline.text(` ${textOf(element)} `);
  else if (isFigure(element)) pushFigure(element, sink);
  else if (blockElements.has(element.name)) buildContainer(element, sink);
  else buildInline(element, sink);
}

function buildChildren(element: ParentNode, sink: Sink): void {
  for (const child of element.children) buildNode(child, sink);
}

function buildContainer(element: Element, sink: Sink): void {
  flush(sink);
  const background = backgroundOf(element, sink.context.base);
  if (background !== undefined)
    sink.blocks.push({ kind: 'figure', images: [{ url: background }], origin: element });
  const inner = { ...sink, origin: element, loose: isLoose(element), nesting: sink.nesting + 1 };
  buildChildren(element, inner);
  flush(inner);
}

/** Whether line breaks divide paragraphs: always in a container, in a `p` only when it is long. */
function isLoose(element: Element): boolean {
  const breaks = element.children.filter((child) => isElement(child) && child.name === 'br').length;
  if (breaks < 2) return false;
  return element.name !== 'p' && element.name !== 'li'
    ? true
    : textOf(element).length / (breaks + 1) > brokenParagraph / 4;
}

function buildInline(element: Element, sink: Sink): void {
  const opened = sink.inline.open(element.name);
  buildChildren(element, { ...sink, nesting: sink.nesting + 1 });
  if (opened) sink.inline.close();
}

function pushFigure(element: Element, sink: Sink): void {
  flush(sink);
  const figure = figureOf(element, sink.context);
  if (figure === undefined) buildContainer(element, sink);
  else sink.blocks.push(...figure);
}

type Builder = (element: Element, sink: Sink) => void;

const heading: Builder = (element, sink) => {
  flush(sink);
  const inner = { ...sink, origin: element, nesting: sink.nesting + 1 };
  for (const image of byName(element, 'img')) builders.get('img')?.(image, inner);
  for (const child of element.children) buildPhrasing(child, inner);
  const inline = sink.inline.take();
  if (inline === undefined) return;
  const level = Math.max(2, Number(element.name.slice(1))) as 2 | 3 | 4 | 5 | 6;
  sink.blocks.push({ kind: 'heading', level, ...inline, origin: element });
};

/** Inside headings and the like everything is one run. */
function buildPhrasing(node: AnyNode, sink: Sink): void {
  if (isText(node)) sink.inline.text(node.data);
  if (!isElement(node) || silentElements.has(node.name) || sink.context.skip(node)) return;
  if (node.name === 'br' || blockElements.has(node.name)) sink.inline.text(' ');
  const opened = node.name === 'a' ? openLink(node, sink) : sink.inline.open(node.name);
  for (const child of node.children) buildPhrasing(child, sink);
  if (opened) sink.inline.close();
}

function openLink(element: Element, sink: Sink): boolean {
  const href = linkTarget(element.attribs['href'], sink.context.base);
  return href !== undefined && sink.inline.openLink(href);
}

const list: Builder = (element, sink) => {
  flush(sink);
  const entries: Block[][] = [];
  for (const child of element.children) {
    if (isText(child) && child.data.trim() === '') continue;
    const blocks = buildBlocks(isListEntry(child) ? child.children : [child], sink.context, sink.nesting + 2);
    if (!(isElement(child) && sink.context.skip(child)) && blocks.length > 0) entries.push(blocks);
  }
  if (entries.length > 0)
    sink.blocks.push({ kind: 'list', ordered: element.name === 'ol', entries, origin: element });
};

/** `↩` behind a footnote leads to where the reader came from: a place that is not in the Body. */
const isBackLink = (element: Element): boolean =>
  element.attribs['href']?.startsWith('#') === true &&
  /^[\s↩↑⤴⏎^]{0,3}[\ufe0e\ufe0f]?$/u.test(textOf(element)) &&
  byName(element, 'img').length === 0;

const isListEntry = (node: AnyNode): node is Element => node instanceof Element && node.name === 'li';

const builders = new Map<string, Builder>([
  ['a', (element, sink) => {
    if (isBackLink(element)) return;
    const opened = openLink(element, sink);
    buildChildren(element, { ...sink, nesting: sink.nesting + 1 });
    if (opened) sink.inline.close();
  }],
  ['blockquote', (element, sink) => {
    flush(sink);
    const blocks = buildBlocks(element.children, sink.context, sink.nesting + 1);
    const quoted = quotedElsewhere(element, sink.context.base);
    if (quoted !== undefined) {
      const shown = isNetworkPost(element) ? { quoted: blocks } : {};
      sink.blocks.push({ kind: 'embed', ...quoted, ...shown, origin: element });
      return;
    }
    if (blocks.length > 0) sink.blocks.push({ kind: 'quote', blocks, origin: element });
  }],
  ['br', (element, sink) => {
    const next = nextVisible(element);
    const doubled = isElement(next) && next.name === 'br';
    if (sink.loose || doubled) flush(sink);
    else sink.inline.lineBreak();
  }],
  ['hr', (element, sink) => {
    flush(sink);
    sink.blocks.push({ kind: 'rule', origin: element });
  }],
  ['iframe', (element, sink) => {
    const embed = embedOf(element, sink.context.base);
    if (embed === undefined) return;
    flush(sink);
    sink.blocks.push({ kind: 'embed', ...embed, origin: element });
  }],
  ['img', (element, sink) => {
    const image = imageOf(element, sink.context.base);
    if (image === undefined) return;
    flush(sink);
    sink.blocks.push({ kind: 'figure', images: [image], origin: element });
  }],
  ['noscript', (element, sink) => {
    for (const image of byName(element, 'img')) builders.get('img')?.(image, sink);
  }],
  ['pre', (element, sink) => {
    flush(sink);
    const text = preformatted(element);
    if (text.trim() !== '') sink.blocks.push({ kind: 'code', text, origin: element });
  }],
  ['table', (element, sink) => {
    flush(sink);
    if (isFigure(element)) pushFigure(element, sink);
    else if (isLayoutTable(element) || sink.nesting > 20) buildContainer(element, sink);
    else {
      const build = (nodes: readonly AnyNode[]) => buildBlocks(nodes, sink.context, sink.nesting + 3);
      const table = tableOf(element, build);
      for (const caption of byName(element, 'caption').slice(0, 1)) buildContainer(caption, sink);
      if (table !== undefined) sink.blocks.push(table);
    }
  }],
  ['amp-img', (element, sink) => builders.get('img')?.(element, sink)],
  ['amp-youtube', (element, sink) => {
      const embed = ampVideoOf(element);
      if (embed === undefined) return;
      flush(sink);
      sink.blocks.push({ kind: 'embed', ...embed, origin: element });
  }],
  ['amp-iframe', (element, sink) => builders.get('iframe')?.(element, sink)],
  ['dir', list],
  ['h1', heading],
  ['h2', heading],
  ['h3', heading],
  ['h4', heading],
  ['h5', heading],
  ['h6', heading],
  ['ol', list],
  ['ul', list],
]); // biome-ignore format: a table
