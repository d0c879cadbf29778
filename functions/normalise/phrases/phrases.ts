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
 * expression); case counts for nothing. A line is compared with phrases only that its letters may begin, by a trie of
 * them: one expression of a thousand phrases is a megabyte of machine code. Learnt when the first line is asked.
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

interface Node {
  readonly next: Map<number, Node>;
  /** Phrases that may begin with the letters up to here. */
  readonly begun: Known[];
}

interface Learnt {
  readonly told: Told;
  /** Phrases that begin, or may begin, with what else stands before the first word. */
  readonly decorated: readonly string[];
  /** Phrases of which nothing tells how they begin. */
  readonly free: readonly string[];
}

/** Phrases by the first letter of a line; how they go on is worked out when a line begins with it. */
interface Told {
  /** 1 for each pair of letters, by `pairOf`, that a phrase may begin with: most words are not looked up. */
  readonly pairs: Uint8Array;
  readonly begun: Map<number, Node | Known[]>;
}

/** Two units: a pictogram is a pair of them. */
const firstUnits = 2;
/** A longer opening tells no more. Units. */
const longestOpening = 12;
/** Letters that a pair tells apart. */
const lettersTold = 32;

/** Of two UTF-16 units; several pairs have the same. */
const pairOf = (first: number, second: number): number =>
  (first % lettersTold) * lettersTold + (second % lettersTold);

function learn(phrases: Phrases, rest: string): Learnt {
  const told: Told = { pairs: new Uint8Array(lettersTold ** 2), begun: new Map() };
  const decorated: string[] = [];
  const free: string[] = [];
  for (const [language, those] of Object.entries(phrases)) {
    for (const phrase of turkic.has(language) ? those.map(inCapitals) : those) {
      const firsts = openingsOf(phrase, firstUnits);
      if (firsts.includes('')) {
        free.push(phrase);
        continue;
      }
      // What may be decoration itself may stand before itself.
      if (firsts.some(isDecorated)) decorated.push(phrase);
      tell(told, firsts.filter((opening) => !isDecorated(opening)).map(foldCase), {
        source: `(?:${phrase})${rest}`,
      });
    }
  }
  return { told, decorated, free };
}

function tell({ pairs, begun }: Told, openings: readonly string[], phrase: Known): void {
  for (const opening of openings) {
    const first = codeAt(opening, 0);
    if (opening.length > 1) pairs[pairOf(first, codeAt(opening, 1))] = 1;
    else pairs.fill(1, pairOf(first, 0), pairOf(first, 0) + lettersTold);
  }
  for (const code of new Set(openings.map((opening) => codeAt(opening, 0)))) {
    const those = begun.get(code);
    if (Array.isArray(those)) those.push(phrase);
    else begun.set(code, [phrase]);
  }
}

function nodeOf({ begun }: Told, code: number): Node | undefined {
  const known = begun.get(code);
  if (!Array.isArray(known)) return known;
  const root: Node = { next: new Map(), begun: [] };
  for (const phrase of known) {
    const long = openingsOf(phrase.source, longestOpening);
    // Of too many openings the last steps are left out, and an optional first step leaves nothing.
    const openings = (long.includes('') ? openingsOf(phrase.source, firstUnits) : long).map(foldCase);
    enter(
      root,
      openings.filter((opening) => codeAt(opening, 0) === code),
      phrase,
    );
  }
  const node = root.next.get(code) ?? root;
  begun.set(code, node);
  return node;
}

function enter(root: Node, openings: readonly string[], phrase: Known): void {
  for (const opening of openings) {
    let node = root;
    for (let at = 0; at < opening.length; at += 1) {
      const code = codeAt(opening, at);
      const next = node.next.get(code) ?? { next: new Map(), begun: [] };
      node.next.set(code, next);
      node = next;
    }
    node.begun.push(phrase);
  }
}

/** Of a line in small letters. */
function standsAt(told: Told, line: string, start: number): boolean {
  const { length } = line;
  if (start >= length) return false;
  const first = codeAt(line, start);
  const second = start + 1 < length ? codeAt(line, start + 1) : 0;
  if (told.pairs[pairOf(first, second)] !== 1) return false;
  let at = start + 1;
  for (let node = nodeOf(told, first); node !== undefined; at += 1) {
    for (const phrase of node.begun) if (matchesAt(phrase, line, start)) return true;
    node = at < length ? node.next.get(codeAt(line, at)) : undefined;
  }
  return false;
}

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
