/** Zone names that RFC 822 §5.1 defines; all others are guesses. */
const zones: ReadonlyMap<string, string> = new Map([
  ['CDT', '-05:00'],
  ['CST', '-06:00'],
  ['EDT', '-04:00'],
  ['EST', '-05:00'],
  ['GMT', '+00:00'],
  ['MDT', '-06:00'],
  ['MST', '-07:00'],
  ['PDT', '-07:00'],
  ['PST', '-08:00'],
  ['UT', '+00:00'],
  ['UTC', '+00:00'],
  ['Z', '+00:00'],
]);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// RFC 3339, and what W3C-DTF allows of it (no seconds); a space before the offset is common.
const iso = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)? ?(Z|[+-]\d\d:?\d\d)$/i;
// RFC 822 with the four-digit years of RFC 1123.
const rfc822 =
  /^(?:[a-z]{3,9},? )?(\d{1,2}) ([a-z]{3})[a-z]{0,6} (\d{4}) (\d{1,2}):(\d\d)(?::(\d\d))? ?([a-z]{1,3}|[+-]\d\d:?\d\d)$/i;

/**
 * A date written for machines as `2026-03-07T07:55:00+07:00`: ISO 8601 or RFC 822 with an explicit offset, which is
 * kept. Undefined for anything else: a hint without offset would be a guess.
 */
export function machineDate(text: string): string | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ').slice(0, 60);
  const [, y, mo, d, h, mi, s, zone] = iso.exec(trimmed) ?? swapped(rfc822.exec(trimmed)) ?? [];
  const offset = offsetOf(zone ?? '');
  if (offset === undefined) return undefined;
  const local = `${y}-${mo}-${d}T${(h ?? '').padStart(2, '0')}:${mi}:${s ?? '00'}`;
  const instant = Date.parse(`${local}Z`);
  // Date.parse turns 30 February into March: only what reads back is a date.
  const exists = !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 19) === local;
  return exists ? `${local}${offset}` : undefined;
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  if (match === null) return undefined;
  const [all, day = '', month = '', year, ...rest] = match;
  const number = months.indexOf(month.toLowerCase()) + 1;
  return [all, year, String(number).padStart(2, '0'), day.padStart(2, '0'), ...rest];
}

function offsetOf(zone: string): string | undefined {
  const named = zones.get(zone.toUpperCase());
  if (named !== undefined) return named;
  const [, sign, hours = '', minutes = ''] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  return sign !== undefined && Number(hours) <= 14 && Number(minutes) < 60
    ? `${sign}${hours}:${minutes}`
    : undefined;
}
