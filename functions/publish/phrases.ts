import { folded } from './folded.ts';

/** Words to look for, in the form of the text they are looked for in. */
interface Phrase {
  readonly text: string;
  /** Whether the word may go on before or after. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;
/** Written without spaces between words, so that the end of a word is not to be seen. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Thai}]/u;

/** Whether one of these phrases stands in a folded text, as whole words; `*` at an end lets the word go on there. */
export function phraseTest(patterns: readonly string[]): (text: string) => boolean {
  const phrases = patterns.map(phraseOf);
  return (text) => phrases.some((phrase) => stands(phrase, text));
}

function phraseOf(pattern: string): Phrase {
  const text = folded(pattern.replace(/^\*+|\*+$/g, ''));
  return { text, openStart: pattern.startsWith('*'), openEnd: pattern.endsWith('*') };
}

function stands({ text: phrase, openStart, openEnd }: Phrase, text: string): boolean {
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    const begins = openStart || isEdge(characterBefore(text, at), characterAt(phrase, 0));
    if (begins && (openEnd || isEdge(characterAt(text, end), characterBefore(phrase, phrase.length))))
      return true;
  }
  return false;
}

/** Whether a word ends between these neighbours: what is outside, and the first or last character of the phrase. */
function isEdge(outside: string, inside: string): boolean {
  return !wordCharacter.test(outside) || !wordCharacter.test(inside) || unspaced.test(inside);
}

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 32);

function characterBefore(text: string, at: number): string {
  if (at === 0) return ' ';
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? characterAt(text, Math.max(at - 2, 0)) : characterAt(text, at - 1);
}
