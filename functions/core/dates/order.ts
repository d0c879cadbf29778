import { filter, find, some } from '../lists.ts';
import { weekdayOf } from './calendars.ts';
import type { DayChoice } from './core.ts';
import { formatterOf, knownLocale, remembered, subtagsOf } from './locale.ts';
import type { DateContext, DateOrder, OrderOrigin } from './reading.ts';

/** What stands beside a date of numbers and tells their order. */
export interface OrderHints {
  /** 0 is Sunday. */
  readonly weekday?: number;
  /** Written as only software does, in US order. */
  readonly usFormat?: boolean;
  /** Whether a choice lies in the accepted range. */
  readonly inRange: (choice: DayChoice) => boolean;
}

export interface Chosen {
  readonly choice: DayChoice;
  readonly from: OrderOrigin;
}

/**
 * The choice that the evidence speaks for, by the ranks of OrderOrigin; always with the evidence named. Undefined only
 * when there is no choice at all.
 */
export function chooseOrder(
  choices: readonly DayChoice[],
  hints: OrderHints,
  context: DateContext,
): Chosen | undefined {
  const [first] = choices;
  if (first === undefined) return undefined;
  if (choices.every((choice) => same(choice, first))) return { choice: first, from: 'unambiguous' };
  const { weekday } = hints;
  const byWeekday = weekday === undefined ? [] : filter(choices, ({ day }) => weekdayOf(day) === weekday);
  if (byWeekday.length === 1 && byWeekday[0] !== undefined) return { choice: byWeekday[0], from: 'weekday' };
  const having = (order: DateOrder | undefined) => find(choices, (choice) => choice.order === order);
  const us = hints.usFormat === true ? having('mdy') : undefined;
  if (us !== undefined) return { choice: us, from: 'format' };
  const page = having(context.order);
  if (page !== undefined) return { choice: page, from: 'page' };
  return byLanguage(choices, hints, context) ?? { choice: first, from: 'default' };
}

function same(a: DayChoice, b: DayChoice): boolean {
  return a.day.year === b.day.year && a.day.month === b.day.month && a.day.day === b.day.day;
}

/** English without a country is weak evidence: half of its countries write the day first. */
function byLanguage(
  choices: readonly DayChoice[],
  hints: OrderHints,
  context: DateContext,
): Chosen | undefined {
  const stated = context.language === undefined ? undefined : subtagsOf(context.language);
  const weak = stated === undefined || (stated.language === 'en' && stated.region === undefined);
  const zone = weak ? orderOfZone(context.timeZone) : undefined;
  const order = zone ?? orderOfLanguage(context.language, choices);
  const choice = find(choices, (each) => each.order === order);
  if (weak && !(choice !== undefined && hints.inRange(choice))) {
    const only = filter(choices, hints.inRange);
    if (only.length === 1 && only[0] !== undefined) return { choice: only[0], from: 'range' };
  }
  return choice && { choice, from: zone === undefined ? 'language' : 'zone' };
}

/** Zones whose English press writes the month first: the United States and the Philippines. tzdata zone1970.tab; sorted. */
const monthFirstZones = new Set([
  'America/Anchorage', 'America/Boise', 'America/Chicago', 'America/Denver', 'America/Detroit', 'America/Los_Angeles',
  'America/New_York', 'America/Phoenix', 'America/Puerto_Rico', 'Asia/Manila', 'Pacific/Guam', 'Pacific/Honolulu',
  'US/Central', 'US/Eastern', 'US/Mountain', 'US/Pacific',
]); // biome-ignore format: a table

function orderOfZone(timeZone: string | undefined): DateOrder | undefined {
  if (timeZone === undefined || /^(?:Etc\/|UTC$|GMT$|[+-])/.test(timeZone)) return undefined;
  return monthFirstZones.has(timeZone) ? 'mdy' : 'dmy';
}

/** As Intl writes dates: all numbers, or, for a year that stands last in a language that puts it first, in words. */
function orderOfLanguage(language: string | undefined, choices: readonly DayChoice[]): DateOrder | undefined {
  const locale = language === undefined ? undefined : knownLocale(language);
  if (locale === undefined) return undefined;
  const order = orderIn(`${locale} short`);
  return some(choices, (choice) => choice.order === order) ? order : orderIn(`${locale} long`);
}

const orderIn = remembered((localeAndStyle: string): DateOrder => {
  const [locale = 'en', style] = localeAndStyle.split(' ');
  const parts = formatterOf(locale, { dateStyle: style === 'long' ? 'long' : 'short' }).formatToParts(0);
  const places = ['year', 'month', 'day'].map((type) => parts.findIndex((part) => part.type === type));
  const [year = 0, month = 0, day = 0] = places;
  if (style !== 'long' && year < month) return 'ymd';
  return month < day ? 'mdy' : 'dmy';
}, 128);
