/** The letters that a text opens with. */
const firstLetters = /^[\p{L}\p{M}]+/u;
const words = /[\p{L}\p{M}]+/gu;

/** Phrases by the word that they begin with: one expression of them all is slow, and large once it is compiled. */
export interface PhraseStarts {
  /** Those with which a text begins, the longest first. Each ends where a word does or at a mark of its own. */
  readonly of: (text: string) => readonly string[];
  /** Whether some word of a text begins one of them. */
  readonly areWithin: (text: string) => boolean;
}

export function createPhraseStarts(phrases: readonly string[]): PhraseStarts {
  const table = new Map<string, string[]>();
  let longest = 0;
  for (const phrase of [...new Set(phrases)].sort((a, b) => b.length - a.length)) {
    longest = Math.max(longest, phrase.length);
    const key = firstLetters.exec(phrase)?.[0] ?? phrase;
    table.set(key, [...(table.get(key) ?? []), phrase]);
  }
  return {
    of: (text) => {
      // A letter of a capital more: `İ` becomes two.
      const lower = text.slice(0, longest + 1).toLowerCase();
      const known = table.get(firstLetters.exec(lower)?.[0] ?? '');
      return known?.filter((phrase) => lower.startsWith(phrase)) ?? [];
    },
    areWithin: (text) =>
      text
        .toLowerCase()
        .match(words)
        ?.some((word) => table.has(word)) ?? false,
  };
}
