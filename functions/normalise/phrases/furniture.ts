import { beginning, type Phrases } from './phrases.ts';

const tags: Phrases = {
  de: ['kategorien?', 'schlagworte', 'schlagwörter', 'stichwörter', 'themen'],
  en: ['categories', 'category', 'filed under', 'keywords?', 'posted in', '(?:related )?topics?', '(?:hash)?tags?'],
  es: ['en esta nota', 'etiquetas', 'palabras clave', 'temas'],
  fr: ['étiquettes', 'mots[- ]clés'],
  it: ['argomenti', 'parole chiave'],
  ja: ['キーワード', 'タグ'],
  ko: ['키워드', '태그'],
  pl: ['tagi'],
  pt: ['assuntos', 'tags relacionadas'],
  ru: ['ключевые слова', 'метки', 'теги'],
  th: ['แท็ก', 'แท็กที่เกี่ยวข้อง'],
  vi: ['chủ đề', 'từ khóa', 'từ khoá'],
  zh: ['关键词', '标签'],
}; // biome-ignore format: a table

const credits: Phrases = {
  da: ['kilde'],
  de: ['aufmacherbild', 'beitragsbild', 'bild(?:er|nachweis|quelle)?', 'fotos?', 'quellen?', 'titelbild', 'video'],
  en: ['copyright photos?', '(?:cover|featured?|header|image|photo)s? credits?', 'image(?: credits?)?', 'photos?', 'source'],
  es: ['crédito', 'fuente', 'fotos?', 'imagen'],
  fr: ['crédits?(?: photos?)?', 'image illustrative', 'photos?', 'source'],
  it: ['fonte', 'foto'],
  ja: ['写真', '出典'],
  ko: ['사진', '출처'],
  pl: ['fot', 'źródło'],
  ru: ['источник', 'фото'],
  sv: ['källa'],
  vi: ['ảnh', 'ảnh minh họa', 'nguồn', 'nguồn tin'],
  zh: ['图片?', '来源'],
}; // biome-ignore format: a table

/** Each with what may follow: an end, or `on …`, as `sharing` says. */
const shares: Phrases = {
  ar: ['شارك', 'مشاركة'],
  de: ['artikel teilen', 'drucken', 'folgen sie uns', 'jetzt teilen', 'teilen', 'teilen\\s?merken.{0,20}'],
  en: ['copy (?:link|url)', 'e-?mail(?: this)?', 'facebook', 'follow us', 'linkedin', 'pinterest', 'print(?: this)?(?: article)?', 'share(?: (?:article|it|now|on|this|via))?', 'tweet(?: this)?', 'twitter', 'whatsapp'],
  es: ['compartir', 'síguenos'],
  fr: ['partager', 'suivez[- ]nous'],
  it: ['condividi', 'seguici'],
  ja: ['シェア(?:する)?'],
  ko: ['공유(?:하기)?'],
  pt: ['compartilhe?(?:\\s.{0,60})?'],
  ru: ['поделиться(?:\\s.{0,80})?'],
  vi: ['chia sẻ', 'theo dõi'],
  zh: ['分享(?:到)?'],
}; // biome-ignore format: a table

const comments: Phrases = {
  de: ['kommentare?(?: \\(\\d+\\))?$', 'kommentare? (?:geschlossen|schreiben|sind geschlossen|verfassen)', '(?:\\d+|hinterlasse|keine?|schreibe?(?: einen)?)\\s*kommentar'],
  en: ['(?:\\d+|add a|join the|leave a|no|post a|show|view)\\s*(?:comments?|conversation|reply)', 'comments?(?: are)? (?:closed|\\(\\d+\\)|off)', 'reply$'],
  es: ['comentarios'],
  fr: ['commentaires', 'réagir$'],
  ja: ['コメント'],
  ko: ['댓글'],
  pl: ['komentarze$', 'komentuj'],
  ru: ['комментарии', 'комментировать', 'обсудить$'],
  vi: ['bình luận'],
  zh: ['评论', '我要评论'],
}; // biome-ignore format: a table

/** Whole lines. */
const advertisements: Phrases = {
  ar: ['إعلان'],
  de: ['anzeige', 'werbung', '-?\\s?anzeige\\s?-?'],
  en: ['advert', 'advertis(?:ement|ing)\\s*:?', 'after newsletter promotion', '(?:article|story) continues (?:after|below).{0,40}', 'continue reading.{0,60}', 'end of article', 'loading\\.*', 'please enable javascript.{0,80}', 'scroll (?:down )?to continue.{0,40}', 'skip (?:ad|advertisement|past newsletter promotion)', 'sponsored(?: content)?', 'text size.{0,40}'],
  es: ['publicidad', 'sigue leyendo'],
  fr: ['publicité', 'la suite après (?:la|cette) publicité'],
  it: ['pubblicità'],
  ja: ['広告', 'スポンサーリンク'],
  ko: ['광고'],
  nl: ['advertentie'],
  pl: ['dalsza część (?:artykułu|tekstu).{0,40}', 'dalszy ciąg (?:artykułu|materiału|tekstu).{0,40}', 'reklama'],
  pt: ['continua (?:após|depois d)a publicidade', 'publicidade'],
  ru: ['реклама'],
  th: ['โฆษณา'],
  tr: ['reklam'],
  vi: ['quảng cáo'],
  zh: ['广告', '廣告'],
}; // biome-ignore format: a table

