import type { MonthName } from './date-words.ts';
import { phraseOf } from './tokens.ts';
import type { Words } from './words.ts';

/** Phrases separated by `|`; for months and weekdays with their number, for periods with the hours they cover. */
interface Extra {
  readonly months?: Readonly<Record<string, number>>;
  readonly weekdays?: Readonly<Record<string, number>>;
  readonly periods?: Readonly<Record<string, readonly [from: number, to: number]>>;
  readonly fillers?: string;
  readonly hourMarks?: string;
  readonly minuteMarks?: string;
  readonly secondMarks?: string;
}

/** What news sites write and CLDR does not list, seen on pages; by language, sorted. `und` belongs to every language. */
const extras: Readonly<Record<string, Extra>> = {
  ar: { fillers: 'م|هـ|الموافق|الساعة' },
  bn: { months: { জানুয়ারী: 1, ফেব্রুয়ারী: 2 }, fillers: 'লা|শে|ই|সাল' },
  ca: { fillers: 'de|del|a|les' },
  cs: { fillers: 'v|ve' },
  de: { months: { mrz: 3 }, fillers: 'am|den|um|vom' },
  en: {
    months: { sept: 9 },
    periods: { 'a.m.': [0, 11], 'p.m.': [12, 23] },
    weekdays: { tues: 2, weds: 3, thur: 4, thurs: 4 },
    fillers: 'at|nd|of|on|rd|st|th|the',
  },
  es: { months: { set: 9, setiembre: 9 }, fillers: 'a|de|del|el|las' },
  fr: { fillers: 'er|le|à' },
  ga: { fillers: 'ú' },
  hi: { months: { सितम्बर: 9, नवम्बर: 11, दिसम्बर: 12 }, periods: { पूर्वाह्न: [0, 11], अपराह्न: [12, 23] }, hourMarks: 'बजे', fillers: 'को|सन्' },
  hr: { months: { studenom: 11, studenome: 11, studenomu: 11 }, fillers: 'u' },
  id: { months: { agt: 8, nopember: 11, nop: 11, peb: 2, pebruari: 2 }, fillers: 'pukul|jam|tanggal' },
  it: { fillers: 'alle|ore|il' },
  ja: { fillers: '年|日|付' },
  ka: { fillers: 'წ|წლის' },
  ms: { periods: { pagi: [0, 11], petang: [12, 19], malam: [18, 23] } },
  pl: { fillers: 'r|roku|godz|o' },
  pt: { fillers: 'às|de|do' },
  ru: { fillers: 'г|года|год|в' },
  th: { months: { กุมภา: 2 }, fillers: 'ที่|เดือน|น|พ.ศ.|ค.ศ.|วันที่|เวลา' },
  uk: { fillers: 'р|рік|року|о|об' },
  ur: { periods: { صبح: [4, 11], دوپہر: [11, 15], شام: [15, 20], رات: [18, 23] }, hourMarks: 'بجے' },
  vi: {
    months: {
      'tháng một': 1, 'tháng giêng': 1, 'tháng hai': 2, 'tháng ba': 3, 'tháng tư': 4, 'tháng bốn': 4, 'tháng năm': 5,
      'tháng sáu': 6, 'tháng bảy': 7, 'tháng tám': 8, 'tháng chín': 9, 'tháng mười': 10, 'tháng mười một': 11,
      'tháng mười hai': 12, 'tháng chạp': 12, th1: 1, th2: 2, th3: 3, th4: 4, th5: 5, th6: 6, th7: 7, th8: 8, th9: 9,
      th10: 10, th11: 11, th12: 12,
    },
    weekdays: {
      'chúa nhật': 0, cn: 0, 'thứ 2': 1, 'thứ 3': 2, 'thứ 4': 3, 'thứ 5': 4, 'thứ 6': 5, 'thứ 7': 6, t2: 1, t3: 2, t4: 3,
      t5: 4, t6: 5, t7: 6,
    },
    fillers: 'lúc|năm|ngày|vào',
    hourMarks: 'giờ|g',
    minuteMarks: 'phút',
    secondMarks: 'giây',
  },
  zh: {
    weekdays: { 礼拜天: 0, 礼拜日: 0, 礼拜一: 1, 礼拜二: 2, 礼拜三: 3, 礼拜四: 4, 礼拜五: 5, 礼拜六: 6 },
    periods: { 早: [5, 11], 晚: [17, 23] },
    fillers: '年|日|号|號',
    hourMarks: '点|點|时|時',
    minuteMarks: '分',
    secondMarks: '秒',
  },
  und: { hourMarks: 'h|hr|hrs|uhr|時|时|点|點|시', minuteMarks: 'm|min|mn|分|분', secondMarks: 's|sec|秒|초', fillers: '年|日|년|일' },
}; // biome-ignore format: a table

/** Adds what CLDR leaves out of a language. It never overrides what Intl said. */
export function extraWords(language: string, words: Words): void {
  for (const extra of [extras[language], extras['und']]) if (extra !== undefined) addExtra(words, extra);
}

/** The month names among them. */
export function extraMonths(language: string): readonly MonthName[] {
  const months = Object.entries(extras[language]?.months ?? {});
  return months.map(([phrase, month]) => ({ phrase: phraseOf(phrase), month }));
}

function addExtra(words: Words, extra: Extra): void {
  for (const [phrase, month] of Object.entries(extra.months ?? {})) words.months.add(phraseOf(phrase), month);
  for (const [phrase, day] of Object.entries(extra.weekdays ?? {})) words.weekdays.add(phraseOf(phrase), day);
  for (const [phrase, hours] of Object.entries(extra.periods ?? {})) {
    words.periods.add(phraseOf(phrase), hoursBetween(...hours));
  }
  for (const table of ['fillers', 'hourMarks', 'minuteMarks', 'secondMarks'] as const) {
    for (const phrase of extra[table]?.split('|') ?? []) words[table].add(phraseOf(phrase), true);
  }
}

function hoursBetween(from: number, to: number): number {
  let hours = 0;
  for (let hour = from; hour <= to; hour++) hours |= 1 << hour;
  return hours;
}
