import { beginning, type Phrases } from './phrases.ts';

/** How lines begin that send the reader to other pages. */
const phrases: Phrases = {
  ar: ['اقرأ أيض', 'اقرأ المزيد', 'إقرأ أيضا', 'شاهد أيضا', 'للمزيد', 'مواضيع ذات صلة'],
  bg: ['вижте (?:още|също|повече)', 'прочетете (?:още|също|повече)', 'четете още'],
  bn: ['আরও পড়ুন', 'আরো পড়ুন'],
  cs: ['čtěte (?:také|dále)', 'přečtěte si', 'mohlo by vás zajímat', 'související(?: .{2,20})?\\s*[:：]?$'],
  da: ['læs (?:også|mere)', 'hør (?:også|her|podcast)', 'mere om\\s*[:：]', 'se også'],
  de: ['auch (?:interessant|lesen)', 'das könnte sie auch interessieren', 'lesen sie (?:auch|hier|jetzt|mehr|weiter)', 'lest auch', 'mehr (?:dazu|lesen|themen|zum thema)', 'mehr:', '(?:rund um das thema|schon gelesen)', 'siehe auch', 'weiterlesen', 'weitere (?:aktuelle |interessante )?(?:artikel|informationen|infos|nachrichten|themen)', 'zum (?:thema|weiterlesen)\\s*[:：]', '(?:auch )?(?:anhören|hören|sehen) sie (?:auch|dazu|hier)', 'lesetipps?', 'mehr von .{2,30}$'],
  el: ['διαβάστε (?:ακόμη|επίσης|περισσότερα)', 'δείτε (?:ακόμ|επίσης|και)', 'διαβάστε ακόμα', 'σχετικ(?:ά|ό) (?:άρθρ|θέμα)'],
  en: ['also (?:on|read|see|watch)', 'click here', 'don[\'’]t miss', 'editor[\'’]?s? (?:choice|note|picks?)', '(?:for|read) more(?: information)?', 'further reading', '(?:in )?related (?:articles?|content|coverage|links|news|posts?|reading|stories|topics?|video)', 'more (?:about|from|in|news|on|reading|stories)', 'must[- ]read', 'read (?:also|more|next|now|our|the full)', 'recommended', 'related\\s*:?$', 'related:', 'see (?:also|more)', 'trending', 'watch(?: also| more| now)?:', 'you (?:may|might) (?:also )?(?:be interested|enjoy|like)', 'go deeper', 'in case you missed it', 'listen(?: also| here| now)?\\s*[:|]', 'more\\s*[:|]', 'read\\s*[:|]', 'watch(?: also| here| more| now)?\\s*\\|', 'what to (?:read|watch) next'],
  es: ['le puede interesar', 'lea?:', 'lee? (?:aquí|más|también)', 'lea (?:además|más|también)', 'leer (?:más|también)', 'leé (?:además|también)', 'más información', 'más (?:noticias|sobre)', 'mira también', 'puedes (?:leer|ver)', 'te (?:puede interesar|recomendamos)', 'también (?:lea|puede|te puede)', 'tambien (?:lea|te puede)', 'vea (?:además|también)', 'ver también', 'ver:', 'archivado en', 'en otras noticias', 'noticias? relacionadas?', 'puede(?:s)? consultar', 'sigue leyendo'],
  et: ['loe (?:ka|lisaks|veel|edasi)', 'vaata (?:ka|lisaks)'],
  fa: ['بخوانید', 'بیشتر بخوانید'],
  fi: ['lue (?:lisää|myös)', 'aiheesta (?:aiemmin|lisää|muualla)', 'katso (?:myös|video)', 'kuuntele (?:myös)?\\s*[:：]'],
  fr: ['(?:à )?(?:lire|relire|voir|écouter) (?:aussi|également|encore|plus|la suite)', 'lisez (?:aussi|également)', 'notre dossier', 'plus d[’\']informations', 'pour aller plus loin', 'sur le même (?:sujet|thème)', 'vous aimerez aussi', 'voir aussi', 'à (?:découvrir|retrouver) aussi', 'dans la même rubrique', 'notre sélection', 'retrouvez (?:aussi|également|ici)'],
  hi: ['(?:यह|ये) भी (?:देखें|पढ़ें|पढ़े)', 'और पढ़ें', 'पढ़ें[:-]', 'संबंधित (?:खबरें|ख़बरें)'],
  hr: ['pogledajte (?:i|još)', 'pročitajte (?:i|još|više)', 'vezane vijesti', '(?:povezani|vezani) (?:članci|sadržaj)'],
  hu: ['olvassa el', 'kapcsolódó', '(?:ez is|ajánlott cikk|kapcsolódó cikk).{0,20}', '(?:olvass|olvassa) (?:még|tovább)', 'további (?:híreink|cikkek)'],
  id: ['baca (?:juga|selengkapnya)', 'simak (?:juga|video)', 'lihat juga'],
  it: ['approfondisci', 'guarda anche', 'leggi (?:anche|pure)', 'potrebbe interessarti', 'vedi anche', 'ascolta anche', 'leggi (?:tutte|qui)', '(?:articoli|notizie) correlat[ei]'],
  ja: ['あわせて読みたい', '(?:こちらも|もっと)読む', '関連(?:リンク|記事|ニュース)', 'おすすめ(?:記事|の記事)', '【関連(?:リンク|記事)】'],
  ko: ['(?:더|추가로) (?:보기|읽기)', '관련\\s?(?:기사|뉴스|영상)', '▶\\s?관련'],
  lt: ['skaitykite (?:taip pat|daugiau)', 'taip pat skaitykite', 'susij(?:ę|usios) .{2,20}[:：]?$'],
  lv: ['lasi(?:et)? (?:arī|vēl|citi)', 'skaties arī'],
  ms: ['baca lagi'],
  nl: ['bekijk ook', 'lees (?:hier|meer|ook|verder)', 'luister ook', 'zie ook', '(?:beluister|luister) (?:hier|naar de podcast)', 'lees (?:de|het|alles|in)\\s?.{0,30}[:：]', 'meer (?:lezen|over)\\b.{0,40}[:：?]'],
  no: ['les (?:også|mer)', 'hør (?:også|podkast)', 'mer om\\s*[:：]', 'se også'],
  pl: ['czytaj (?:także|też|więcej|również)', 'dowiedz się więcej', 'poniżej (?:dalsza|dalszy)', 'przeczytaj (?:też|także|również)', 'zobacz (?:także|też|również|więcej)', '(?:posłuchaj|sprawdź|warto przeczytać|zobacz)(?: .{0,20})?\\s*[:：]', 'polecamy', 'więcej (?:informacji|na ten temat|o)\\b.{0,40}$'],
  pt: ['confira (?:também|mais)', 'leia (?:ainda|mais|também)', 'saiba mais', 'v[íi]deos?\\s*:', 'veja (?:ainda|mais|também)', 'artigos? relacionad[oa]s?', 'ler (?:mais|também)', 'ouça também', 'ver também'],
  ro: ['citește (?:și|mai)', 'citiți și', 'vezi și', 'citeste (?:si|mai)', '(?:pe aceeași temă|recomandări|recomandarea)', 'vezi (?:și|mai|aici)'],
  ru: ['(?:ещё|еще) по теме', 'по теме', 'смотрите (?:также|еще|ещё)', 'читайте (?:также|ещё|еще|далее|тоже)'],
  sk: ['čítajte (?:aj|tiež|viac)', 'mohlo by vás zaujímať', 'prečítajte si', 'súvisiac\\p{L}{1,3}(?: .{2,20})?\\s*[:：]?$'],
  sl: ['preberite (?:še|tudi)', 'sorodn\\p{L}{1,3}(?: .{2,20})?\\s*[:：]?$'],
  sv: ['läs (?:mer|också|även|vidare)', 'fler artiklar', 'mer om\\s*[:：]', 'se (?:även|också)', 'lyssna på\\s*[:：]'],
  th: ['ข่าวที่น่าสนใจ', 'ข่าวที่เกี่ยวข้อง', 'ข่าวแนะนำ', 'อ่าน(?:ข่าว)?เพิ่มเติม', 'อ่านต่อ'],
  tr: ['ayrıca bakınız', 'ilgili haber', 'okumak için'],
  uk: ['дивіться також', 'читайте (?:також|ще)', 'по темі', 'більше по темі', 'дивіться (?:ще|також)'],
  vi: ['>> ?xem', 'bài liên quan', 'có thể bạn quan tâm', 'tin (?:cùng chuyên mục|liên quan)', '(?:xem|đọc) (?:tiếp|thêm)'],
  zh: ['(?:相关|相關|关连|關聯)(?:新闻|新聞|报道|報道|阅读|閱讀|链接)', '(?:延伸|推荐|推薦|更多|扩展)(?:阅读|閱讀|新闻|新聞|报道)', '更多', '看更多', '點我看'],
}; // biome-ignore format: a table

/** Whether a line begins like a pointer to other pages. */
export const isPointer = (line: string): boolean => pointer.test(line);

const pointer = beginning(phrases);
