import { foldCase } from '../../core/characters.ts';
import { type Caseless, caseless, compileFolded } from './caseless.ts';
import { decoration, isDecorated, isForeign, type Line, otherScript, readLine } from './line.ts';
import {
  createIndex,
  enter,
  type Known,
  longestOpening,
  type OpeningIndex,
  type Place,
  placesAt,
  placesOfWords,
} from './opening-index.ts';
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
    const { known, decorated, free } = learn(phrases, rest, beginnings);
    const marked = anyOf(decorated, rest);
    const latin = anyOf(
      free.filter((phrase) => !needsOtherScript(phrase)),
      rest,
    );
    const others = anyOf(free.filter(needsOtherScript), rest);
    return (line) =>
      stands(known, line, beginnings.of(line)) ||
      (line.start > 0 && marked?.test(line.text) === true) ||
      latin?.test(line.text) === true ||
      (others !== undefined && isForeign(line) && others.test(line.text));
  });
}

/** Whether one of the phrases is the whole line. */
export function whole(phrases: Phrases): LineTest {
  return lazily(() => {
    const { known, decorated, free } = learn(phrases, '$', wholes);
    const untold = [...decorated, ...free];
    const others = untold.length === 0 ? undefined : caseless(`^(?:${untold.join('|')})$`);
    const areForeign = untold.every(needsOtherScript);
    return (line) =>
      stands(known, line, wholes.of(line)) ||
      (others !== undefined && (!areForeign || isForeign(line)) && others.test(line.text));
  });
}

/** Whether one of the phrases stands in a line as words of its own. Each begins with a letter that is told. */
export function within(phrases: Phrases, rest = '(?!\\p{L})'): LineTest {
  return lazily(() => {
    const { known, decorated, free } = learn(phrases, rest, words);
    const untold = [...decorated, ...free];
    if (untold.length > 0) throw new Error(`nothing tells how these phrases begin: ${untold.join(', ')}`);
    return (line) => stands(known, line, words.of(line));
  });
}

/** What lines may hold of all tables that were asked: one look tells for all of them. */
interface Lookout {
  readonly index: OpeningIndex;
  readonly of: (line: Line) => readonly Place[];
  /** What was found before a table was learnt is not believed. */
  readonly forget: () => void;
}

function createLookout(find: (index: OpeningIndex, line: Line) => readonly Place[]): Lookout {
  const index = createIndex();
  let last: Line | undefined;
  let found: readonly Place[] = [];
  return {
    index,
    of: (line) => {
      if (line !== last) found = find(index, line);
      last = line;
      return found;
    },
    forget: () => {
      last = undefined;
    },
  };
}

const beginnings = createLookout((index, { text, start }) => placesAt(index, text, start));
const wholes = createLookout((index, { text }) => placesAt(index, text, 0));
const words = createLookout((index, { text }) => placesOfWords(index, text));

function stands(known: ReadonlySet<Known>, { text }: Line, places: readonly Place[]): boolean {
  for (const { at, phrase } of places) if (known.has(phrase) && matchesAt(phrase, text, at)) return true;
  return false;
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

interface Learnt {
  /** Phrases that are in the index. */
  readonly known: ReadonlySet<Known>;
  /** Phrases that begin, or may begin, with what else stands before the first word. */
  readonly decorated: readonly string[];
  /** Phrases of which nothing tells how they begin. */
  readonly free: readonly string[];
}

function learn(phrases: Phrases, rest: string, { index, forget }: Lookout): Learnt {
  forget();
  const known = new Set<Known>();
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
      const told = { source: `(?:${phrase})${rest}` };
      known.add(told);
      for (const opening of openings) if (!isDecorated(opening)) enter(index, foldCase(opening), told);
    }
  }
  return { known, decorated, free };
}

function matchesAt(phrase: Known, line: string, start: number): boolean {
  phrase.compiled ??= compileFolded(phrase.source, 'y');
  phrase.compiled.lastIndex = start;
  return phrase.compiled.test(foldCase(line));
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
