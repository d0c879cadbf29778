import { beginning, type Phrases } from './phrases.ts';

/** Headings of what follows a story: more to read, who wrote it, whom to ask. `$` is set behind every one. */
const phrases: Phrases = {
  ar: ['آخر الأخبار', 'أخبار ذات صلة', 'أخبار متعلقة', 'اقرأ أيضا', 'الأكثر (?:قراءة|مشاهدة)', 'التعليقات', 'المزيد من .{0,30}', 'مقالات ذات صلة', 'مواضيع (?:ذات صلة|متعلقة)'],
  az: ['digər xəbərlər', 'oxşar xəbərlər'],
  bg: ['вижте (?:още|също)', 'коментари', 'още (?:по темата|от).{0,30}', 'прочетете (?:още|също)', 'свързани (?:новини|статии)'],
  bn: ['আরও (?:খবর|পড়ুন)', 'সম্পর্কিত খবর'],
  cs: ['diskuse(?: k článku|\\s?\\(?\\d*\\)?)?', 'mohlo by vás zajímat', 'nejčtenější.{0,20}', 'související(?: .{0,20})?', 'témata', 'další (?:články|zprávy).{0,30}', 'zdroje?'],
  da: ['læs også', 'mere (?:fra|om)\\b.{0,40}', 'mest læste', 'om forfatteren', 'seneste nyt', 'se også'],
  de: ['(?:ähnliche|aktuelle|neueste|passende|verwandte|weitere)[nr]? (?:\\S+ ){0,2}(?:\\p{L}*artikel|\\p{L}*beiträge|berichte|inhalte|informationen|infos|\\p{L}*links|meldungen|nachrichten|news|storys|stories|\\p{L}*themen|videos)\\b.{0,40}', 'ansprechpartner.{0,40}', '(?:den )?artikel .{0,20}teilen.{0,20}', 'auch interessant.{0,20}', 'bei fragen.{0,60}', 'das könnte (?:dich|dir|euch|ihnen|sie)\\b.{0,40}', 'downloads?', 'empfehlungen(?: (?:aus|der redaktion|für)\\b.{0,30})?', 'kommentare.{0,20}', 'kontakt', 'lesen sie mehr\\b.{0,60}', 'alles (?:über|zu[mr]?)\\b.{0,60}', 'mehr (?:auf \\S+\\.\\S+|aus|über|von|zu[mr]?)\\b.{0,60}', 'links?', 'literatur', 'mehr', 'meistgelesen.{0,20}', 'pressekontakt', 'quellen?', 'rückfragen.{0,40}', 'schlagworte', 'teilen', 'themen', 'über (?:den autor|die autor(?:en|in)|uns)', 'weiterführende(?:n|r|s)?\\b.{0,40}', 'weiterlesen', 'zum weiterlesen', 'zur person', 'zusatzinformationen', 'dieses thema im programm', 'schlagwörter(?: zu diesem .{0,20})?', 'verwendete quellen', 'über dieses thema berichtete.{0,60}'],
  el: ['διαβάστε (?:ακόμ[αη]|επίσης|περισσότερα).{0,30}', 'δείτε (?:ακόμη|επίσης).{0,20}', 'ειδήσεις σήμερα.{0,20}', 'σχετικά (?:άρθρα|θέματα|νέα)', 'σχόλια', 'τελευταία νέα'],
  en: ['about the author', 'about (?:the )?(?:authors?|this .{0,30}|us|writers?)', 'around the web', 'comments?', 'corrections?(?: (?:and|&) clarifications?)?', 'editors?[’\']? picks?', 'explore more on.{0,30}', 'featured stories', 'follow us.{0,30}', 'for (?:further|more) information.{0,60}', 'further (?:information|reading)', 'go deeper', 'how does this (?:story )?make you feel', 'in other news', 'in the headlines', '(?:latest|most|popular|recent|top|trending) (?:articles|commented|news|popular|posts|read|shared|stories|videos|viewed)\\b.{0,30}', 'leave a (?:comment|reply)', '(?:media )?contacts?', 'more (?:articles|for you|from|in|like this|news|on|stories|to read|top stories)\\b.{0,60}', '(?:newsletter|newsletters) sign[- ]?up', 'photo credits?', 'photostories', 'popular', 'read (?:also|further|more|next)\\b.{0,60}', 'recommended(?: (?:articles|by|content|for|news|reading|stories|videos)\\b.{0,30})?', 'references', 'related\\b.{0,50}', 'see also', 'share this.{0,30}', 'sign up.{0,60}', 'sources?', 'sponsored (?:content|links|stories)', 'stay (?:connected|informed|up[- ]to[- ]date).{0,40}', 'subscribe.{0,60}', 'suggested topics?', 'support .{2,40} (?:journalism|newsroom|reporting)\\b.{0,40}', 'topics?(?: mentioned)?(?: in this (?:article|story))?', 'trending(?: now)?', 'what to (?:read|watch) next', 'you (?:may|might)(?: also)? (?:be interested|enjoy|have missed|like)\\b.{0,40}'],
  es: ['archivado en', '(?:artículos|contenido|notas|noticias|temas?) relacionad[oa]s?.{0,20}', 'comentarios', 'contexto de la noticia', 'lee también', 'lo más (?:leído|visto).{0,20}', 'más (?:en|información|noticias|sobre)\\b.{0,50}', 'notas? relacionadas?', 'noticias de hoy.{0,30}', 'noticias recomendadas', 'sobre (?:el autor|la autora)', 'sobre la firma', 'tags relacionados?', 'temas? relacionados?', 'te (?:puede|podría) interesar', 'todo sobre.{0,30}', 'video recomendado', 'últimas noticias'],
  et: ['kommentaarid', 'loe (?:ka|lisaks|veel)', 'seotud.{0,20}'],
  fa: ['اخبار مرتبط', 'مطالب مرتبط', 'پربیننده.{0,20}'],
  fi: ['aiheesta (?:lisää|muualla)', 'kommentit', 'lue (?:lisää|myös)', 'luetuimmat', 'uusimmat'],
  fr: ['(?:à )?(?:lire|voir) aussi.{0,40}', '(?:à propos de )?l[’\']auteure?', 'articles? (?:liés|similaires)', 'commentaires', 'contact presse', 'et aussi', 'les (?:auteurs|plus lus)', 'pour (?:aller plus loin|lire la suite)', 'sur le même (?:sujet|thème)', 'thèmes? associés?', 'vous aimerez aussi', 'à découvrir aussi', 'dans la même rubrique', 'et aussi.{0,30}', 'plus d[’\']infos?.{0,30}', 'sources?'],
  he: ['כתבות (?:נוספות|קשורות)', 'תגובות', 'עוד בנושא'],
  hi: ['खबरें और भी हैं.{0,6}', '(?:ताज़ा|ताजा) खबरें', 'ये भी पढ़ें', 'यह भी पढ़ें', 'संबंधित खबरें'],
  hr: ['komentari', 'najčitanije', 'pročitajte (?:i|još|više)', 'povezan[ei] (?:članci|sadržaj|teme|vijesti)', 'vezane vijesti'],
  hu: ['ajánló', 'címlapról ajánljuk', 'ez is érdekelhet', 'hozzászólások', 'kapcsolódó.{0,20}', 'legolvasottabb', 'további (?:cikkek|híreink)'],
  id: ['artikel terkait', 'baca juga', 'berita (?:lainnya|pilihan)', 'berita terkait', 'tag terkait', 'terpopuler', 'topik terkait'],
  it: ['articoli correlati', 'commenti', 'gli ultimi articoli', 'l[’\']autore', 'leggi anche', 'potrebbe interessarti', '(?:leggi|guarda|vedi) (?:anche|pure)', 'notizie correlate', 'ultime notizie', 'i più letti', 'argomenti'],
  ja: ['あわせて読みたい', '(?:おすすめ|関連|最新|人気)(?:の)?(?:ニュース|記事|コンテンツ|リンク)', 'ランキング', 'コメント'],
  kk: ['(?:ұқсас|соңғы) жаңалықтар'],
  ko: ['관련\\s?(?:기사|뉴스)', '댓글', '많이 본 (?:기사|뉴스)', '많이 본 뉴스', '(?:이 시각|추천|연관)\\s?(?:기사|뉴스)'],
  lt: ['komentarai', 'skaitykite (?:taip pat|daugiau)', 'skaitomiausi', 'susij(?:ę|usios) (?:naujienos|straipsniai|temos)'],
  lv: ['komentāri', 'lasi(?:et)? (?:arī|vēl)', 'saistītie (?:raksti|temati)'],
  nl: ['lees (?:meer|ook)', 'meer (?:nieuws|over)\\b.{0,40}', 'reacties', 'over de auteur', 'gerelateerd.{0,20}', 'lees verder', 'meest gelezen', 'meer (?:lezen|nieuws|uit)\\b.{0,40}'],
  no: ['les også', 'mer om\\b.{0,40}', 'flere saker.{0,20}', 'kommentarer', 'mer (?:fra|om)\\b.{0,40}', 'mest lest', 'se også', 'siste nytt'],
  pl: ['czytaj (?:także|też)', 'komentarze', 'najnowsze', 'o autorze', 'polecane', 'zobacz (?:także|też)', 'czytaj więcej.{0,30}', 'najczęściej czytane', 'o autorach', 'podobne (?:artykuły|tematy)', 'powiązane.{0,20}', 'przeczytaj (?:też|także|również)', 'tematy', 'źródł[oa]', 'więcej (?:na ten temat|w (?:dziale|kategorii|serwisie))\\b.{0,40}'],
  pt: ['artigos? relacionad[oa]s?', 'a seguir', 'comentários', 'continue a ler', 'em destaque', 'leia (?:ainda|mais|também)', 'leia (?:mais|também)', 'mais d[aeo] (?:autora?|blog|categoria|coluna|editoria|mesm[ao])\\b.{0,30}', 'mais (?:lidas|notícias)', 'notícias relacionadas', 'recomendad[ao]s', 'relacionad[oa]s?', 'sobre o autor', 'tudo sobre.{0,30}', 'tópicos relacionados', 'veja também', 'últimas'],
  ro: ['articole (?:recomandate|similare)', 'cele mai citite', 'cite[șs]te (?:[șs]i|mai).{0,20}', 'comentarii', 'pe aceeași temă', 'recomand[ăa]ri', 'te-ar (?:mai )?putea interesa'],
  ru: ['другие новости', '(?:ещё |еще )?по теме', 'комментари\\p{L}+.{0,20}', 'материалы по теме', 'последние новости', 'рекомендуем', 'самое (?:читаемое|популярное)', 'читайте (?:ещё|еще|также)', 'что (?:еще|ещё) почитать'],
  sk: ['čítajte aj', 'diskusia(?: k článku|\\s?\\(?\\d*\\)?)?', 'mohlo by vás zaujímať', 'najčítanejšie', 'prečítajte si.{0,20}', 'súvisiace.{0,20}'],
  sl: ['komentarji', 'preberite (?:še|tudi)', 'sorodn.{0,20}'],
  sv: ['läs (?:mer|också)', 'mer om\\b.{0,40}', 'fler artiklar.{0,20}', 'kommentarer', 'mer (?:från|i ämnet|om)\\b.{0,40}', 'mest läst', 'om (?:författaren|skribenten)', 'senaste nytt', 'se även'],
  th: ['ข่าวที่น่าสนใจ', 'ข่าวที่เกี่ยวข้อง', 'ข่าวแนะนำ', 'แท็ก', 'แท็กที่เกี่ยวข้อง'],
  tr: ['benzer haberler', 'ilgili haberler?', 'yorumlar', 'öne çıkan(?:lar| haberler)'],
  uk: ['більше новин', 'більше (?:новин|по темі)', 'коментарі', 'матеріали по темі', '(?:останні|інші) новини', 'читайте також', 'читайте (?:також|ще)'],
  ur: ['متعلقہ خبریں', 'مزید خبریں'],
  vi: ['bài (?:cùng chuyên mục|liên quan|viết liên quan)', 'bình luận(?: bài viết)?(?:\\s?\\(?\\d+\\)?)?', 'có thể bạn quan tâm', 'cùng chuyên mục', 'đọc (?:nhiều|thêm)', 'tin (?:cùng chuyên mục|khác|liên quan|mới)', 'xem thêm', 'ý kiến (?:bạn đọc|của bạn|độc giả)(?:\\s?\\(?\\d+\\)?)?', 'ý kiến(?:\\s?\\(?\\d+\\)?)?'],
  zh: ['(?:其他|最新)(?:新闻|新聞)', '(?:热门|熱門|相关|相關|推荐|推薦|延伸)(?:新闻|新聞|文章|报道|報道|阅读|閱讀)', '(?:猜你|你可能)(?:喜欢|喜歡)', '(?:网友)?评论', '阅读下一篇'],
}; // biome-ignore format: a table

