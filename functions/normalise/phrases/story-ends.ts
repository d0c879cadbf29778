import { beginning, type Phrases } from './phrases.ts';

/** Headings of what follows a story: more to read, who wrote it, whom to ask. `$` is set behind every one. */
const phrases: Phrases = {
  ar: ['أخبار ذات صلة', 'اقرأ أيضا', 'مواضيع (?:ذات صلة|متعلقة)', 'المزيد من .{0,30}', 'التعليقات'],
  bg: ['вижте (?:още|също)', 'коментари', 'още (?:по темата|от).{0,30}', 'прочетете (?:още|също)', 'свързани (?:новини|статии)'],
  cs: ['diskuse.{0,20}', 'mohlo by vás zajímat', 'nejčtenější.{0,20}', 'související(?: .{0,20})?', 'témata', 'další (?:články|zprávy).{0,30}', 'zdroje?'],
  da: ['læs også', 'mere (?:fra|om)\\b.{0,40}', 'mest læste', 'om forfatteren', 'seneste nyt', 'se også'],
  de: ['(?:ähnliche|aktuelle|neueste|passende|verwandte|weitere)\\b.{0,60}', 'ansprechpartner.{0,40}', '(?:den )?artikel .{0,20}teilen.{0,20}', 'auch interessant.{0,20}', 'bei fragen.{0,60}', 'das könnte.{0,50}', 'downloads?', 'empfehlungen.{0,40}', 'kommentare.{0,20}', 'kontakt', '(?:lesen sie mehr|mehr|alles) (?:auf|aus|in|über|von|zu[mr]?)\\b.{0,60}', 'links?', 'literatur', 'mehr', 'meistgelesen.{0,20}', 'pressekontakt', 'quellen?', 'rückfragen.{0,40}', 'schlagworte', 'teilen', 'themen', 'über (?:den autor|die autor(?:en|in)|uns)', 'weiterführende(?:n|r|s)?\\b.{0,40}', 'weiterlesen', 'zum weiterlesen', 'zur person', 'zusatzinformationen', 'dieses thema im programm', 'schlagwörter(?: zu diesem .{0,20})?', 'verwendete quellen', 'über dieses thema berichtete.{0,60}'],
  el: ['διαβάστε (?:ακόμ[αη]|επίσης|περισσότερα).{0,30}', 'δείτε (?:ακόμη|επίσης).{0,20}', 'ειδήσεις σήμερα.{0,20}', 'σχετικά (?:άρθρα|θέματα|νέα)', 'σχόλια', 'τελευταία νέα'],
  en: ['about (?:the )?(?:authors?|this .{0,30}|us|writers?)', 'around the web', 'comments?', 'editors?[’\']? picks?', 'follow us.{0,30}', 'for (?:further|more) information.{0,60}', 'further (?:information|reading)', 'in other news', '(?:latest|most|popular|recent|top|trending) (?:articles|commented|news|popular|posts|read|shared|stories|videos|viewed)\\b.{0,30}', 'leave a (?:comment|reply)', '(?:media )?contacts?', 'more (?:articles|for you|from|in|like this|news|on|stories|to read|top stories)\\b.{0,60}', '(?:newsletter|newsletters) sign[- ]?up', 'photo credits?', 'photostories', 'popular', 'read (?:also|further|more|next)\\b.{0,60}', 'recommended\\b.{0,40}', 'references', 'related\\b.{0,50}', 'see also', 'share this.{0,30}', 'sign up.{0,60}', 'sources?', 'sponsored (?:content|links|stories)', 'stay (?:connected|informed|up[- ]to[- ]date).{0,40}', 'subscribe.{0,60}', 'topics?(?: mentioned)?(?: in this (?:article|story))?', 'trending(?: now)?', 'what to (?:read|watch) next', 'you (?:may|might)(?: also)? (?:be interested|enjoy|have missed|like)\\b.{0,40}', 'corrections?(?: (?:and|&) clarifications?)?', 'go deeper', 'explore more on.{0,30}', 'suggested topics?'],
  es: ['archivado en', '(?:artículos|contenido|notas|noticias|temas?) relacionad[oa]s?.{0,20}', 'comentarios', 'contexto de la noticia', 'lee también', 'lo más (?:leído|visto).{0,20}', 'más (?:en|información|noticias|sobre)\\b.{0,50}', 'noticias de hoy.{0,30}', 'sobre (?:el autor|la autora)', 'sobre la firma', 'te (?:puede|podría) interesar', 'últimas noticias'],
  et: ['kommentaarid', 'loe (?:ka|lisaks|veel)', 'seotud.{0,20}'],
  fi: ['aiheesta (?:lisää|muualla)', 'kommentit', 'lue (?:lisää|myös)', 'luetuimmat', 'uusimmat'],
  fr: ['(?:à )?(?:lire|voir) aussi.{0,40}', '(?:à propos de )?l[’\']auteure?', 'articles? (?:liés|similaires)', 'commentaires', 'contact presse', 'et aussi', 'les (?:auteurs|plus lus)', 'pour (?:aller plus loin|lire la suite)', 'sur le même (?:sujet|thème)', 'thèmes? associés?', 'vous aimerez aussi', 'à découvrir aussi', 'dans la même rubrique', 'et aussi.{0,30}', 'plus d[’\']infos?.{0,30}', 'sources?'],
  hi: ['ये भी पढ़ें', 'यह भी पढ़ें', 'संबंधित खबरें'],
  hr: ['komentari', 'najčitanije', 'pročitajte (?:i|još|više)', 'povezan[ei] .{0,20}', 'vezane vijesti'],
  hu: ['ajánló', 'címlapról ajánljuk', 'ez is érdekelhet', 'hozzászólások', 'kapcsolódó.{0,20}', 'legolvasottabb', 'további (?:cikkek|híreink)'],
  id: ['artikel terkait', 'baca juga', 'berita terkait', 'terpopuler'],
  it: ['articoli correlati', 'commenti', 'gli ultimi articoli', 'l[’\']autore', 'leggi anche', 'potrebbe interessarti', '(?:leggi|guarda|vedi) (?:anche|pure)', 'notizie correlate', 'ultime notizie', 'i più letti', 'argomenti'],
  ja: ['あわせて読みたい', '(?:おすすめ|関連|最新|人気)(?:の)?(?:ニュース|記事|コンテンツ|リンク)', 'ランキング', 'コメント'],
  ko: ['관련\\s?(?:기사|뉴스)', '많이 본 뉴스', '댓글'],
  lt: ['komentarai', 'skaitykite (?:taip pat|daugiau)', 'skaitomiausi', 'susij(?:ę|usios) .{0,20}'],
  lv: ['komentāri', 'lasi(?:et)? (?:arī|vēl)', 'saistītie.{0,20}'],
  nl: ['lees (?:meer|ook)', 'meer (?:nieuws|over)\\b.{0,40}', 'reacties', 'over de auteur', 'gerelateerd.{0,20}', 'lees verder', 'meest gelezen', 'meer (?:lezen|nieuws|uit)\\b.{0,40}'],
  no: ['les også', 'mer om\\b.{0,40}', 'flere saker.{0,20}', 'kommentarer', 'mer (?:fra|om)\\b.{0,40}', 'mest lest', 'se også', 'siste nytt'],
  pl: ['czytaj (?:także|też)', 'komentarze', 'najnowsze', 'o autorze', 'polecane', 'zobacz (?:także|też)', 'czytaj więcej.{0,30}', 'najczęściej czytane', 'o autorach', 'podobne (?:artykuły|tematy)', 'powiązane.{0,20}', 'przeczytaj (?:też|także|również)', 'tematy', 'źródł[oa]', 'więcej (?:na ten temat|w)\\b.{0,40}'],
  pt: ['comentários', 'leia (?:mais|também)', 'mais (?:lidas|notícias)', 'notícias relacionadas', 'sobre o autor', 'veja também', 'artigos? relacionad[oa]s?', 'a seguir', 'continue a ler', 'em destaque', 'leia (?:ainda|mais|também)', 'relacionad[oa]s?', 'últimas'],
  ro: ['articole (?:recomandate|similare)', 'cele mai citite', 'cite[șs]te (?:[șs]i|mai).{0,20}', 'comentarii', 'pe aceeași temă', 'recomand[ăa]ri', 'te-ar (?:mai )?putea interesa'],
  ru: ['(?:ещё |еще )?по теме', 'комментари\\p{L}+.{0,20}', 'материалы по теме', 'самое (?:читаемое|популярное)', 'читайте (?:ещё|еще|также)'],
  sk: ['čítajte aj', 'diskusia.{0,20}', 'mohlo by vás zaujímať', 'najčítanejšie', 'prečítajte si.{0,20}', 'súvisiace.{0,20}'],
  sl: ['komentarji', 'preberite (?:še|tudi)', 'sorodn.{0,20}'],
  sv: ['läs (?:mer|också)', 'mer om\\b.{0,40}', 'fler artiklar.{0,20}', 'kommentarer', 'mer (?:från|i ämnet|om)\\b.{0,40}', 'mest läst', 'om (?:författaren|skribenten)', 'senaste nytt', 'se även'],
  th: ['ข่าวที่น่าสนใจ', 'ข่าวที่เกี่ยวข้อง', 'ข่าวแนะนำ', 'แท็ก', 'แท็กที่เกี่ยวข้อง'],
  tr: ['ilgili haberler', 'yorumlar'],
  uk: ['більше (?:новин|по темі)', 'коментарі', 'матеріали по темі', 'читайте (?:також|ще)'],
  vi: ['bài (?:cùng chuyên mục|liên quan|viết liên quan)', 'bình luận.{0,30}', 'có thể bạn quan tâm', 'cùng chuyên mục', 'đọc (?:nhiều|thêm)', 'tin (?:cùng chuyên mục|khác|liên quan|mới)', 'xem thêm', 'ý kiến.{0,20}'],
  zh: ['(?:热门|熱門|相关|相關|推荐|推薦|延伸)(?:新闻|新聞|文章|报道|報道|阅读|閱讀)', '(?:网友)?评论'],
}; // biome-ignore format: a table

/** Whether a line is a heading behind which no story goes on. */
export const endsStory = (line: string): boolean => end.test(line);

const end = new RegExp(`${beginning(phrases).source}\\s*[\\])】}:：!?….]*$`, 'iu');

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

const commentsHeading = new RegExp(`${beginning(comments).source}\\s*(?:\\(?\\d{1,6}\\)?)?\\s*[:：]?$`, 'iu');
