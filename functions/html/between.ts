import type { AnyNode, ParentNode } from 'domhandler';
import { contains } from './tree.ts';

/** Nodes that lie wholly after `from` and before `to` in the document, outermost first; empty when one holds the other. */
export function nodesBetween(from: AnyNode, to: AnyNode): AnyNode[] {
  const shared = sharedAncestor(from, to);
  if (shared === undefined || contains(from, to) || contains(to, from)) return [];
  const after = shared.children.findIndex((child) => contains(child, from));
  const before = shared.children.findIndex((child) => contains(child, to));
  if (after >= before) return [];
  return [
    ...followersWithin(shared.children[after], from),
    ...shared.children.slice(after + 1, before),
    ...leadersWithin(shared.children[before], to),
  ];
}

function sharedAncestor(a: AnyNode, b: AnyNode): ParentNode | undefined {
  for (let node = a.parent; node !== null; node = node.parent) if (contains(node, b)) return node;
  return undefined;
}

/** What comes after `node` inside `outer`. */
function followersWithin(outer: AnyNode | undefined, node: AnyNode): AnyNode[] {
  const levels: AnyNode[][] = [];
  for (let inner = node; inner !== outer && inner.parent !== null; inner = inner.parent) {
    const siblings = inner.parent.children;
    levels.push(siblings.slice(siblings.indexOf(inner as never) + 1));
  }
  return levels.flat();
}

/** What comes before `node` inside `outer`. */
function leadersWithin(outer: AnyNode | undefined, node: AnyNode): AnyNode[] {
  const levels: AnyNode[][] = [];
  for (let inner = node; inner !== outer && inner.parent !== null; inner = inner.parent) {
    const siblings = inner.parent.children;
    levels.unshift(siblings.slice(0, siblings.indexOf(inner as never)));
  }
  return levels.flat();
}
