import { isDateLabel } from '../../core/dates/labels.ts';
import { filter, flatMap } from '../../core/lists.ts';
import { collapse } from '../../html/tree.ts';
import { type Caseless, caseless } from '../phrases/caseless.ts';
import { wordsOf } from '../words.ts';
import { controls, placeholders, titles } from './byline-words.ts';
import { introductions, labels, openings } from './introducing-words.ts';
import { withoutOwn, withoutRoles } from './name-roles.ts';
import { isOrganisation } from './organisations.ts';
import { createPhraseStarts } from './phrase-starts.ts';
import { phrasesOf } from './rows.ts';

/** Longer pieces are sentences. Characters. */
const longestName = 60;
const mostWords = 7;

const literal = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (phrases: readonly string[]): string =>
  [...phrases]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

const all = [...phrasesOf(introductions), ...phrasesOf(openings)];
/** Words that introduce by their colon only, and those that do so before a name as well. */
const withColon = createPhraseStarts([
  ...all.filter((phrase) => phrase.endsWith(':')).map((phrase) => phrase.slice(0, -1)),
  ...phrasesOf(labels),
]);
const introducing = createPhraseStarts(all.filter((phrase) => !phrase.endsWith(':')));
const behindColon = /^\s*[:：]\s*/u;
const behindWord = /^(?:\s*[:：៖՝፦/／|｜・]\s*|\s*[,،]\s+|-\s+|\s+)/u;
const otherwise =
  /^(?:aus \p{L}[\p{L}-]+ von\s+|\p{Script=Han}{0,8}(?:记者|記者)\s*(?=\p{Script=Han})|(?:作者|撰文)(?=\p{Script=Han}))/iu;

function withoutIntroduction(line: string): string {
  const [colon] = flatMap(withColon.of(line), (phrase) => behind(line, phrase, behindColon));
  if (colon !== undefined) return colon;
  const [rest] = flatMap(introducing.of(line), (phrase) => behind(line, phrase, behindWord));
  return rest ?? line.replace(otherwise, '');
}

function behind(line: string, phrase: string, mark: RegExp): string[] {
  const rest = line.slice(phrase.length);
  return mark.test(rest) ? [rest.replace(mark, '')] : [];
}

const smallLetter = /\p{Ll}/u;
const smallInitial = /^\p{Ll}/u;

/** `Per Arne Lie` of Norway; Catalan texts begin so with `i` between two. */
const northern = /^Per \p{Lu}(?!.* i )/u;

/** `Di Wu`, `Le Tuan`: words that introduce names elsewhere, before one word only. */
export const shortName = /^(?:Av|Bài|Da|De|Di|Gan|Le|Na|Nga|Ni|Per|Theo|Tin) (\p{Lu}\p{Ll}+)$/u;

/** Behind what introduces a name: `By Theo Quay and Ann Reed`. */
const givenName = /^(?:Av|Bài|Da|De|Di|Gan|Le|Na|Nga|Ni|Per|Theo|Tin) (?=\p{Lu}\p{Ll})/u;

export function stripIntroduction(line: string, isWithin = false): string {
  let rest = line;
  let isName = isWithin ? shortName : northern;
  for (let i = 0; i < 3; i++) {
    if (northern.test(rest) || isName.test(rest)) break;
    const next = withoutIntroduction(rest).replace(/^[\s:：៖՝፦–—-]+/, '');
    const isLabelled = rest.slice(0, rest.length - next.length).includes(':');
    // Where no colon follows, a name does: with a capital, in scripts that have them.
    if (next === rest || next === '' || (smallInitial.test(next) && !isLabelled)) break;
    isName = isLabelled ? shortName : givenName;
    rest = next;
  }
  return rest;
}

const control = anyOf(phrasesOf(controls).filter((phrase) => phrase.length > 2));

