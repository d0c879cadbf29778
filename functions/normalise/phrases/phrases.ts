/** Sources of regular expressions by language, each for how a line begins; `$` where it must end as well. Sorted. */
export type Phrases = Readonly<Record<string, readonly string[]>>;

/** What may stand before the first word: bullets, arrows, brackets, quotes, pictograms. */
const decoration =
  '[\\s»›<>→➡▶►▷•·*+–—|\\[({【［（■□★☆◆◇●○☞\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\u200d\\ufe0f-]{0,12}';

/** Whether a line begins with one of many phrases. */
export interface LineTest {
  readonly test: (line: string) => boolean;
}

/**
 * Tests for all phrases of all languages, with what must follow them (source of a regular expression); `i` and `u`, as
 * words of every script are compared. A line in Latin letters is not asked for those of other scripts.
 */
export function beginning(phrases: Phrases, rest = ''): LineTest {
  const all = Object.entries(phrases).flatMap(([language, those]) =>
    turkic.has(language) ? those.map(inCapitals) : those,
  );
  const latin = expression(
    all.filter((phrase) => !needsOtherScript(phrase)),
    rest,
  );
  const others = expression(all.filter(needsOtherScript), rest);
  return { test: (line) => latin.test(line) || (otherScript.test(line) && others.test(line)) };
}

function expression(phrases: readonly string[], rest: string): RegExp {
  return phrases.length === 0 ? never : new RegExp(`^${decoration}(?:${phrases.join('|')})${rest}`, 'iu');
}

const never = /(?!)/;

/** Letters beyond Latin: from Greek to Cherokee, and of East Asia. */
const otherScript = /[\u0370-\u1dbf\u2c80-\ud7ff\uf900-\ufdff\uff66-\uffdc]/;
const letters = new RegExp(otherScript.source, 'g');
/** Marks among them. */
const marksOnly = /^[\u3000-\u3020\u30fb]*$/;

const needsOtherScript = (phrase: string): boolean => !marksOnly.test((phrase.match(letters) ?? []).join(''));

const turkic: ReadonlySet<string> = new Set(['az', 'tr']);

/** The capitals of Turkish `i` and `ı` are `İ` and `I`: the flag `i` knows neither pair. */
const inCapitals = (phrase: string): string => phrase.replace(/i/g, '[iİ]').replace(/ı/g, '[ıI]');
