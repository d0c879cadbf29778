import { codeAt, foldCase, isLetterAt } from '../../core/characters.ts';
import { type Caseless, caseless, compileFolded } from './caseless.ts';
import { openingsOf } from './openings.ts';

/** Sources of regular expressions by language, each for how a line begins; `$` where it must end as well. Sorted. */
export type Phrases = Readonly<Record<string, readonly string[]>>;

/** What may stand before the first word: bullets, arrows, brackets, pictograms. */
const decoration =
  '[\\s»›<>→➡▶►▷•·*+–—|\\[({【［（■□★☆◆◇●○☞\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\u200d\\ufe0f-]';
const decorations = new RegExp(`^${decoration}{1,12}`, 'u');

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
    const { told, free } = learn(phrases, rest);
    const latin = anyOf(
      free.filter((phrase) => !needsOtherScript(phrase)),
      rest,
    );
    const others = anyOf(free.filter(needsOtherScript), rest);
    return (line) =>
      standsAt(told, foldCase(line), firstWord(line)) ||
      latin?.test(line) === true ||
      (others !== undefined && otherScript.test(line) && others.test(line));
  });
}

/** Whether one of the phrases is the whole line. */
export function whole(phrases: Phrases): LineTest {
  return lazily(() => {
    const { told, free } = learn(phrases, '$');
    const others = free.length === 0 ? undefined : caseless(`^(?:${free.join('|')})$`);
    return (line) => standsAt(told, foldCase(line), 0) || others?.test(line) === true;
  });
}

/** Whether one of the phrases stands in a line as words of its own. Each begins with a letter that is told. */
export function within(phrases: Phrases, rest = '(?!\\p{L})'): LineTest {
  return lazily(() => {
    const { told, free } = learn(phrases, rest);
    if (free.length > 0) throw new Error(`nothing tells how these phrases begin: ${free.join(', ')}`);
    return (line) => {
      const { length } = line;
      const folded = foldCase(line);
      for (let at = 0, isInside = false; at < length; at += 1) {
        const isLetter = isLetterAt(folded, at);
        if (isLetter && !isInside && standsAt(told, folded, at)) return true;
        isInside = isLetter;
      }
      return false;
    };
  });
}

function lazily(learnt: () => LineTest['test']): LineTest {
  let known: LineTest['test'] | undefined;
  return {
    test: (line) => {
      known ??= learnt();
      return known(line);
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
  /** Phrases of which nothing tells how they begin. */
  readonly free: readonly string[];
}

/** Phrases by the first letter of a line; how they go on is worked out when a line begins with it. */
interface Told {
  readonly unread: Map<number, Known[]>;
  readonly read: Map<number, Node>;
}

/** Two units: a pictogram is a pair of them. */
const firstUnits = 2;
/** A longer opening tells no more. Units. */
const longestOpening = 12;

function learn(phrases: Phrases, rest: string): Learnt {
  const unread = new Map<number, Known[]>();
  const free: string[] = [];
  for (const [language, those] of Object.entries(phrases)) {
    for (const phrase of turkic.has(language) ? those.map(inCapitals) : those) {
      const firsts = openingsOf(phrase, firstUnits);
      if (!firsts.every(isTelling)) {
        free.push(phrase);
        continue;
      }
      const known = { source: `(?:${phrase})${rest}` };
      for (const code of new Set(firsts.map(firstCode)))
        unread.set(code, [...(unread.get(code) ?? []), known]);
    }
  }
  return { told: { unread, read: new Map() }, free };
}

/** What may be decoration itself may stand before itself. */
const isTelling = (opening: string): boolean => opening !== '' && !decorations.test(opening);

const firstCode = (opening: string): number => codeAt(foldCase(opening), 0);

function nodeOf(told: Told, code: number): Node | undefined {
  const phrases = told.unread.get(code);
  if (phrases === undefined) return told.read.get(code);
  told.unread.delete(code);
  const root: Node = { next: new Map(), begun: [] };
  for (const phrase of phrases) {
    const long = openingsOf(phrase.source, longestOpening);
    // Of too many openings the last steps are left out, and an optional first step leaves nothing.
    const openings = (long.includes('') ? openingsOf(phrase.source, firstUnits) : long).map(foldCase);
    enter(
      root,
      openings.filter((opening) => codeAt(opening, 0) === code),
      phrase,
    );
  }
  const node = root.next.get(code);
  if (node !== undefined) told.read.set(code, node);
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

function firstWord(line: string): number {
  return isLetterAt(line, 0) ? 0 : (decorations.exec(line)?.[0].length ?? 0);
}

/** Of a line in small letters. */
function standsAt(told: Told, line: string, start: number): boolean {
  const { length } = line;
  if (start >= length) return false;
  let at = start + 1;
  for (let node = nodeOf(told, codeAt(line, start)); node !== undefined; at += 1) {
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

/** Letters beyond Latin: from Greek to Cherokee, and of East Asia. */
const otherScript = /[\u0370-\u1dbf\u2c80-\ud7ff\uf900-\ufdff\uff66-\uffdc]/;
const letters = new RegExp(otherScript.source, 'g');
/** Marks among them. */
const marksOnly = /^[\u3000-\u3020\u30fb]*$/;

const needsOtherScript = (phrase: string): boolean => !marksOnly.test((phrase.match(letters) ?? []).join(''));

const turkic: ReadonlySet<string> = new Set(['az', 'tr']);

/** The capital of Turkish `ı` is `I`, which is `i` in other languages' small letters. */
const inCapitals = (phrase: string): string => phrase.replace(/ı/g, '[ıi]');
