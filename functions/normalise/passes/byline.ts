import { holdsDigit } from '../../core/characters.ts';
import { findDates } from '../../core/dates/find.ts';
import { filter, find, map, some } from '../../core/lists.ts';
import { type Block, lengthOf, textOfBlock } from '../body/block.ts';
import { namesOf } from '../metadata/bylines.ts';
import { stripIntroduction } from '../metadata/clean-name.ts';
import { fullNamesIn, namesInDateline } from '../metadata/dateline-authors.ts';
import { besideDates, introducesBelow, isIntroduced } from '../metadata/introduced.ts';
import { isOtherLabel, labelledName, nameWithRole } from '../metadata/labelled-name.ts';
import { isOrganisation } from '../metadata/organisations.ts';
import { roles, rolesOf } from '../vocabulary.ts';
import { wordsOf } from '../words.ts';
import { isDateline } from './dateline.ts';
import { creditsOf, listReason } from './labelled-lines.ts';
import { apartOf, isNamedSo, isPlaceLine, isTimed, numberAlone, placeAlone, spaced } from './line-markup.ts';
import { isMostly, isOrdinary, looksLikeNames } from './names-alone.ts';
import { type Draft, type Pass, removeWhere } from './pass.ts';

/** A byline or dateline is no longer. Characters. */
const longestLine = 140;
/** Blocks from either end among which bylines stand. */
const reachTop = 4;
const reachEnd = 4;

/** Removes bylines and datelines from the top and the end of the body; the names go to the authors. */
export const byline: Pass = {
  name: 'byline',
  run(draft) {
    const texts = map(draft.blocks, textOfBlock);
    const spoken = filter(
      map(texts, (text, index) => (text === '' ? -1 : index)),
      (index) => index >= 0,
    );
    const top = new Set(spoken.slice(0, reachTop));
    const end = new Set(trailing(draft.blocks, spoken));
    const whole = lengthOf(draft.blocks);
    const authors = map(draft.authors, (name) => ({ name, words: wordsOf(name) }));
    removeWhere(draft, 'byline', (block, index) => {
      if (!top.has(index) && !end.has(index)) return undefined;
      const plain = texts[index] ?? '';
      const text = plain.length > longestLine ? plain : spaced(block, plain);
      if (
        text.length > longestLine ||
        text.length > whole * 0.3 ||
        (block.kind !== 'paragraph' && block.kind !== 'heading' && !(block.kind === 'list' && top.has(index)))
      )
        return undefined;
      const listed = block.kind === 'list' ? listReason(draft, texts[index] ?? '') : undefined;
      const beside = [texts[index - 1] ?? '', texts[index + 1] ?? ''];
      const spokenBeside = [spokenText(texts, index, -1), spokenText(texts, index, 1)];
      return listed ?? reason({ draft, authors, block, text, beside, spokenBeside, atEnd: end.has(index) });
    });
  },
};

/** The text of the next block that has one: a picture may stand between a name and its date. */
function spokenText(texts: readonly string[], index: number, step: 1 | -1): string {
  let at = index + step;
  while (texts[at] === '') at += step;
  return texts[at] ?? '';
}

/** The last blocks with text, as long as they are short. */
function trailing(blocks: readonly Block[], spoken: readonly number[]): number[] {
  const found: number[] = [];
  for (const index of spoken.slice(-reachEnd).reverse()) {
    const block = blocks[index];
    if (block === undefined || textOfBlock(block).length > longestLine) break;
    found.push(index);
  }
  return found;
}

interface Line {
  readonly draft: Draft;
  /** Of the page, each also as words. */
  readonly authors: readonly { readonly name: string; readonly words: string }[];
  readonly block: Block;
  readonly text: string;
  /** Texts of the blocks before and behind. */
  readonly beside: readonly string[];
  /** Those of the next blocks that have a text. */
  readonly spokenBeside: readonly string[];
  readonly atEnd: boolean;
}

const openDash = /\p{L}\s?(?:[—–]|--)$|\p{L}\s-$/u;

