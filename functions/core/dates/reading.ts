/** Order of day, month and year in a date written with numbers only. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** The smallest unit that the text states. `3 hours ago` is an instant known to the hour. */
export type Precision = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/**
 * What told day, month and year apart, strongest first: numbers alone (`machine`), the year standing first (`iso`), a
 * month by name (`named`), distance from the fetch time (`relative`), only one order being possible (`unambiguous`), the
 * weekday beside it, a format that only software writes (`format`: US order), other dates of the page, the language or
 * its country, the zone of an English source, the other order lying outside the accepted range, or nothing (`default`:
 * day first).
 */
export type OrderOrigin =
  | 'machine'
  | 'iso'
  | 'named'
  | 'relative'
  | 'unambiguous'
  | 'weekday'
  | 'format'
  | 'page'
  | 'language'
  | 'zone'
  | 'range'
  | 'default';

/** What is known before a date is read. Nothing here is required; each field makes readings better founded. */
export interface DateContext {
  /** IANA zone of the source: where dates without offset are meant. */
  readonly timeZone?: string;
  /** BCP 47: words, order and calendar are looked for in it first, then in English. */
  readonly language?: string;
  /** ISO instant at which the page was fetched: relative dates count from it, and it bounds the range. */
  readonly fetchedAt?: string;
  /** What `orderEvidence` said of the page's other dates. */
  readonly order?: DateOrder;
  /** ISO day or instant; dates before it are refused. @default 1990-01-01 */
  readonly earliest?: string;
  /** ISO day or instant; dates after it are refused. @default fetchedAt + 1 day, without fetchedAt none */
  readonly latest?: string;
  /** Also read epoch seconds or milliseconds: for fields that software wrote, never for visible text. @default false */
  readonly machine?: boolean;
  /** Also read dates that name no year (`7 March, 10:30`): the last one before fetchedAt is meant. @default false */
  readonly yearless?: boolean;
}

/** A date as read from a text. */
export interface DateReading {
  /**
   * ISO 8601: `2021-07-01T23:02:00+07:00`, or the plain day `2021-07-01` when the text names a day without a time. A
   * distance (`2 days ago`) is an instant whatever its precision. `withOffset` makes an instant of either.
   */
  readonly iso: string;
  readonly precision: Precision;
  /** Who gave the offset. `utc-fallback`: nobody did; the wall clock is right, the instant may be off by hours. */
  readonly offsetFrom: 'text' | 'zone' | 'utc-fallback';
  readonly orderFrom: OrderOrigin;
  /** A few words for the Trace. */
  readonly how: string;
  /** Where it stands in the text: UTF-16 offsets, end exclusive; weekday and zone belong to it, label words do not. */
  readonly start: number;
  readonly end: number;
  /** What words beside it say it is. Only `findDates` looks for them. */
  readonly label?: DateLabel;
}

/** The same reading in a text that is so many units longer in front. */
export function movedBy(lead: number, reading: DateReading): DateReading {
  return lead === 0 ? reading : { ...reading, start: reading.start + lead, end: reading.end + lead };
}

export type DateLabel = 'published' | 'modified';
