import { collapse } from '../../html/tree.ts';
import { wordsOf } from '../words.ts';

/** Longer pieces are sentences. Characters. */
const longestName = 60;
const mostWords = 6;

/** Words that introduce a byline, by what they say. Longest first within a language; sorted by language. */
const introductions =
  /^(?:(?:view all posts by|alles von|interview|pressemitteilung von|artikel von(?= )|all posts by|more (?:posts|stories|articles) by|(?:zeige )?alle (?:beiträge|artikel|posts) von|voir tous les articles (?:de|par)|ver todas las entradas de|post author(?: by)?|vom|phóng sự của|bài của|text|texte|texto|foto|photo|fotos|photos|bilder?|words|story|report|reporting|von|by|per|por|par|di|de|av|af|door|från|fra|od|autor(?:in|en|a|es)?|auteure?s?|autore|autori|authors?|forfatter|skribent|tekst|text und fotos?|geschrieben von|verfasst von|ein beitrag von|(?:ein )?(?:gast)?(?:beitrag|artikel|kommentar|bericht|interview|gastbeitrag) von|aus \p{Lu}[\p{L}-]+ von|posted by|written by|reported by|published by|compiled by|edited by|created by|contributed by|submitted by|publié par|écrit par|propos recueillis par|escrito por|publicado por|redacción|scritto da|pubblicato da|a cura di|gepostet von|veröffentlicht von|erstellt von|eingestellt von|redakteur(?:in)?|journalist|theo|nguồn|tác giả|biên tập|bài(?: và|,|,?\s*&)? ảnh|bài viết|bài|tin(?:,? ảnh|-ảnh)?|thực hiện|автор(?:ы)?|текст|от|по материалам|کاتب|بقلم|كتب(?:ت)?|نویسنده|تحریر|लेखक|द्वारा|โดย|ผู้เขียน|文|作者|记者|記者|编辑|責任編輯|责任编辑|撰文|글|기자)(?:\s*[:：]\s*|\s+(?=[\p{Lu}\p{Lo}\p{Lt}"“„'(]|[^\p{L}]|$)))/iu;

/** What may stand behind a name: roles, agencies' verbs, contact. */
const tails: readonly RegExp[] = [
  /\s*\((?:thực hiện|tổng hợp|biên dịch|lược dịch|dịch|ghi|t\/h|th|theo [^()]*|g(?:hi)? lại|tổng hợp và biên dịch|sưu tầm)\)\s*\.?$/iu,
  /\s*[-–—]?\s*(?:thực hiện|tổng hợp|biên dịch|lược dịch|lược ghi)\s*\.?$/iu,
  /\s*(?:và|and|und|et|y|e)\s+\d+\s+(?:tác giả khác|others?|more|weitere|autres|más|altri)\b.*$/iu,
  /\s*[•·|]\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}.*$/u,
  /\s*[-–—,•·|]\s*(?:thứ\s+\p{L}+|chủ nhật|ngày|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[:h]\d{2}|\d{1,2}\.?\s+\p{L}+\s+\d{4}).*$/iu,
  /\s+(?:on|am|vom|le|el|il)(?:\s+\d.*)?$/iu,
  /\s+(?:follow|folgen|suivre|seguir|shares?|teilen)\b.*$/iu,
  /\s*[-–—|]\s*(?:reuters|afp|ap|dpa|upi|epa|efe|ansa|ttxvn|vov|vtv|interfax|tass|xinhua|kyodo|yonhap)\b.*$/iu,
  /\s*<?[\w.+-]+@[\w.-]+>?.*$/u,
  /\s*@\w+$/u,
  /\s*\([^()]{1,60}\)\s*$/u,
  /,\s*(?:[\p{L} .&'-]*\b(?:editor|reporter|correspondent|writer|columnist|journalist|producer|analyst|professor|director|contributor|staff|author|redakteur(?:in)?|korrespondent(?:in)?|chefredakteur(?:in)?|journaliste|envoyée? spéciale?|correspondante?|redactor|periodista|corresponsal|giornalista|inviato)\b.*)$/iu,
  /\s+(?:staff writer|staff reporter|senior (?:reporter|writer|editor|correspondent)|contributing writer|special to .*|correspondent|reporter|phóng viên|记者|記者|기자|通讯员)$/iu,
];

/** What separates names. A single hyphen only between spaces; a comma also separates roles, which are dropped later. */
const separators =
  /\s*(?:,|;|\||•|·|、|，|\/|\s&\s|&|\n|\s[-–—]\s|\s+(?:and|und|et|y|e|en|og|och|và|with|mit|avec|con|và|и|та|i|и|및|와|과|और|และ|ve)\s+|\+)\s*/iu;

/** Not persons: desks, agencies and placeholders. Compared as words. Sorted. */
const notNames = new Set([
  'admin', 'administrator', 'artikel von', 'author', 'ba', 'contact', 'dr', 'impressum', 'jd', 'ldn', 'ma', 'mba', 'md', 'mph', 'ms', 'msc', 'phd', 'prof', 'provider information', 'rd', 'rn', 'uncategorized', 'in uncategorized', 'anonymous', 'author', 'autor', 'blog', 'editor', 'editorial', 'editorial board',
  'editorial staff', 'editorial team', 'editors', 'follow', 'gast', 'gastautor', 'guest', 'guest author', 'home', 'kommentar', 'news', 'news desk', 'newsdesk', 'newsroom',
  'null', 'online', 'pr', 'press release', 'redaccion', 'redaction', 'redacción', 'redaktion', 'redazione', 'root', 'staff',
  'staff reporter', 'staff writer', 'staff writers', 'superuser', 'team', 'the editors', 'toà soạn', 'tổng hợp', 'undefined', 'unknown', 'user', 'von', 'web desk',
  'webmaster', 'wordpress', 'wp admin', 'rédaction', 'la rédaction', 'written by', 'by', 'posted by', 'more', 'view all posts', 'read more', 'all posts', 'profile', 'website', 'facebook', 'twitter', 'email', 'e mail',
]); // biome-ignore format: a table

/** Vietnamese: what follows `Theo` is where a text was taken from. */
const quotedSource = /^theo\s+/iu;

/**
 * The names in a byline: `By A, B and C`, `VĂN HÀO - TRẦN HỮU`, `Theo Thái Sơn/Báo QĐND`, `Vũ Duyên (thực hiện)`.
 * Empty when the text names nobody.
 */
export function namesOf(text: string): string[] {
  const names: string[] = [];
  for (const piece of splitByline(text)) {
    const name = cleanName(piece);
    if (name !== undefined && !names.some((known) => wordsOf(known) === wordsOf(name))) names.push(name);
  }
  return names;
}

function splitByline(text: string): string[] {
  const line = afterDate(collapse(text.slice(0, 400).replace(/https?:\S+/gi, ' ')));
  if (quotedSource.test(line)) return splitSource(line.replace(quotedSource, ''));
  const plain = stripTails(stripIntroduction(line));
  const [person, outlet] = plain.split(/\s*\/\s*/);
  if (outlet !== undefined && person !== undefined && (isOutlet(outlet) || isPlace(person, outlet, plain)))
    return [person];
  return plain.split(separators);
}

/** `Posted on September 21, 2020 by A`: the name follows the date. */
function afterDate(line: string): string {
  const match = /\d[^\p{L}]*(?:uhr|am|pm)?[\s,|–-]*\b((?:by|von|par|por|door|av|di)\s+\p{Lu}.*)$/iu.exec(
    line,
  );
  return match?.[1] ?? line;
}

/** `Thái Sơn/Báo QĐND` is a person of a paper; `TTXVN- Tuổi trẻ` are two papers. */
function splitSource(line: string): string[] {
  const [person, outlet] = stripTails(line).split(/\s*\/\s*/);
  return outlet === undefined ? (person ?? '').split(/\s*(?:,|;|-|–|\s+và\s+)\s*/u) : [person ?? ''];
}

/** `ROCÍO BENAVENTE / Puerto Lobos`: the name in capitals, the place it was written in not. */
function isPlace(person: string, place: string, line: string): boolean {
  return (
    / \/ /.test(line) &&
    person === person.toUpperCase() &&
    place !== place.toUpperCase() &&
    /\p{Lu}/u.test(person)
  );
}

function isOutlet(text: string): boolean {
  return /^(?:báo|tạp chí|đài|tttx|kênh)\s|^[\p{Lu}\d.-]{2,}(?:\s|\(|-|$)|\.(?:vn|com|net|org)\b/u.test(text);
}

function stripIntroduction(line: string): string {
  let rest = line;
  for (let i = 0; i < 3; i++) {
    const next = rest.replace(introductions, '').replace(/^[\s:：–—-]+/, '');
    // Where no colon follows, a name does: with a capital, in scripts that have them.
    if (
      next === rest ||
      next === '' ||
      (/^\p{Ll}/u.test(next) && !rest.slice(0, rest.length - next.length).includes(':'))
    )
      break;
    rest = next;
  }
  return rest;
}

function stripTails(line: string): string {
  let rest = line;
  for (let i = 0; i < 3; i++) {
    const before = rest;
    for (const tail of tails) rest = rest.replace(tail, '');
    if (rest === before) break;
  }
  return rest;
}

/** A piece of a byline as a name, or undefined when it is a role, an address, a number or a placeholder. */
function cleanName(piece: string): string | undefined {
  if (dateWords.test(collapse(piece))) return undefined;
  const name = stripTails(stripIntroduction(collapse(piece)))
    .replace(/^["“”„'‘(\s.,:;–—-]+|["“”„'’)\s,:;–—-]+$/gu, '')
    .replace(/^(?:dr|prof|mr|mrs|ms)\.\s+/iu, '');
  if (name === '' || name.length > longestName || name.split(' ').length > mostWords) return undefined;
  if (
    /https?:|www\.|@|\d{2,}|[<>{}=#!?:]|\.(?:com|org|net|de|vn|html?)\b/i.test(name) ||
    !/\p{L}/u.test(name)
  )
    return undefined;
  const words = wordsOf(name);
  if (notNames.has(words) || roleWords.test(words) || isPhrase(name)) return undefined;
  return name;
}

/** Words beside a date in a dateline, in the languages whose weekdays look like names. */
const dateWords =
  /^(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|ngày(?: đăng)?|đăng (?:lúc|ngày)|cập nhật|(?:last )?updated|published|posted|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag))(?:\s|$|,|:)/iu;

const roleWords =
  /^(?:.*\b(?:editor|reporter|correspondent|columnist|producer|redakteur|redakteurin|journaliste?|chefredakteur|korrespondent|volontär|mitarbeiter|contributor|managing|senior|chief|staff|translated|updated|published|posted|minutes?|min read|uhr|comments?|kommentare?)\b.*|ảnh|bài|video|clip|photos?|fotos?|text|am|um|at|on|in|den)$/u;

/** Several words of which hardly one has a capital are a phrase; scripts without case are not judged. */
function isPhrase(name: string): boolean {
  const words = name.split(' ').filter((word) => /^\p{L}/u.test(word));
  if (words.length < 2 || !/\p{Ll}/u.test(name)) return false;
  if (words.length === 2) return words.every((word) => /^\p{Ll}/u.test(word));
  return words.filter((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word)).length * 2 < words.length;
}

/** Whether a name is of an organisation rather than of a person, as far as its words tell. */
export function isOrganisation(name: string): boolean {
  return /^(?:afp|ap|ansa|dpa|dpa[/-]\p{L}+|efe|epd|epa|kna|lno|reuters|sid|ttxvn|upi|xinhua|agencies|agency|agenturen?)$|\b(?:news|times|press|media|agency|agencies|team|staff|desk|redaktion|redaction|redacción|rédaction|redazione|magazin|magazine|zeitung|tv|radio|online|group|inc|gmbh|ltd|llc|foundation|institute|university|ministry|association|council|committee|society|verlag|verein|blog|journal|tribune|post|herald|ban biên tập|tòa soạn|báo|tạp chí)\b|\.(?:com|org|net|de|vn)$/iu.test(
    name,
  );
}

/** Names without those that only differ in case or punctuation from one before. */
export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const words = wordsOf(name);
    const fresh = !seen.has(words);
    seen.add(words);
    return fresh;
  });
}
