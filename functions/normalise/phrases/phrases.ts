/** Sources of regular expressions by language, each for how a line begins; `$` where it must end as well. Sorted. */
export type Phrases = Readonly<Record<string, readonly string[]>>;

/** What may stand before the first word: bullets, arrows, brackets, quotes, pictograms. */
const decoration = '[\\s"“„«»‹›<>→➡▶►▷•·*+–—|\\[({【［（■□◆◇●○☞👉📲🔴⚡📢📱🔔✅-]{0,12}';

/** One expression for all phrases of all languages; `i` and `u`, as words of every script are compared. */
export function beginning(phrases: Phrases): RegExp {
  return new RegExp(`^${decoration}(?:${Object.values(phrases).flat().join('|')})`, 'iu');
}
