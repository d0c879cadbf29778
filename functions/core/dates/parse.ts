import { parseIso } from './iso.ts';
import { parseCompact, parseEpoch } from './machine.ts';
import { mayHoldDate, readText, scanIn } from './read-text.ts';
import { type DateContext, type DateReading, movedBy } from './reading.ts';

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
  return reading && movedBy(lead, reading);
}

function parseMachine(text: string, context: DateContext): DateReading | undefined {
  return parseCompact(text, context) ?? (context.machine === true ? parseEpoch(text, context) : undefined);
}

function parseWords(text: string, context: DateContext): DateReading | undefined {
  return mayHoldDate(text, context) ? readText(scanIn(text, context), context, true)[0] : undefined;
}
