import { type AnyNode, type Element, isTag, isText } from 'domhandler';

/** Fewer numbers than this are no ranking. */
const enough = 3;
/** Rows of one ranking, and nodes looked at for the number of one row. */
const mostRows = 50;
const mostNodes = 12;

/** What stands for nought in the scripts whose papers number with their own digits. */
const noughts: readonly number[] = [0x30, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

/**
 * Whether the rows of an element count themselves, 1, 2, 3: a ranking by readers' clicks, in any language. A list of news
 * has no order that is worth a number. `links` tells how many articles an element links to.
 */
export function isRanking(element: Element, links: (element: Element) => number): boolean {
  const rows = element.children.filter(isTag).filter((child) => links(child) > 0);
  if (rows.length < enough || rows.length > mostRows) return false;
  return rows.every((row, at) => links(row) === 1 && leadingNumber(row) === at + 1);
}

/** The number that a row begins with, and that is all its first text says. */
function leadingNumber(row: Element): number | undefined {
  const open: AnyNode[] = [row];
  let left = mostNodes;
  for (let node = open.pop(); node !== undefined && left > 0; node = open.pop()) {
    left -= 1;
    if (isText(node) && node.data.trim() !== '') return numberIn(node.data.trim());
    if (!isTag(node)) continue;
    for (let at = node.children.length - 1; at >= 0; at -= 1) open.push(node.children[at] as AnyNode);
  }
  return undefined;
}

const place = /^#?(\p{Nd}{1,2})[.):º]?$/u;

function numberIn(text: string): number | undefined {
  const [, digits] = place.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const values = [...digits].map((digit) => {
    const code = digit.charCodeAt(0);
    const nought = noughts.findLast((first) => first <= code) ?? 0;
    return code - nought;
  });
  return values.reduce((sum, value) => 10 * sum + value, 0);
}
