import { hints, type Lexicon, lexiconOf } from './lexicon.ts';
import { matchAny, type Span, type Table } from './phrase-table.ts';
import { plainText } from './plain-text.ts';
import { type Token, tokenize } from './tokens.ts';
import type { Words } from './words.ts';

/** A text prepared for reading: every reader looks at the same tokens. */
export interface Scan {
  readonly plain: string;
  readonly tokens: readonly Token[];
  readonly words: readonly Words[];
  /** By token: what may begin there, bits of `hints`; and what may begin anywhere. */
  readonly hints: readonly number[];
  readonly hinted: number;
  /** Tokens that are numbers. */
  readonly numbers: number;
  /** What readers asked for so far: most texts hold no date, and nothing is asked. */
  readonly asked: Asked;
}

interface Asked {
  weekdays?: readonly Span<number>[];
  periods?: readonly Span<number>[];
  gaps?: readonly boolean[];
}

/** Marks that may stand between the parts of one date or around it. */
const gapMarks = new Set([
  '"', '#', "'", '(', ')', '*', ',', '-', '.', '/', ':', ';', '@', '[', ']', '_', '|', '~', '¦', '«', '°', 'ª', '·', 'º',
  '»', '•', '‣', '∙', '⋅', '●', '◦', '・', '「', '」', '【', '】',
]); // biome-ignore format: a table

/** Words are looked for in these languages, in this order. */
export function scanText(text: string, languages: readonly string[]): Scan {
  const plain = plainText(text);
  return scanTokens(plain, tokenize(plain), lexiconOf(languages));
}

/** A text that is split already. */
export function scanTokens(plain: string, tokens: readonly Token[], lexicon: Lexicon<Words>): Scan {
  const hintsOfTokens: number[] = [];
  let hinted = 0;
  let numbers = 0;
  for (const { kind, text } of tokens) {
    const hint = lexicon.hintOf(text);
    hintsOfTokens.push(hint);
    hinted |= hint;
    if (kind === 'number') numbers += 1;
  }
  return { plain, tokens, words: lexicon.words, hints: hintsOfTokens, hinted, numbers, asked: {} };
}

/** The days of the week that a text names: 0 is Sunday. */
export function weekdaysIn(scan: Scan): readonly Span<number>[] {
  scan.asked.weekdays ??= spansIn(scan, hints.weekday, (each) => each.weekdays);
  return scan.asked.weekdays;
}

/** AM, PM and times of day, as the hours they cover. */
export function periodsIn(scan: Scan): readonly Span<number>[] {
  scan.asked.periods ??= spansIn(scan, hints.period, (each) => each.periods);
  return scan.asked.periods;
}

/** By token: whether it may stand between the parts of one date (marks, fillers, weekdays). */
export function gapsIn(scan: Scan): readonly boolean[] {
  scan.asked.gaps ??= gapsOf(scan);
  return scan.asked.gaps;
}

/** All phrases of one kind, left to right, longest first, none overlapping. */
function spansIn<T>(scan: Scan, hint: number, table: Table<Words, T>): readonly Span<T>[] {
  const spans: Span<T>[] = [];
  if ((scan.hinted & hint) === 0) return spans;
  for (let i = 0; i < scan.tokens.length; ) {
    const span = mayBegin(scan, i, hint) ? matchAny(scan.words, table, scan.tokens, i) : undefined;
    if (span !== undefined) spans.push(span);
    i = span?.to ?? i + 1;
  }
  return spans;
}

/** Whether such a phrase may begin at a token. */
export function mayBegin(scan: Scan, at: number, hint: number): boolean {
  return ((scan.hints[at] ?? 0) & hint) !== 0;
}

function gapsOf(scan: Scan): readonly boolean[] {
  const gaps = scan.tokens.map((token) => gapMarks.has(token.text));
  for (const { from, to } of spansIn(scan, hints.filler, (each) => each.fillers)) gaps.fill(true, from, to);
  for (const { from, to } of weekdaysIn(scan)) gaps.fill(true, from, to);
  return gaps;
}

/** The nearest token that is no gap, at or after (step 1) or before (step -1) this one, at most six gaps away. */
export function pastGap(scan: Scan, at: number, step: 1 | -1): number {
  const gaps = gapsIn(scan);
  let i = at;
  while (Math.abs(i - at) < 6 && gaps[i] === true) i += step;
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
