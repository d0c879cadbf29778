import { isRealDay } from './calendars.ts';
import { finishReading, type Stated } from './finish.ts';
import type { DateContext, DateReading } from './reading.ts';

const pattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,:]\d{1,9})?)?(?: ?(?:([Zz])|([+-])(\d\d):?(\d\d)?))?)?$/;

/** Longest form: `2026-03-07T08:52:11.123456789 +07:00`. */
const longest = 36;

/**
 * The fast path: a text that is one ISO 8601 calendar date, with or without time and offset. A value of `undefined`
 * leaves it to the slower readers; `refused` says that it is one, of an impossible day or outside the range.
 */
export function parseIso(text: string, context: DateContext): DateReading | 'refused' | undefined {
  const trimmed = text.length < 200 ? text.trim() : text;
  const match = trimmed.length > longest ? null : pattern.exec(trimmed);
  if (match === null) return undefined;
  const stated = statedBy(match, text.indexOf(trimmed));
  return stated === undefined ? 'refused' : (finishReading(stated, context) ?? 'refused');
}

function statedBy(match: RegExpExecArray, start: number): Stated | undefined {
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const time = { hour: Number(match[4] ?? 0), minute: Number(match[5] ?? 0), second: Number(match[6] ?? 0) };
  const isDayEnd = time.hour === 24 && time.minute === 0 && time.second === 0;
  if (!isRealDay(day) || (time.hour > 23 && !isDayEnd) || time.minute > 59 || time.second > 60)
    return undefined;
  const offset = offsetBy(match);
  if (Number.isNaN(offset)) return undefined;
  return {
    day,
    ...(match[4] === undefined ? {} : { time }),
    ...(offset === undefined ? {} : { offset }),
    precision: match[6] !== undefined ? 'second' : match[4] !== undefined ? 'minute' : 'day',
    orderFrom: 'iso',
    how: ['ISO 8601'],
    start,
    end: start + match[0].length,
  };
}

/** Minutes; undefined when none is stated, NaN when it is impossible. */
function offsetBy(match: RegExpExecArray): number | undefined {
  if (match[7] !== undefined) return 0;
  if (match[8] === undefined) return undefined;
  const [hours, minutes] = [Number(match[9]), Number(match[10] ?? 0)];
  if (hours > 14 || minutes > 59) return Number.NaN;
  return (match[8] === '-' ? -1 : 1) * (hours * 60 + minutes);
}
