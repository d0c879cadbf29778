import { digestOf } from '../../core/digest.ts';
import type { ManifestEntry } from '../../core/feed.ts';

/** Hex digits. Among 10,000 Articles one in 1,700 is taken for another, which costs a look at one page. */
const markLength = 6;

const markOf = (article: string): string => digestOf(article).slice(0, markLength);

export const marksOf = (entries: readonly ManifestEntry[]): string =>
  entries.map(({ article }) => markOf(article)).join('');

/** Of pages in a row, of which the first has this number: those that may hold an Article. */
export function pagesThatMayHold(
  article: string,
  marks: readonly string[],
  first: number,
): readonly number[] {
  const mark = markOf(article);
  return marks.flatMap((one, index) => (holds(one, mark) ? [first + index] : []));
}

function holds(marks: string, mark: string): boolean {
  let at = marks.indexOf(mark);
  while (at % markLength > 0) at = marks.indexOf(mark, at + 1);
  return at !== -1;
}
