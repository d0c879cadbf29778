import type { Document } from 'domhandler';
import { blockElements, collapse, isElement, isText, silentElements, walk } from '../tree.ts';

/** Shorter lines are labels, which all pages of a site share. A CJK character counts twice. */
const shortest = 80;
const mostLines = 500;

/** The longer lines of a page, in order, each once: what tells its text from that of another page. */
export function longLines(document: Document): ReadonlySet<string> {
  const lines = new Set<string>();
  let line = '';
  const end = (): void => {
    const text = line === '' ? '' : collapse(line);
    if (weightOf(text) >= shortest) lines.add(text);
    line = '';
  };
  walk(document, (node) => {
    if (lines.size >= mostLines) return false;
    if (isText(node)) line += node.data;
    if (!isElement(node)) return true;
    if (silentElements.has(node.name) && node.name !== 'head') return false;
    if (node.name === 'br' || blockElements.has(node.name)) end();
    return node.name !== 'head';
  });
  end();
  return lines;
}

function weightOf(text: string): number {
  if (text.length >= shortest || text.length * 2 < shortest) return text.length;
  return text.length + (text.match(/[\u0e00-\u0e7f\u2e80-\ufdff]/g)?.length ?? 0);
}
