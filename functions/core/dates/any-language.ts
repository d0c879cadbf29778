import { flatMap, map } from '../lists.ts';
import { type MonthName, monthNames } from './date-words.ts';
import { extraMonths } from './extra-words.ts';
import { knownLocale, remembered } from './locale.ts';
import { createPhraseTable, matchAll, type PhraseTable } from './phrase-table.ts';
import type { Token } from './tokens.ts';

/** Languages in which news is written, by script; sorted by script, then by how much news there is. */
const languagesOfScripts: ReadonlyMap<string, string> = new Map([
  ['Arabic', 'ar ckb fa ps ur'],
  ['Armenian', 'hy'],
  ['Bengali', 'bn as'],
  ['Cyrillic', 'ru uk bg sr mk be kk ky mn tg'],
  ['Devanagari', 'hi mr ne'],
  ['Ethiopic', 'am'],
  ['Georgian', 'ka'],
  ['Greek', 'el'],
  ['Gujarati', 'gu'],
  ['Gurmukhi', 'pa'],
  ['Han', 'zh ja'],
  ['Hangul', 'ko'],
  ['Hebrew', 'he'],
  ['Kannada', 'kn'],
  ['Khmer', 'km'],
  ['Lao', 'lo'],
  ['Latin', 'es fr de pt it tr pl nl id vi ro cs hu sv da nb fi sk hr sl et lv lt ms az uz sq ca gl eu is ga cy mt sw fil af'],
  ['Malayalam', 'ml'],
  ['Myanmar', 'my'],
  ['Oriya', 'or'],
  ['Sinhala', 'si'],
  ['Tamil', 'ta'],
  ['Telugu', 'te'],
  ['Thai', 'th'],
]); // biome-ignore format: a table

/** What most texts of most pages are written in. */
const latinAlone = [...languagesOfScripts].filter(([script]) => script === 'Latin');

/** A script of more languages is searched for month names first. */
const fewLanguages = 3;

/**
 * Languages that a date in this text may be in: all of its scripts that few languages are written in, and of other
 * scripts those with its month names. For pages that declare no language, or a wrong one.
 */
export function languagesOfText(plain: string, tokens: readonly Token[]): readonly string[] {
  const isLatin = !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(plain);
  const scripts = isLatin ? latinAlone : [...languagesOfScripts];
  const found: string[] = [];
  for (const [script, names] of scripts) {
    if (!patternOf(script).test(plain)) continue;
    const languages = names.split(' ');
    found.push(...(languages.length <= fewLanguages ? languages : languagesOfMonths(script, tokens)));
  }
  return found;
}

const patternOf = remembered((script: string) => new RegExp(`\\p{Script=${script}}`, 'u'));

function languagesOfMonths(script: string, tokens: readonly Token[]): readonly string[] {
  const months = monthsOfScript(script);
  const named = map(
    matchAll([months], (table) => table, tokens),
    (span) => span.meaning,
  );
  const abbreviated = flatMap(tokens, ({ kind, text }) =>
    kind === 'word' && text.length >= 3 ? (months.complete(text) ?? []) : [],
  );
  return [...new Set([...named, ...abbreviated])];
}

/** The first language in which a phrase is a month; phrases that mean several months (`lis`) are left out. */
const monthsOfScript = remembered((script: string): PhraseTable<string> => {
  const votes = new Map<string, Vote>();
  for (const language of languagesOfScripts.get(script)?.split(' ') ?? []) {
    const names = knownLocale(language) === undefined ? [] : monthNames(language);
    for (const name of [...names, ...extraMonths(language)]) count(votes, name, language);
  }
  const table = createPhraseTable<string>();
  for (const { phrase, months, language } of votes.values()) {
    if (months.size === 1) table.add(phrase, language);
  }
  return table;
});

interface Vote {
  readonly phrase: readonly string[];
  readonly months: Set<number>;
  readonly language: string;
}

function count(votes: Map<string, Vote>, { phrase, month }: MonthName, language: string): void {
  const vote = votes.get(phrase.join(' ')) ?? { phrase, months: new Set(), language };
  vote.months.add(month);
  votes.set(phrase.join(' '), vote);
}
