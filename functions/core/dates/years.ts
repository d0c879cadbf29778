import { find, map } from '../lists.ts';
import type { Token } from './tokens.ts';

/** Eras that count from another year: add this to theirs. Japan's and Taiwan's as dated by their governments. Sorted. */
const eras: readonly (readonly [name: string, year0: number])[] = [
  ['中華民國', 1911],
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['民国', 1911],
  ['民國', 1911],
];

/** Buddhist era: 543 years ahead. Only these years can be one, and none of them can be anything else. */
const buddhist = { from: 2500, to: 2620, ahead: 543 };

/** A year of four digits, of the Buddhist era where it must be one. */
export function fullYear(year: number): number {
  return year >= buddhist.from && year <= buddhist.to ? year - buddhist.ahead : year;
}

/** A year of two digits: 70 to 99 lie in the last century (POSIX strptime has 69; no news site is that old). */
export function shortYear(year: number): number {
  return year >= 70 ? 1900 + year : 2000 + year;
}

/** As Thai pages write it: `69` is 2569 of the Buddhist era; below 43 (CE 2000) it is taken as Gregorian. */
export function shortThaiYear(year: number): number {
  return year >= 43 ? 2500 - buddhist.ahead + year : 2000 + year;
}

/** The Gregorian year of a number that an era name precedes: `令和8` is 2026. */
export function eraYear(tokens: readonly Token[], at: number): number | undefined {
  const before = map(tokens.slice(Math.max(0, at - 4), at), (token) => token.text);
  const era = find(eras, ([name]) => before.join('').endsWith(name));
  return era === undefined ? undefined : era[1] + Number(tokens[at]?.text);
}
