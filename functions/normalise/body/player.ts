import type { Outline } from '../outline.ts';
import type { Reading } from './boilerplate.ts';

/** A player, poll or card that readers operate says no more. Characters. */
const largest = 300;
/** Elements in it. */
const most = 40;
/** What may be such a box. */
const boxes = new Set(['aside', 'div', 'section', 'span']);
/** What makes it a part of the story that happens to have a button: headings, lists, pictures and films. */
const ofStory = new Set([
  'blockquote', 'dl', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'iframe', 'img', 'ol', 'picture', 'table', 'ul', 'video',
]); // biome-ignore format: a table
/** A paragraph with more text is one of the story. Characters. */
const longestLine = 60;
const paragraphs = new Set(['article', 'main', 'p', 'pre']);

/** The widest box around a button that holds nothing but short lines: a player, a poll, a notice with its controls. */
export function playerAround(
  { outline, text, dropped }: Reading,
  button: number,
  start: number,
): number | undefined {
  let box: number | undefined;
  for (let i = outline.parent[button] ?? -1; i > start; i = outline.parent[i] ?? -1) {
    if (!boxes.has(outline.elements[i]?.name ?? '') || (text[i] ?? 0) > largest) break;
    if ((outline.end[i] ?? 0) - i > most || !hasLinesOnly(outline, i, dropped)) break;
    box = i;
  }
  return box;
}

function hasLinesOnly(outline: Outline, box: number, dropped: Uint8Array): boolean {
  for (let i = box; i < (outline.end[box] ?? 0); i++) {
    if (dropped[i] === 1) continue;
    const name = outline.elements[i]?.name ?? '';
    if (ofStory.has(name)) return false;
    if (paragraphs.has(name) && (outline.own[i] ?? 0) > longestLine) return false;
  }
  return (outline.own[box] ?? 0) === 0 || (outline.own[box] ?? 0) <= longestLine;
}
