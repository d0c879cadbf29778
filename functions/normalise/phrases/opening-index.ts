import { codeAt, isLetterAt } from '../../core/characters.ts';
import { smallAt } from './line.ts';

/** A longer opening tells no more. UTF-16 units, no more than `lengths` has bits. */
export const longestOpening = 5;
/** Letters that a pair tells apart. */
const lettersTold = 32;

/** A phrase that is compiled when a line may hold it. */
export interface Known {
  readonly source: string;
  compiled?: RegExp;
}

/** Phrases by the letters that they begin with, of which there may be fewer than `longestOpening`. */
export interface OpeningIndex {
  /** For each pair of letters, by `pairOf`, how long such openings are: bit 0 for one letter. Most words begin none. */
  readonly lengths: Uint8Array;
  /** By `keyOf` an opening. */
  readonly begun: Map<number, Known[]>;
}

export function createIndex(): OpeningIndex {
  return { lengths: new Uint8Array(lettersTold ** 2), begun: new Map() };
}

/** Of two UTF-16 units; several pairs have the same. */
const pairOf = (first: number, second: number): number =>
  (first % lettersTold) * lettersTold + (second % lettersTold);

/** Of an opening that is one unit longer than that of `key`; several have the same: the expression decides. */
const longer = (key: number, unit: number): number => (Math.imul(key, 31) + unit) & 0x3fffffff;

function keyOf(opening: string): number {
  let key = 0;
  for (let at = 0; at < opening.length; at += 1) key = longer(key, codeAt(opening, at));
  return key;
}

export function enter({ lengths, begun }: OpeningIndex, opening: string, phrase: Known): void {
  const first = codeAt(opening, 0);
  const seconds = opening.length > 1 ? [codeAt(opening, 1)] : Array(lettersTold).keys();
  for (const second of seconds) {
    const pair = pairOf(first, second);
    lengths[pair] = (lengths[pair] ?? 0) | (1 << (opening.length - 1));
  }
  const key = keyOf(opening);
  const those = begun.get(key);
  if (those === undefined) begun.set(key, [phrase]);
  else if (!those.includes(phrase)) those.push(phrase);
}

/** Where a phrase may stand. */
export interface Place {
  readonly at: number;
  readonly phrase: Known;
}

const none: readonly Place[] = [];

/** The phrases that may stand at a place of a line: for nearly all places none. */
export function placesAt({ lengths, begun }: OpeningIndex, line: string, at: number): readonly Place[] {
  const { length } = line;
  if (at >= length) return none;
  const second = at + 1 < length ? smallAt(line, at + 1) : 0;
  let left = lengths[pairOf(smallAt(line, at), second)] ?? 0;
  let found = none;
  let key = 0;
  for (let end = at; left !== 0 && end < length; end += 1, left >>= 1) {
    key = longer(key, smallAt(line, end));
    const those = (left & 1) === 0 ? undefined : begun.get(key);
    if (those !== undefined) found = [...found, ...those.map((phrase) => ({ at, phrase }))];
  }
  return found;
}

/** The same of all places where words begin. */
export function placesOfWords(index: OpeningIndex, line: string): readonly Place[] {
  const { length } = line;
  const found: Place[] = [];
  for (let at = 0, isInside = false; at < length; at += 1) {
    const isLetter = isLetterAt(line, at);
    if (isLetter && !isInside) for (const place of placesAt(index, line, at)) found.push(place);
    isInside = isLetter;
  }
  return found;
}
