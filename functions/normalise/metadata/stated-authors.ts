import type { Outline } from '../outline.ts';
import { declaredAuthors } from './declared-authors.ts';
import type { Head } from './head.ts';
import type { Naming } from './naming.ts';
import { shownAuthors } from './shown-authors.ts';

/** Every place of the page, its Body aside, that names authors. */
export function statedAuthors(head: Head, outline: Outline, headline: number | undefined): Naming[] {
  return [...declaredAuthors(head), ...shownAuthors(head, outline, headline)];
}
