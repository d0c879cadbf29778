import { holdsDigit } from '../../core/characters.ts';
import { findDates } from '../../core/dates/find.ts';
import { namesOf } from './bylines.ts';
import type { Naming } from './naming.ts';
import type { PlacedLine } from './nearness.ts';
import { isOrganisation } from './organisations.ts';

/** A line of date and name is no longer. Characters. */
const longestLine = 100;

/**
 * `25.10.2022 - Reiner Nagel`: a full name that stands alone beside the date of the article. For pages that name their
 * author nowhere else, since such a line may also hold a section or a place.
 */
export function datelineAuthors(lines: readonly PlacedLine[]): Naming[] {
  const dated = lines.filter(
    ({ text, where }) => where !== 'end' && text.length <= longestLine && holdsDigit(text),
  );
  for (const { text } of dated) {
    const names = piecesBesideDates(text).flatMap(namesOf).filter(isFullName);
    if (names.length > 0) return [{ names, origin: 'text beside a date', score: 3.5 }];
  }
  return [];
}

function piecesBesideDates(text: string): string[] {
  const dates = findDates(text);
  if (dates.length === 0) return [];
  let rest = '';
  let from = 0;
  for (const { start, end } of dates) {
    rest += `${text.slice(from, start)}|`;
    from = Math.max(from, end);
  }
  return `${rest}${text.slice(from)}`
    .split('|')
    .map((piece) => piece.replace(/^[\s,:.•·–—-]+|[\s,:•·–—-]+$/g, ''));
}

/** Two to four words, each with a capital. */
const fullName = /^\p{Lu}\S+(?: \p{Lu}\S*){1,3}$/u;

function isFullName(name: string): boolean {
  return fullName.test(name) && !isOrganisation(name);
}
