import type { Element } from 'domhandler';
import { holdsDigit } from '../../../core/characters.ts';
import { findDates } from '../../../core/dates/find.ts';
import { filter, flatMap, map, some } from '../../../core/lists.ts';
import { isMarked } from '../../../html/marked.ts';
import { marks } from '../../../html/marks.ts';
import type { Outline } from '../../outline.ts';
import { withoutDates } from '../beside-dates.ts';
import { introducesBelow } from '../introduced.ts';
import { isOtherLabel } from '../labelled-name.ts';
import { holdsRole } from '../name-roles.ts';
import { isOrganisation } from '../organisations.ts';
import type { Line, Piece } from './lines-around.ts';
import { mayName, mostWorth, namesSaid, sayingOf } from './name-in-line.ts';
import { isMailOf, isOtherLink, signsOf } from './signs.ts';
import type { Story } from './story.ts';

/** Names in a line, and how much tells that they are the author's. */
export interface Found {
  readonly names: readonly string[];
  /** The piece of the line that says them. */
  readonly text: string;
  readonly block: Element;
  readonly points: number;
}

/** The names that the lines say, those that have so many points. */
export function namesIn(lines: readonly Line[], enough: number, outline: Outline, story: Story): Found[] {
  return flatMap(lines, (line, index) => {
    if (!some(line.pieces, ({ text }) => mayName(text))) return [];
    const parts = flatMap(line.pieces, besideDates);
    return flatMap(parts, (part, at): Found[] => {
      const saying =
        mayName(part.text) && !isOtherLink(part.element, part.text) ? sayingOf(part.text) : undefined;
      if (saying === undefined || isOtherLabel(parts[at - 1]?.text ?? '')) return [];
      const beside = pointsBeside(saying.text, { lines, index, parts, at }, outline, story);
      const said = beside + mostWorth(saying) < enough ? undefined : namesSaid(saying, part.text, story);
      if (said === undefined || beside + said.worth < enough) return [];
      return [{ names: said.names, text: part.text, block: line.block, points: beside + said.worth }];
    });
  });
}

/** A part of one of the lines. */
interface Place {
  readonly lines: readonly Line[];
  readonly index: number;
  readonly parts: readonly Piece[];
  readonly at: number;
}

/** What tells beside the words of the name. */
function pointsBeside(
  name: string,
  { lines, index, parts, at }: Place,
  outline: Outline,
  story: Story,
): number {
  const [line, part] = [lines[index], parts[at]];
  if (line === undefined || part === undefined) return 0;
  const next = textOfLine(lines[index + 1]);
  return (
    (isBehindAgency(parts, at) ? -2 : 0) +
    (line.where === 'above' ? pointsOnTop(lines, index) : isRightAligned(line) ? 1.5 : 0) +
    (stresses[line.where].has(part.element.name) ? 0.5 : 0) +
    signsOf(name, part.element, outline) +
    pointsOfOpening(parts[at - 1]?.text ?? '', story) +
    (at === 0 && introducesBelow(textOfLine(lines[index - 1])) ? 1.5 : 0) +
    (story.isPaper(parts[at + 1]?.text ?? next) ? 1 : 0) +
    (some([...map(parts.slice(at + 1), ({ text }) => text), next], (text) => isMailOf(name, text)) ? 2 : 0) +
    (isBiography(name, next) ? 2 : 0) +
    pointsOfDeed(parts[at + 1]?.text ?? next)
  );
}

const textOfLine = (line: Line | undefined): string => line?.pieces.map(({ text }) => text).join(' ') ?? '';

/** A line that begins with an agency goes on with the place. */
const isBehindAgency = (parts: readonly Piece[], at: number): boolean =>
  at > 0 && isOrganisation(parts[0]?.text ?? '');

/** Lines on either side among which the date stands that belongs to a byline. */
const reach = 2;
/** Longer lines with a date are sentences. Characters. */
const longestDateline = 80;

/** A date near by, or figures at least: a date of another calendar; headings name whom they are about. */
function pointsOnTop(lines: readonly Line[], index: number): number {
  const beside = map(lines.slice(Math.max(0, index - reach), index + reach + 1), textOfLine);
  const dated = filter(beside, (text) => text.length <= longestDateline && holdsDigit(text));
  const nearness = some(dated, (text) => findDates(text).length > 0) ? 1 : dated.length > 0 ? 0.6 : 0;
  const block = lines[index]?.block;
  return nearness - (block !== undefined && isMarked(block, marks.heading) ? 1 : 0);
}

/** Another type sets a byline apart; on top, bold lines are headings. */
const stresses = { above: new Set(['em', 'i']), end: new Set(['b', 'em', 'i', 'strong', 'u']) } as const;
const right = /text-align:\s*(?:right|end)|(?:^|[\s-])(?:align|text)-?(?:right|end)\b/i;

/** Texts are signed on the right. */
const isRightAligned = ({ block: { attribs } }: Line): boolean =>
  attribs['align'] === 'right' || right.test(`${attribs['style'] ?? ''} ${attribs['class'] ?? ''}`);

/** A short word that introduces a name, as its own piece of the line. Characters. */
const longestOpening = 30;

/** `Maqola egasi:`, or a preposition that the text of the article has in small letters. */
function pointsOfOpening(before: string, story: Story): number {
  if (before === '' || before.length > longestOpening) return 0;
  if (/[:：፦]$/u.test(before)) return 1;
  return /^[\p{Ll}’']{1,6}$/u.test(before) && story.hasSmall(before) ? 1 : 0;
}

/** Shorter texts behind a name are hardly more than it. Characters. */
const shortestDeed = 12;

/** `Reporter`, `Text`, `Foto`: what somebody is or did, as a line of its own below the name. */
function pointsOfDeed(below: string): number {
  if (below === '' || below.length > longestOpening) return 0;
  if (wrote.test(below)) return 3;
  if (holdsRole(below) || compound.test(below.toLowerCase())) return 2;
  return isOtherLabel(below) ? -3 : 0;
}

/** `Nyhetsjournalist`, `Lokalredakteurin`: as one word. */
const compound = /^\p{L}{3,}(?:journalist|korrespondent|redakt(?:eur|ør|ör)|reporter|toimittaja)(?:in)?$/u;
const wrote = /^(?:teksti?|text|texte?o?|szöveg|текст|文)$/iu;

/** The next line begins with the name and goes on: what she does. */
const isBiography = (name: string, next: string): boolean =>
  next.startsWith(`${name} `) && next.length > name.length + shortestDeed;

/** The texts of a piece beside its dates and marks. */
function besideDates({ text, element }: Piece): Piece[] {
  const parts = (holdsDigit(text) ? withoutDates(text) : text).split(/\s*[|•·]\s*|\s{2,}/);
  const stripped = map(parts, (part) => part.replace(/^[\s,.–—-]+|[\s,–—-]+$/g, ''));
  return map(filter(stripped, Boolean), (part) => ({ text: part, element }));
}