/** What may stand behind names: deeds, counts, dates, agencies, contact, buttons. */
const tails: readonly (Caseless | RegExp)[] = [
  caseless(
    /\s*\((?:thực hiện|tổng hợp|biên dịch|lược dịch|dịch|ghi|t\/h|th|theo [^()]*|g(?:hi)? lại|tổng hợp và biên dịch|sưu tầm)\)\s*\.?$/u,
  ),
  caseless(/\s*[-–—]?\s*(?:thực hiện|tổng hợp|biên dịch|lược dịch|lược ghi)\s*\.?$/u),
  caseless(/\s*(?:và|and|und|et|y|e)\s+\d+\s+(?:tác giả khác|others?|more|weitere|autres|más|altri)\b.*$/u),
  /\s*[•·|]\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}.*$/u,
  caseless(
    /\s*[-–—,•·|]\s*(?:thứ\s+\p{L}+|chủ nhật|ngày|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[:h]\d{2}|\d{1,2}\.?\s+\p{L}+\s+\d{4}).*$/u,
  ),
  caseless(/\s+(?:on|am|vom|le|el|il)(?:\s+\d.*|\s+\p{L}{3,9}\.?\s\d{1,2}(?:,.*)?)$/u),
  / (?:on|am|vom|le|el|il)$/,
  caseless(/\s+\d+\s+(?:reviews?|posts?|articles?|artikel|beiträge)$/u),
  caseless(/\s+im gespräch$/u),
  caseless(`\\s+(?:follow|folgen|suivre|seguir|shares?|teilen)(?=\\s|$).*$|\\s+(?:${control})\\s*[→»›>]?$`),
  caseless(
    /\s*[-–—|]\s*(?:reuters|afp|ap|dpa|upi|epa|efe|ansa|ttxvn|vov|vtv|interfax|tass|xinhua|kyodo|yonhap)\b.*$/u,
  ),
  /\s*<?[\w.+-]+@[\w.-]+>?.*$/u,
  /\s*@\w+$/u,
  /\s*\([^()]{1,60}\)\s*$/u,
  caseless(
    /\s+(?:phóng viên|记者|記者|編集委員|特派員|기자|특파원|논설위원|선임기자|通讯员|special to .*)$/u,
  ),
  / (?<=\p{Lu}\p{L}+ )(?:teksti?|testo|text|texte|texto)$/u,
  /\s+for\s+(?:the\s+)?\p{Lu}.*$/iu,
  caseless(/\s*,?\s(?:especial para|специально для|спеціально для)\s.*$/u),
  / \/ (?<=^\p{Lu}\S+(?: \p{Lu}\S+){1,2} \/ )\p{Lu}\p{Ll}+$/u,
  /\s*[／/]\s*\p{Script=Han}{2,10}(?:报道|報導|報道|电|電)\s*$/u,
  /\s+(?:发自|發自)?(?:\p{Script=Han}{2,8})?(?:报道|報導|報道)$|\s+(?:发自|發自)\p{Script=Han}+$/u,
  /\s+(?:beeld|bild(?:er)?|editor|foto’s|fotos?|kuvat?|redaktur|penyunting|fotografer|photos?|фото)\s*[:：]?\s+\p{Lu}.*$/iu,
  /\s+(?:illustrations?|illustrationen|bild(?:er)?|grafik(?:en)?|fotos?|photos?|photograph(?:s|y)|fotografie[ns]?|videos?)\s+(?:av|by|de|di|par|por|van|von)\s+\p{Lu}.*$/iu,
  /\s*(?:[图圖摄攝]|写真|撮影)\s*[/／|｜:：・].*$/u,
];
/** `워싱턴=김철수`, `القاهرة: كريم الزين`: where it was written, before the name. */
const placeBefore =
  /^(?:\p{Script=Hangul}{2,6}\s?=\s?|\p{Script=Arabic}{3,12}(?: \p{Script=Arabic}{2,10})?\s?[:：]\s*(?=\p{Script=Arabic}+ ))/u;
/** `Ángeles Moya. Huelva`: the place in a sentence of its own. */
const placeSentence = /\.\s(?<=^\p{Lu}\S+ (?:\S+ ){0,3}\p{L}{3,20}\.\s)\p{Lu}[\p{L} ]{2,24}$/u;
/** `ANN QUAY Associated Press`, as members of an agency print it. */
const agencyBehind =
  / (?:the )?(?:agence france-presse|associated press|bloomberg(?: news)?|canadian press|press association|reuters)$/iu;

/** `Iiro Salonen STT`: by its letters. */
const lettersBehind = /^(\p{Lu}\p{Ll}\S* (?:\S+ )?\p{Lu}\p{Ll}\S*) (\p{Lu}{2,})$/u;

function withoutAgency(name: string): string {
  const [, before, agency] = lettersBehind.exec(name) ?? [];
  if (before !== undefined && isOrganisation(agency ?? '')) return before;
  const rest = name.replace(agencyBehind, '');
  return rest.includes(' ') ? rest : name;
}

/** Swahili: `Na ANN QUAY`; as a name, `Na` is followed by small letters. */
const swahiliBy = /^(?:Na|NA) (?=\p{Lu}{2,} \p{Lu}{2,})/u;
/** `Maëlle LE GOFF.`: no abbreviation has so many letters. */
const fullStop = / (?<=\p{L} )\p{L}{4,}\.$/u;

/** Behind one name: where it was written. */
const placeTail = /\s+(?:in|aus|à|from|from the)\s+\p{Lu}[\p{L} .'-]*$/u;

export function stripTails(line: string): string {
  let rest = line;
  for (let i = 0; i < 3; i++) {
    const before = rest;
    for (const tail of tails) rest = tail instanceof RegExp ? rest.replace(tail, '') : tail.without(rest);
    if (rest === before) break;
  }
  return rest;
}

/** Words beside a date in a dateline, in the languages whose weekdays look like names. */
const dateWords =
  /^(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|ngày(?: đăng)?|đăng (?:lúc|ngày)|cập nhật|(?:last )?updated|published|posted|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag))(?:\s|$|,|:)/iu;

