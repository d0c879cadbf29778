import { type AnyNode, type Element, isTag, isText, type ParentNode } from 'domhandler';

/** Elements whose text nobody sees. */
const unseen: ReadonlySet<string> = new Set(['noscript', 'script', 'style', 'svg', 'template', 'textarea']);

/** Elements below `root` in document order, at most `most`. Not recursive. */
export function* elementsBelow(root: ParentNode, most = Number.POSITIVE_INFINITY): Generator<Element> {
  const open: AnyNode[] = [...root.children].reverse();
  let left = most;
  for (let node = open.pop(); node !== undefined && left > 0; node = open.pop()) {
    if (!isTag(node)) continue;
    left -= 1;
    yield node;
    for (let at = node.children.length - 1; at >= 0; at -= 1) open.push(node.children[at] as AnyNode);
  }
}

/** The visible text below a node with single spaces, cut at `most` characters. `skip` leaves elements out. */
export function textOf(root: ParentNode, most: number, skip?: (element: Element) => boolean): string {
  let text = '';
  // Nodes without text must not make a short text cost a walk through the whole page.
  let left = most + 50;
  const open: AnyNode[] = [...root.children].reverse();
  for (let node = open.pop(); node !== undefined && text.length < 2 * most && left > 0; node = open.pop()) {
    left -= 1;
    if (isText(node)) text += node.data;
    else if (isTag(node) && !unseen.has(node.name) && !skip?.(node)) {
      text += isInline(node) ? '' : ' ';
      for (let at = node.children.length - 1; at >= 0; at -= 1) open.push(node.children[at] as AnyNode);
    }
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, most);
}

const inlineTags: ReadonlySet<string> = new Set([
  'a',
  'b',
  'em',
  'font',
  'i',
  'mark',
  'small',
  'strong',
  'u',
  'wbr',
]);

function isInline(element: Element): boolean {
  return inlineTags.has(element.name);
}

/** The elements around a node, innermost first. */
export function* ancestorsOf(element: Element): Generator<Element> {
  for (let up = element.parent; up !== null && isTag(up); up = up.parent) yield up;
}

const knownWords = new WeakMap<Element, readonly string[]>();

/** The words of an element's class names and id, lower case: `list-boxRight` is list, box, right, listboxright. */
export function classWords(element: Element): readonly string[] {
  const known = knownWords.get(element);
  if (known !== undefined) return known;
  const names = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`.slice(0, 400).split(/\s+/);
  const words = names.flatMap(wordsOfName);
  knownWords.set(element, words);
  return words;
}

function wordsOfName(name: string): readonly string[] {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return words.length > 1 ? [...words, words.join('')] : words;
}
