import { holdsDigit } from '../../core/characters.ts';
import { findDates } from '../../core/dates/find.ts';
import { isDateLabel } from '../../core/dates/labels.ts';
import { filter, find, flatMap, map, some } from '../../core/lists.ts';
import { wordsOf } from '../words.ts';
import { withoutDates } from './beside-dates.ts';
import { places } from './byline-words.ts';
import { namesOf } from './bylines.ts';
import type { Naming } from './naming.ts';
import type { PlacedLine } from './nearness.ts';
import { isOrganisation } from './organisations.ts';

/** A line of date and name is no longer. Characters. */
const longestLine = 120;

/**
 * `25.10.2022 - Reiner Nagel`: a full name that stands alone beside the date of the article, in its line or in the next one.
 * For pages that name their author nowhere else, since such a line may also hold a place or, as `isOther` tells, a section.
 */
export function datelineAuthors(lines: readonly PlacedLine[], isOther: (text: string) => boolean): Naming[] {
  const isDated = ({ text, where }: PlacedLine): boolean =>
    where !== 'end' && text.length <= longestLine && holdsDigit(text) && findDates(text).length > 0;
  for (const [index, line] of lines.entries()) {
    if (!isDated(line)) continue;
    const beside = flatMap([lines[index - 1], lines[index + 1]], (next) =>
      next !== undefined && next.where !== 'end' && next.text.length <= longestPiece ? [next.text] : [],
    );
    const pieces = piecesBesideDates(line.text);
    // A desk or an agency has the place of the name: what else stands there is where it wrote.
    if (some(pieces, isDesk)) continue;
    const names = map([...pieces, ...beside], (piece) => (isOther(piece) ? [] : fullNamesIn(piece)));
    const found = find(names, (each) => each.length > 0);
    if (found !== undefined) return [{ names: found, origin: 'text beside a date', score: 4.5 }];
  }
  return [];
}

const desk = /^(?:agen|desk|news ?(?:desk|room)|redac|redak|rédac|редак)/iu;
const longestAgency = 5;
const isDesk = (piece: string): boolean =>
  (piece.length <= longestAgency || desk.test(piece)) && isOrganisation(piece);

/** Pieces beside names in a dateline are no longer. Characters. */
const longestPiece = 40;

/** The names in a line that says who wrote and when, and nothing that has the length of a sentence. */
export function namesInDateline(text: string): readonly string[] {
  if (text.length > longestLine || /[.!?…]$/.test(text) || !holdsDigit(text)) return [];
  const pieces = piecesBesideDates(text);
  if (pieces.length === 0 || some(pieces, (piece) => piece.length > longestPiece || isDesk(piece))) return [];
  return find(map(pieces, fullNamesIn), (names) => names.length > 0) ?? [];
}

function piecesBesideDates(text: string): string[] {
  const rest = withoutDates(text);
  if (rest === text) return [];
  return filter(
    map(rest.split(/\||\s{2,}|\s[•·]\s/), (piece) => piece.replace(/^[\s,:.•·–—-]+|[\s,:•·–—-]+$/g, '')),
    Boolean,
  );
}

/** Two to four words, each with a capital, or one behind an initial. */
const fullName =
  /^\p{Lu}\p{Ll}?\.\p{Lu}\p{Ll}{2,}$|^\p{Lu}\S+(?: (?:(?:da|de|del|der|di|dos|van|von) )?\p{Lu}\S*){1,3}$/u;
/** Two words, or three, in a script without capitals that has spaces. */
const caseless =
  /^(?!.*[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])[\p{Lo}\p{Script=Georgian}\p{M}.]+(?: [\p{L}\p{M}.]+){1,2}$/u;

/** The names of a piece that holds nothing but full names. */
export function fullNamesIn(piece: string): readonly string[] {
  if (isDateLabel(piece)) return [];
  const names = namesOf(piece);
  const isWhole = names.join('').length >= piece.replace(/\s/g, '').length * 0.5;
  return isWhole && names.every(isFullName) ? names : [];
}

function isFullName(name: string): boolean {
  return (fullName.test(name) || caseless.test(name)) && !isOrganisation(name) && !places.has(wordsOf(name));
}
