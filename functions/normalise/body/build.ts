import { type AnyNode, Element, type ParentNode } from 'domhandler';
import { isMarked } from '../../html/marked.ts';
import { marks } from '../../html/marks.ts';
import {
  blockElements,
  byName,
  holdersOf,
  isElement,
  isText,
  silentElements,
  textOf,
} from '../../html/tree.ts';
import type { Block } from './block.ts';
import { type Builder, pushAmpVideo, pushFrame, pushImage } from './build-media.ts';
import { isNetworkPost, quotedElsewhere } from './embeds.ts';
import { figureOf, isFigure } from './figures.ts';
import { addText, breakLine, closeTag, createRun, openLink, openTag, takeInline } from './inline.ts';
import { backgroundOf, isBackLink, isLoose, linkTarget, nextVisible, preformatted } from './nodes.ts';
import { questionOnButton } from './questions.ts';
import { type BuildContext, flush, type Sink } from './sink.ts';
import { isLayoutTable, tableOf } from './tables.ts';

/** Below this nesting the tree is read as plain text. */
const maxNesting = 300;
/** Rebuilds what readers see of some elements as blocks. Nothing of the page's markup survives but what is listed. */
export function buildBlocks(parts: readonly AnyNode[], context: BuildContext): Block[] {
  const pictured = holdersOf(parts, isPicture);
  return buildApart(parts, {
    blocks: [],
    run: createRun(),
    loose: false,
    origin: undefined,
    nesting: 0,
    elsewhere: false,
    context,
    pictured,
  });
}

const isPicture = ({ name }: Element): boolean => name === 'img' || name === 'amp-img';

/** The blocks of some nodes by themselves: an entry of a list, a cell, a quote. */
function buildApart(nodes: readonly AnyNode[], sink: Sink, deeper = 0): Block[] {
  const { blocks, run, loose, origin } = sink;
  sink.blocks = [];
  sink.run = createRun();
  sink.loose = false;
  sink.origin = undefined;
  sink.nesting += deeper;
  for (const node of nodes) buildNode(node, sink);
  flush(sink);
  const built = sink.blocks;
  Object.assign(sink, { blocks, run, loose, origin });
  sink.nesting -= deeper;
  return built;
}

function buildNode(node: AnyNode, sink: Sink): void {
  if (isText(node)) addText(sink.run, node.data);
  else if (isElement(node) && !sink.context.skip(node)) buildElement(node, sink);
}

function buildElement(element: Element, sink: Sink): void {
  const { name } = element;
  const special = builders.get(name);
  if (special !== undefined) special(element, sink);
  else if (isMarked(element, marks.silent)) return;
  else if (sink.nesting > maxNesting) addText(sink.run, ` ${textOf(element)} `);
  else if (isPictured(element, sink)) pushFigure(element, sink);
  else if (isMarked(element, marks.block)) buildContainer(element, sink);
  else buildInline(element, openTag(sink.run, name), sink);
}

/** A `figure` may also hold a player or a table. */
const isPictured = (element: Element, { pictured, context }: Sink): boolean =>
  (element.name === 'figure' || pictured.has(element)) && isFigure(element, context);

function buildChildren(element: ParentNode, sink: Sink): void {
  sink.nesting += 1;
  for (const child of element.children) buildNode(child, sink);
  sink.nesting -= 1;
}

function buildContainer(element: Element, sink: Sink): void {
  flush(sink);
  const background = backgroundOf(element, sink.context.base);
  if (background !== undefined)
    sink.blocks.push({ kind: 'figure', images: [{ url: background }], origin: element });
  const { origin, loose } = sink;
  sink.origin = element;
  sink.loose = isLoose(element);
  buildChildren(element, sink);
  flush(sink);
  sink.origin = origin;
  sink.loose = loose;
}

function buildInline(element: Element, isOpened: boolean, sink: Sink): void {
  buildChildren(element, sink);
  if (isOpened) closeTag(sink.run);
}

function pushFigure(element: Element, sink: Sink): void {
  flush(sink);
  const figure = figureOf(element, sink.context);
  if (figure === undefined) buildContainer(element, sink);
  else for (const block of figure) sink.blocks.push(block);
}

const heading: Builder = (element, sink) => {
  flush(sink);
  const { origin } = sink;
  sink.origin = element;
  if (sink.pictured.has(element)) for (const image of byName(element, 'img')) pushImage(image, sink);
  for (const child of element.children) buildPhrasing(child, sink);
  sink.origin = origin;
  addText(sink.run, questionOnButton(element));
  const inline = takeInline(sink.run);
  if (inline === undefined) return;
  const level = Math.max(2, Number(element.name.slice(1))) as 2 | 3 | 4 | 5 | 6;
  sink.blocks.push({ kind: 'heading', level, ...inline, origin: element });
};