const isPlaceAlone = ({ block, text, beside }: Line): boolean =>
  block.kind === 'paragraph' &&
  (beside[0] ?? '').length <= longestLine &&
  text.length <= 30 &&
  placeAlone.test(text);

/** To read names out of a line costs more than all other questions: the line is read once one of them wants the names. */
function reason(line: Line): string | undefined {
  const { draft, authors, block, text } = line;
  if (!line.atEnd && introducesBelow(text)) return 'introduces the names below';
  if (!line.atEnd && block.kind === 'paragraph' && numberAlone.test(text)) return 'a number alone';
  const isDated = isDateline(text, draft.dates);
  if (isDated || isBylineAndDate(text)) {
    draft.bylines.push(...filter(besideDates(text), (piece) => isIntroduced(piece) || isReporters(piece)));
    return isDated ? 'dateline' : 'date and byline';
  }
  if (!line.atEnd && text.length <= 60 && openDash.test(text)) return 'place and agency before the text';
  const credited = creditsOf(textOfBlock(block));
  if (credited.length > 0) {
    draft.bylines.push(...credited);
    return 'lines that say who made it';
  }
  const dated = line.atEnd ? [] : namesInDateline(apartOf(block, text));
  if (dated.length > 0) return note(draft, dated.join(', '), 'names and a date');
  if (isTimed(block, text)) return 'a time element and hardly anything else';
  if (!line.atEnd && isNamedSo(block, text)) return note(draft, text, 'elements named as byline and date');
  if (isAuthorAndDate(line)) return note(draft, draft.authors.join(', '), 'an author of the page and a date');
  const teller = find(
    authors,
    ({ name }) => text.startsWith(`${name} `) && deed.test(text.slice(name.length)),
  );
  if (teller !== undefined) return note(draft, teller.name, 'what an author of the page did');
  let read: readonly string[] | undefined;
  const names = (): readonly string[] => {
    read ??= namesOf(text);
    return read;
  };
  if (text.length < 100 && namesAuthor(line, names)) return note(draft, text, 'names an author of the page');
  if (
    text.length <= 60 &&
    !/[.!?…:]$/.test(text) &&
    some(authors, ({ name, words }) => name.length > 5 && wordsOf(text).endsWith(words))
  )
    return note(draft, draft.authors.join(', '), 'ends with an author of the page');
  if (!line.atEnd && (isPlaceLine(block, text) || isPlaceAlone(line))) return 'place before the text';
  const isNamed = block.origin !== undefined && (rolesOf(block.origin) & roles.author) !== 0;
  if (isNamed && names().length > 0) return note(draft, text, 'named as a byline');
  if (text.length <= 90 && !/[.!?…。]$/.test(text) && isIntroduced(text) && names().length > 0)
    return note(draft, text, 'introduced as a byline');
  const labelled = labelledIn(line);
  if (labelled !== undefined) return note(draft, labelled, 'names behind a label or before a role');
  return namesAlone(line, names);
}

/** Whether the page outside its body names nobody. */
const isUnknown = ({ draft }: Line): boolean => draft.authors.every(isOrganisation);

/** Lines of facts have a label each. */
const label = /^[^:：\d]{2,30}[:：]\s*/u;
const hasLabel = (text: string): boolean => text.length <= longestLine && label.test(text);

function labelledIn(line: Line): string | undefined {
  const isCandidate = line.block.kind === 'paragraph' && isUnknown(line) && !some(line.beside, hasLabel);
  return isCandidate ? (labelledName(line.text) ?? nameWithRole(line.text)) : undefined;
}

function namesAuthor(line: Line, names: () => readonly string[]): boolean {
  const { authors, text } = line;
  if (authors.length === 0) return false;
  const said = wordsOf(text);
  const mentioned = filter(authors, ({ words }) => said.includes(words));
  return (
    mentioned.length > 0 &&
    some(names(), (name) => some(mentioned, ({ words }) => words === wordsOf(name))) &&
    (isMostly(stripIntroduction(text), names()) || isNameAndRole(line, mentioned))
  );
}

