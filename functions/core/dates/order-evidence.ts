import { filter } from '../lists.ts';
import type { DatedTime } from './attach.ts';
import { isUsFormat, regionOf, weekdayBeside } from './beside.ts';
import { weekdayOf } from './calendars.ts';
import { numericDates } from './numeric.ts';
import { datedTimes } from './read.ts';
import { scanIn } from './read-text.ts';
import type { DateContext, DateOrder } from './reading.ts';
import type { Scan } from './scan.ts';

/** Texts beyond this many are not looked at: the order of a page shows in its first dates. */
const mostTexts = 200;

/** The beginning of what could be a date of numbers. */
const triple = /\p{Nd}\s{0,2}[./-]\s{0,2}\p{Nd}/u;

/** One order is believed when it was seen so many times as often as its opposite. */
const majority = 4;

/**
 * The order in which a page writes dates of numbers, from those of its dates that can be understood in one order only:
 * `23/11/2026`, or any with its weekday beside it. What only software writes (US order with seconds) does not count.
 * `ymd` when years stand first everywhere; undefined without evidence, and when the evidence is divided.
 */
export function orderEvidence(texts: readonly string[], context: DateContext = {}): DateOrder | undefined {
  const votes = { dmy: 0, mdy: 0, ymd: 0 };
  for (const text of filter(texts, (each) => triple.test(each.slice(0, 400))).slice(0, mostTexts)) {
    const scan = scanIn(text.slice(0, 400), context);
    for (const dated of datedTimes(scan, (taken) => numericDates(scan, taken))) {
      const order = onlyOrder(scan, dated);
      if (order !== undefined) votes[order] += 1;
    }
  }
  if (votes.dmy > 0 && votes.dmy >= majority * votes.mdy) return 'dmy';
  if (votes.mdy > 0 && votes.mdy >= majority * votes.dmy) return 'mdy';
  return votes.ymd > 0 && votes.dmy + votes.mdy === 0 ? 'ymd' : undefined;
}

function onlyOrder(scan: Scan, { core, time }: DatedTime): DateOrder | undefined {
  if (isUsFormat(scan, core, time)) return undefined;
  const weekday = weekdayBeside(scan, regionOf(core, time));
  const fitting =
    weekday === undefined ? core.choices : filter(core.choices, ({ day }) => weekdayOf(day) === weekday.day);
  return fitting.length === 1 ? fitting[0]?.order : undefined;
}
