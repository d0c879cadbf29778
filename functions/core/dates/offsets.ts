import { type ZoneName, zoneNames } from './zone-names.ts';
import { offsetAt, type WallTime, zoneOffset } from './zones.ts';

/** A zone that a text states, and where it ends. */
export interface StatedZone {
  readonly end: number;
  /** Minutes east of UTC. */
  readonly offset?: number;
  /** A name such as `EST`, to be settled with `offsetOfName`. */
  readonly name?: string;
}

export interface StatedZoneOptions {
  /** Also take ` -07:00` after a space for an offset: elsewhere it may be the end of a span of time. @default false */
  readonly spacedMinus?: boolean;
}

const signed = /\.?[ ,(]{0,3}(GMT|UTC|UT)?( ?)([+-])( ?)(\d{1,2})(:?)(\d{2})?(?!\d)(?![./:-]\d) ?\)?/iy;
const named = /\.?[ ,(]{0,8}(Z|GMT|UTC|UT|[A-Z]{2,4}|МСК|мск)(?![A-Za-z0-9]) ?\)?/y;

/**
 * The zone that stands right here in a plain text: `Z`, `+07:00`, ` +0700`, `(GMT+7)`, `UTC`, `EST`. A bare `-07` must
 * touch the time; a bare number of one digit is no offset.
 */
export function parseTimeZoneOffset(
  plain: string,
  at: number,
  options: StatedZoneOptions = {},
): StatedZone | undefined {
  return signedOffset(plain, at, options) ?? namedZone(plain, at);
}

function signedOffset(plain: string, at: number, options: StatedZoneOptions): StatedZone | undefined {
  signed.lastIndex = at;
  const match = signed.exec(plain);
  if (match === null) return undefined;
  const [whole, prefix, space, sign, gap, hours, colon, minutes] = match;
  if (prefix === undefined) {
    const apart = !whole.startsWith(sign ?? '');
    if (gap !== '' || hours?.length !== 2 || (minutes === undefined && apart && sign === '-'))
      return undefined;
    if (apart && sign === '-' && colon === ':' && options.spacedMinus !== true) return undefined;
  } else if (space === ' ' && gap === ' ') return undefined; // `GMT - 7 March`
  const offset = Number(hours) * 60 + Number(minutes ?? 0);
  if (offset > 14 * 60 || Number(minutes ?? 0) > 59) return undefined;
  return { end: at + trimmed(whole), offset: sign === '-' ? -offset : offset };
}

function namedZone(plain: string, at: number): StatedZone | undefined {
  named.lastIndex = at;
  const match = named.exec(plain);
  const name = match?.[1]?.toUpperCase();
  if (match === null || name === undefined) return undefined;
  const end = at + trimmed(match[0]);
  if (name === 'Z' || name === 'GMT' || name === 'UTC' || name === 'UT') return { end, offset: 0 };
  return zoneNames.has(name) ? { end, name } : undefined;
}

function trimmed(text: string): number {
  return text.trimEnd().length;
}

/**
 * Minutes east of UTC of a zone name at a wall time. Where the source's zone has one of its meanings, that one counts;
 * and where the source's zone is on summer time while the name is of its standard time, the clock on the page is taken
 * to be the local one: sites print `EST` all year.
 */
export function offsetOfName(name: string, wall: WallTime, timeZone: string | undefined): number | undefined {
  const meaning: ZoneName | undefined = zoneNames.get(name);
  if (meaning?.zone !== undefined) return zoneOffset(meaning.zone, wall);
  const local = timeZone === undefined ? undefined : zoneOffset(timeZone, wall);
  const standard = timeZone === undefined ? undefined : standardOffset(timeZone, wall);
  if (local !== undefined && standard !== undefined && meaning?.offsets.includes(standard)) return local;
  return meaning?.offsets.find((offset) => offset === local) ?? meaning?.offsets[0];
}

function standardOffset(timeZone: string, wall: WallTime): number | undefined {
  const year = new Date(wall).getUTCFullYear();
  const offsets = [0, 6].map((month) => offsetAt(timeZone, Date.UTC(year, month, 1)));
  return offsets.includes(undefined) ? undefined : Math.min(...offsets.map((offset) => offset ?? 0));
}