/** `Ann Quay skrifar`: a word or a few in small letters behind a name. */
const deed = /^(?: [\p{Ll}’']+){1,3}$/u;

/** `Opinion: by Ann Quay, lecturer in law`. */
const kindBefore = /^[\p{L} ]{3,20}:\s(?=\p{L})/u;
/** What an author is may be longer than the name. Characters. */
const longestRole = 45;

/** `Ann Quay, correspondent for ports and shipping`: no sentence, and no heading about her. */
function isNameAndRole({ block, text }: Line, mentioned: Line['authors']): boolean {
  if (block.kind === 'heading' || /[.!?…:]$/.test(text)) return false;
  const said = wordsOf(stripIntroduction(text.replace(kindBefore, '')));
  return some(mentioned, ({ words }) => said.startsWith(words) && said.length <= words.length + longestRole);
}

/** `الثلاثاء 03-03-2026 10:07 | كتب: …`: a date, and a mark before what opens as a byline. */
function isBylineAndDate(text: string): boolean {
  if (!holdsDigit(text) || !/[|•·]/.test(text) || /[.!?…]$/.test(text)) return false;
  return findDates(text).length > 0 && some(besideDates(text), isIntroduced);
}

/** Beside its dates the line says hardly more than who wrote it. */
function isAuthorAndDate({ authors, text, atEnd }: Line): boolean {
  if (text.length > (atEnd ? 90 : longestLine) || !holdsDigit(text)) return false;
  const said = wordsOf(text);
  const named = filter(authors, ({ words }) => words.length > 3 && said.includes(words));
  if (named.length === 0 || findDates(text).length === 0) return false;
  // At the top, a line that is no sentence may also say what she is and how long the reading takes.
  if (!atEnd && !/[.!?…]$/.test(text)) return true;
  const beside = wordsOf(besideDates(text).join(' ')).length;
  return named.reduce((sum, { words }) => sum + words.length, 0) >= beside * 0.5;
}

/** `Foto`: a label as a line of its own, below a name. */
const isPictured = (text: string): boolean => text !== '' && text.length <= 20 && isOtherLabel(text);

function namesAlone(line: Line, names: () => readonly string[]): string | undefined {
  const { draft, block, text, beside, spokenBeside, atEnd } = line;
  if (!atEnd && text.length <= longestAlone) {
    const isDated = some(spokenBeside, (other) => isDateline(other, draft.dates));
    // To read the names costs most.
    const isNamed = (isDated || isPictured(beside[1] ?? '')) && fullNamesIn(text).length > 0;
    if (isNamed) return isDated ? note(draft, text, 'names beside a date') : 'who took the pictures';
  }
  if (!atEnd && text.length <= longestAlone && block.kind === 'paragraph')
    if (some(beside, (other) => isDateline(other, draft.dates)) && isOrganisation(text))
      return note(draft, text, 'a desk beside a date');
  if (block.kind !== 'paragraph' || !(atEnd ? block.links === 0 : block.linked > text.length * 0.8))
    return undefined;
  if (atEnd && isReporters(text)) return note(draft, text, 'reporters who are not named');
  if (!looksLikeNames(text, names) || isOrdinary(text, draft)) return undefined;
  return note(draft, text, atEnd ? 'names alone at the end' : 'linked names on top');
}

/** Names on top that have a line of their own. Characters. */
const longestAlone = 60;

/** `Nhóm PV`, `Web Desk`, `Agencias`: who wrote where nobody is named. Sorted. */
const reporters =
  /^(?:agences|agencias|agências|agencies|(?:ban |nhóm )?(?:btv|ctv|phóng viên|pv|tác giả)|(?:digital|news|online|web) ?desk|redacción|redação|redazione|staff (?:reporter|writer)s?|tổng hợp)$/iu;

const isReporters = (text: string): boolean => text.length <= 30 && reporters.test(text);

function note(draft: Draft, text: string, why: string): string {
  // The headline again is nobody's name.
  if (wordsOf(text) !== wordsOf(draft.title)) draft.bylines.push(text);
  return why;
}
