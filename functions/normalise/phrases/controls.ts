import type { Phrases } from './phrases.ts';

/** Words of the page's own machinery. By language, sorted. */

/** Each with what may follow: an end, or `on …`, as `sharing` says. */
export const shares: Phrases = {
  ar: ['شارك', 'مشاركة'],
  bg: ['сподели'],
  cs: ['sdílet(?: článek)?'],
  da: ['del(?: artiklen)?', 'kopi[ée]r link'],
  de: ['artikel teilen', 'drucken', 'folgen sie uns', 'jetzt teilen', 'teilen', 'teilen\\s?merken.{0,20}'],
  el: ['κοινοποίηση', 'μοιραστείτε'],
  en: ['copy (?:link|url)', 'e-?mail(?: this)?', 'facebook', 'follow us', 'linkedin', 'pinterest', 'print(?: this)?(?: article)?', 'share(?: (?:article|it|now|on|this|via))?', 'tweet(?: this)?', 'twitter', 'whatsapp'],
  es: ['compartir', 'síguenos'],
  et: ['jaga'],
  fi: ['jaa(?: artikkeli)?'],
  fr: ['partager', 'suivez[- ]nous'],
  hr: ['podijeli'],
  hu: ['megosztás', 'megosztom'],
  it: ['condividi', 'seguici'],
  ja: ['シェア(?:する)?'],
  ko: ['공유(?:하기)?'],
  lt: ['dalintis'],
  lv: ['dalīties'],
  nb: ['del(?: artikkelen)?', 'kopier lenke'],
  nl: ['deel(?: dit)?(?: artikel)?', 'delen'],
  pl: ['podziel się', 'udostępnij'],
  pt: ['compartilhe?(?:\\s.{0,60})?', 'partilhar'],
  ro: ['distribuie'],
  ru: ['поделиться(?:\\s.{0,80})?'],
  sk: ['zdieľať'],
  sv: ['dela(?: artikeln)?', 'kopiera länk'],
  tr: ['paylaş'],
  uk: ['поділитис[яь]'],
  vi: ['chia sẻ', 'theo dõi'],
  zh: ['分享(?:到)?'],
}; // biome-ignore format: a table

export const comments: Phrases = {
  cs: ['(?:\\d+ )?komentář[eůi]?(?: \\(\\d+\\))?$', 'diskuse(?: \\(\\d+\\))?$'],
  da: ['(?:\\d+ )?kommentarer(?: \\(\\d+\\))?$'],
  de: ['kommentare?(?: \\(\\d+\\))?$', 'kommentare? (?:geschlossen|schreiben|sind geschlossen|verfassen)', '(?:\\d+|hinterlasse|keine?|schreibe?(?: einen)?)\\s*kommentar'],
  el: ['σχόλια(?: \\(\\d+\\))?$'],
  en: ['(?:\\d+|add a|join the|leave a|no|post a|show|view)\\s*(?:comments?|conversation|reply)', 'comments?(?: are)? (?:closed|\\(\\d+\\)|off)', 'reply$'],
  es: ['comentarios'],
  fi: ['(?:\\d+ )?kommenttia?(?: \\(\\d+\\))?$'],
  fr: ['commentaires', 'réagir$'],
  hu: ['(?:\\d+ )?hozzászólás(?:ok)?(?: \\(\\d+\\))?$'],
  it: ['(?:\\d+ )?commenti(?: \\(\\d+\\))?$'],
  ja: ['コメント'],
  ko: ['댓글'],
  nl: ['(?:\\d+ )?reacties(?: \\(\\d+\\))?$', 'reageer$'],
  pl: ['komentarze$', 'komentuj'],
  ro: ['(?:\\d+ )?comentarii(?: \\(\\d+\\))?$'],
  ru: ['комментарии', 'комментировать', 'обсудить$'],
  sv: ['(?:\\d+ )?kommentarer(?: \\(\\d+\\))?$'],
  vi: ['bình luận'],
  zh: ['评论', '我要评论'],
}; // biome-ignore format: a table

/** Whole lines. */
export const advertisements: Phrases = {
  ar: ['إعلان'],
  bg: ['реклама', 'статията продължава.{0,40}'],
  cs: ['článek pokračuje.{0,40}', 'inzerce', 'reklama'],
  da: ['annonce(?:indhold)?', 'artiklen fortsætter.{0,40}'],
  de: ['anzeige', 'werbung', '-?\\s?anzeige\\s?-?', '(?:artikel|text|weiter(?:lesen)?) nach der (?:anzeige|werbung).{0,20}', 'nach der (?:anzeige|werbung) weiterlesen', 'reklame'],
  el: ['διαφήμιση'],
  en: ['advert', 'advertis(?:ement|ing)\\s*:?', 'after newsletter promotion', '(?:article|story) continues (?:after|below).{0,40}', 'continue reading.{0,60}', 'end of article', 'loading\\.*', 'please enable javascript.{0,80}', 'scroll (?:down )?to continue.{0,40}', 'skip (?:ad|advertisement|past newsletter promotion)', 'sponsored(?: content)?', 'text size.{0,40}'],
  es: ['publicidad', 'sigue leyendo', 'el contenido continúa.{0,40}'],
  et: ['artikkel jätkub.{0,40}', 'reklaam'],
  fi: ['juttu jatkuu.{0,40}', 'mainos'],
  fr: ['publicité', 'la suite après (?:la|cette) publicité', 'la suite (?:de l[’\']article )?après (?:la|cette) pub.{0,20}', 'passer la publicité'],
  hr: ['oglas', '(?:tekst|članak) se nastavlja.{0,40}'],
  hu: ['a cikk.{0,30} folytatódik.{0,30}', 'hirdetés'],
  it: ['pubblicità', 'annuncio pubblicitario', 'l[’\']articolo (?:continua|prosegue).{0,40}'],
  ja: ['広告', 'スポンサーリンク'],
  ko: ['광고'],
  lt: ['reklama', 'straipsnis tęsiamas.{0,40}'],
  lv: ['raksts turpinās.{0,40}', 'reklāma'],
  nb: ['annonse(?:rt innhold|innhold)?', 'annonsørinnhold', 'artikkelen fortsetter.{0,40}'],
  nl: ['advertentie', '(?:artikel|tekst) gaat (?:door|verder).{0,40}', 'de tekst (?:gaat|loopt) .{0,40}', 'lees verder (?:na|onder).{0,40}'],
  pl: ['dalsza część (?:artykułu|tekstu).{0,40}', 'dalszy ciąg (?:artykułu|materiału|tekstu).{0,40}', 'reklama'],
  pt: ['continua (?:após|depois d)a publicidade', 'publicidade', 'pub'],
  ro: ['articolul continuă.{0,40}', 'publicitate', 'reclamă'],
  ru: ['реклама'],
  sk: ['článok pokračuje.{0,40}', 'inzercia', 'reklama'],
  sv: ['annons', 'artikeln fortsätter.{0,40}', 'texten fortsätter.{0,40}'],
  th: ['โฆษณา'],
  tr: ['reklam'],
  uk: ['реклама'],
  vi: ['quảng cáo'],
  zh: ['广告', '廣告'],
}; // biome-ignore format: a table

