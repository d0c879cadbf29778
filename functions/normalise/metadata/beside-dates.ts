import { findDates } from '../../core/dates/find.ts';

/** A text with a mark in the place of each of its dates; `shortened` makes what stands before one. */
export function withoutDates(
  text: string,
  mark = '|',
  shortened: (before: string) => string = (before) => before,
): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of findDates(text)) {
    rest += shortened(text.slice(from, start)) + mark;
    from = Math.max(from, end);
  }
  return rest + text.slice(from);
}
