import { extraAgoWords } from './extra-ago-words.ts';
import { knownLocale, remembered } from './locale.ts';
import { createPhraseTable, type PhraseTable } from './phrase-table.ts';
import { phraseOf } from './tokens.ts';

/** Units of a distance in time, by rising length: where a short form means two, the first keeps it (`m`: minutes). */
export const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type Unit = (typeof units)[number];

/** So many units before now. */
export interface Distance {
  readonly unit: Unit;
  readonly count: number;
}

/** The words of distances in one language: the output of Intl.RelativeTimeFormat and unit formats, turned round. */
export interface RelativeWords {
  readonly units: PhraseTable<Unit>;
  /** Distances without a number beside the word for ago: `час` (назад), `يومين` (منذ). */
  readonly bare: PhraseTable<Distance>;
  /** `vor`, `il y a`, `hace`. */
  readonly agoBefore: PhraseTable<true>;
  /** `ago`, `trước`, `назад`, `前`. */
  readonly agoAfter: PhraseTable<true>;
  /** The numeral one and the indefinite article: `an hour ago`. */
  readonly one: PhraseTable<true>;
  /** Distances without a number: `yesterday`, `hôm kia`, `קבל יומיים`. */
  readonly moments: PhraseTable<Distance>;
  /** Where unit and number stand the other way round (Swahili `saa 5 zilizopita`). */
  readonly templates: readonly Template[];
}

export interface Template {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly unit: Unit;
}

/** One formatted distance: the words on both sides of its number. */
interface Sample extends Template {
  readonly count: number;
  readonly hasNumber: boolean;
}

const styles = ['long', 'short', 'narrow'] as const;

/** The words of the locale that Intl knows for this language; undefined when it knows none. Made once, on demand. */
export function relativeWordsOf(language: string): RelativeWords | undefined {
  const locale = knownLocale(language);
  return locale === undefined ? undefined : relativeWordsOfLocale(locale);
}

const relativeWordsOfLocale = remembered((locale: string): RelativeWords => {
  const templates: Template[] = [];
  const words = {
    units: createPhraseTable<Unit>(),
    bare: createPhraseTable<Distance>(),
    agoBefore: createPhraseTable<true>(),
    agoAfter: createPhraseTable<true>(),
    one: createPhraseTable<true>(),
    moments: createPhraseTable<Distance>(),
    templates,
  };
  extraAgoWords(locale.split('-')[0] ?? locale, words);
  learnMoments(words, locale);
  const counts = countsOf(locale);
  for (const style of ['long', 'short'] as const) learnUnits(words, locale, style, counts);
  for (const style of styles) templates.push(...learnAgo(words, samplesOf(locale, style, counts)));
  return words;
});

/** What languages have words for: `now`, `today` and the days before, `last week`. */
const momentCounts = { second: [0], day: [0, 1, 2, 3], week: [1], month: [1], year: [1] } as const;

const digits = /\p{Nd}/u;

function learnMoments(words: RelativeWords, locale: string): void {
  const formatter = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const unit of ['second', 'day', 'week', 'month', 'year'] as const) {
    for (const count of momentCounts[unit]) {
      const parts = formatter.formatToParts(-count, unit);
      const isWords = parts.every((part) => part.type === 'literal' && !digits.test(part.value));
      if (isWords) words.moments.add(phraseOf(parts.map((part) => part.value).join('')), { unit, count });
    }
  }
}

/** The first count of each plural form that the language has: 1 and 2 in English, 1 in Vietnamese, six in Arabic. */
function countsOf(locale: string): readonly number[] {
  const rules = new Intl.PluralRules(locale);
  const firsts = new Map<string, number>();
  for (let count = 1; count <= 101; count++) {
    const form = rules.select(count);
    if (!firsts.has(form)) firsts.set(form, count);
  }
  return [...firsts.values()];
}

function learnUnits(
  words: RelativeWords,
  locale: string,
  unitDisplay: 'long' | 'short',
  counts: readonly number[],
): void {
  for (const unit of units) {
    const formatter = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay });
    for (const count of [...counts, 1.5]) {
      const parts = formatter.formatToParts(count).filter((part) => part.type === 'unit');
      for (const part of parts) words.units.add(phraseOf(part.value), unit);
    }
  }
}

function samplesOf(
  locale: string,
  style: (typeof styles)[number],
  counts: readonly number[],
): readonly Sample[] {
  const formatter = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style });
  return units.flatMap((unit) =>
    counts.map((count) => sampleOf(formatter.formatToParts(-count, unit), unit, count)),
  );
}

function sampleOf(parts: readonly Intl.RelativeTimeFormatPart[], unit: Unit, count: number): Sample {
  const at = parts.findIndex((part) => part.type === 'integer');
  const textOf = (some: typeof parts) => phraseOf(some.map((part) => part.value).join('')).filter(isWord);
  const [before, after] =
    at < 0 ? [textOf(parts), []] : [textOf(parts.slice(0, at)), textOf(parts.slice(at + 1))];
  return { unit, count, before, after, hasNumber: at >= 0 };
}

function isWord(text: string): boolean {
  return /[\p{L}\p{M}]/u.test(text);
}

/** Splits what is common to all units (`ago`, `il y a`) from the units; answers the samples where nothing is. */
function learnAgo(words: RelativeWords, samples: readonly Sample[]): readonly Template[] {
  const numbered = samples.filter((sample) => sample.hasNumber);
  const ending = commonLength(numbered.map((sample) => sample.after.toReversed()));
  const opening = ending > 0 ? 0 : commonLength(numbered.map((sample) => sample.before));
  const first = numbered[0];
  if (ending > 0) words.agoAfter.add(first?.after.slice(-ending) ?? [], true);
  if (opening > 0) words.agoBefore.add(first?.before.slice(0, opening) ?? [], true);
  learnBare(words, samples, opening, ending);
  if (ending + opening === 0) return numbered.filter(({ before, after }) => before.length * after.length > 0);
  for (const { after, unit } of numbered) words.units.add(after.slice(0, after.length - ending), unit);
  return [];
}

/** What is said without a number, and the singular where it is a form of its own: not in Vietnamese. */
function learnBare(words: RelativeWords, samples: readonly Sample[], opening: number, ending: number): void {
  const phraseIn = ({ before, after }: Sample) => [
    ...before.slice(opening),
    ...after.slice(0, after.length - ending),
  ];
  for (const sample of samples) {
    const { unit, count, hasNumber, before } = sample;
    const many = samples.findLast((other) => other.unit === unit && other.hasNumber);
    const isSingular =
      count === 1 && many !== undefined && phraseIn(many).join(' ') !== phraseIn(sample).join(' ');
    if (!hasNumber) words.moments.add(before, { unit, count });
    if (!hasNumber || isSingular) words.bare.add(phraseIn(sample), { unit, count });
  }
}

function commonLength(rows: readonly (readonly string[])[]): number {
  const [first = []] = rows;
  const differs = first.findIndex((word, i) => rows.some((row) => row[i] !== word));
  return differs < 0 ? first.length : differs;
}
