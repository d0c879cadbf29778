import { caseless } from './caseless.ts';
import { isNumbered } from './line.ts';
import type { Phrases } from './phrases.ts';

/** What pages count: how often they were looked at, read, shared or liked. Sources of expressions, by language, sorted. */
const counted: Phrases = {
  ar: ['مشاهد(?:ة|ات)', 'قراء(?:ة|ات)', 'زيارة'],
  az: ['baxış', 'oxunma', 'dəfə oxunub'],
  bg: ['прочитания', 'преглед(?:а|и|ания)'],
  bn: ['বার (?:পঠিত|দেখা হয়েছে)', 'ভিউ'],
  cs: ['zobrazení', 'přečtení', 'zhlédnutí'],
  da: ['visninger', 'læsninger', 'delinger'],
  de: ['ansichten', 'aufrufe', 'klicks', '(?:x|mal) gelesen', 'seitenaufrufe', 'geteilt'],
  el: ['αναγνώσεις', 'προβολές', 'εμφανίσεις'],
  en: ['(?:page ?)?views?', 'hits', 'likes?', 'reads?', 'shares?', 'times read'],
  es: ['lecturas?', 'me gusta', 'veces compartido', 'visitas?', 'visualizaciones', 'vistas?'],
  et: ['vaatamist', 'lugemist'],
  fa: ['بازدید', 'نمایش'],
  fi: ['katselu(?:a|kertaa)', 'lukukertaa', 'jakoa'],
  fr: ['affichages', 'lectures?', 'partages?', 'vues?'],
  he: ['צפיות', 'קריאות'],
  hi: ['बार (?:देखा|पढ़ा) गया', 'व्यूज़?'],
  hr: ['čitanja', 'pregleda?', 'prikaza'],
  hu: ['megosztás', 'megtekintés', 'olvasás'],
  id: ['(?:kali )?(?:dibaca|dibagikan|dilihat|tayangan)', 'pembaca'],
  it: ['condivisioni', 'letture', 'visite', 'visualizzazioni'],
  ja: ['回?(?:の)?(?:閲覧|表示|視聴|再生|シェア)', 'ビュー', '閲覧数', 'いいね'],
  kk: ['қаралым', 'рет қаралды'],
  ko: ['조회(?:수)?', '공유', '추천'],
  lt: ['peržiūr(?:os|ų)', 'skaitymai'],
  lv: ['skatījumi', 'lasījumi'],
  mk: ['прегледи', 'читања'],
  ms: ['tontonan', 'bacaan'],
  nb: ['visninger', 'lesninger', 'delinger'],
  nl: ['keer (?:bekeken|gedeeld|gelezen)', 'weergaven'],
  pl: ['odsłon(?:y)?', 'przeczytań', 'udostępnień', 'wyświetle(?:ń|nia)'],
  pt: ['acessos', 'compartilhamentos', 'leituras', 'partilhas', 'visitas', 'visualizações'],
  ro: ['afișări', 'citiri', 'vizionări', 'vizualizări', 'accesări'],
  ru: ['просмотр\\p{L}*', 'прочтени\\p{L}*', 'показ(?:а|ов)'],
  sk: ['zobrazení', 'prečítaní', 'zdieľaní'],
  sl: ['ogledov', 'branj'],
  sq: ['shikime', 'lexime'],
  sr: ['прегледа', 'pregleda', 'читања', 'čitanja'],
  sv: ['delningar', 'läsningar', 'visningar'],
  th: ['(?:ครั้ง)?(?:อ่าน|เข้าชม|วิว)', 'ผู้เข้าชม', 'ยอดวิว'],
  tr: ['görüntülen(?:m)?e', 'kez okundu', 'okunma', 'paylaşım'],
  uk: ['перегляд\\p{L}*', 'прочитан\\p{L}*', 'показ(?:и|ів)'],
  ur: ['ویوز', 'بار دیکھا گیا'],
  uz: ['marta o[‘ʻ\']?qildi', 'ko[‘ʻ\']?rildi', 'кўрилди'],
  vi: ['lượt (?:chia sẻ|đọc|thích|truy cập|xem)', 'người (?:đã )?(?:đọc|xem)'],
  zh: ['次?(?:阅读|閱讀|浏览|瀏覽|点击|點擊|观看|觀看|转发|分享|点赞)(?:数|數|量|次数|次數)?', '人(?:浏览|瀏覽|阅读|閱讀|已读)'],
}; // biome-ignore format: a table

const words = Object.values(counted).flat().join('|');
const number =
  '\\p{Nd}{1,4}(?:[.,\\s]\\p{Nd}{3}){0,3}(?:[.,]\\p{Nd})?\\s?(?:[km]|mil|rb|тыс\\.?|tys\\.?|tis\\.?|nghìn|万|萬|천|만)?';
/** The number stands before the word or behind it; which has one, the test below has seen. */
const counting = caseless(`^(?:${number}\\s?)?(?:${words})(?:\\s*[:：]?\\s*${number})?\\.?$`);
const bare = /^\p{Nd}{1,3}(?:[.,]\p{Nd}{3}){1,3}$|^\p{Nd}{1,4}(?:[.,]\p{Nd})?\s?[KM]$/iu;

/** A line is no longer. Characters. */
const longest = 40;

/** Whether a line is a counter: `1,204 views`, `Lượt xem: 35`, `12K`. */
export const isCount = (line: string): boolean =>
  line.length <= longest && isNumbered(line) && (bare.test(line) || counting.test(line));
