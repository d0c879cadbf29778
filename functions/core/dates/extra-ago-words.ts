import type { RelativeWords, Unit } from './relative-words.ts';
import { phraseOf } from './tokens.ts';

/** Phrases separated by `|`. */
interface Extra {
  readonly agoBefore?: string;
  readonly agoAfter?: string;
  readonly one?: string;
  readonly units?: Readonly<Partial<Record<Unit, string>>>;
  /** The moment of the fetch. */
  readonly now?: string;
  /** By days before today. */
  readonly days?: Readonly<Record<string, number>>;
}

/** What news sites write and Intl does not; by language, sorted. */
const extras: Readonly<Record<string, Extra>> = {
  ar: { agoBefore: 'منذ|قبل', days: { 'يوم أمس': 1, أمس: 1, اليوم: 0 } },
  be: { agoAfter: 'назад|таму назад' },
  bn: { agoAfter: 'আগে|পূর্বে', units: { hour: 'ঘন্টা' } },
  cs: { one: 'jedním|jednou' },
  da: { one: 'en|et' },
  de: { one: 'ein|eine|einem|einer', units: { hour: 'h', minute: 'm' }, now: 'gerade eben|soeben' },
  el: { agoBefore: 'πριν|πριν από', one: 'ένα|μία|μια' },
  en: {
    one: 'a|an|one',
    days: { 'the day before yesterday': 2 },
    now: 'just now',
    units: { second: 'secs', minute: 'mins', hour: 'hrs', week: 'wk|wks', month: 'mon|mons|mth|mths', year: 'yrs' },
  },
  es: { one: 'un|una' },
  fr: { agoBefore: 'il ya|y a', one: 'un|une', units: { year: 'année|années' }, now: "à l'instant" },
  hi: { agoAfter: 'पहले|पूर्व', one: 'एक' },
  id: { agoAfter: 'lalu|yang lalu', one: 'satu|se' },
  it: { one: 'un|una' },
  ko: { agoAfter: '전' },
  ms: { agoAfter: 'lepas|lalu|yang lalu', one: 'satu|se' },
  nb: { one: 'en|et' },
  nl: { one: 'een' },
  no: { one: 'en|et' },
  pt: { agoAfter: 'atrás', agoBefore: 'há', one: 'um|uma' },
  ro: { agoBefore: 'acum', one: 'o|un' },
  ru: { agoAfter: 'назад|тому назад' },
  sv: { one: 'en|ett' },
  th: { agoAfter: 'ที่แล้ว|ที่ผ่านมา', units: { hour: 'ชม.' } },
  tr: { one: 'bir', days: { 'önceki gün': 2 } },
  uk: { agoAfter: 'тому|назад' },
  vi: { units: { minute: "'|ph|p", hour: 'tiếng|h|g', second: 'giây' }, one: 'một', now: 'vừa xong|mới đây' },
  zh: { agoAfter: '前|之前|以前', units: { hour: '小時|个小时|個小時|钟头', minute: '分钟|分鐘|分', month: '个月|個月' } },
}; // biome-ignore format: a table

/** Adds what Intl leaves out of a language. Added first, since `29m` is minutes in news and months in CLDR's German. */
export function extraAgoWords(language: string, words: RelativeWords): void {
  const extra = extras[language];
  if (extra === undefined) return;
  for (const table of ['agoBefore', 'agoAfter', 'one'] as const) {
    for (const phrase of extra[table]?.split('|') ?? []) words[table].add(phraseOf(phrase), true);
  }
  for (const [unit, phrases] of Object.entries(extra.units ?? {}) as [Unit, string][]) {
    for (const phrase of phrases.split('|')) words.units.add(phraseOf(phrase), unit);
  }
  for (const phrase of extra.now?.split('|') ?? [])
    words.moments.add(phraseOf(phrase), { unit: 'second', count: 0 });
  for (const [phrase, count] of Object.entries(extra.days ?? {})) {
    words.moments.add(phraseOf(phrase), { unit: 'day', count });
  }
}
