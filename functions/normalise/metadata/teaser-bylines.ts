import type { Element } from 'domhandler';
import { isMarked } from '../../html/marked.ts';
import { marks } from '../../html/marks.ts';
import { descendants, holdsMoreText, isElement, textOf } from '../../html/tree.ts';
import { isSmall, type Outline } from '../outline.ts';

/** What else a link around a byline says that is a byline's: a word before the name, an office. Characters. */
const besideName = 40;
/** Headlines of teasers are no names. Characters. */
const shortestHeadline = 30;
/** Bylines and headlines are not longer, with all white space; hostile ones are not read. Characters. */
const longestRead = 2000;
/** Elements around a byline that may be its teaser. */
const mostAround = 5;

/** Whether a byline stands in a link to something else, or in a box with a headline of its own that is one. */
export function isOfTeaser(outline: Outline, byline: Element, headline = -1): boolean {
  if (holdsMoreText(byline, longestRead)) return false;
  const index = outline.indexOf.get(byline) ?? -1;
  let at = outline.parent[index] ?? -1;
  for (let count = 0; count < mostAround && at >= 0 && isSmall(outline, at); count++) {
    const box = outline.elements[at] as Element;
    if (at <= headline && headline < (outline.end[at] ?? at)) return false;
    if (box.name === 'a') {
      if (
        holdsMoreText(box, textOf(byline).length + besideName) ||
        holdsHeadline(outline, at, index, () => true)
      )
        return true;
    } else if (holdsHeadline(outline, at, index, isLinked)) return true;
    at = outline.parent[at] ?? -1;
  }
  return false;
}

function holdsHeadline(
  { elements, end }: Outline,
  at: number,
  byline: number,
  isOne: (heading: Element) => boolean,
): boolean {
  for (let i = at + 1; i < (end[at] ?? at); i++) {
    const heading = elements[i] as Element;
    if (!isMarked(heading, marks.heading) || (i <= byline && byline < (end[i] ?? i))) continue;
    if (isOne(heading) && (holdsMoreText(heading, longestRead) || isLong(textOf(heading)))) return true;
  }
  return false;
}

/** Chinese, Japanese and Korean say in one sign what others say in two or three. */
const isLong = (text: string): boolean => text.length > (eastAsian.test(text) ? 12 : shortestHeadline);
const eastAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u;

const isLinked = (heading: Element): boolean =>
  (isElement(heading.parent) && heading.parent.name === 'a') ||
  descendants(heading, ({ name }) => name === 'a').length > 0;
