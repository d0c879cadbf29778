import { codeAt, isLetterAt } from '../../core/characters.ts';
import { canonicalLanguage, minimalLanguage } from '../../core/locale.ts';
import { normalForm } from '../../core/normal-form.ts';
import { type Decision, decide, type Proposal } from './decide.ts';
import { type Head, metaOf } from './head.ts';
import { textField } from './json-fields.ts';

/** Scripts that (nearly) one language uses, with the share of letters that decides. Sorted by language. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['gu', /\p{Script=Gujarati}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['zh', /\p{Script=Han}/gu],
];

/** The commonest short words of languages in Latin script, without those that neighbours share. Sorted. */
const commonWords: readonly (readonly [string, readonly string[]])[] = (
  [
    ['cs', 'se že byl jsou který podle při jako pro ale také'],
    ['da', 'og det ikke af som blev være efter også har til'],
    ['de', 'der die und das ist nicht mit auf eine dem von zu sich'],
    ['en', 'the of and to in that is for was with it on'],
    ['es', 'el los las una que por con del para como más pero'],
    ['fi', 'ja on ei että oli myös mutta ovat kun hän'],
    ['fr', 'le les des et une est pour dans qui sur pas au du'],
    ['hu', 'az és hogy nem egy volt csak már mint meg'],
    ['id', 'yang dan di ini dengan untuk dari tidak pada itu'],
    ['it', 'il di che della per non gli sono anche nel alla è'],
    ['nb', 'og det ikke av som ble være etter også har til'],
    ['nl', 'de het een van niet zijn dat voor met ook werd aan'],
    ['pl', 'się na nie jest że do przez jak był oraz dla'],
    ['pt', 'os uma que não para com do da em são mais pelo'],
    ['ro', 'și este care din pentru cu sunt fost mai această'],
    ['sv', 'och det att som inte är av för har till också'],
    ['tr', 've bir bu için ile olarak daha çok olan gibi'],
    ['vi', 'và của các là cho không được trong người những đã với tại'],
  ] as const
).map(([language, words]) => [language, words.split(' ')]);

/** Languages that a text can be known by; those of letters that only one language of a script writes last. */
const tellableLanguages = new Set([
  ...[...scripts, ...commonWords].map(([language]) => language),
  ...['be', 'bg', 'fa', 'mr', 'ne', 'sr', 'uk', 'ur'],
]);

const sampleLength = 2000;

/**
 * The language: what the text itself shows outweighs what templates declare (`lang="en"` over Vietnamese); a declared
 * region is kept where it says something (`pt-BR` stays, `vi-VN` becomes `vi`).
 */
export function decideLanguage(head: Head, text: string, ofSource: string | undefined): Decision {
  const primary = (tag: string): string => tag.split('-')[0] ?? tag;
  const decision = decide('language', languageProposals(head, text, ofSource), primary);
  if (decision.value === undefined) return decision;
  const spelled = decision.candidates.find(
    ({ origin, value }) => origin !== 'text' && primary(value) === primary(decision.value ?? ''),
  );
  return { ...decision, value: minimalLanguage(spelled?.value ?? decision.value) };
}

/** What the text shows, against what templates declare. */
const telling = 9;

function languageProposals(head: Head, text: string, ofSource: string | undefined): Proposal[] {
  const told = languageOfText(text);
  const declaredAs = canonicalLanguage(head.language ?? '');
  const declared: readonly (readonly [string, string | undefined, number])[] = [
    ['html lang', head.language, 4],
    ['json-ld inLanguage', textField(head.jsonLd[0], 'inLanguage'), 4],
    ['meta og:locale', metaOf(head, 'og:locale')?.replace('_', '-'), 3],
    ['meta content-language', metaOf(head, 'content-language', 'language', 'dc.language'), 3],
    ['site file', ofSource, 4.5],
    ['text', told, isBeyondTelling(declaredAs, told) ? telling / 3 : telling],
  ];
  return declared.flatMap(([origin, tag, score]) => {
    const value = tag === undefined ? undefined : canonicalLanguage(firstTag.exec(tag.trim())?.[0] ?? '');
    return value === undefined ? [] : [{ value, origin, score }];
  });
}

/** Of a list, as `Content-Language` may be. */
const firstTag = /^[^,;\s]*/;

/**
 * A page that declares itself Catalan, Slovak or Macedonian is not contradicted by a text that looks like its nearest
 * neighbour: those languages are not told apart here, and no template falls back to them.
 */
function isBeyondTelling(declared: string | undefined, told: string | undefined): boolean {
  if (declared === undefined || told === undefined || tellableLanguages.has(declared.split('-')[0] ?? ''))
    return false;
  return new Intl.Locale(declared).maximize().script === new Intl.Locale(told).maximize().script;
}

