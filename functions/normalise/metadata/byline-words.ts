/**
 * Words of bylines as news sites print them, by language, sorted; the languages are those of the sites met so far.
 * Compared in lower case.
 */

type Row = readonly [language: string, phrases: string];

/** What introduces names. Longer ones are tried first. */
export const introductions: readonly Row[] = [
  ['ar', 'كتب|كتبت|بقلم|كاتب|تحرير|إعداد|تقرير|حاورته|حاوره'],
  ['az', 'müəllif|hazırladı'],
  ['bg', 'автор|текст'],
  ['bn', 'লেখক|লিখেছেন'],
  ['cs', 'autor|autorka|autoři|od|text|připravil|připravila|napsal|napsala'],
  ['da', 'af|skrevet af|tekst|forfatter'],
  ['de', 'von|vom|autor|autorin|autoren|text|texte|text und foto|text und fotos|foto|fotos|bilder|geschrieben von|verfasst von|erstellt von|eingestellt von|veröffentlicht von|gepostet von|gespeichert von|geprüft von|im wortlaut von|euer|eure|interview|pressemitteilung von|redaktion:|redakteur|redakteurin|ein beitrag von|ein artikel von|ein bericht von|ein kommentar von|ein gastbeitrag von|ein interview von|beitrag von|blog beitrag von|blogbeitrag von|artikel von|bericht von|kommentar von|gastbeitrag von|interview von|alles von|alle beiträge von|alle artikel von|alle posts von|zeige alle artikel von|zeige alle beiträge von|mehr artikel von|mehr von|autorenseite von|über'],
  ['el', 'γράφει ο|γράφει η|γράφουν οι|συντάκτης|συντάκτρια|κείμενο|επιμέλεια'],
  ['en', 'by|author|authors|text|words|story|report|reporting|photo|photos|written by|reported by|posted by|published by|compiled by|edited by|created by|contributed by|submitted by|story by|analysis by|opinion by|text by|words by|article by|exclusive by|post author|post author by|view all posts by|all posts by|more posts by|more stories by|more articles by|more by|more from|show all articles of|about'],
  ['es', 'por|texto|autor|autora|autores|escrito por|publicado por|redacción:|escribe|ver todas las entradas de|una información de|un reportaje de|de|redactado por|elaborado por'],
  ['et', 'autor|kirjutas|tekst'],
  ['fa', 'نویسنده|به قلم|گزارش|خبرنگار|نویسندگان|نوشته'],
  ['fi', 'teksti|kirjoittaja|toimittaja|kuvat|kirjoittanut'],
  ['fr', 'par|texte|auteur|auteure|auteurs|autrice|publié par|écrit par|rédigé par|propos recueillis par|un article de|une enquête de|voir tous les articles de|voir tous les articles par|de'],
  ['he', 'מאת'],
  ['hi', 'लेखक|द्वारा|रिपोर्ट|रिपोर्टर|लेखिका|संवाददाता'],
  ['hr', 'autor|autorica|napisao|napisala|piše|tekst'],
  ['hu', 'szerző|írta|szöveg'],
  ['id', 'oleh|penulis|reporter|ditulis oleh|pewarta|jurnalis|laporan|rep:|red:'],
  ['it', 'di|da|autore|autrice|autori|testo|scritto da|pubblicato da|a cura di'],
  ['ja', '文|執筆|著者|取材・文|聞き手|筆者|取材|写真・文|文・写真'],
  ['ka', 'ავტორი'],
  ['kk', 'авторы'],
  ['ko', '글|기자|글쓴이|글·사진|글/사진|취재'],
  ['lt', 'autorius|autorė|parengė|tekstas'],
  ['lv', 'autors|autore|teksts'],
  ['ms', 'oleh|laporan'],
  ['nb', 'av|skrevet av|tekst|fra|skribent|journalist'],
  ['nl', 'door|auteur|tekst|geschreven door|tekst en beeld'],
  ['pl', 'autor|autorka|autorzy|tekst|opracował|opracowała|oprac.|napisał|napisała'],
  ['pt', 'por|texto|autor|autora|autores|escrito por|publicado por|da redação de|redigido por|reportagem|reportagem de'],
  ['ro', 'de|autor|scris de|text'],
  ['ru', 'автор|авторы|текст|от|по материалам|подготовил|подготовила|беседовал|беседовала'],
  ['sk', 'autor|autorka|napísal|napísala|pripravil|pripravila|text'],
  ['sl', 'avtor|avtorica|piše'],
  ['sv', 'av|text|författare|reporter|skriven av'],
  ['th', 'โดย|ผู้เขียน|เรียบเรียง|เรื่อง|ผู้สื่อข่าว'],
  ['tr', 'yazan|yazar|haber:|muhabir|hazırlayan'],
  ['uk', 'автор|автори|текст|підготував|підготувала'],
  ['ur', 'مصنف|مصنفہ|تحریر|رپورٹ'],
  ['uz', 'muallif'],
  ['vi', 'theo|nguồn|tác giả|biên tập|bài|ảnh|bài ảnh|bài, ảnh|bài và ảnh|bài & ảnh|bài viết|bài của|phóng sự của|tin|tin ảnh|tin, ảnh|tin-ảnh|thực hiện'],
  ['zh', '文|作者|记者|記者|本报记者|本報記者|编辑|編輯|责任编辑|責任編輯|撰文|来源：作者|撰稿|采写|採訪|文字'],
]; // biome-ignore format: a table

