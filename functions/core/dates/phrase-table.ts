import type { Token } from './tokens.ts';

/** Meaning of phrases, found by longest match in a row of tokens. */
export interface PhraseTable<T> {
  /** The first meaning of a phrase stays: more reliable sources are added first. Phrases without words are ignored. */
  add(phrase: readonly string[], meaning: T): void;
  /** The longest phrase that begins at this token. */
  match(tokens: readonly Token[], at: number): Span<T> | undefined;
  /** What all one-word phrases that begin with these letters mean, when they agree. */
  complete(beginning: string): T | undefined;
  /** The letters that can be completed. */
  beginnings(): Iterable<string>;
  /** Words with which a phrase begins. */
  firstWords(): Iterable<string>;
}

/** Tokens `from` up to, not including, `to`, and what they mean. */
export interface Span<T> {
  readonly from: number;
  readonly to: number;
  readonly meaning: T;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  meaning?: T;
}

/** Marks that may stand between the words of a phrase: `p. m.`, `c'hwevrer`, `3-р сар`. */
const glue = new Set([' ', "'", '-', '.']);

export function createPhraseTable<T>(): PhraseTable<T> {
  const root: Node<T> = { next: new Map() };
  let known: ReadonlyMap<string, T> | undefined;
  const beginnings = (): ReadonlyMap<string, T> => {
    known ??= beginningsOf(root);
    return known;
  };
  return {
    add: (phrase, meaning) => {
      add(root, phrase, meaning);
      known = undefined;
    },
    match: (tokens, at) => match(root, tokens, at),
    complete: (beginning) => beginnings().get(beginning),
    beginnings: () => beginnings().keys(),
    firstWords: () => root.next.keys(),
  };
}

function add<T>(root: Node<T>, phrase: readonly string[], meaning: T): void {
  const words = phrase.filter(
    (word, i) => !glue.has(word) || phrase.length === 1 || (i === 0 && word === "'"),
  );
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? { next: new Map() };
    node.next.set(word, next);
    node = next;
  }
  if (node !== root) node.meaning ??= meaning;
}

function match<T>(root: Node<T>, tokens: readonly Token[], at: number): Span<T> | undefined {
  let node = root;
  let to = at;
  let meaning: T | undefined;
  for (let i = at; i < tokens.length; i++) {
    const text = tokens[i]?.text ?? '';
    const next = node.next.get(text);
    if (next === undefined) {
      if (i > at && glue.has(text) && !glue.has(tokens[i - 1]?.text ?? '')) continue;
      break;
    }
    node = next;
    if (node.meaning === undefined) continue;
    meaning = node.meaning;
    to = i + 1;
  }
  return meaning === undefined ? undefined : { from: at, to, meaning };
}

/** What each beginning of a one-word phrase means, without those of words that disagree. */
function beginningsOf<T>(root: Node<T>): ReadonlyMap<string, T> {
  const beginnings = new Map<string, T | undefined>();
  for (const [word, { meaning }] of root.next) {
    if (meaning === undefined) continue;
    for (let end = 1; end <= word.length; end++) {
      const beginning = word.slice(0, end);
      const agrees = !beginnings.has(beginning) || beginnings.get(beginning) === meaning;
      beginnings.set(beginning, agrees ? meaning : undefined);
    }
  }
  const agreed = new Map<string, T>();
  for (const [beginning, meaning] of beginnings) if (meaning !== undefined) agreed.set(beginning, meaning);
  return agreed;
}

/** The phrases of one kind in the words of a language. */
export type Table<W, T> = (words: W) => PhraseTable<T>;

/** All phrases in a row of tokens, left to right, longest first, none overlapping. */
export function matchAll<W, T>(
  words: readonly W[],
  table: Table<W, T>,
  tokens: readonly Token[],
): readonly Span<T>[] {
  const spans: Span<T>[] = [];
  for (let i = 0; i < tokens.length; ) {
    const span = matchAny(words, table, tokens, i);
    if (span !== undefined) spans.push(span);
    i = span?.to ?? i + 1;
  }
  return spans;
}

/** The longest phrase at this token in any of the languages; of equally long ones the first language's. */
export function matchAny<W, T>(
  words: readonly W[],
  table: Table<W, T>,
  tokens: readonly Token[],
  at: number,
): Span<T> | undefined {
  let best: Span<T> | undefined;
  for (const each of words) {
    const span = table(each).match(tokens, at);
    if (span !== undefined && span.to > (best?.to ?? at)) best = span;
  }
  return best;
}
