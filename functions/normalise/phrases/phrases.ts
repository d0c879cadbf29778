import { codeAt, foldCase } from '../../core/characters.ts';
import { type Caseless, caseless, compileFolded } from './caseless.ts';
import { decoration, isDecorated, isForeign, type Line, otherScript, readLine, wordsIn } from './line.ts';
import { openingsOf } from './openings.ts';

/** Sources of regular expressions by language, each for how a line begins; `$` where it must end as well. Sorted. */
export type Phrases = Readonly<Record<string, readonly string[]>>;

/** Whether a line begins with one of many phrases. */
export interface LineTest {
  readonly test: (line: string) => boolean;
}

/**
 * Whether a line begins with one of the phrases of all languages, with what must follow them (source of a regular
 * expression); case counts for nothing. A line is compared with phrases only that its first letters may begin: one
 * expression of a thousand phrases is a megabyte of machine code. Learnt when the first line is asked.
 */
export function beginning(phrases: Phrases, rest = ''): LineTest {
  return lazily(() => {
    const { told, decorated, free } = learn(phrases, rest);
    const marked = anyOf(decorated, rest);
    const latin = anyOf(
      free.filter((phrase) => !needsOtherScript(phrase)),
      rest,
    );
    const others = anyOf(free.filter(needsOtherScript), rest);
    return (line) =>
      standsAt(told, line.folded, line.start) ||
      (line.start > 0 && marked?.test(line.text) === true) ||
      latin?.test(line.text) === true ||
      (others !== undefined && isForeign(line) && others.test(line.text));
  });
}

/** Whether one of the phrases is the whole line. */
export function whole(phrases: Phrases): LineTest {
  return lazily(() => {
    const { told, decorated, free } = learn(phrases, '$');
    const untold = [...decorated, ...free];
    const others = untold.length === 0 ? undefined : caseless(`^(?:${untold.join('|')})$`);
    const areForeign = untold.every(needsOtherScript);
    return (line) =>
      standsAt(told, line.folded, 0) ||
      (others !== undefined && (!areForeign || isForeign(line)) && others.test(line.text));
  });
}

/** Whether one of the phrases stands in a line as words of its own. Each begins with a letter that is told. */
export function within(phrases: Phrases, rest = '(?!\\p{L})'): LineTest {
  return lazily(() => {
    const { told, decorated, free } = learn(phrases, rest);
    const untold = [...decorated, ...free];
    if (untold.length > 0) throw new Error(`nothing tells how these phrases begin: ${untold.join(', ')}`);
    return (line) => {
      for (const at of wordsIn(line)) if (standsAt(told, line.folded, at)) return true;
      return false;
    };
  });
}

function lazily(learnt: () => (line: Line) => boolean): LineTest {
  let known: ((line: Line) => boolean) | undefined;
  return {
    test: (line) => {
      known ??= learnt();
      return known(readLine(line));
    },
  };
}

/** A phrase that is compiled when a line may hold it. */
interface Known {
  readonly source: string;
  compiled?: RegExp;
}

interface Learnt {
  readonly told: Told;
  /** Phrases that begin, or may begin, with what else stands before the first word. */
  readonly decorated: readonly string[];
  /** Phrases of which nothing tells how they begin. */
  readonly free: readonly string[];
}

/** Phrases by the letters that they begin with, of which there may be fewer than `longestOpening`. */
interface Told {
  /** For each pair of letters, by `pairOf`, how long such openings are: bit 0 for one letter. Most words begin none. */
  readonly lengths: Uint8Array;
  /** By `keyOf` an opening. */
  readonly begun: Map<number, Known[]>;
}

/** A longer opening tells no more. UTF-16 units, no more than `lengths` has bits. */
const longestOpening = 5;
/** Letters that a pair tells apart. */
const lettersTold = 32;

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

function learn(phrases: Phrases, rest: string): Learnt {
  const told: Told = { lengths: new Uint8Array(lettersTold ** 2), begun: new Map() };
  const decorated: string[] = [];
  const free: string[] = [];
  for (const [language, those] of Object.entries(phrases)) {
    for (const phrase of turkic.has(language) ? those.map(inCapitals) : those) {
      const openings = openingsOf(phrase, longestOpening);
      if (openings.includes('')) {
        free.push(phrase);
        continue;
      }
      // What may be decoration itself may stand before itself.
      if (openings.some(isDecorated)) decorated.push(phrase);
      const known = { source: `(?:${phrase})${rest}` };
      for (const opening of openings) if (!isDecorated(opening)) tell(told, foldCase(opening), known);
    }
  }
  return { told, decorated, free };
}

function tell({ lengths, begun }: Told, opening: string, phrase: Known): void {
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

/** Of a line in small letters. */
function standsAt({ lengths, begun }: Told, line: string, start: number): boolean {
  const { length } = line;
  if (start >= length) return false;
  const second = start + 1 < length ? codeAt(line, start + 1) : 0;
  let left = lengths[pairOf(codeAt(line, start), second)] ?? 0;
  let key = 0;
  for (let at = start; left !== 0 && at < length; at += 1, left >>= 1) {
    key = longer(key, codeAt(line, at));
    if ((left & 1) === 0) continue;
    for (const phrase of begun.get(key) ?? none) if (matchesAt(phrase, line, start)) return true;
  }
  return false;
}

const none: readonly Known[] = [];

function matchesAt(phrase: Known, line: string, start: number): boolean {
  phrase.compiled ??= compileFolded(phrase.source, 'y');
  phrase.compiled.lastIndex = start;
  return phrase.compiled.test(line);
}

const anyOf = (phrases: readonly string[], rest: string): Caseless | undefined =>
  phrases.length === 0 ? undefined : caseless(`^${decoration}{0,12}(?:${phrases.join('|')})${rest}`);

const letters = new RegExp(otherScript.source, 'g');
/** Marks among them. */
const marksOnly = /^[\u3000-\u3020\u30fb]*$/;

const needsOtherScript = (phrase: string): boolean => !marksOnly.test((phrase.match(letters) ?? []).join(''));

const turkic: ReadonlySet<string> = new Set(['az', 'tr']);

/** The capital of Turkish `ı` is `I`, which is `i` in other languages' small letters. */
const inCapitals = (phrase: string): string => phrase.replace(/ı/g, '[ıi]');
