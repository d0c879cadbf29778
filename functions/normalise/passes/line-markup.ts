import type { Element } from 'domhandler';
import { codeAt, holdsDigit } from '../../core/characters.ts';
import { isDateLabel } from '../../core/dates/labels.ts';
import { filter, some } from '../../core/lists.ts';
import { classOf } from '../../html/marked.ts';
import {
  apartTextOf,
  byName,
  contains,
  descendants,
  holdsMoreThan,
  isText,
  someText,
  spacedTextOf,
  textOf,
} from '../../html/tree.ts';
import type { Block } from '../body/block.ts';
import { isBlank } from '../body/inline.ts';
import { roles, rolesOf } from '../vocabulary.ts';

/** Elements in a line; in one that is read for its dates alone, more. */
const mostPieces = 12;
const mostPiecesOfLine = 20;

/** Name, date and time stand in elements of their own, which only a style sheet sets apart. */
export function spaced({ origin }: Block, text: string): string {
  if (origin === undefined || !isInPieces(origin, text, mostPieces)) return text;
  return respaced(text, spacedTextOf(origin));
}

/** A line with two spaces between what stands in elements of its own. */
export function apart({ origin }: Block, text: string): string {
  if (origin === undefined || !isInPieces(origin, text, mostPiecesOfLine)) return text;
  return respaced(text, apartTextOf(origin));
}

const respaced = (text: string, other: string): string =>
  other !== text && other.replace(/\s/g, '') === text.replace(/\s/g, '') ? other : text;

/** Whether a few elements divide a text and hold nothing else: asked before their text is put together, which costs more. */
function isInPieces(origin: Element, text: string, most: number): boolean {
  if (isText(origin.children[0]) && origin.children.length === 1) return false;
  if (holdsMoreThan(origin, most)) return false;
  const { length } = text;
  let at = nextSeen(text, 0);
  const differs = (piece: string): boolean => {
    const end = piece.length;
    for (let from = nextSeen(piece, 0); from < end; from = nextSeen(piece, from + 1)) {
      if (at >= length || codeAt(piece, from) !== codeAt(text, at)) return true;
      at = nextSeen(text, at + 1);
    }
    return false;
  };
  return !someText(origin, differs) && at >= length;
}

/** Where the next character stands that readers see. */
function nextSeen(text: string, from: number): number {
  const { length } = text;
  let at = from;
  while (at < length && isBlank(codeAt(text, at))) at += 1;
  return at;
}

/** Names of elements that hold where a text was written. Sorted; in the languages of the templates met. */
const placeNames =
  /(?:^|[\s_-])(?:dateline|lieu|lloc|localidad|location|luogo|lugar|ort|place|plats|publisher|sted|ubicacion)(?:[\s_-]|$)|[a-z](?:Location|Place|Publisher)$/;

export function isPlaceLine({ origin }: Block, text: string): boolean {
  const className = origin === undefined ? undefined : classOf(origin);
  return text.length <= 40 && !/[.!?…]$/.test(text) && className !== undefined && placeNames.test(className);
}

/** How often the page was seen. */
export const numberAlone = /^\p{Nd}{1,3}(?:[.,\s]?\p{Nd}{3}){0,2}$|^\p{Nd}{4,6}$/u;

/** `Essen.`, `Santander`: above the text. */
export const placeAlone = /^\p{Lu}\p{L}+(?:[ /-]{1,3}\p{Lu}\p{L}+){0,2}\.$|^\p{Lu}[\p{L}-]{2,19}$/u;

/** A line with a date as its elements set it apart. */
export function apartOf({ origin }: Block, text: string): string {
  return origin === undefined || !holdsDigit(text) || holdsMoreThan(origin, mostPieces)
    ? text
    : apartTextOf(origin);
}

/** `<a class=author>…</a><span class=date>…</span>`: a line of hardly more than elements that are named so. */
export function isNamedSo({ origin }: Block, text: string): boolean {
  if (origin === undefined || text.length > longestLine || endOfSentence.test(text)) return false;
  if (holdsMoreThan(origin, mostPieces)) return false;
  const named = descendants(origin, (inner) => (rolesOf(inner) & (roles.author | roles.date)) !== 0);
  const outermost = filter(
    named,
    (inner) => !some(named, (other) => other !== inner && contains(other, inner)),
  );
  if (outermost.length < 2) return false;
  return outermost.reduce((sum, inner) => sum + textOf(inner).length, 0) >= text.length * 0.7;
}
/** Characters. */
const longestLine = 140;

/** `Publié <time>le 5 mars à 12h33</time>, mis à jour <time>à 15h02</time>`: what only the markup tells to be a date. */
export function isTimed({ origin }: Block, text: string): boolean {
  if (origin === undefined || endOfSentence.test(text) || hour.test(text)) return false;
  if (!holdsDigit(text) && !(text.length <= longestLabel && isDateLabel(text))) return false;
  if (holdsMoreThan(origin, mostPieces)) return false;
  const times = byName(origin, 'time').reduce((sum, time) => sum + textOf(time).length, 0);
  return times >= text.length * 0.4;
}
const endOfSentence = /[.!?…]$/;
/** Above the entries of a live blog. */
const hour = /^\D{0,8}\d{1,2}\s?[:.h]\s?\d{2}\D{0,8}$/;
/** Characters. */
const longestLabel = 60;