/** Inside headings and the like everything is one run. */
function buildPhrasing(node: AnyNode, sink: Sink): void {
  if (isText(node)) addText(sink.run, node.data);
  if (!isElement(node) || silentElements.has(node.name) || sink.context.skip(node)) return;
  if (node.name === 'br' || blockElements.has(node.name)) addText(sink.run, ' ');
  const opened = node.name === 'a' ? openTarget(node, sink) : openTag(sink.run, node.name);
  for (const child of node.children) buildPhrasing(child, sink);
  if (opened) closeTag(sink.run);
}

/** What a post quotes is part of it, a post or not: only the outermost is asked where it leads. */
function buildQuoted(element: Element, sink: Sink, isElsewhere: boolean): Block[] {
  const { elsewhere } = sink;
  sink.elsewhere ||= isElsewhere;
  const blocks = buildApart(element.children, sink, 1);
  sink.elsewhere = elsewhere;
  return blocks;
}

function openTarget(element: Element, sink: Sink): boolean {
  const href = linkTarget(element.attribs['href'], sink.context.base);
  return href !== undefined && openLink(sink.run, href);
}

const list: Builder = (element, sink) => {
  flush(sink);
  const entries: Block[][] = [];
  for (const child of element.children) {
    if (isText(child) && child.data.trim() === '') continue;
    const blocks = buildApart(isListEntry(child) ? child.children : [child], sink, 2);
    if (!(isElement(child) && sink.context.skip(child)) && blocks.length > 0) entries.push(blocks);
  }
  if (entries.length > 0)
    sink.blocks.push({ kind: 'list', ordered: element.name === 'ol', entries, origin: element });
};

/** `<time><span>5 March</span><span>8:15</span></time><time>…`: what only a style sheet sets apart. */
const timeOfDay: Builder = (element, sink) => {
  const apart = (neighbour: AnyNode | null): void => {
    if (isElement(neighbour)) addText(sink.run, ' ');
  };
  apart(element.prev);
  for (const child of element.children) {
    buildNode(child, sink);
    if (isElement(child)) apart(child.next);
  }
  apart(element.next);
};

const isListEntry = (node: AnyNode): node is Element => node instanceof Element && node.name === 'li';

const builders = new Map<string, Builder>([
  ['a', (element, sink) => {
    if (!isBackLink(element)) buildInline(element, openTarget(element, sink), sink);
  }],
  ['blockquote', (element, sink) => {
    flush(sink);
    const elsewhere = sink.elsewhere ? undefined : quotedElsewhere(element, sink.context.base);
    const blocks = buildQuoted(element, sink, elsewhere !== undefined);
    if (elsewhere !== undefined) {
      const shown = isNetworkPost(element) ? { quoted: blocks } : {};
      sink.blocks.push({ kind: 'embed', ...elsewhere, ...shown, origin: element });
    } else if (blocks.length > 0) sink.blocks.push({ kind: 'quote', blocks, origin: element });
  }],
  ['br', (element, sink) => {
    const next = nextVisible(element);
    const doubled = isElement(next) && next.name === 'br';
    if (sink.loose || doubled) flush(sink);
    else breakLine(sink.run);
  }],
  ['hr', (element, sink) => {
    flush(sink);
    sink.blocks.push({ kind: 'rule', origin: element });
  }],
  ['iframe', pushFrame],
  ['img', pushImage],
  ['noscript', (element, sink) => {
    if (sink.pictured.has(element)) for (const image of byName(element, 'img')) pushImage(image, sink);
  }],
  ['pre', (element, sink) => {
    flush(sink);
    const text = preformatted(element);
    if (text.trim() !== '') sink.blocks.push({ kind: 'code', text, origin: element });
  }],
  ['table', (element, sink) => {
    flush(sink);
    if (isPictured(element, sink)) pushFigure(element, sink);
    else if (sink.nesting > 20 || isLayoutTable(element)) buildContainer(element, sink);
    else {
      const table = tableOf(element, (nodes) => buildApart(nodes, sink, 3));
      for (const caption of byName(element, 'caption').slice(0, 1)) buildContainer(caption, sink);
      if (table !== undefined) sink.blocks.push(table);
    }
  }],
  ['time', timeOfDay],
  ['amp-img', pushImage],
  ['amp-youtube', pushAmpVideo],
  ['amp-iframe', pushFrame],
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