/** Words that say what somebody is: a piece of a byline with one of them is no name, and behind a name they are left off. */
export const roleWords: readonly Row[] = [
  ['ar', 'مراسل|محرر|صحفي|صحافي'],
  ['bg', 'журналист|кореспондент|редактор'],
  ['cs', 'redaktor|redaktorka|reportér|reportérka|zpravodaj|komentátor|komentátorka'],
  ['da', 'journalist|redaktør|korrespondent|reporter'],
  ['de', 'redakteur|redakteurin|chefredakteur|chefredakteurin|korrespondent|korrespondentin|reporterin|volontär|volontärin|mitarbeiter|mitarbeiterin|kolumnist|kolumnistin|autorin|ressortleiter|ressortleiterin|pressesprecher|pressesprecherin|journalistin|kommentator|kommentatorin|redaktor|redaktorin|journalist|reporter'],
  ['el', 'δημοσιογράφος|ανταποκριτής|ανταποκρίτρια|συντάκτης|συντάκτρια'],
  ['en', 'editor|editors|reporter|reporters|correspondent|correspondents|columnist|producer|journalist|contributor|contributors|writer|analyst|presenter|photographer|managing|senior|chief|staff|translated|bureau|freelance|freelancer'],
  ['es', 'redactor|redactora|periodista|corresponsal|columnista|enviado|enviada|editora|reportero|reportera|colaborador|colaboradora'],
  ['fi', 'toimittaja|kirjeenvaihtaja'],
  ['fr', 'journaliste|rédacteur|rédactrice|correspondant|correspondante|envoyé|envoyée|chroniqueur|chroniqueuse'],
  ['he', 'כתב|כתבת|עורך'],
  ['hi', 'संवाददाता'],
  ['hr', 'novinar|novinarka|urednik|urednica'],
  ['hu', 'újságíró|szerkesztő|tudósító'],
  ['id', 'wartawan|penulis|redaktur'],
  ['it', 'giornalista|redattore|redattrice|corrispondente|inviato|inviata'],
  ['ko', '기자|특파원|인턴기자|선임기자|논설위원'],
  ['lt', 'žurnalistas|žurnalistė|redaktorius|redaktorė'],
  ['nb', 'journalist|redaktør|korrespondent|reporter'],
  ['nl', 'redacteur|verslaggever|correspondente|journalist|columnist|redactrice|verslaggeefster'],
  ['pl', 'dziennikarz|dziennikarka|redaktor|korespondent|korespondentka|reporter|reporterka'],
  ['pt', 'jornalista|repórter|correspondente|colunista|estagiário|estagiária'],
  ['ro', 'jurnalist|jurnalistă|redactor|corespondent'],
  ['ru', 'корреспондент|журналист|редактор|обозреватель|спецкорреспондент|собкор|автор'],
  ['sv', 'korrespondent|redaktör|reporter|journalist'],
  ['tr', 'muhabir|muhabiri|editör|editörü'],
  ['uk', 'кореспондент|кореспондентка|журналіст|журналістка|редактор|редакторка'],
  ['vi', 'phóng viên|biên tập viên|cộng tác viên'],
]; // biome-ignore format: a table