/** Whether a line is a heading behind which no story goes on. */
export const endsStory = (line: string): boolean => end.test(line);

const end = beginning(phrases, '\\s*[\\])】}:：!?….]*$');

const comments: Phrases = {
  ar: ['التعليقات'],
  bg: ['коментари'],
  cs: ['diskuse', 'komentáře'],
  da: ['kommentarer'],
  de: ['(?:leser)?kommentare'],
  el: ['σχόλια'],
  en: ['(?:reader )?comments', 'join the (?:conversation|discussion)', 'leave a (?:comment|reply)'],
  es: ['comentarios'],
  et: ['kommentaarid'],
  fi: ['kommentit'],
  fr: ['(?:vos )?(?:commentaires|réactions)'],
  hr: ['komentari'],
  hu: ['hozzászólások'],
  it: ['commenti'],
  ja: ['コメント'],
  ko: ['댓글'],
  lt: ['komentarai'],
  lv: ['komentāri'],
  nl: ['reacties'],
  no: ['kommentarer'],
  pl: ['komentarze'],
  pt: ['comentários'],
  ro: ['comentarii'],
  ru: ['комментарии'],
  sk: ['diskusia', 'komentáre'],
  sv: ['kommentarer'],
  tr: ['yorumlar'],
  uk: ['коментарі'],
  vi: ['bình luận', 'ý kiến bạn đọc'],
  zh: ['(?:网友|读者)?评论'],
}; // biome-ignore format: a table

