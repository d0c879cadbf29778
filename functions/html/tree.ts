import type { AnyNode, Element, ParentNode, Text } from 'domhandler';
import { removeElement } from 'domutils';
import { codeAt, isSpaceCode, isUnseenCode } from '../core/characters.ts';

/** Elements whose content is never text of the page. */
export const silentElements = new Set([
  'audio', 'button', 'canvas', 'datalist', 'embed', 'head', 'iframe', 'input', 'map', 'math', 'noembed', 'noframes',
  'noscript', 'object', 'option', 'param', 'script', 'select', 'style', 'svg', 'template', 'textarea', 'title', 'video',
]); // biome-ignore format: a table

/** Elements that begin a new line (HTML Standard, 15.3 "Flow content"), and those that act so in news pages. */
export const blockElements = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt',
  'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr',
  'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td',
  'tfoot', 'th', 'thead', 'tr', 'ul',
]); // biome-ignore format: a table

/** By the type that each node states: asking for its class costs three times as much, and trees are walked all the time. */
export function isElement(node: AnyNode | null | undefined): node is Element {
  const type = node?.type;
  return type === 'tag' || type === 'script' || type === 'style';
}
export function isText(node: AnyNode | null | undefined): node is Text {
  return node?.type === 'text';
}

/** White space as HTML and readers see it: runs collapse to one space, ends are trimmed, soft hyphens vanish. */
export function collapse(text: string): string {
  let collapsed = '';
  let start = 0;
  let isSpaced = true;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    if (code > 32 && code < 0xa0) isSpaced = false;
    else if (code === 32 && !isSpaced) isSpaced = true;
    else if (isSpaceCode(code)) {
      // A space that stays is cut out and written anew, but for plain single ones.
      collapsed += isSpaced ? text.slice(start, at) : `${text.slice(start, at)} `;
      isSpaced = true;
      start = at + 1;
    } else if (isUnseenCode(code)) {
      collapsed += text.slice(start, at);
      start = at + 1;
    } else isSpaced = false;
  }
  collapsed += text.slice(start);
  return isSpaced && collapsed !== '' ? collapsed.slice(0, -1) : collapsed;
}

/** Visits the node and everything below it in document order; `false` from `enter` leaves out what is below. */
export function walk(root: AnyNode, enter: (node: AnyNode) => unknown): void {
  const stack: AnyNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (enter(node) === false || !('children' in node)) continue;
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as AnyNode);
  }
}

/** Visible text, collapsed; line breaks of blocks and `br` count as spaces. */
export function textOf(root: AnyNode): string {
  if (isText(root)) return collapse(root.data);
  // Most elements that are asked hold one text.
  const only = 'children' in root && root.children.length === 1 ? root.children[0] : undefined;
  if (isText(only)) return collapse(only.data);
  let text = '';
  let node: AnyNode | undefined = root;
  while (node !== undefined) {
    let isOpen = 'children' in node;
    if (isText(node)) text += node.data;
    else if (isElement(node)) {
      if (node.name === 'br' || blockElements.has(node.name)) text += ' ';
      isOpen = node === root || !silentElements.has(node.name);
    }
    node = nodeBehind(node, root, isOpen);
  }
  return collapse(text);
}

/** Whether some piece of the visible text passes a test: asked before text is put together that nobody wants. */
export function someText(root: AnyNode, test: (text: string) => boolean): boolean {
  let node: AnyNode | undefined = root;
  while (node !== undefined) {
    if (isText(node) && test(node.data)) return true;
    node = nodeBehind(node, root, !isElement(node) || node === root || !silentElements.has(node.name));
  }
  return false;
}

/** The next node in document order below root; what is below this one only when it is open. */
function nodeBehind(node: AnyNode, root: AnyNode, isOpen: boolean): AnyNode | undefined {
  const first = isOpen && 'children' in node ? node.children[0] : undefined;
  if (first !== undefined) return first as AnyNode;
  for (let from: AnyNode | null = node; from !== null && from !== root; from = from.parent)
    if (from.next !== null) return from.next as AnyNode;
  return undefined;
}

