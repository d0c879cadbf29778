/** Sources of regular expressions by language, each for how a line begins; `$` where it must end as well. Sorted. */
export type Phrases = Readonly<Record<string, readonly string[]>>;

/** What may stand before the first word: bullets, arrows, brackets, quotes, pictograms. */
const decoration = '[\\s"“„«»‹›<>→➡▶►▷•·*+–—|\\[({【［（■□★☆◆◇●○☞👉📲🔴⚡📢📱🔔✅-]{0,12}';

/** One expression for all phrases of all languages; `i` and `u`, as words of every script are compared. */
export function beginning(phrases: Phrases): RegExp {
  const all = Object.entries(phrases).flatMap(([language, those]) =>
    turkic.has(language) ? those.map(inCapitals) : those,
  );
  return new RegExp(`^${decoration}(?:${all.join('|')})`, 'iu');
}

const turkic: ReadonlySet<string> = new Set(['az', 'tr']);

/** The capitals of Turkish `i` and `ı` are `İ` and `I`: the flag `i` knows neither pair. */
const inCapitals = (phrase: string): string => phrase.replace(/i/g, '[iİ]').replace(/ı/g, '[ıI]');
