import { type ChildNode, Document, Element, type ParentNode, Text } from 'domhandler';
import { setMarks } from './marked.ts';
import type { Name } from './names.ts';
import type { Tag } from './tags.ts';
import { isElement } from './tree.ts';

/** What stands in a start tag behind its name. */
export interface StartTag {
  readonly attributes: Record<string, string>;
  /** Of these attributes. */
  readonly marks: number;
  /** Whether it ends with `/>`. */
  readonly selfClosed: boolean;
}

/**
 * A tree that tags and text are put into as they come. A record and functions, since functions made for each page are
 * others for the engine, which compiles their callers anew.
 */
export interface Tree {
  readonly document: Document;
  /** Beyond so many open elements the tree goes on at top level. */
  readonly maxDepth: number;
  /** Elements put in so far. */
  size: number;
  /** Of the open elements, whether `<x/>` closes itself. */
  readonly foreign: boolean[];
  /**
   * Children of the open elements, those of the innermost last, and where those of each depth begin. An element gets its
   * own when it is closed: a list that grows child by child takes room for sixteen more.
   */
  readonly pending: ChildNode[];
  readonly starts: number[];
  count: number;
  parent: ParentNode;
  depth: number;
  /** Text that what comes next may belong to. */
  text: Text | undefined;
  /** Names that were closed in vain since the last tag that opened: not looked for again among all open elements. */
  readonly missing: Set<string>;
}

/** Of elements that are open. */
const notYet: ChildNode[] = [];

export function createTree(maxDepth: number): Tree {
  const document = new Document(notYet);
  return {
    document,
    maxDepth,
    size: 0,
    foreign: [],
    pending: [],
    starts: [0],
    count: 0,
    parent: document,
    depth: 0,
    text: undefined,
    missing: new Set(),
  };
}

/** Begins an element; void ones end at once, as do those written `<x/>` inside SVG and MathML. */
export function openElement(tree: Tree, name: Name, start: StartTag): void {
  const { foreign, isVoid } = name.tag;
  closeImplied(tree, name.tag);
  if (foreign !== undefined) tree.foreign.push(foreign);
  enter(tree, name, start);
  const isOver = isVoid || (start.selfClosed && tree.foreign[tree.foreign.length - 1] === true);
  if (isOver && tree.depth > 0) leave(tree);
}

export function closeElement(tree: Tree, name: Name): void {
  const { text, tag } = name;
  if (tag.foreign !== undefined) tree.foreign.pop();
  if (text === 'br') enterEmpty(tree, name);
  if (tag.isVoid || tree.missing.has(text)) return;
  let levels = 1;
  let node: ParentNode | null = tree.parent;
  for (; isElement(node) && node.name !== text; node = node.parent) levels += 1;
  if (isElement(node)) for (; levels > 0; levels--) leave(tree);
  else if (text === 'p') {
    closeImplied(tree, tag);
    enterEmpty(tree, name);
  } else tree.missing.add(text);
}

/** Joined with the text before it unless something stood between. */
export function addText(tree: Tree, text: string): void {
  if (tree.text !== undefined) {
    tree.text.data += text;
    return;
  }
  tree.text = new Text(text);
  append(tree, tree.text);
}

/** Something that leaves no trace in the tree but parts texts. */
export function partTexts(tree: Tree): void {
  tree.text = undefined;
}

/** The whole tree, when nothing more comes: until then open elements have no children. */
export function finishTree(tree: Tree): Document {
  leaveAll(tree);
  settle(tree);
  return tree.document;
}

function append(tree: Tree, node: Element | Text): void {
  const { pending, count } = tree;
  const before = count > (tree.starts[tree.depth] ?? 0) ? pending[count - 1] : undefined;
  if (before !== undefined) {
    node.prev = before;
    before.next = node;
  }
  node.parent = tree.parent;
  pending[count] = node;
  tree.count = count + 1;
}

function settle(tree: Tree): void {
  const start = tree.starts[tree.depth] ?? 0;
  tree.parent.children = tree.pending.slice(start, tree.count);
  tree.count = start;
}

function leave(tree: Tree): void {
  settle(tree);
  tree.parent = tree.parent.parent ?? tree.document;
  tree.depth -= 1;
  tree.text = undefined;
}

function leaveAll(tree: Tree): void {
  while (tree.depth > 0) leave(tree);
}

function enter(tree: Tree, { text, tag }: Name, start: StartTag): void {
  if (tree.missing.size > 0) tree.missing.clear();
  const element = new Element(text, start.attributes, notYet);
  setMarks(element, tag.marks | start.marks);
  append(tree, element);
  tree.size += 1;
  tree.text = undefined;
  tree.parent = element;
  tree.depth += 1;
  tree.starts[tree.depth] = tree.count;
  if (tree.depth < tree.maxDepth) return;
  leaveAll(tree);
  tree.foreign.length = 0;
}

function closeImplied(tree: Tree, { ends }: Tag): void {
  if (ends === undefined) return;
  while (isElement(tree.parent) && ends.has(tree.parent.name)) leave(tree);
}

/** An element that only its end tag stands for. */
function enterEmpty(tree: Tree, name: Name): void {
  enter(tree, name, { attributes: {}, marks: 0, selfClosed: false });
  if (tree.depth > 0) leave(tree);
}