/** Visible text, collapsed, with a space between any two elements, also where readers see the space only by its style. */
export function spacedTextOf(root: AnyNode): string {
  let text = '';
  walk(root, (node) => {
    if (isText(node)) text += ` ${node.data}`;
    return !isElement(node) || node === root || !silentElements.has(node.name);
  });
  return collapse(text);
}

/** Visible text with two spaces between elements that stand side by side: only a style sheet sets them apart. */
export function apartTextOf(root: AnyNode): string {
  let text = '';
  walk(root, (node) => {
    if (isText(node)) text += node.data.replace(/\s+/g, ' ');
    else if (isElement(node)) {
      if (node !== root && silentElements.has(node.name)) return false;
      const before = isText(node.prev) && node.prev.data.trim() === '' ? node.prev.prev : node.prev;
      if (node !== root && before !== null && isElement(before)) text += '  ';
    }
    return true;
  });
  return text.replace(/ {2,}/g, '  ').trim();
}

/** All text below a node as it stands, scripts included. */
export function rawTextOf(root: ParentNode): string {
  let text = '';
  walk(root, (node) => {
    if (isText(node)) text += node.data;
  });
  return text;
}

/** Elements below root (root excluded) in document order that satisfy the test. */
export function descendants(root: ParentNode, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  walk(root as AnyNode, (node) => {
    if (isElement(node) && node !== root && test(node)) found.push(node);
  });
  return found;
}

export function byName(root: ParentNode, ...names: readonly string[]): Element[] {
  return descendants(root, (element) => names.includes(element.name));
}

/** The nodes above the elements that satisfy the test: one walk, then each is asked in no time. */
export function holdersOf(
  roots: readonly AnyNode[],
  test: (element: Element) => boolean,
): ReadonlySet<AnyNode> {
  const holders = new Set<AnyNode>();
  for (const root of roots)
    walk(root, (node) => {
      if (!isElement(node) || !test(node)) return;
      let { parent }: AnyNode = node;
      while (parent !== null && !holders.has(parent)) {
        holders.add(parent);
        parent = parent.parent;
      }
    });
  return holders;
}

/** Whether there are more elements below root than this; stops counting there. */
export function holdsMoreThan(root: ParentNode, most: number): boolean {
  let count = 0;
  walk(root as AnyNode, (node) => {
    if (isElement(node)) count += 1;
    return count <= most;
  });
  return count > most;
}

/** Whether there is more text below root than this, in characters; stops reading there. */
export function holdsMoreText(root: ParentNode, most: number): boolean {
  let length = 0;
  walk(root as AnyNode, (node) => {
    if (isText(node)) length += node.data.length;
    return length <= most;
  });
  return length > most;
}

/** Whether `outer` is `inner` or one of its ancestors. */
export function contains(outer: AnyNode, inner: AnyNode): boolean {
  for (let node: AnyNode | null = inner; node !== null; node = node.parent) if (node === outer) return true;
  return false;
}

export function ancestors(node: AnyNode): Element[] {
  const found: Element[] = [];
  for (let parent = node.parent; parent !== null; parent = parent.parent)
    if (isElement(parent)) found.push(parent);
  return found;
}

const mostClasses = 3;

/** Tag, id and classes, e.g. `div#content.detail`; what the Trace calls the element. */
export function pathOf(element: Element): string {
  const id = element.attribs['id'];
  let path = id === undefined ? element.name : `${element.name}#${id}`;
  let left = mostClasses;
  for (const name of (element.attribs['class'] ?? '').split(/\s+/)) {
    if (name === '' || left === 0) continue;
    path += `.${name}`;
    left -= 1;
  }
  return path.length > 80 ? `${path.slice(0, 79)}…` : path;
}

export function remove(node: AnyNode): void {
  removeElement(node as Element);
}
