import { beginning, type Phrases } from './phrases.ts';

/** How lines begin that send the reader to other pages. */
const phrases: Phrases = {
  ar: ['اقرأ أيض', 'اقرأ المزيد', 'إقرأ أيضا', 'شاهد أيضا', 'للمزيد', 'مواضيع ذات صلة'],
  bn: ['আরও পড়ুন', 'আরো পড়ুন'],
  cs: ['čtěte (?:také|dále)', 'přečtěte si'],
  da: ['læs (?:også|mere)'],
  de: ['auch (?:interessant|lesen)', 'das könnte sie auch interessieren', 'lesen sie (?:auch|hier|jetzt|mehr|weiter)', 'lest auch', 'mehr (?:dazu|lesen|themen|zum thema)', 'mehr:', '(?:rund um das thema|schon gelesen)', 'siehe auch', 'weiterlesen', 'weitere (?:aktuelle |interessante )?(?:artikel|informationen|infos|nachrichten|themen)', 'zum (?:thema|weiterlesen)\\s*[:：]'],
  el: ['διαβάστε (?:ακόμη|επίσης|περισσότερα)'],
  en: ['also (?:on|read|see|watch)', 'click here', 'don[\'’]t miss', 'editor[\'’]?s? (?:choice|note|picks?)', '(?:for|read) more(?: information)?', 'further reading', '(?:in )?related (?:articles?|content|coverage|links|news|posts?|reading|stories|topics?|video)', 'more (?:about|from|in|news|on|reading|stories)', 'must[- ]read', 'read (?:also|more|next|now|our|the full)', 'recommended', 'related\\s*:?$', 'related:', 'see (?:also|more)', 'trending', 'watch(?: also| more| now)?:', 'you (?:may|might) (?:also )?(?:be interested|enjoy|like)'],
  es: ['le puede interesar', 'lea?:', 'lee? (?:aquí|más|también)', 'lea (?:además|más|también)', 'leer (?:más|también)', 'leé (?:además|también)', 'más información', 'más (?:noticias|sobre)', 'mira también', 'puedes (?:leer|ver)', 'te (?:puede interesar|recomendamos)', 'también (?:lea|puede|te puede)', 'tambien (?:lea|te puede)', 'vea (?:además|también)', 'ver también', 'ver:'],
  fa: ['بخوانید', 'بیشتر بخوانید'],
  fi: ['lue (?:lisää|myös)'],
  fr: ['(?:à )?(?:lire|relire|voir|écouter) (?:aussi|également|encore|plus|la suite)', 'lisez (?:aussi|également)', 'notre dossier', 'plus d[’\']informations', 'pour aller plus loin', 'sur le même (?:sujet|thème)', 'vous aimerez aussi', 'voir aussi'],
  hi: ['(?:यह|ये) भी (?:देखें|पढ़ें|पढ़े)', 'और पढ़ें', 'पढ़ें[:-]', 'संबंधित (?:खबरें|ख़बरें)'],
  hu: ['olvassa el', 'kapcsolódó'],
  id: ['baca (?:juga|selengkapnya)', 'simak (?:juga|video)', 'lihat juga'],
  it: ['approfondisci', 'guarda anche', 'leggi (?:anche|pure)', 'potrebbe interessarti', 'vedi anche'],
  ja: ['あわせて読みたい', '(?:こちらも|もっと)読む', '関連(?:リンク|記事|ニュース)', 'おすすめ(?:記事|の記事)', '【関連(?:リンク|記事)】'],
  ko: ['(?:더|추가로) (?:보기|읽기)', '관련\\s?(?:기사|뉴스|영상)', '▶\\s?관련'],
  ms: ['baca lagi'],
  nl: ['bekijk ook', 'lees (?:hier|meer|ook|verder)', 'luister ook', 'zie ook'],
  no: ['les (?:også|mer)'],
  pl: ['czytaj (?:także|też|więcej|również)', 'dowiedz się więcej', 'poniżej (?:dalsza|dalszy)', 'przeczytaj (?:też|także|również)', 'zobacz (?:także|też|również|więcej)'],
  pt: ['confira (?:também|mais)', 'leia (?:ainda|mais|também)', 'saiba mais', 'v[íi]deos?\\s*:', 'veja (?:ainda|mais|também)'],
  ro: ['citește (?:și|mai)', 'citiți și', 'vezi și'],
  ru: ['(?:ещё|еще) по теме', 'по теме', 'смотрите (?:также|еще|ещё)', 'читайте (?:также|ещё|еще|далее|тоже)'],
  sv: ['läs (?:mer|också|även|vidare)'],
  th: ['ข่าวที่น่าสนใจ', 'ข่าวที่เกี่ยวข้อง', 'ข่าวแนะนำ', 'อ่าน(?:ข่าว)?เพิ่มเติม', 'อ่านต่อ'],
  tr: ['ayrıca bakınız', 'ilgili haber', 'okumak için'],
  uk: ['дивіться також', 'читайте (?:також|ще)', 'по темі'],
  vi: ['>> ?xem', 'bài liên quan', 'có thể bạn quan tâm', 'tin (?:cùng chuyên mục|liên quan)', '(?:xem|đọc) (?:tiếp|thêm)'],
  zh: ['(?:相关|相關|关连|關聯)(?:新闻|新聞|报道|報道|阅读|閱讀|链接)', '(?:延伸|推荐|推薦|更多|扩展)(?:阅读|閱讀|新闻|新聞|报道)', '更多', '看更多', '點我看'],
}; // biome-ignore format: a table

/** Whether a line begins like a pointer to other pages. */
export const isPointer = (line: string): boolean => pointer.test(line);

const pointer = beginning(phrases);
