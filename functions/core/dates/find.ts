import { filter, map } from '../lists.ts';
import { labelIn } from './labels.ts';
import { mayHoldDate, readText, scanIn } from './read-text.ts';
import { type DateContext, type DateLabel, type DateReading, movedBy } from './reading.ts';
import type { Scan } from './scan.ts';
import type { Token } from './tokens.ts';

/** What stands beyond is not read. UTF-16 units. */
const longest = 2_000;

/**
 * All dates of a visible text in text order, each with the label that stands beside it. The text is cut at 2,000 units.
 * Relative dates are looked for only in short texts that name no date, and need a word for `ago` or a time of day.
 */
export function findDates(text: string, context: DateContext = noContext): readonly DateReading[] {
  if (text.length > longestKnown) return readAll(text, context);
  const known = knownIn(context);
  const found = known.get(text) ?? readAll(text, context);
  if (known.size >= mostKnown) known.clear();
  known.set(text, found);
  return found;
}

const noContext: DateContext = {};

/** The lines around a headline are looked at by several Passes and for the dates: what was read last is kept. */
const lastReadings = new WeakMap<DateContext, Map<string, readonly DateReading[]>>();
const mostKnown = 32;
const longestKnown = 400;

function knownIn(context: DateContext): Map<string, readonly DateReading[]> {
  const known = lastReadings.get(context);
  if (known !== undefined) return known;
  const fresh = new Map<string, readonly DateReading[]>();
  lastReadings.set(context, fresh);
  return fresh;
}

function readAll(text: string, context: DateContext): readonly DateReading[] {
  const lead = text.length - text.trimStart().length;
  const cut = text.slice(lead, lead + longest);
  if (!mayHoldDate(cut, context)) return [];
  const scan = scanIn(cut, context);
  const readings = readText(scan, context, false);
  return map(readings, (reading, i) => {
    const label = labelOf(scan, readings, i);
    const placed = movedBy(lead, reading);
    return label === undefined ? placed : { ...placed, label };
  });
}

/** Before a date its label may stand anywhere after the last one; after it, only right there and before no other date. */
function labelOf(scan: Scan, readings: readonly DateReading[], i: number): DateLabel | undefined {
  const reading = readings[i];
  if (reading === undefined) return undefined;
  const [previous, next] = [readings[i - 1], readings[i + 1]];
  const before = labelIn(tokensWithin(scan, Math.max(previous?.end ?? 0, reading.start - 60), reading.start));
  if (before !== undefined) return before.meaning;
  const after = tokensWithin(scan, reading.end, Math.min(reading.end + 20, next?.start ?? Infinity));
  const label = labelIn(after);
  const isOfNext = next !== undefined && label !== undefined && label.to >= after.length - 2;
  const isRightThere = label !== undefined && label.from <= 1;
  return isRightThere && !isOfNext ? label.meaning : undefined;
}

function tokensWithin({ tokens }: Scan, start: number, end: number): readonly Token[] {
  return filter(tokens, (token) => token.start >= start && token.end <= end);
}