export const rights: Phrases = {
  de: ['alle rechte vorbehalten\\.?.{0,80}$'],
  en: ['(?:©|ⓒ|\\(c\\)|copyright)\\s.{0,200}$', 'all rights reserved\\.?.{0,80}$'],
  es: ['todos los derechos reservados.{0,80}$'],
  fr: ['tous droits réservés.{0,80}$'],
  vi: ['bản quyền.{0,100}$'],
}; // biome-ignore format: a table

/** Whole lines. */
export const navigation: Phrases = {
  any: ['« [^»]{0,100}', '[^«]{0,100} »', '← .{0,120}', '.{0,120} →'],
  de: ['datenschutz', 'drucken', 'impressum', 'kontakt', 'menü', 'nach oben', '(?:nächster|vorheriger) (?:artikel|beitrag).{0,120}', 'startseite', 'suche', 'zum seitenanfang', 'zurück(?: zur .{0,40})?'],
  en: ['(?:back|return) to (?:article|home|overview|top|.{2,30} homepage)', 'contact', 'download', 'home', 'jump to (?:comments|content)', 'menu', 'next', '(?:next|previous) (?:article|post|story)\\b.{0,120}', 'pdf', 'previous', 'print', 'search', 'show (?:less|more)', 'skip to (?:content|main)', 'top', 'view (?:all|gallery|image in fullscreen)'],
  fr: ['imprimer', 'retour'],
  ja: ['次のページ', '次へ'],
  vi: ['trở lại .{0,30}'],
}; // biome-ignore format: a table

/** Anywhere in a line: what only a subscription box says. */
export const subscriptions: Phrases = {
  de: ['abonnieren sie', 'jetzt abonnieren', 'newsletter (?:abonnieren|anmelden|bestellen)'],
  en: ['get (?:our|the) .{0,40}newsletter', '(?:log in|register|sign up|subscribe)\\b.{0,60}\\b(?:access|alerts?|continue|inbox|newsletters?|read|updates)', 'newsletter\\b.{0,160}\\bsign up', 'our newsletters?'],
  es: ['bolet[ií]n(?:es)? .{0,40}correo', '(?:recibe|suscríbete a) .{0,30}(?:bolet[ií]n|newsletter)', 'suscr[ií]bete'],
  fr: ['abonnez[- ]vous', 'inscrivez[- ]vous', 'newsletter\\b.{0,160}\\bs[’\']inscrire'],
  it: ['iscriviti'],
  pt: ['assine', 'receba .{0,40}e-mail'],
  ru: ['подпишитесь', 'подписывайтесь'],
  vi: ['đăng ký (?:kênh|nhận|theo dõi)'],
}; // biome-ignore format: a table

/** What stands on the button of a subscription box, with its capital: only at the end of a line, as a sentence of its own. */
export const buttons: Phrases = {
  cs: ['Odebírat', 'Přihlásit se'],
  da: ['Tilmeld(?: dig)?'],
  de: ['(?:Hier|Jetzt|Kostenlos) (?:abonnieren|anmelden|bestellen|registrieren)', 'Abonnieren', 'Registrieren'],
  en: ['Sign (?:me )?up(?: (?:here|now))?', 'Subscribe(?: (?:here|now))?'],
  es: ['Apúntate(?: aquí)?', 'Suscr[íi]bete(?: aquí)?', 'Suscribirme'],
  fi: ['Tilaa'],
  fr: ['(?:Je )?[Mm][’\']inscris', 'S[’\']abonner', 'S[’\']inscrire'],
  hu: ['Feliratkozom', 'Feliratkozás'],
  it: ['Abbonati', 'Iscriviti(?: qui)?'],
  nb: ['Meld (?:deg )?på', 'Abonner'],
  nl: ['Aanmelden', 'Abonneren', 'Inschrijven'],
  pl: ['Zapisz się', 'Subskrybuj'],
  pt: ['Assine(?: já)?', 'Inscreva-se', 'Subscrever'],
  ro: ['Abonează-te', 'Mă abonez'],
  sv: ['Anmäl dig', 'Prenumerera'],
}; // biome-ignore format: a table
