import { filter, map } from '../../core/lists.ts';
import { withoutDates } from './beside-dates.ts';
import { labels, openings } from './introducing-words.ts';
import { createPhraseStarts } from './phrase-starts.ts';
import { phrasesOf } from './rows.ts';

const chineseReporters =
  /(?:记者|記者|作者|撰稿人?|供稿|撰文)\s*[:：]?\s*(\p{Script=Han}{2,4}(?:[ 、](?![编編责責校来來通发發图圖摄攝])\p{Script=Han}{2,3}(?![\p{Script=Han}:：]))*)(?!\p{Script=Han})/gu;

function reportersIn(text: string): string[] {
  if (!chinese.test(text)) return [];
  return map([...text.matchAll(chineseReporters)], ([, name]) => `记者 ${name}`);
}
const chinese = /[\u4e00-\u9fff]/;

/** What a dateline says besides its dates: "By A, 3 May 2024", "2026年3月7日 | 记者 A". */
export function besideDates(text: string): string[] {
  const pieces = withoutDates(text, ' | ', withoutWeekday).split(/\s*[|•·]\s*|\s{2,}|\s+[-–—]\s+/);
  return filter(
    map([...reportersIn(text), ...pieces], (piece) => piece.replace(/^[\s,:]+|[\s,:–—-]+$/g, '')),
    Boolean,
  );
}

/** `М. Петровић понедељак, 16.06.2025`: in small letters, with a comma, before a date. */
const weekdayBefore = /\s\p{Ll}{3,15},\s*$/u;
export const withoutWeekday = (text: string): string => text.replace(weekdayBefore, '');

const starts = createPhraseStarts(phrasesOf([...openings, ...labels]));
const beforeNames = new Set(phrasesOf(openings));
const colon = '\\s*(?:[:：៖՝፦/／|｜]\\s*|-\\s+)';
const behindOpening = new RegExp(`^(?:${colon}|\\s+|[,،]\\s)`, 'u');
const behindLabel = new RegExp(`^(?:${colon}|[,،]\\s)`, 'u');

/** Where the names begin behind the words that introduce them. */
function behindIntroduction(text: string): number | undefined {
  for (const phrase of starts.of(text)) {
    const mark = beforeNames.has(phrase) ? behindOpening : behindLabel;
    const [found] = mark.exec(text.slice(phrase.length)) ?? [];
    if (found !== undefined) return phrase.length + found.length;
  }
  return undefined;
}

const deed =
  /\((?:tekst|teksti|testo|text|texte|texto|szöveg|текст)\)|\((?:thực hiện|tổng hợp|biên dịch|lược dịch|dịch|ghi|t\/h|th|theo [^()]*)\)\s*\.?$/iu;

/** `NA ZAWADI MWANGI`: Swahili, in capitals. */
const swahili = /^NA \p{Lu}{2,} \p{Lu}{2,}$/u;

/** The role stands behind the names: `한지우 기자 jiwoo@…`, `강릉=한지우·윤슬기 기자`. */
const koreanReporter =
  /^[[(/=]?(?:\p{Script=Hangul}{2,8}[= ]\s?)?\p{Script=Hangul}{2,4}(?:\s?[·ㆍ,]\s?\p{Script=Hangul}{2,4})*\s?(?:선임|인턴|전문)?\s?(?:기자|특파원)(?:\s|[\])]|$)/u;
/** `海港晚报记者 沈一苇`: and that of what paper, before it. */
const chineseReporter = /^\p{Script=Han}{0,8}(?:记者|記者)\s*[:：]?\s*\p{Script=Han}{2,4}(?:[、，,／/\s]|$)/u;

/** `Burcu TEKİN/İZMİR, (DHA)`: name, place and agency. */
const turkishReporter =
  /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? \p{Lu}{2,}\s?\/\s?\p{Lu}{3,}[^.]{0,20}\(\p{Lu}{2,4}\)$/u;

/** A part of the line may be introduced: whether it is worth being taken apart. */
export function mayIntroduce(text: string): boolean {
  return eastAsian.test(text) || starts.areWithin(text);
}
const eastAsian = /[(\p{Script=Hangul}]|记者|記者|作者/u;

/** To Unicode, Georgian letters are small. */
const beginningOfName = /^[\p{Lu}\p{Lt}\p{Lo}\p{Script=Georgian}"“(]/u;

/** `Par notre correspondante à Annecy, …`: their own, before what she is. */
const ours =
  /^(?:notre|nos|nuestr[ao]s?|unsere[mnr]|onze|noss[ao]|nostr[aoie]) \p{Ll}+.* \p{Lu}\p{Ll}+ \p{Lu}/u;

/** Begins as bylines do, a name with a capital following ("Tin liên quan" is none), or says in brackets what somebody did. */
export function isIntroduced(text: string): boolean {
  if (koreanReporter.test(text) || chineseReporter.test(text)) return true;
  if (text.endsWith(')') && turkishReporter.test(text)) return true;
  const names = behindIntroduction(text);
  return (
    deed.test(text) ||
    swahili.test(text) ||
    (names !== undefined && (beginningOfName.test(text.slice(names)) || ours.test(text.slice(names))))
  );
}

/** Whether a line is nothing but the word that introduces names. */
export const introducesBelow = (text: string): boolean =>
  text.length <= 30 && alone.has(text.toLowerCase().replace(endingColon, ''));
const alone = new Set(phrasesOf([...openings, ...labels]));
const endingColon = /\s*[:：៖՝፦]?$/u;