const rights: Phrases = {
  de: ['alle rechte vorbehalten\\.?.{0,80}$'],
  en: ['(?:©|ⓒ|\\(c\\)|copyright)\\s.{0,200}$', 'all rights reserved\\.?.{0,80}$'],
  es: ['todos los derechos reservados.{0,80}$'],
  fr: ['tous droits réservés.{0,80}$'],
  vi: ['bản quyền.{0,100}$'],
}; // biome-ignore format: a table

/** Before or behind the number; whole lines. */
const readingTimes: Phrases = {
  de: ['lesezeit'],
  en: ['read(?:ing time)?'],
  es: ['de lectura', 'tiempo de lectura'],
  fr: ['de lecture', '(?:temps de )?lecture'],
  it: ['di lettura', 'tempo di lettura'],
  pt: ['tempo de leitura', 'de leitura'],
  ru: ['время чтения'],
  vi: ['đọc', 'thời gian đọc'],
  zh: ['阅读时间'],
}; // biome-ignore format: a table

/** Whole lines. */
const navigation: Phrases = {
  any: ['« [^»]{0,100}', '[^«]{0,100} »', '← .{0,120}', '.{0,120} →'],
  de: ['datenschutz', 'drucken', 'impressum', 'kontakt', 'menü', 'nach oben', '(?:nächster|vorheriger) (?:artikel|beitrag).{0,120}', 'startseite', 'suche', 'zum seitenanfang', 'zurück(?: zur .{0,40})?'],
  en: ['(?:back|return) to (?:article|home|overview|top|.{2,30} homepage)', 'contact', 'download', 'home', 'jump to (?:comments|content)', 'menu', 'next', '(?:next|previous) (?:article|post|story)\\b.{0,120}', 'pdf', 'previous', 'print', 'search', 'show (?:less|more)', 'skip to (?:content|main)', 'top', 'view (?:all|gallery|image in fullscreen)'],
  fr: ['imprimer', 'retour'],
  ja: ['次のページ', '次へ'],
  vi: ['trở lại .{0,30}'],
}; // biome-ignore format: a table

/** Anywhere in a line: what only a subscription box says. */
const subscriptions: Phrases = {
  de: ['abonnieren sie', 'jetzt abonnieren', 'newsletter (?:abonnieren|anmelden|bestellen)'],
  en: ['get (?:our|the) .{0,40}newsletter', '(?:log in|register|sign up|subscribe)\\b.{0,60}\\b(?:access|alerts?|continue|inbox|newsletters?|read|updates)', 'newsletter\\b.{0,160}\\bsign up', 'our newsletters?'],
  es: ['bolet[ií]n(?:es)? .{0,40}correo', '(?:recibe|suscríbete a) .{0,30}(?:bolet[ií]n|newsletter)', 'suscr[ií]bete'],
  fr: ['abonnez[- ]vous', 'inscrivez[- ]vous', 'newsletter\\b.{0,160}\\bs[’\']inscrire'],
  it: ['iscriviti'],
  pt: ['assine', 'receba .{0,40}e-mail'],
  ru: ['подпишитесь', 'подписывайтесь'],
  vi: ['đăng ký (?:kênh|nhận|theo dõi)'],
}; // biome-ignore format: a table

const any = (phrases: Phrases): string => Object.values(phrases).flat().join('|');
const opening = (phrases: Phrases, rest: string): RegExp =>
  new RegExp(`${beginning(phrases).source}${rest}`, 'iu');

/** Lines about the page rather than the story: what such a line is, and how it is told. */
export const furniture: readonly (readonly [string, RegExp])[] = [
  ['tags', opening(tags, '\\s*[:：]')],
  ['credits', opening(credits, '\\s*[:：©].{0,120}$')],
  ['sharing', opening(shares, '(?:\\s*[:：]|$|\\s(?:auf|chúng tôi|en|facebook|on|su|sur|trên|twitter|us)\\b.{0,80}$)')],
  ['subscription', new RegExp(`(?<!\\p{L})(?:${any(subscriptions)})(?!\\p{L})`, 'iu')],
  ['comments', beginning(comments)],
  ['advertisement', opening(advertisements, '$')],
  ['copyright', beginning(rights)],
  ['contact', /^(?:e-?mail\s*[:：]\s*)?[\w.+-]{1,64}@[\w.-]{3,64}$/iu],
  ['reading time', new RegExp(`^(?:(?:${any(readingTimes)})\\s*[:：]?\\s*)?\\d{1,3}\\s*(?:min(?:ute)?n?s?|minutos?|minuti|phút)(?:\\.|\\s)*(?:${any(readingTimes)})?\\.?$`, 'iu')],
  ['navigation', new RegExp(`^(?:${any(navigation)})$`, 'iu')],
]; // biome-ignore format: a table
