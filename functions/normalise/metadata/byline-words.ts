import type { Row } from './rows.ts';

/** What else stands in bylines and is no name, as news sites print it; by language, sorted. Compared in lower case. */

/** What belongs to the page around a byline: buttons, links, labels. Never a name. */
export const controls: readonly Row[] = [
  ['de', 'abonnieren|autoren|herausgeber|registrieren|sortieren nach|suchen|alle artikel|zeige|zum angebot|alle beiträge|zeige alle artikel|mehr artikel|mehr|zum profil|profil|folgen|teilen|kommentar|kommentare|datum|quelle|anzeige|drucken|vorlesen|anhören|artikel von|jetzt lesen|impressum|hier klicken'],
  ['en', 'publisher|recipe by|article by|follow|follow by|follow by email|following|get author|get author rss feed|remove ads|login using|login using facebook|more posts|next prev|prev next|rss feed|share|shares|print|email|e mail|edit|login|log in|logout|log out|sign in|sign up|subscribe|more|read more|all posts|view all posts|profile|website|contact|home|search|menu|comments|comment|bio|biography|sort by|listen|save|copy link|see all|view profile|written by|posted by|published|updated|about the author|about|no comments|add comment|gift|image|video|photos|photo|audio'],
  ['es', 'infórmate|informate|suscribirme|suscríbete|contactar|seguir|compartir|ordenar por|comentarios|publicado|ver más|ver perfil'],
  ['fr', 'suivre|partager|s abonner|voir plus|commentaires|contacter|publié|lire plus|écouter'],
  ['it', 'segui|condividi|abbonati|commenti|ascolta'],
  ['ko', '공유|구독|댓글|등록|수정|입력|작성|조회'],
  ['pt', 'seguir|compartilhar|assine|comentários'],
  ['vi', 'chia sẻ|theo dõi|bình luận|xem thêm|gửi|in bài viết|lưu bài|tác giả khác'],
  ['web', 'facebook|instagram|linkedin|twitter|x|xing|youtube|whatsapp|telegram|tiktok|bluesky|threads|mastodon|pinterest|rss|google|flipboard'],
]; // biome-ignore format: a table

/** What software fills in where nobody is named. */
export const placeholders = new Set(
  '|admin|administrator|anonym|anonymous|anónimo|author|autor|auteur|by|byline|data|date|dato|datum|dátum|default|fecha|gast|gastautor|guest|guest author|n a|na|name|no author|none|null|provider information|red|root|site admin|super user|superuser|test|uncategorized|in uncategorized|undefined|unknown|user|usuario|utilisateur|von|web|web admin|web master|webadmin|webmaster|wordpress|wordpressadmin|wp admin|wpadmin|am|pm|uhr|hrs|hs|um|at|on|in|den|and|und|et|y|e|og|och|và|mit|with|role|rolle|cargo|عہدہ|شغل|글|사진|文|图|圖|写真|撮影'.split('|'),
); // biome-ignore format: a table

/** Degrees and titles that a comma separates from a name. */
export const titles = new Set(
  'ba|bsc|dds|dipl ing|dr|esq|jd|jr|ldn|llb|llm|ma|mag|mba|md|mph|ms|msc|mr|mrs|phd|prof|rd|rn|sr'.split('|'),
); // biome-ignore format: a table

/** Places of more than one word that follow names in bylines; of one word, any is taken for a place there. Sorted. */
export const places = new Set(
  'abu dhabi|addis ababa|belo horizonte|buenos aires|cape town|costa rica|cần thơ|den haag|el salvador|frankfurt am main|ho chi minh city|hong kong|hà nội|hải phòng|hồ chí minh|kuala lumpur|los angeles|mar del plata|mexico city|new delhi|new york|new york city|nizhny novgorod|nova york|nueva york|phnom penh|porto alegre|puerto rico|rio de janeiro|san francisco|san josé|san salvador|santa cruz|santiago de chile|sri lanka|st petersburg|são paulo|tel aviv|tp hcm|washington d c|washington dc|đà nẵng|нижний новгород|санкт петербург|أم القيوين|الدار البيضاء|المدينة المنورة|بني سويف|بور سعيد|بيت لحم|حفر الباطن|دير الزور|رأس الخيمة|سيدي بوزيد|شرم الشيخ|كفر الشيخ|مكة المكرمة'.split('|'),
); // biome-ignore format: a table
