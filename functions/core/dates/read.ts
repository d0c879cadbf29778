import { filter, flatMap, map, some } from '../lists.ts';
import { attachTimes, type DatedTime } from './attach.ts';
import { isAlone } from './beside.ts';
import { dayOf } from './calendars.ts';
import { type DateCore, Taken } from './core.ts';
import { finishReading } from './finish.ts';
import { hints, type Lexicon } from './lexicon.ts';
import { namedDates } from './named.ts';
import { holdsTriple, numericDates, shortDates, yearlessDates } from './numeric.ts';
import { instantOf } from './range.ts';
import type { DateContext, DateReading } from './reading.ts';
import { findAgo } from './relative.ts';
import { precisionOf, relativeDays, timeBefore } from './relative-time.ts';
import type { RelativeWords } from './relative-words.ts';
import { resolveDate } from './resolve.ts';
import type { Scan } from './scan.ts';
import { colonTimes, isPossible, looseTimes, wordTimes } from './time-of-day.ts';

/**
 * All dates of a scanned text that the calendar names, in text order. Most texts name no month and hold no three numbers:
 * they are done with before anything else is looked for.
 */
export function readCalendar(scan: Scan, context: DateContext): readonly DateReading[] {
  const mayLackYear = context.yearless === true && scan.numbers >= 4;
  if ((scan.hinted & (hints.month | hints.beginning)) === 0 && !mayLackYear && !holdsTriple(scan)) return [];
  const dated = datedTimes(scan, (taken) => calendarCores(scan, taken, mayLackYear));
  return flatMap(dated, (each) => resolveDate(scan, each, context) ?? []);
}

/** Full years first, then names; two-digit years only where nothing else names a whole date. */
function calendarCores(scan: Scan, taken: Taken, mayLackYear: boolean): readonly DateCore[] {
  const cores = [...numericDates(scan, taken), ...namedDates(scan, taken)];
  const isWhole = some(cores, (core) => core.kind !== 'yearless');
  if (isWhole) return cores;
  const short = [...cores, ...shortDates(scan, taken)];
  return mayLackYear && short.length === 0 ? yearlessDates(scan, taken) : short;
}

/**
 * All dates of a scanned text that are told by their distance from the fetch; none without `fetchedAt`. In a text that is
 * not `whole`ly meant as a date, day words need a time beside them and distances a word for `ago`.
 */
export function readRelative(
  scan: Scan,
  { words, hintOf }: Lexicon<RelativeWords>,
  context: DateContext,
  whole: boolean,
): readonly DateReading[] {
  const hinted = scan.tokens.reduce((all, { text }) => all | hintOf(text), 0);
  const days = (hinted & hints.moment) === 0 ? [] : readDays(scan, words, context, whole);
  return days.length > 0 || !mayBeAgo(hinted, words, whole) ? days : readAgo(scan, words, context, whole);
}

function readDays(
  scan: Scan,
  words: readonly RelativeWords[],
  context: DateContext,
  whole: boolean,
): readonly DateReading[] {
  const dated = datedTimes(scan, (taken) => relativeDays(scan, taken, words, context));
  const meant = filter(dated, ({ core, time }) => time !== undefined || (whole && isAlone(scan, core)));
  return flatMap(meant, (each) => resolveDate(scan, each, context) ?? []);
}

/** Whether the first words of what makes a distance are there. */
function mayBeAgo(hinted: number, words: readonly RelativeWords[], whole: boolean): boolean {
  const isCounted = (hinted & hints.distance) !== 0 && (whole || (hinted & hints.ago) !== 0);
  const isMoment = whole && (hinted & hints.moment) !== 0;
  return isCounted || isMoment || some(words, ({ templates }) => templates.length > 0);
}

/**
 * Days with their times. Each reader takes the tokens that those before it left: clocks, days, then times that only
 * words or their place betray.
 */
export function datedTimes(
  scan: Scan,
  findCores: (taken: Taken) => readonly DateCore[],
): readonly DatedTime[] {
  const taken = new Taken();
  const times = [...colonTimes(scan)];
  for (const time of times) taken.take(time);
  const cores = findCores(taken).toSorted((a, b) => a.from - b.from);
  if (cores.length === 0) return [];
  for (const core of cores) taken.take(core);
  // Mostly all numbers are understood by now.
  const isDone = scan.tokens.every(({ kind }, i) => kind !== 'number' || taken.has(i));
  for (const find of isDone ? [] : [looseTimes, wordTimes]) {
    const more = filter(find(scan), (time) => isPossible(time) && taken.free(time.from, time.to));
    for (const time of more) taken.take(time);
    times.push(...more);
  }
  return attachTimes(scan, cores, times);
}

function readAgo(
  scan: Scan,
  words: readonly RelativeWords[],
  context: DateContext,
  whole: boolean,
): readonly DateReading[] {
  const ago = findAgo(scan, words, whole);
  const instant = instantOf(context.fetchedAt);
  if (ago === undefined || instant === undefined) return [];
  const wall = timeBefore(instant, ago.distances, context.timeZone);
  const clock = new Date(wall);
  const reading = finishReading(
    {
      day: dayOf(wall),
      time: { hour: clock.getUTCHours(), minute: clock.getUTCMinutes(), second: clock.getUTCSeconds() },
      precision: precisionOf(ago.distances),
      orderFrom: 'relative',
      how: [`${map(ago.distances, ({ count, unit }) => `${count} ${unit}`).join(' ')} before the fetch`],
      start: scan.tokens[ago.from]?.start ?? 0,
      end: scan.tokens[ago.to - 1]?.end ?? 0,
    },
    context,
  );
  return reading === undefined ? [] : [reading];
}