/** The language of a text by script and common words; undefined when the text is too short to tell. */
export function languageOfText(text: string): string | undefined {
  const sample = normalForm(text.slice(0, sampleLength)).toLowerCase();
  const counts = countsOf(sample);
  const { letters, beyond, vietnamese } = counts;
  if (letters < 40) return undefined;
  if (vietnamese > letters * 0.03) return 'vi';
  // Hardly a character beyond Latin with its diacritics: no need to count scripts.
  const isLatin = beyond < sample.length * 0.05;
  return (isLatin ? undefined : byScript(sample, letters)) ?? byWords(counts);
}

interface Counts {
  readonly letters: number;
  /** Characters beyond Latin with its diacritics. */
  readonly beyond: number;
  /** Vowels that only Vietnamese writes. */
  readonly vietnamese: number;
  readonly words: number;
  /** Common words by language, in the order of the table. */
  readonly hits: readonly number[];
}

/** One pass over a text in small letters. */
function countsOf(sample: string): Counts {
  const hits = commonWords.map(() => 0);
  const { length } = sample;
  let letters = 0;
  let beyond = 0;
  let vietnamese = 0;
  let words = 0;
  let start = 0;
  let key = 0;
  for (let at = 0; at <= length; at++) {
    const code = at < length ? codeAt(sample, at) : space;
    if (code < 128 ? code >= 97 && code <= 122 : isLetterAt(sample, at)) {
      letters += 1;
      key = keyWith(key, code);
    } else {
      if (at > start) {
        words += 1;
        if (at - start <= longestCommon) countLanguages(sample, start, at, key, hits);
      }
      start = at + 1;
      key = 0;
    }
    if (code < 0x370) continue;
    if (code < 0x1e00 || code > 0x20cf) beyond += 1;
    else if (isVietnamese(code)) vietnamese += 1;
  }
  return { letters, beyond, vietnamese, words, hits };
}

const space = 32;

function countLanguages(sample: string, start: number, end: number, key: number, hits: number[]): void {
  const known = languagesOfWord.get(key);
  if (known === undefined || known.word.length !== end - start || !sample.startsWith(known.word, start))
    return;
  for (const language of known.languages) hits[language] = (hits[language] ?? 0) + 1;
}

/** Vowels that bear two marks, one of them a tone: in no other language, and in every sentence of this one. */
function isVietnamese(code: number): boolean {
  return (
    (code >= 0x1ea4 && code <= 0x1eb7) || // ấ to ặ
    (code >= 0x1ebe && code <= 0x1ec7) || // ế to ệ
    (code >= 0x1ed0 && code <= 0x1ee3) || // ố to ợ
    (code >= 0x1ee8 && code <= 0x1ef1) // ứ to ự
  );
}

function byScript(sample: string, letters: number): string | undefined {
  for (const [language, pattern] of scripts) {
    const share = (sample.match(pattern)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? 0.1 : 0.4)) return refineScript(language, sample);
  }
  return undefined;
}

/** Letters that only one of the languages of a script writes. */
function refineScript(script: string, sample: string): string {
  const of = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  if (script === 'ru')
    return of(/[їєґ]/gu) > 3
      ? 'uk'
      : of(/[ўі]/gu) > 3
        ? 'be'
        : of(/[ђјљњћџ]/gu) > 3
          ? 'sr'
          : of(/[ыэ]/gu) === 0 && of(/ъ/gu) > 5
            ? 'bg'
            : 'ru';
  if (script === 'ar') return of(/[ٹڈڑےں]/gu) > 3 ? 'ur' : of(/[پچژگ]/gu) > 5 ? 'fa' : 'ar';
  if (script === 'hi')
    return of(/(?:^|\s)(?:आहे|आणि|नाही)(?=\s)/gu) > 1
      ? 'mr'
      : of(/(?:^|\s)(?:छ|छन्|गरेको)(?=\s)/gu) > 1
        ? 'ne'
        : 'hi';
  return script;
}

function byWords({ hits, words }: Counts): string | undefined {
  const most = Math.max(...hits);
  const first = hits.indexOf(most);
  const second = Math.max(...hits.filter((_, language) => language !== first));
  return most > words * 0.06 && most > second * 1.15 ? commonWords[first]?.[0] : undefined;
}

const longestCommon = Math.max(...commonWords.flatMap(([, words]) => words.map(({ length }) => length)));

/** Words are looked up by a number that grows with their letters: no text is cut out for hundreds of words. */
const keyWith = (key: number, letter: number): number => (Math.imul(key, 0x01000193) ^ letter) | 0;
const keyOf = (word: string): number =>
  Array.from({ length: word.length }, (_, at) => codeAt(word, at)).reduce(keyWith, 0);

interface CommonWord {
  readonly word: string;
  /** Places of its languages in the table. */
  readonly languages: readonly number[];
}

const languagesOfWord: ReadonlyMap<number, CommonWord> = new Map(
  commonWords
    .flatMap(([, words]) => words)
    .map((word) => [
      keyOf(word),
      {
        word,
        languages: commonWords.flatMap(([, words], language) => (words.includes(word) ? [language] : [])),
      },
    ]),
);
