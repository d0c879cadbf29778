import { remembered } from './locale.ts';
import type { PhraseTable } from './phrase-table.ts';
import { type RelativeWords, relativeWordsOf } from './relative-words.ts';
import { type Words, wordsOf } from './words.ts';

/** What may begin at a token, as bits: a phrase is looked for only where its table knows the first word. */
export const hints = {
  month: 1,
  /** At least three letters with which a month's name begins. */
  beginning: 2,
  weekday: 4,
  period: 8,
  filler: 16,
  hourMark: 32,
  /** A day or another moment without a number: `yesterday`. */
  moment: 64,
  /** A word for ago, before or after. */
  ago: 128,
  /** A unit, or a distance without a number. */
  distance: 256,
} as const;

/** The words of some languages, in order, and the hints of their first words. */
export interface Lexicon<W> {
  readonly words: readonly W[];
  readonly hintOf: (word: string) => number;
}

/** The words of calendars and clocks. Languages that Intl does not know have none. */
export function lexiconOf(languages: readonly string[]): Lexicon<Words> {
  return lexiconOfKey(languages.join('\n'));
}

/** The words of distances from now. */
export function relativeLexiconOf(languages: readonly string[]): Lexicon<RelativeWords> {
  return relativeLexiconOfKey(languages.join('\n'));
}

const lexiconOfKey = remembered((key: string): Lexicon<Words> => {
  const words = key.split('\n').flatMap((language) => wordsOf(language) ?? []);
  const known = createHints();
  for (const each of words) {
    known.add(hints.month, each.months, each.otherMonths);
    known.add(hints.weekday, each.weekdays);
    known.add(hints.period, each.periods);
    known.add(hints.filler, each.fillers);
    known.add(hints.hourMark, each.hourMarks);
    for (const word of each.months.beginnings()) if (word.length >= 3) known.addWord(hints.beginning, word);
  }
  return { words, hintOf: known.hintOf };
});

const relativeLexiconOfKey = remembered((key: string): Lexicon<RelativeWords> => {
  const words = key.split('\n').flatMap((language) => relativeWordsOf(language) ?? []);
  const known = createHints();
  for (const each of words) {
    known.add(hints.moment, each.moments);
    known.add(hints.ago, each.agoBefore, each.agoAfter);
    known.add(hints.distance, each.units, each.bare, each.one);
  }
  return { words, hintOf: known.hintOf };
});

function createHints() {
  const bits = new Map<string, number>();
  const addWord = (hint: number, word: string): void => {
    bits.set(word, (bits.get(word) ?? 0) | hint);
  };
  return {
    addWord,
    add: (hint: number, ...tables: readonly (PhraseTable<unknown> | undefined)[]): void => {
      for (const table of tables) for (const word of table?.firstWords() ?? []) addWord(hint, word);
    },
    hintOf: (word: string): number => bits.get(word) ?? 0,
  };
}
