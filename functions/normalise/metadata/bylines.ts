import { holdsDigit } from '../../core/characters.ts';
import { isDateLabel } from '../../core/dates/labels.ts';
import { remembered } from '../../core/dates/locale.ts';
import { filter, find, flatMap, map } from '../../core/lists.ts';
import { rememberedText } from '../../core/remembered-text.ts';
import { collapse } from '../../html/tree.ts';
import { caseless } from '../phrases/caseless.ts';
import { wordsOf } from '../words.ts';
import { withoutDates } from './beside-dates.ts';
import { places } from './byline-words.ts';
import { cleanName, shortName, stripIntroduction, stripTails } from './clean-name.ts';
import { withoutWeekday } from './introduced.ts';
import { isOrganisation } from './organisations.ts';

/** No byline is longer. Characters. */
const longestByline = 400;

/**
 * The names in a byline: `By A, B and C`, `VĂN HÀO - TRẦN HỮU`, `Theo Thái Sơn/Báo QĐND`, `Vũ Duyên (thực hiện)`.
 * Empty when the text names nobody.
 */
export function namesOf(text: string): readonly string[] {
  return namesIn(text.slice(0, longestByline));
}

/** As `namesOf`, of what is stated for machines: there `Theo Brandt` and `Per Lund` are whole names. */
export function declaredNamesOf(text: string): readonly string[] {
  const [, surname, given] = surnameFirst.exec(text) ?? [];
  if (surname !== undefined && given !== undefined && !isOrganisation(surname) && !isPlace(given, '/'))
    return [`${given} ${surname}`];
  const isName = givenName.test(text) || !isOrganisation(shortName.exec(text)?.[1] ?? 'news');
  return isName ? readNames(text.slice(0, longestByline), false) : namesOf(text);
}

/** `Quay, Ann`, as libraries and some software have it. */
const surnameFirst = /^(\p{Lu}\p{Ll}+), (\p{Lu}\p{Ll}+)$/u;

const namesIn = rememberedText((text: string) => readNames(text, true));

/** Given names that introduce names in other languages. */
const givenName = /^(?:Gan|Le|Nga|Per|Theo) (?=\p{Lu})/u;

function readNames(text: string, isIntroduced: boolean): readonly string[] {
  const names: string[] = [];
  let hasFullName = false;
  for (const { piece, behind } of splitByline(text, isIntroduced)) {
    const name = cleanName(piece, isIntroduced);
    if (name === undefined || (hasFullName && isPlace(name, behind)) || place.test(name)) continue;
    // `دبي - ليلى منصور`: the place stands before as well.
    if (
      (behind === '-' || behind === ',') &&
      names.length === 1 &&
      name.includes(' ') &&
      oneWord.test(names[0] ?? '')
    )
      names.pop();
    hasFullName ||= name.includes(' ') || isOrganisation(name);
    names.push(name);
  }
  return uniqueNames(names);
}

/** Names without those that only differ in case or punctuation from one before. */
export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return filter(names, (name) => {
    const words = wordsOf(name);
    const fresh = !seen.has(words);
    seen.add(words);
    return fresh;
  });
}

interface Piece {
  readonly piece: string;
  /** The separator before it. */
  readonly behind: string;
}

/** What separates names. A single hyphen only between spaces; a comma also separates roles and places. */
const separators =
  /(\s*(?:,|،|;|\||•|·|、|，|\/|\s&\s|&|\n|\s[-–—]\s|\s+(?:and|und|sowie|et|en|og|och|và|with|mit|ja|ir|un|dhe|και|avec|con|dan|oraz|și|és|и|та|및|와|과|و|ו|और|तथा|एवं|आणि|અને|ਅਤੇ|এবং|ও|மற்றும்|మరియు|ಮತ್ತು|සහ|හා|และ|ແລະ|និង|နှင့်|እና|და|եւ|և|болон|ve|va|və|жана|және|eta|agus)\s+|\+)\s*)/iu;
/** Short conjunctions that are also parts of names (`Ortega y Gasset`): between full names only, and never capitals. */
const shortConjunction =
  / (?:a|ac|e|i|u|y|і|й|та|и) (?<=\p{L} \S{2,40} \S{1,2} )(?=\p{Lu}\S{1,40} (?:\p{Ll}{2,3} ){0,2}\p{Lu})| in (?<=[čšžČŠŽ]\S{0,20} in )(?=\p{Lu}\S{1,40} \p{Lu})| in (?<=\p{L} \S{2,40} in )(?=\p{Lu}\S{0,40} \p{Lu}\S{0,40}[čšž])|(?<=^\p{Script=Han}{2,3})[和与與及](?=\p{Script=Han}{2,3}$)/u;

