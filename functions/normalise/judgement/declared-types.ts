import type { Element } from 'domhandler';
import { marks } from '../../html/marks.ts';
import { isText } from '../../html/tree.ts';
import { indicesOf, type Outline } from '../outline.ts';

/** schema.org types in the page's JSON-LD, broken or not. Linear: scripts are searched, not parsed. */
export function typesIn(outline: Outline, wanted?: ReadonlySet<string>): ReadonlySet<string> {
  const types = new Set<string>();
  for (const i of indicesOf(outline.marks, marks.declaring)) {
    const { name, attribs, children } = outline.elements[i] as Element;
    if (name !== 'script' || !/ld\+json/i.test(attribs['type'] ?? '')) continue;
    const text = children.map((child) => (isText(child) ? child.data.slice(0, 500_000) : '')).join('');
    if (wanted !== undefined && ![...wanted].some((type) => text.includes(type))) continue;
    for (const [, stated = ''] of text.matchAll(/"@type"\s*:\s*(\[[^\]]{1,200}\]|"[A-Za-z]{1,40}")/g)) {
      for (const type of stated.match(/[A-Za-z]+/g) ?? []) types.add(type);
    }
  }
  return types;
}
