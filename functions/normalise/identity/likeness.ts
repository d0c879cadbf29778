import { sharedWords, wordsOf } from '../words.ts';

/** Words in a row that are compared as one: rare enough to be nobody's but the author's. */
const shingleLength = 4;
/** Words looked at: the beginning of a very long text tells as much. */
const mostWords = 6_000;

/** Scripts written without spaces: every character counts as a word. */
const dense = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;

/** The words of a text, in order, in lower case. */
export function tokensOf(text: string): readonly string[] {
  const words = wordsOf(text).replace(dense, ' $& ');
  return words
    .split(' ', 2 * mostWords)
    .filter((word) => word !== '')
    .slice(0, mostWords);
}

/** Share of runs of four words that two texts have in common, of all they have: 0 to 1 (Jaccard, of w-shingles). */
export function similarity(a: readonly string[], b: readonly string[]): number {
  const ours = shinglesOf(a);
  const theirs = shinglesOf(b);
  const shared = sharedWords(ours, theirs);
  const all = ours.size + theirs.size - shared;
  return all === 0 ? 0 : shared / all;
}

function shinglesOf(tokens: readonly string[]): ReadonlySet<string> {
  const shingles = new Set<string>();
  for (let at = 0; at + shingleLength <= tokens.length; at += 1) {
    shingles.add(tokens.slice(at, at + shingleLength).join(' '));
  }
  return shingles;
}