/** Whether a line is the heading of what readers said. */
export const isCommentsHeading = (line: string): boolean => commentsHeading.test(line);

const commentsHeading = beginning(comments, '\\s*(?:\\(?\\d{1,6}\\)?)?\\s*[:：]?$');

const appeals: Phrases = {
  de: ['(?:unterstütze|unterstützen sie) (?:uns|unsere|.{2,40}journalismus)\\b.{0,40}'],
  en: ['support (?:us|our|.{2,40} (?:journalism|newsroom|reporting))\\b.{0,60}'],
  es: ['apoya (?:a|el|nuestro)\\b.{0,60}', 'apóyanos.{0,40}'],
  fr: ['soutenez(?:-nous| .{2,40})'],
  id: ['dukung (?:kami|jurnalisme).{0,40}'],
  it: ['sostieni(?:ci| .{2,40})'],
  ko: ['.{0,24}후원(?:해\\s?주세요|하기)'],
  pt: ['apoie (?:o|nosso|.{2,40}jornalismo)\\b.{0,40}'],
  ru: ['поддержите (?:нас|нашу|.{2,40})'],
  uk: ['підтримайте (?:нас|нашу|.{2,40})'],
}; // biome-ignore format: a table

/** Whether a line is the heading of an appeal for money, which may be as long as the story. */
export const isAppealHeading = (line: string): boolean => appeal.test(line);

const appeal = beginning(appeals, '\\s*[.!…]*$');
