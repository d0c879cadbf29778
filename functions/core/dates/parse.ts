import { languagesOfText } from './any-language.ts';
import { parseIso } from './iso.ts';
import { parseCompact, parseEpoch } from './machine.ts';
import { readCalendar, readRelative } from './read.ts';
import type { DateContext, DateReading } from './reading.ts';
import { relativeWordsOf } from './relative-words.ts';
import { type Scan, scanText } from './scan.ts';
import { type Words, wordsOf } from './words.ts';

/** What stands beyond is not read: no date is longer, and hostile texts are. UTF-16 units after leading space. */
const longest = 400;

/**
 * The first date in a text that states one: ISO 8601 (calendar dates), RFC 822 and 1123, numbers in any order, months by
 * name in every language that Intl knows, and distances from the fetch (`3 hours ago`, `hôm qua 10:30`). Undefined for
 * impossible days, dates out of range and texts without a date. Never throws; linear in the text, which is cut at 400
 * units.
 */
export function parseDate(text: string, context: DateContext = {}): DateReading | undefined {
  const iso = parseIso(text, context);
  if (iso !== undefined) return iso === 'refused' ? undefined : iso;
  const lead = text.length - text.trimStart().length;
  const cut = text.slice(lead, lead + longest);
  const reading = parseMachine(cut, context) ?? parseWords(cut, context);
  return reading && { ...reading, start: reading.start + lead, end: reading.end + lead };
}

function parseMachine(text: string, context: DateContext): DateReading | undefined {
  return parseCompact(text, context) ?? (context.machine === true ? parseEpoch(text, context) : undefined);
}

function parseWords(text: string, context: DateContext): DateReading | undefined {
  if (!mayHoldDate(text)) return undefined;
  const scan = scanIn(text, context);
  const [reading] = readCalendar(scan, context);
  if (reading !== undefined) return reading;
  const [relative] = readRelativeIn(scan, context);
  if (relative !== undefined) return relative;
  return readInAnyLanguage(scan, text, context)[0];
}

/** Longest text without digits that is looked through for `yesterday` and the like. */
const longestWordless = 60;

/** The cheap question before all others: most texts of a page have no digit and are no date. */
export function mayHoldDate(text: string): boolean {
  return text.length <= longestWordless || /\p{Nd}/u.test(text);
}

/** A text with the words of the context's language, then English. */
export function scanIn(text: string, context: DateContext): Scan {
  return scanText(text, wordsOfAll(languagesOf(context)));
}

/** Reads again with the languages that the text looks like, if it looks like a date. */
export function readInAnyLanguage(scan: Scan, text: string, context: DateContext): readonly DateReading[] {
  if (!isDateLike(scan)) return [];
  const languages = languagesOfText(scan.plain, scan.tokens);
  return languages.length === 0 ? [] : readCalendar(scanText(text, wordsOfAll([...languages, 'en'])), context);
}

function wordsOfAll(languages: readonly string[]): readonly Words[] {
  return languages.flatMap((language) => wordsOf(language) ?? []);
}

/** Relative dates by the words of the context's language, then English. Their tables are made at the first use. */
export function readRelativeIn(scan: Scan, context: DateContext): readonly DateReading[] {
  if (context.fetchedAt === undefined) return [];
  return readRelative(scan, languagesOf(context).flatMap((language) => relativeWordsOf(language) ?? []), context); // biome-ignore format: one thought
}

function languagesOf({ language }: DateContext): readonly string[] {
  return language === undefined || /^en(?:[-_]|$)/i.test(language) ? [language ?? 'en'] : [language, 'en'];
}

/** A year, a day and a word: worth asking all languages of the script what month it is. */
function isDateLike({ tokens }: Scan): boolean {
  const numbers = tokens.filter((token) => token.kind === 'number').map((token) => token.end - token.start);
  return tokens.length < 60 && numbers.includes(4) && numbers.some((digits) => digits <= 2) && tokens.some((token) => token.kind === 'word');
}