/**
 * Korean names have no spaces within: two of them in a row are two people. So are two Chinese ones of three signs each;
 * of two signs they may be the halves of one Japanese name.
 */
const namesInRow =
  /^(?:\p{Script=Hangul}{2,4}(?: \p{Script=Hangul}{2,4})+|\p{Script=Han}{3,4}(?: \p{Script=Han}{3,4})+)$/u;

/** Behind such a word, names of two signs in a row are those of several people too. */
const chineseReporter = /记者|作者|撰文/;
const shortNamesInRow = /^\p{Script=Han}{2,4}(?: \p{Script=Han}{2,4})+$/u;

/** Vietnamese: what follows `Theo` is where a text was taken from. */
const quotedSource = /^theo\s+/iu;

/** `【记者 沈一苇】`, `[뉴스 윤슬기 기자]`. */
const bracketed = /^[【〔（([［]\s*([^【〔（([［】〕）)\]］]+?)\s*[】〕）)\]］]$/u;

/** Swahili: `Na Ann Quay, Mwandishi`: by a writer. */
const swahiliBy = /^na\s(?=\p{Lu}.*\bmwandishi\b)/iu;

/** `记者 A 通讯员 B`: the role of the second stands between the names. */
const rolesBetween =
  /\s+(?:通讯员|通訊員|实习生|實習生|见习记者|實習記者|特约记者|特約記者)\s*[:：]?\s*(?=\p{Script=Han})/gu;
/** "And" is written with the word behind it: between full names, unless a name begins with that letter. */
const arabicAnd =
  /(?<=\p{Script=Arabic} \p{Script=Arabic}+) و(?!(?:ائل|جدي|جيه|حيد|داد|رد|ردة|سام|سيم|صفي|فاء|لاء|ليد|هبة|هيب)(?: |$))(?=\p{Script=Arabic}{2,} \p{Script=Arabic})/gu;
const hebrewAnd =
  /(?<=\p{Script=Hebrew} [\p{Script=Hebrew}\p{M}]+) ו-?(?!(?:אלרי|יקטור|יקי|לדימיר|רד)(?: |$))(?=\p{Script=Hebrew}{2,} \p{Script=Hebrew})/gu;

/** `Ann Quay Thursday, November 9, 2023 8:05AM`, `05/03/2025 14:20 / Ann Quay`: dates and their labels part the pieces. */
function apartFromDates(line: string): string {
  return holdsDigit(line) ? withoutDates(line, ' | ', withoutLabel) : line;
}

/** `Last updated`, `Data publicării`, `Zuletzt geändert`: what may stand before the word that tells. */
const beforeLabel = /(?:^|\s)(?:data|date|derni[eè]re|first|last|posted|última|ultimo|zuletzt)$/i;

/** Without the word for what kind of date follows, and the one before it; or the two of them, or three. */
function withoutLabel(text: string): string {
  const words = text.trimEnd().split(' ');
  const count = find([1, 2, 3], (each) => isDateLabel(words.slice(-each).join(' ')));
  const bare = count === undefined ? text : words.slice(0, -count).join(' ').replace(beforeLabel, '');
  return withoutWeekday(bare);
}

const apart = (line: string): string =>
  apartFromDates(line).replace(rolesBetween, '、').replace(arabicAnd, '، ').replace(hebrewAnd, ', ');

function splitByline(text: string, isIntroduced: boolean): Piece[] {
  const plainText = collapse(text.replace(/https?:\S+/gi, ' ')).replace(bracketed, '$1');
  const line = apart(afterDate(plainText.replace(swahiliBy, '')));
  if (isIntroduced && quotedSource.test(line)) return splitSource(line.replace(quotedSource, ''));
  const written = line.endsWith(')') ? picturesLast.without(line) : line;
  const plain = stripTails(isIntroduced ? stripIntroduction(written) : written);
  const [person, outlet] = plain.split(/\s*\/\s*/);
  const isBehind =
    outlet !== undefined && person !== undefined && (isOutlet(outlet) || isDatelined(person, outlet, plain));
  const parts = (isBehind ? person : plain).split(separators);
  const isChinese = chineseReporter.test(line);
  return flatMap(parts, (part, i) =>
    i % 2 === 1 || (i > 0 && byOthers.test(part)) || picturesBehind.test(part) || place.test(part)
      ? []
      : map(
          part.split(
            namesInRow.test(part) || (isChinese && shortNamesInRow.test(part)) ? ' ' : shortConjunction,
          ),
          (piece) => ({ piece, behind: (parts[i - 1] ?? '').trim() }),
        ),
  );
}

