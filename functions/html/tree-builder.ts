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

/** Puts tags and text into a tree as they come. */
export interface TreeBuilder {
  /** Elements put in so far. */
  readonly size: () => number;
  /** Begins an element; void ones end at once, as do those written `<x/>` inside SVG and MathML. */
  readonly open: (name: Name, start: StartTag) => void;
  readonly close: (name: Name) => void;
  /** Text; joined with the text before it unless something stood between. */
  readonly text: (text: string) => void;
  /** Something that leaves no trace in the tree but parts texts. */
  readonly part: () => void;
  /** The whole tree, when nothing more comes: until then open elements have no children. */
  readonly finish: () => Document;
}

/** Of elements that are open. */
const notYet: ChildNode[] = [];

/** Beyond `maxDepth` open elements the tree goes on at top level. */
export function createTreeBuilder(maxDepth: number): TreeBuilder {
  const document = new Document(notYet);
  const foreign: boolean[] = [];
  /**
   * Children of the open elements, those of the innermost last, and where those of each depth begin. An element gets its
   * own when it is closed: a list that grows child by child takes room for sixteen more.
   */
  const pending: ChildNode[] = [];
  const starts: number[] = [0];
  let count = 0;
  let parent: ParentNode = document;
  let depth = 0;
  let size = 0;
  let open: Text | undefined;
  /** Names that were closed in vain since the last tag that opened: not looked for again among all open elements. */
  const missing = new Set<string>();

  const append = (node: Element | Text): void => {
    const before = count > (starts[depth] ?? 0) ? pending[count - 1] : undefined;
    if (before !== undefined) {
      node.prev = before;
      before.next = node;
    }
    node.parent = parent;
    pending[count++] = node;
  };
  const settle = (): void => {
    const start = starts[depth] ?? 0;
    parent.children = pending.slice(start, count);
    count = start;
  };
  const leave = (): void => {
    settle();
    parent = parent.parent ?? document;
    depth -= 1;
    open = undefined;
  };
  const leaveAll = (): void => {
    while (depth > 0) leave();
  };
  const enter = ({ text, tag }: Name, start: StartTag): void => {
    if (missing.size > 0) missing.clear();
    const element = new Element(text, start.attributes, notYet);
    setMarks(element, tag.marks | start.marks);
    append(element);
    size += 1;
    open = undefined;
    parent = element;
    depth += 1;
    starts[depth] = count;
    if (depth < maxDepth) return;
    leaveAll();
    foreign.length = 0;
  };
  const closeImplied = ({ ends }: Tag): void => {
    if (ends !== undefined) while (isElement(parent) && ends.has(parent.name)) leave();
  };
  /** An element that only its end tag stands for. */
  const enterEmpty = (name: Name): void => {
    enter(name, { attributes: {}, marks: 0, selfClosed: false });
    if (depth > 0) leave();
  };

  return {
    size: () => size,
    open(name, start) {
      const { foreign: turn, isVoid } = name.tag;
      closeImplied(name.tag);
      if (turn !== undefined) foreign.push(turn);
      enter(name, start);
      const isOver = isVoid || (start.selfClosed && foreign[foreign.length - 1] === true);
      if (isOver && depth > 0) leave();
    },
    close(name) {
      const { text, tag } = name;
      if (tag.foreign !== undefined) foreign.pop();
      if (text === 'br') enterEmpty(name);
      if (tag.isVoid || missing.has(text)) return;
      let levels = 1;
      let node: ParentNode | null = parent;
      for (; isElement(node) && node.name !== text; node = node.parent) levels += 1;
      if (isElement(node)) for (; levels > 0; levels--) leave();
      else if (text === 'p') {
        closeImplied(tag);
        enterEmpty(name);
      } else missing.add(text);
    },
    text(text) {
      if (open !== undefined) {
        open.data += text;
        return;
      }
      open = new Text(text);
      append(open);
    },
    part() {
      open = undefined;
    },
    finish() {
      leaveAll();
      settle();
      return document;
    },
  };
}