/** What belongs to the page around a byline: buttons, links, labels. Never a name. */
export const controls: readonly Row[] = [
  ['de', 'alle artikel|zeige|zum angebot|alle beiträge|zeige alle artikel|mehr artikel|mehr|zum profil|profil|folgen|teilen|kommentar|kommentare|datum|quelle|anzeige|drucken|vorlesen|anhören|artikel von|jetzt lesen|impressum|hier klicken'],
  ['en', 'article by|follow|follow by|follow by email|following|get author|get author rss feed|remove ads|login using|login using facebook|more posts|next prev|prev next|rss feed|share|shares|print|email|e mail|edit|login|log in|logout|log out|sign in|sign up|subscribe|more|read more|all posts|view all posts|profile|website|contact|home|search|menu|comments|comment|bio|biography|sort by|listen|save|copy link|see all|view profile|written by|posted by|published|updated|about the author|about|no comments|add comment|gift|image|video|photos|photo|audio'],
  ['es', 'suscribirme|suscríbete|contactar|seguir|compartir|ordenar por|comentarios|publicado|ver más|ver perfil'],
  ['fr', 'suivre|partager|s abonner|voir plus|commentaires|contacter|publié|lire plus|écouter'],
  ['it', 'segui|condividi|abbonati|commenti|ascolta'],
  ['ko', '공유|구독|댓글|등록|수정|입력|작성|조회'],
  ['pt', 'seguir|compartilhar|assine|comentários'],
  ['vi', 'chia sẻ|theo dõi|bình luận|xem thêm|gửi|in bài viết|lưu bài|tác giả khác'],
  ['web', 'facebook|instagram|linkedin|twitter|x|xing|youtube|whatsapp|telegram|tiktok|bluesky|threads|mastodon|pinterest|rss|google|flipboard'],
]; // biome-ignore format: a table

/** What software fills in where nobody is named. */
export const placeholders = new Set([
  '', 'admin', 'administrator', 'anonym', 'anonymous', 'anónimo', 'author', 'autor', 'auteur', 'by', 'byline', 'default', 'gast', 'gastautor', 'guest', 'guest author', 'n a', 'na', 'name', 'no author', 'none', 'null', 'provider information', 'root', 'superuser', 'test', 'uncategorized', 'in uncategorized', 'undefined', 'unknown', 'user', 'usuario', 'utilisateur', 'von', 'web', 'webmaster', 'wordpress', 'wordpressadmin', 'wp admin', 'wpadmin', 'am', 'um', 'at', 'on', 'in', 'den', 'and', 'und', 'et', 'y', 'e', 'og', 'och', 'và', 'mit', 'with', 'role', 'rolle', 'cargo', 'عہدہ', 'شغل', '글', '사진', '文', '图', '圖', '写真', '撮影',
]); // biome-ignore format: a table

/** Degrees and titles that a comma separates from a name. */
export const titles = new Set([
  'ba', 'bsc', 'dds', 'dipl ing', 'dr', 'esq', 'jd', 'jr', 'ldn', 'llb', 'llm', 'ma', 'mag', 'mba', 'md', 'mph', 'ms', 'msc', 'mr', 'mrs', 'phd', 'prof', 'rd', 'rn', 'sr',
]); // biome-ignore format: a table

