import { Document, Element, type ParentNode, Text } from 'domhandler';
import { closedBy, foreignElements, integrationElements, voidElements } from './tags.ts';

/** Puts tags and text into a tree as they come. */
export interface TreeBuilder {
  readonly document: Document;
  /** Elements put in so far. */
  readonly size: () => number;
  /** Begins an element; void ones end at once, as do those written `<x/>` inside SVG and MathML. */
  readonly open: (name: string, attributes: Record<string, string>, selfClosed: boolean) => void;
  readonly close: (name: string) => void;
  /** Text; joined with the text before it unless something stood between. */
  readonly text: (text: string) => void;
  /** Something that leaves no trace in the tree but parts texts. */
  readonly part: () => void;
}

/** Beyond `maxDepth` open elements the tree goes on at top level. */
export function createTreeBuilder(maxDepth: number): TreeBuilder {
  const document = new Document([]);
  const foreign: boolean[] = [];
  let parent: ParentNode = document;
  let depth = 0;
  let size = 0;
  let open: Text | undefined;
  /** Names that were closed in vain since the last tag that opened: not looked for again among all open elements. */
  const missing = new Set<string>();

  const append = (node: Element | Text): void => {
    const { children } = parent;
    const before = children[children.length - 1];
    if (before !== undefined) {
      node.prev = before;
      before.next = node;
    }
    node.parent = parent;
    children.push(node);
  };
  const leave = (): void => {
    parent = parent.parent ?? document;
    depth -= 1;
    open = undefined;
  };
  const enter = (name: string, attributes: Record<string, string>): void => {
    if (missing.size > 0) missing.clear();
    const element = new Element(name, attributes);
    append(element);
    size += 1;
    open = undefined;
    parent = element;
    depth += 1;
    if (depth < maxDepth) return;
    parent = document;
    depth = 0;
    foreign.length = 0;
  };
  const closeImplied = (name: string): void => {
    const ended = closedBy.get(name);
    if (ended !== undefined) while (parent instanceof Element && ended.has(parent.name)) leave();
  };

  return {
    document,
    size: () => size,
    open(name, attributes, selfClosed) {
      closeImplied(name);
      const isVoid = voidElements.has(name);
      if (foreignElements.has(name)) foreign.push(true);
      else if (integrationElements.has(name)) foreign.push(false);
      enter(name, attributes);
      if (depth > 0 && (isVoid || (selfClosed && foreign[foreign.length - 1] === true))) leave();
    },
    close(name) {
      if (foreignElements.has(name) || integrationElements.has(name)) foreign.pop();
      if (name === 'br') {
        enter('br', {});
        if (depth > 0) leave();
      }
      if (voidElements.has(name) || missing.has(name)) return;
      let levels = 1;
      let node: ParentNode | null = parent;
      for (; node instanceof Element && node.name !== name; node = node.parent) levels += 1;
      if (node instanceof Element) for (; levels > 0; levels--) leave();
      else if (name === 'p') {
        closeImplied('p');
        enter('p', {});
        if (depth > 0) leave();
      } else missing.add(name);
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
  };
}
