import { matchAll, type Span, type Table } from './phrase-table.ts';
import { plainText } from './plain-text.ts';
import { type Token, tokenize } from './tokens.ts';
import { type Words, wordsOf } from './words.ts';

/** A text prepared for reading: every reader looks at the same tokens. The rest is made when a reader first asks. */
export interface Scan {
  readonly plain: string;
  readonly tokens: readonly Token[];
  readonly words: readonly Words[];
  readonly weekdays: readonly Span<number>[];
  readonly periods: readonly Span<number>[];
  /** By token: whether it may stand between the parts of one date (marks, fillers, weekdays). */
  readonly gaps: readonly boolean[];
}

/** Marks that may stand between the parts of one date or around it. */
const gapMarks = new Set([
  '"', '#', "'", '(', ')', '*', ',', '-', '.', '/', ':', ';', '@', '[', ']', '_', '|', '~', '¦', '«', '°', 'ª', '·', 'º',
  '»', '•', '‣', '∙', '⋅', '●', '◦', '・', '「', '」', '【', '】',
]); // biome-ignore format: a table

/** Words are looked for in these languages, in this order. */
export function scanText(text: string, languages: readonly string[]): Scan {
  const plain = plainText(text);
  const tokens = tokenize(plain);
  const words = once(() => languages.flatMap((language) => wordsOf(language) ?? []));
  const spansOf = (table: Table<Words, number>) => matchAll(words(), table, tokens);
  const weekdays = once(() => spansOf((each) => each.weekdays));
  const periods = once(() => spansOf((each) => each.periods));
  const gaps = once(() => gapsOf(tokens, words(), weekdays()));
  return {
    plain,
    tokens,
    get words() {
      return words();
    },
    get weekdays() {
      return weekdays();
    },
    get periods() {
      return periods();
    },
    get gaps() {
      return gaps();
    },
  };
}

function once<T extends object>(compute: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}

function gapsOf(
  tokens: readonly Token[],
  words: readonly Words[],
  weekdays: readonly Span<number>[],
): readonly boolean[] {
  const gaps = tokens.map((token) => gapMarks.has(token.text));
  const fillers = matchAll(words, (each) => each.fillers, tokens);
  for (const { from, to } of [...fillers, ...weekdays]) gaps.fill(true, from, to);
  return gaps;
}

/** The nearest token that is no gap, at or after (step 1) or before (step -1) this one, at most six gaps away. */
export function pastGap(scan: Scan, at: number, step: 1 | -1): number {
  let i = at;
  while (Math.abs(i - at) < 6 && scan.gaps[i] === true) i += step;
  return i;
}

/** Whether the second token begins where the first ends. */
export function touches(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start;
}

/** The value of a number token of at most so many digits; NaN for anything else. */
export function numberAt(scan: Scan, at: number, digits: number): number {
  const token = scan.tokens[at];
  return token?.kind === 'number' && token.end - token.start <= digits ? Number(token.text) : Number.NaN;
}

/** Digits of a number token as written, leading zeros included; 0 for anything else. */
export function digitsAt(scan: Scan, at: number): number {
  const token = scan.tokens[at];
  return token?.kind === 'number' ? token.end - token.start : 0;
}
