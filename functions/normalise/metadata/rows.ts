/** Phrases of a language, separated by `|`. */
export type Row = readonly [language: string, phrases: string];

/** All phrases of a table. */
export function phrasesOf(rows: readonly Row[]): string[] {
  return rows.flatMap(([, phrases]) => phrases.split('|'));
}