/** Who took the pictures or edited the text, behind those who wrote: with a label before or in brackets behind. */
const picture =
  '(?:beeld|bild(?:er)?|fotograf\\p{L}*|foto(?:s|’s)?|images?|kuvat?|photograph(?:s|y)?|photos?|pictures?|vid[eé]o|zdjęcia|снимки|фото)';
const byOthers = caseless(
  `^\\s*(?:${picture}(?:\\s*[:：]|\\s+\\p{L})|edit(?:ed|ing) by\\s|(?:editor|penyunting|redaktur)\\s*[:：])`,
);
const picturesBehind = caseless(`\\(\\s*${picture}\\s*\\)\\s*$`);
/** `…, Bo Reed (Fotos)`: the last piece of a line. */
const picturesLast = caseless(
  `(?:[,;]| & | (?:and|e|en|et|og|och|sowie|und|y))\\s[^,;()]{3,40}\\(\\s*${picture}\\s*\\)\\s*$`,
);
/** `à Bruxelles`: where it was written, as a piece of its own. */
const place = /^\s*(?:à|au|aus|from|från|fra|in|te|uit|ze?)\s\p{Lu}\p{L}+(?:[\s-]\p{Lu}\p{L}+)?\s*$/u;

/** `Posted on September 21, 2020 by A`: the name follows the date. */
const nameBehindDate = /\d[^\p{L}]*(?:uhr|am|pm)?[\s,|–-]*\b((?:by|von|par|por|door|av|di)\s+\p{Lu}.*)$/iu;

function afterDate(line: string): string {
  return nameBehindDate.exec(line)?.[1] ?? line;
}

/** `Thái Sơn/Báo QĐND` is a person of a paper; `TTXVN- Tuổi trẻ` are two papers. */
function splitSource(line: string): Piece[] {
  const [person = '', outlet] = stripTails(line).split(/\s*\/\s*/);
  const pieces = outlet === undefined ? person.split(/\s*(?:,|;|-|–|\s+và\s+)\s*/u) : [person];
  return map(pieces, (piece) => ({ piece, behind: '' }));
}

const capital = /\p{Lu}/u;

/** `ROCÍO BENAVENTE / Puerto Lobos`: the name in capitals, the place it was written in not. */
function isDatelined(person: string, place: string, line: string): boolean {
  return (
    / \/ /.test(line) &&
    person === person.toUpperCase() &&
    place !== place.toUpperCase() &&
    capital.test(person)
  );
}

const outlet = /^(?:báo|tạp chí|đài|tttx|kênh)\s|^[\p{Lu}\d.-]{2,}(?:[\s,]|\(|-|$)|\.(?:vn|com|net|org)\b/u;

const isOutlet = (text: string): boolean => outlet.test(text);

const oneName = /^\p{Lu}\p{Ll}+$/u;

/** `Por Fernanda Moraes, g1`: a letter or two with a number. */
const deskLetters = /^\p{L}{1,2}\d(?: \p{Lu}\p{Ll}+)?$/u;

/** A word in a script that has spaces but no capitals, where a name has two words or more. */
const oneWord = /^(?:[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{M}]+)$/u;

/** `Markus Haefliger, London`: behind a full name and a comma, one word is the place it was written in. */
function isPlace(name: string, behind: string): boolean {
  if (/^[,،|-]$/.test(behind) && oneWord.test(name)) return true;
  if (behind === ',' && deskLetters.test(name)) return true;
  if (/^[-–—|/]$/.test(behind) && places.has(wordsOf(name))) return true;
  // `Caio Resende, Gazeta — Santos`.
  if (behind === '—' && oneName.test(name)) return true;
  if (behind !== ',' && behind !== 'en') return false;
  return (
    places.has(wordsOf(name)) ||
    countriesIn('en').has(wordsOf(name)) ||
    (oneName.test(name) && !isOrganisation(name))
  );
}

/** Names of countries in a language, as Intl knows them. */
const countriesIn = remembered((language: string): ReadonlySet<string> => {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Set(codes.flatMap((code) => names.of(code) ?? []).map(wordsOf));
});