/** All phrases of a table. */
export function phrasesOf(rows: readonly Row[]): string[] {
  return rows.flatMap(([, phrases]) => phrases.split('|'));
}

/** What stands before a role: `political editor`, `stellvertretender Chefredakteur`. */
export const roleFields: readonly Row[] = [
  ['de', 'freier|freie|leitender|leitende|politischer|stellvertretender|stellvertretende|verantwortliche|verantwortlicher'],
  ['en', 'assistant|associate|business|chief|climate|contributing|crime|culture|defence|democracy|defense|deputy|digital|diplomatic|economic|economics|education|entertainment|environment|executive|foreign|general|health|international|investigations|investigative|live|local|national|news|political|politics|regional|science|senior|special|sport|sports|technology|transport|travel|world|audience|city|community|consumer|content|court|cricket|data|features|film|football|lead|lifestyle|media|money|music|night|property|royal|rugby|seo|showbiz|trainee|trending|trends|tv|video|weekend|whitehall'],
  ['fr', 'grand|grande'],
]; // biome-ignore format: a table

/** Places of more than one word that follow names in bylines; of one word, any is taken for a place there. Sorted. */
export const places = new Set([
  'abu dhabi', 'addis ababa', 'buenos aires', 'cape town', 'den haag', 'frankfurt am main', 'hong kong', 'hà nội', 'ho chi minh city', 'hồ chí minh', 'kuala lumpur', 'los angeles', 'mexico city', 'new delhi', 'new york', 'new york city', 'phnom penh', 'rio de janeiro', 'san francisco', 'san josé', 'san salvador', 'santiago de chile', 'são paulo', 'sri lanka', 'st petersburg', 'tel aviv', 'tp hcm', 'washington d c', 'washington dc',
]); // biome-ignore format: a table

/** What opens the line of a byline: before a colon or a name. Sorted. */
export const openings: readonly Row[] = [
  ['ar', 'بقلم'],
  ['de', 'von|autor'],
  ['en', 'by|author|text|words'],
  ['es', 'por|autor|autora|elaborado por|escrito por|redactado por'],
  ['fa', 'به قلم'],
  ['fr', 'par|auteur'],
  ['he', 'מאת'],
  ['id', 'oleh|penulis|pewarta|reporter'],
  ['it', 'di|da|a cura di'],
  ['nl', 'door'],
  ['pt', 'por|escrito por'],
  ['ru', 'автор|авторы|текст'],
  ['sv', 'av|af'],
  ['th', 'โดย'],
  ['tr', 'hazırlayan|muhabir|yazan'],
  ['uk', 'автори|підготував|підготувала'],
  ['vi', 'theo|bài|bài ảnh|bài, ảnh|tin|tin ảnh|tin, ảnh|thực hiện|tác giả|nguồn'],
  ['zh', '文|记者|記者|作者|撰文'],
]; // biome-ignore format: a table

/** The same before a colon only: sentences begin with these as well. Sorted. */
export const labels: readonly Row[] = [
  ['ar', 'إعداد|تقرير|كتب|كتبت'],
  ['az', 'müəllif'],
  ['bn', 'লেখক'],
  ['es', 'texto'],
  ['fa', 'خبرنگار|گزارش|نویسنده'],
  ['fr', 'texte'],
  ['hi', 'रिपोर्ट|रिपोर्टर|लेखक|लेखिका'],
  ['id', 'jurnalis|laporan|red|rep'],
  ['it', 'testo'],
  ['ja', '取材|執筆|筆者|聞き手|著者'],
  ['ka', 'ავტორი'],
  ['ko', '글|글·사진|취재'],
  ['pt', 'reportagem|texto'],
  ['th', 'ผู้เขียน|เรียบเรียง'],
  ['ur', 'تحریر|رپورٹ|مصنف'],
  ['zh', '报道|採訪|撰稿|文字|采写'],
]; // biome-ignore format: a table