/** `Sunday Okafor`: as people are called in Nigeria; no part of a day or of a paper follows. */
const calledAfterDay =
  /^\p{Lu}\p{Ll}+day \p{Lu}(?!(?:orning|vening|ight|fternoon|dition|pecial|eview|riefing|agazine|ead|ews|imes|ost)\b)\p{Ll}{3,}(?:[ -]\p{Lu}\p{Ll}+)?$/u;

/** Units and labels of the lines around bylines. */
const furniture =
  /(?:^|\s)(?:updated|published|posted|veröffentlicht|minutes?|minuten|minutos?|min read|uhr|comments?|kommentare?|e mail|newsletter|ảnh|video|clip|photos?|fotos?)(?:\s|$)|^(?:bài|tin|text)$/u;

/** `责任编辑：`: who edited is no author where papers name both. */
const hanEditor = /^(?:责任|責任|图片|網路|网络)?(?:编辑|編輯|责编|責編|校对|校對|审核)\s*[:：丨|／/]/u;

const controlSet = new Set(phrasesOf(controls));

/** `文`, `글`: what somebody did. */
const oneSign = /^[\p{Script=Han}\p{Script=Hangul}]$/u;
const letter = /\p{L}/u;
const letterFirst = /^\p{L}/u;
const greatInitial = /^[\p{Lu}\p{Lt}\p{Lo}]/u;

/** What joins names and what stands before them; built once, which tsx and esbuild do not do for what knows `\p`. */
const joint = /^(?:and|e|en|et|i|og|oraz|och|und|y)\s+(?=\p{Lu})/u;
const academic = /^(?:(?:dipl|dr|habil|ing|jur|mag|med|mr|mrs|ms|nat|phil|prof|rer)\.[-\s]*)+(?=\p{L}{2})/iu;

/** A piece of a byline as a name, or undefined when it is a role, an address, a number or a placeholder. */
export function cleanName(piece: string, isIntroduced = true): string | undefined {
  const line = collapse(piece);
  if (
    (dateWords.test(line) && !calledAfterDay.test(line)) ||
    controlSet.has(wordsOf(piece)) ||
    hanEditor.test(piece)
  )
    return undefined;
  const bare = stripTails(isIntroduced ? stripIntroduction(line, true) : line).replace(
    /^["“”„'‘«「【〔（([\]\s.,:;–—-]+|["“”„'’)(）」】〕[\]\s,:;*»›→–—-]+$/gu,
    '',
  );
  const stripped = withoutOwn(bare)
    .replace(joint, '')
    .replace(academic, '')
    .replace(/^l[’'](?=(?:afp|agence|ats|belga)\b)/iu, '')
    .replace(swahiliBy, '')
    .replace(placeTail, '')
    .replace(placeSentence, '')
    .replace(placeBefore, '')
    .replace(fullStop, (word) => word.slice(0, -1));
  const name = withoutRoles(withoutAgency(stripped));
  if (name === '' || name.length > longestName || name.split(' ').length > mostWords) return undefined;
  if (
    /https?:|www\.|@|\d{2,}|[<>{}=#!?:©→]|\.(?:com|org|net|de|vn|html?)\b|\d\s?(?:h|min|std)\b|\bcc[- ]by\b|\bcreative commons\b|\blicen[cs]e\b/i.test(
      name,
    ) ||
    !letter.test(name)
  )
    return undefined;
  const words = wordsOf(name);
  if (placeholders.has(words) || titles.has(words) || controlSet.has(words) || furniture.test(words))
    return undefined;
  if (oneSign.test(name) || (!name.includes(' ') && isDateLabel(name))) return undefined;
  return isPhrase(name) || unfinished.test(name) || button.test(name) ? undefined : name;
}

/** `Zum Profil von annquay`: what a link does. */
const button =
  /^(?:alle artikel|mehr (?:artikel|von)|ver (?:perfil|todos)|view (?:all|profile)|voir (?:le profil|tous)|zum profil)\s/iu;
/** `Autorenseite von`: the name itself was left out. */
const unfinished = /\s(?:by|de|for|of|par|por|the|to|von)$/iu;

/** To Unicode, Georgian letters are small, but hardly anybody writes the capitals. */
const withoutCase = /\p{Script=Georgian}/u;

/** Several words of which hardly one has a capital are a phrase; scripts without case are not judged. */
function isPhrase(name: string): boolean {
  const words = filter(name.split(' '), (word) => letterFirst.test(word));
  if (words.length < 2 || !smallLetter.test(name) || withoutCase.test(name)) return false;
  if (words.length === 2) return words.every((word) => smallInitial.test(word));
  return filter(words, (word) => greatInitial.test(word)).length * 2 < words.length;
}
