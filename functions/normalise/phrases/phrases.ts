import { isLetterAt, lowerCode } from '../../core/characters.ts';
import { caseless } from './caseless.ts';
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
      standsAt(told, line, firstWord(line)) ||
      latin?.test(line) === true ||
      (others !== undefined && otherScript.test(line) && others.test(line));
  });
}

/** Whether one of the phrases is the whole line. */
export function whole(phrases: Phrases): LineTest {
  return lazily(() => {
    const { told, free } = learn(phrases, '$');
    const others = free.length === 0 ? undefined : caseless(`^(?:${free.join('|')})$`);
    return (line) => standsAt(told, line, 0) || others?.test(line) === true;
  });
}

/** Whether one of the phrases stands in a line as words of its own. Each begins with a letter that is told. */
export function within(phrases: Phrases, rest = '(?!\\p{L})'): LineTest {
  return lazily(() => {
    const { told, free } = learn(phrases, rest);
    if (free.length > 0) throw new Error(`nothing tells how these phrases begin: ${free.join(', ')}`);
    return (line) => {
      const { length } = line;
      for (let at = 0, isInside = false; at < length; at += 1) {
        const isLetter = isLetterAt(line, at);
        if (isLetter && !isInside && standsAt(told, line, at)) return true;
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
  readonly told: Node;
  /** Phrases of which nothing tells how they begin. */
  readonly free: readonly string[];
}

function learn(phrases: Phrases, rest: string): Learnt {
  const told: Node = { next: new Map(), begun: [] };
  const free: string[] = [];
  for (const [language, those] of Object.entries(phrases)) {
    for (const phrase of turkic.has(language) ? those.map(inCapitals) : those) {
      const openings = openingsOf(phrase);
      if (openings.every(isTelling)) enter(told, openings, { source: `(?:${phrase})${rest}` });
      else free.push(phrase);
    }
  }
  return { told, free };
}

/** What may be decoration itself may stand before itself. */
const isTelling = (opening: string): boolean => opening !== '' && !decorations.test(opening);

function enter(root: Node, openings: readonly string[], phrase: Known): void {
  for (const opening of openings) {
    let node = root;
    for (let at = 0; at < opening.length; at += 1) {
      const code = lowerCode(opening, at);
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

function standsAt(root: Node, line: string, start: number): boolean {
  let at = start;
  for (let node: Node | undefined = root; node !== undefined; at += 1) {
    for (const phrase of node.begun) if (matchesAt(phrase, line, start)) return true;
    node = at < line.length ? node.next.get(lowerCode(line, at)) : undefined;
  }
  return false;
}

function matchesAt(phrase: Known, line: string, start: number): boolean {
  phrase.compiled ??= caseless(phrase.source, 'y');
  phrase.compiled.lastIndex = start;
  return phrase.compiled.test(line);
}

const anyOf = (phrases: readonly string[], rest: string): RegExp | undefined =>
  phrases.length === 0 ? undefined : caseless(`^${decoration}{0,12}(?:${phrases.join('|')})${rest}`);

/** Letters beyond Latin: from Greek to Cherokee, and of East Asia. */
const otherScript = /[\u0370-\u1dbf\u2c80-\ud7ff\uf900-\ufdff\uff66-\uffdc]/;
const letters = new RegExp(otherScript.source, 'g');
/** Marks among them. */
const marksOnly = /^[\u3000-\u3020\u30fb]*$/;

const needsOtherScript = (phrase: string): boolean => !marksOnly.test((phrase.match(letters) ?? []).join(''));

const turkic: ReadonlySet<string> = new Set(['az', 'tr']);

/** The capitals of Turkish `i` and `ı` are `İ` and `I`: the flag `i` knows neither pair. */
const inCapitals = (phrase: string): string => phrase.replace(/i/g, '[iİ]').replace(/ı/g, '[ıI]');
