import { caseless, lettered } from './caseless.ts';
import { beginning, type Phrases } from './phrases.ts';

/** How lines begin that say where a text comes from, who else worked on it, and whose it is. */
const phrases: Phrases = {
  ar: ['المصدر\\s*[:：]', '(?:المصدر|المصادر)\\s*[:：]', 'تحرير\\s*[:：]', 'ترجمة\\s*[:：]', 'جميع الحقوق محفوظة', 'حقوق (?:النشر|الطبع)'],
  bg: ['превод\\s*[:：/]', 'всички права', 'възпроизвеждането .{0,60}(?:забран|позволен|разреш)', 'корекция\\s*[:：]'],
  bn: ['সূত্র\\s*[:：]'],
  cs: ['překlad\\s*[:：/]', 's pomocí (?:ai\\b|umělé)', '(?:autor|text) (?:je|byl) .{0,40}(?:převzat|redigov)', 'převzato z', 'všechna práva vyhrazena', 'jakékoli[v]? (?:další šíření|užití)', 'oprava\\s*[:：(]', 'přetiskování'],
  da: ['oversættelse\\s*[:：/]', 'oversat af\\b', 'artiklen (?:er|blev) .{0,40}(?:bragt|offentliggjort)', 'copyright(?: (?:©|\\(c\\)|\\d{4}|by)|\\s?[:：©])', 'alle rettigheder', 'redigeret af', 'rettelse\\b.{0,30}[:：]'],
  de: ['übersetzung\\s*[:：/]', '(?:aus dem \\p{L}{3,20}ischen|übersetzt)\\b.{0,40}\\bvon \\p{L}', 'haben sie feedback\\b', '(?:mit ?hilfe|unter verwendung) (?:von|einer) (?:ki\\b|künstlich)', '\\(aktualisiert\\b.{0,120}\\)$', 'alle angaben ohne gewähr', 'alle rechte vorbehalten', 'die (?:fotos|bilder) dürfen nicht', 'die mit (?:einem )?.{0,40}(?:gekennzeichnet|sternchen)', 'diese[rs]? (?:artikel|beitrag|interview|inhalt|meldung|text)\\b.{0,90}\\b(?:aktualisiert|erschien(?:en)?|erstellt|erstmals|erstveröffentlicht|gekürzt|lizenz|übernommen|übersetzt|veröffentlicht|zuerst)\\b', 'dieses thema im programm', 'erschienen in der (?:ausgabe|print)', 'hinweis der redaktion\\s*[:：]', 'letzte (?:aktualisierung|änderung)\\b', 'mit (?:agentur)?material (?:von|der|des)\\b', 'mit informationen (?:von|der)\\b', '(?:redaktionelle )?mitarbeit\\s*[:：]', 'redaktion(?:elle mitarbeit)?\\s*[:：]', 'transparenzhinweis', 'wenn (?:du|sie) .{0,80}(?:links?|kauf).{0,80}provision', 'über dieses thema berichtete', 'die (?:weiter)?verwendung (?:der|dieser|von) (?:artikel|bilder|fotos|inhalte|texte)', 'korrektur(?:hinweis)?\\b.{0,30}[:：]', 'nachdruck (?:nur|und|verboten)', 'anmerkung der redaktion\\s*[:：]', 'diese[rs]? (?:artikel|beitrag|interview|text)\\b.{0,30}\\b(?:stammt|wurde)\\b.{0,40}\\b(?:aus|übersetzt)\\b'],
  el: ['μετάφραση\\s*[:：/]', 'με (?:πληροφορίες|στοιχεία) (?:από|του|της)', 'πηγή\\s*[:：]', 'απαγορεύεται (?:η )?(?:αναδημοσίευση|αναπαραγωγή)', 'διόρθωση\\s*[:：]'],
  en: [
    '(?:adds|corrects|recasts|refiles|rewrites|updates)\\b.{0,200}\\)$', 'web title\\s*[:：]', 'english summary\\s*[:：]', 'note to readers\\b', 'edited for (?:length|clarity)\\b',
    '(?:cover|header|lead|main|thumbnail|top) (?:image|photo|picture)\\s*[:：—–-]',
    'except for the headline', 'source\\s*[:：]', '(?:this|the) (?:article|content|story|text|summary) (?:has|have|was|is) (?:been )?(?:ai|machine|automatically|not (?:been )?(?:checked|edited|reviewed|written))\\b', 'with (?:agency )?inputs from\\b', 'comments\\s+shall\\b',
    'a version of this (?:article|column|story)\\b', '(?:additional|extra|with) reporting (?:by|from)\\b', 'all rights reserved', 'compiled by\\b', 'disclaimer\\s*[:：]', 'edited by\\b', 'editing by\\b', '(?:edited|produced|written) (?:and|,)', 'featured? (?:image|photo)\\b', 'for permission to (?:republish|reuse)', 'image (?:courtesy|credit)\\b', '(?:originally|first) published\\b', 'our standards\\s*[:：]', 'photos? courtesy of\\b', 'published under\\b', 'reporting (?:and (?:editing|writing) )?by\\b', 'suggested citation', 'the (?:opinions|views) expressed\\b', 'this (?:article|column|interview|piece|post|report|story|text)\\b.{0,60}\\b(?:appeared|copyrighted|first published|has been (?:corrected|edited|republished|updated)|is (?:republished|part of|from|made)|originally|reprinted|republished|translated|(?:was|is) (?:also |first |originally )?(?:amended|edited|produced|published|updated|written))\\b',
    'this (?:content|post) (?:contains|includes)\\b.{0,40}\\b(?:affiliate|advertis|sponsor)', 'translated (?:by|from)\\b', '(?:with|via) (?:agency|files|inputs?)\\b', 'we may (?:earn|receive) (?:a |an )?commission', 'your support makes',
    'audio (?:edited|produced) by\\b', 'production(?: credits?)?\\s*[:：]', 'the (?:journalism|reporting) was\\b', 'this (?:article|page|post|story) (?:may )?contains? affiliate',
    '(?:clarification|correction)s?\\b.{0,40}[:：]', 'no part of this', 'reproduction (?:in whole|of (?:any|this)|without)\\b',
    'with (?:a )?(?:files|reports?|reporting) (?:by|from)\\b', '(?:all )?(?:photographs|photos|pictures|images|illustrations|videos|graphics) by\\b', 'this (?:article|investigation|report|reporting|series|story)\\b.{0,40}\\b(?:supported|funded|made possible|produced with)\\b', 'when you (?:buy|purchase)\\b.{0,80}\\b(?:commission|link)',
  ],
  es: ['traducción\\b.{0,3}(?:de|por|[:：])', 'traducid[oa] por\\b', 'con (?:ayuda|apoyo) de (?:la )?(?:ia\\b|inteligencia)', '\\((?:actualiza|amplía|corrige|añade)\\b.{0,160}\\)$', 'conforme a los criterios', 'con información de\\b', 'derechos reservados', 'est[ae] (?:artículo|contenido|nota|noticia|texto)\\b.{0,60}(?:apareció|fue (?:elaborad|publicad|traducid)|publicad[oa])', 'este artículo contiene enlaces', 'fuente\\s*[:：]', 'prohibida (?:la|su) reproducción', '(?:resumen|contenido|texto|nota) (?:generad|elaborad|redactad|hech)[oa] (?:por|con) (?:la )?(?:ia\\b|inteligencia)', 'todos los derechos', '(?:corrección|fe de errores|rectificación)\\b.{0,30}[:：]', 'queda prohibida .{0,30}reproducción'],
  et: ['kopeerimine (?:ilma|ja)', 'parandus\\s*[:：]', 'toimetaja\\s*[:：]'],
  fa: ['انتهای پیام', 'پایان پیام', 'منبع\\s*[:：]', 'کد خبر\\s*[:：]?'],
  fi: ['käännös\\s*[:：/]', 'suomentanut\\b', 'korjaus\\b.{0,40}[:：]', 'oikaisu\\b.{0,40}[:：]'],
  fr: ['traduction\\b.{0,3}(?:de|par|[:：])', 'avec l[’\']aide (?:de l[’\'])?(?:ia\\b|intelligence)', '\\((?:mis à jour|actualisé|corrige)\\b.{0,160}\\)$', 'avec (?:afp|agences?|reuters)\\b', 'cet article (?:a été|est paru)\\b', 'tous droits réservés', 'toute reproduction', 'article (?:initialement )?(?:paru|publié)', 'cet article contient des liens', 'crédits?\\s*[:：]', 'traduit (?:de|par)\\b', '(?:correction|erratum|rectificatif)\\b.{0,40}[:：]', 'mise à jour\\b.{0,40}[:：]'],
  he: ['כל הזכויות שמורות'],
  hi: ['(?:नोट|डिस्क्लेमर|अस्वीकरण|ध्यान दें)\\s*[:：]', 'इनपुट\\s*[-:]', '(?:इस|यह) (?:खबर|लेख) (?:को )?.{0,40}(?:एडिट|संपादित) नहीं', 'स्रोत\\s*[:：]', 'सर्वाधिकार', 'सोर्स\\s*[:：]'],
  hr: ['prijevod\\s*[:：/]', 'preveo\\b', 'prevela\\b', 'uz (?:korištenje|pomoć) (?:ai|umjetne)', 'prenošenje (?:članka|sadržaja|teksta)', 'sva prava', 'ispravak\\s*[:：]', 'urednik\\s*[:：]', 'zabranjeno (?:je )?(?:kopiranje|prenošenje|preuzimanje)'],
  hu: ['fordít(?:ás|otta)\\s*[:：/]', 'a cikk (?:eredetileg|először)', 'minden jog fenntartva', 'helyesbítés\\b.{0,30}[:：]', 'utánközlés'],
  id: ['artikel ini (?:telah|pernah) (?:tayang|terbit)', 'copyright\\s*©', 'dilarang (?:keras )?(?:mengambil|mengutip|menyalin)', 'editor\\s*[:：]', 'hak cipta', 'sumber\\s*[:：]'],
  it: ['traduzione\\s*[:：/]', 'con l[’\'](?:aiuto|ausilio) (?:di|dell[’\'])\\s?(?:ia\\b|intelligenza)', 'riproduzione riservata', 'tutti i diritti', 'ha collaborato', '(?:questo )?articolo (?:è stato|contiene)\\b.{0,60}(?:aggiornat|affiliat|pubblicat|tradott)', 'traduzione di\\b', '(?:correzione|rettifica|errata corrige)\\b.{0,30}[:：]'],
  ja: ['掲載(?:写真|記事)', '※?本(?:記事|稿)は', '無断(?:転載|複製|使用)', '(?:編集|校閲|翻訳|構成)\\s*[:：/／]', '著作権', '許可なく'],
  kk: ['дереккөз\\s*[:：]'],
  kn: ['(?:ಗಮನಿಸಿ|ಸೂಚನೆ)\\s*[:：]'],
  ko: ['.{0,40}ai\\s?학습', '.{0,40}무단\\s?(?:전재|복제|배포)', '(?:ⓒ|©|<)?\\s?저작권자', '(?:사진|자료|출처|편집|영상)\\s?[=:：/]', '(?:영상취재|영상편집|촬영|그래픽|디자인)\\s*[:：]', '저작권자'],
  lt: ['visos teisės', 'griežtai draudžiama (?:kopijuoti|naudoti|platinti)', 'redaktorius\\s*[:：]'],
  lv: ['jebkāda (?:satura|veida pārpublic)', 'pārpublicēšan', 'redaktor[se]\\s*[:：]'],
  ml: ['(?:ശ്രദ്ധിക്കുക|കുറിപ്പ്)\\s*[:：]'],
  mr: ['(?:टीप|सूचना)\\s*[:：]'],
  nl: ['vertaling\\s*[:：/]', 'vertaald door\\b', 'met (?:hulp|behulp) van (?:ai\\b|kunstmatige)', 'alle rechten voorbehouden', 'dit artikel (?:verscheen|is (?:eerder|oorspronkelijk))\\b', 'dit artikel (?:bevat|werd)\\b.{0,40}', '(?:mede|eind)redactie\\s*[:：]', '(?:correctie|rectificatie)\\b.{0,40}[:：]'],
  no: ['oversettelse\\s*[:：/]', 'oversatt av\\b', '(?:artikkelen|saken) (?:ble|er) .{0,40}(?:publisert|oppdatert)', 'redigert av', 'rettelse\\s*[:：]', '(?:presisering|retting)\\b.{0,40}[:：]'],
  pl: ['tłum(?:aczenie|aczył[a]?|\\.)\\s?[:：]?', 'przy (?:użyciu|pomocy) (?:ai\\b|sztucznej)', 'współpraca\\s*[:：]', 'kup licencję', 'materiał chroniony', 'wszelkie prawa', 'artykuł (?:powstał|ukazał|pochodzi)', 'opracowanie\\s*[:：]', '(?:dalsze )?rozpowszechnianie (?:artykuł|materiał|tekst)', '(?:errata|korekta|sprostowanie)\\b.{0,30}[:：]', 'redagował[a]?\\b'],
  pt: ['tradução\\s*[:：/]', 'tradução (?:de|por)\\b', 'com (?:auxílio|ajuda|apoio) d[ea] (?:ia\\b|inteligência)', '\\((?:atualiza|corrige)\\b.{0,160}\\)$', 'artigo (?:corrigido|atualizado|editado)', 'colaborou\\b', 'estagiári[oa]s? sob (?:a )?supervisão', 'com informações d[aeo]\\b', 'editado por\\b', 'edição\\s*[:：]', 'est[ae] (?:artigo|conteúdo|matéria|texto)\\b.{0,60}(?:foi (?:original|produzid|publicad)|não representa)', 'fonte\\s*[:：]', 'o autor da mensagem', 'os comentários não (?:representam|refletem)', '(?:resumo|conteúdo|texto) (?:gerad|produzid|feit)o (?:por|com) (?:ia\\b|inteligência)', 'texto editado por', 'todos os direitos', 'traduzido por', '(?:correção|errata|retificação)\\b.{0,30}[:：]'],
  ro: ['traducere\\s*[:：/]', 'tradus de\\b', 'drepturile de autor', 'preluarea (?:acestui|fără|informațiilor|integrală|materialelor|parțială|textelor)', 'toate drepturile', 'erată\\s*[:：]'],
  ru: ['перевод\\s*[:：/]', 'редакторка\\s*[:：/]', 'все права защищены', '(?:главный )?редактор\\s*[:：]', 'источник\\s*[:：]', '(?:корректор|фоторедактор|переводчик)\\s*[:：]', 'перепечатка', 'при (?:использовании|копировании|цитировании) материалов'],
  sk: ['preklad\\s*[:：/]', 'prevzaté z', 'všetky práva', 'oprava\\s*[:：]'],
  sl: ['prevod\\s*[:：/]', 'lektor\\s*[:：/]'],
  sv: ['översättning\\s*[:：/]', 'översatt av\\b', 'artikeln (?:publicerades|har uppdaterats|är (?:en del|tidigare))', 'detta är en (?:nyhets)?text från', 'redigerad av', 'rättelse\\s*[:：]', '(?:förtydligande|korrigering)\\b.{0,40}[:：]'],
  sw: ['chanzo\\s*[:：]'],
  ta: ['(?:குறிப்பு|பொறுப்புத் துறப்பு)\\s*[:：]'],
  te: ['గమనిక\\s*[:：]'],
  th: ['ขอบคุณ(?:ข้อมูล|ภาพ|ที่มา)', '(?:ที่มา|เครดิต|ข้อมูลจาก|ภาพจาก)\\s*[:：]', 'สงวนลิขสิทธิ์'],
  tr: ['çeviri\\s*[:：/]', '(?:editör|haber|düzenleyen)\\s*[:：]', '(?:haberi )?hazırlayan\\s*[:：]', 'kaynak\\s*[:：]', 'tüm hakları', 'yasal uyarı'],
  uk: ['переклад\\s*[:：/]', '(?:ілюстрації|ілюстраторка|коректорка)\\s*[:：/]', 'всі права', '(?:головний )?редактор\\s*[:：]', 'джерело\\s*[:：]', 'за матеріалами', 'усі права захищені', 'передрук', 'редактор\\s*[:：]'],
  vi: ['(?:biên tập|đồ họa|trình bày|thiết kế|kỹ thuật)\\s*[:：]', 'bản quyền (?:thuộc|©)', '(?:theo )?nguồn\\s*[:：]', 'vui lòng (?:dẫn|ghi rõ) nguồn', 'ảnh (?:bìa|đại diện)\\s*[:：]'],
  zh: ['(?:攝影|攝|圖片|圖|剪輯|編導|翻译|翻譯|译者|譯者)\\s*[:：/丨|]', '.{0,16}(?:關心您|關心你|提醒您|提醒你|提醒讀者|温馨提示|溫馨提醒)[^。]{0,4}[:：，]', '[^。]{0,8}(?:编辑|編輯|责编|責編|监制|監製)\\s*[|丨｜]', '[^。]{0,12}(?:报料|爆料)(?:热线|熱線|电话|電話)?\\s*[:：]', '[^。]{0,20}(?:不得转载|禁止转载)', '.{0,20}未(?:经|經)[^。]{0,16}(?:不得|禁止|請勿|请勿)', '《[^》]{2,24}》\\s*[（(][^）)]{4,30}版', '原(?:标题|標題)\\s*[:：]', '(?:图片编辑|圖片編輯|栏目编辑|版面编辑|美编)\\s*[:：]', '声明\\s*[:：]', '(?:完|本报综合|本文完)\\s*[)）]?$', '未经.{0,12}(?:授权|许可)', '(?:本文)?来源\\s*[:：]', '本文(?:由|为|為|系|來自|来自)', '(?:本網站|本网站|本站|本报|本報)之?(?:文字|所有|內容|内容)[^。]{0,30}(?:授權|授权|轉載|转载)', '(?:版权|免责|特别|特別|平台|郑重)(?:声明|聲明)', '特别声明', '(?:相關|相关)(?:報導|报道|新聞|新闻)\\s*[:：]', '请务必在', '(?:责任|責任|本文|值班|网络|執行|执行)?(?:编辑|編輯|责编|校对|监制|审核|終審|终审|编审)\\s*[:：/丨|]', '返回.{0,6}[，,]?查看更多', '(?:通讯员|摄影|撰文|图片|图片来源|封面图)\\s*[:：]'],
}; // biome-ignore format: a table

/** Whether a line is about the text itself rather than its subject. */
export const isNote = (line: string): boolean => note.test(line);

const note = beginning(phrases);

/** Agencies that sign texts. Sorted. */
const agencies =
  'aap|afp|agências|agencias|agences|agencies|agenturen|agi|aja|ana|ani|anp|ansa|ap|apa|belga|cnn|ctk|čtk|dpa|efe|epa|epd|europa press|ians|interfax|keystone|kna|kyodo|lusa|mti|ntb|pap|pti|reuters|ria|ritzau|sda|sid|stt|tanjug|tass|tt|ttxvn|unn|upi|vna|xinhua|yna|yonhap';

/** `(dpa/jbr)`, `Avec AFP`, `aja/PAP`, `(con información de EFE)`: an agency, and desks by their letters. */
const signature = caseless(
  `^[(（\\[<*]?\\s*(?:(?:avec|com|con|from|mit|with|von|via)\\s(?:\\p{L}{2,14}\\s){0,3})?(?:[\\p{L}.]{1,12}\\s?[/,+&-]\\s?){0,3}(?:${agencies})(?:\\s?[/,+&-]\\s?[\\p{L}.]{1,20}){0,4}\\s*[)）\\]>]?\\.?$`,
);

/** Whether a line is the signature of an agency or of desks. */
export const isSignature = (line: string): boolean =>
  line.length <= 60 && !vietnameseDesks.test(line) && signatures.some((pattern) => pattern.test(line));

/** `—VBL, Harbour News`: who signed, behind a dash. */
const dashed = lettered(/^[—–]\s?\p{Lu}{2,4}(?:[,/]\s?\p{L}[\p{L} .]{1,40})?$/u);

/** `(abc/def)`, `(abc)`, `abc`, `XYZ`, `XYZ/abc`, `mp/ akw/`, `-ah-`: desks and papers by their letters. */
const desks = lettered(
  /^[([]\p{L}{2,5}(?:\s?[/,]\s?\p{L}{2,5}){0,3}[)\]]\.?$|^\p{Ll}{2,4}$|^\p{Lu}{2,4}(?:\s?\/\s?\p{L}{2,5}){0,3}$|^(?:\p{L}{1,4}\/\s?){1,4}(?:\p{L}{1,4})?$|^\/{1,2}\s?\p{L}{1,4}\.?$|^-\s?\p{L}{2,4}\s?-$|^\*{1,3}\s?\p{Ll}{2,4}$/u,
);
/** `M. K.`, `J.D.`, `(M.K.)`: by initials. */
const initials = /^[([]?(?:\p{Lu}\p{Ll}?\.[\s-]?){2,4}[)\]]?$/u;
/** Vietnamese papers name their reporters so, and the byline is theirs. */
const vietnameseDesks = /^(?:BTV|CTV|PV)$/u;
/** `red.`, `(red)`: a newsroom that names nobody. Sorted. */
const newsrooms =
  /^[([/-]{0,2}(?:red|redacción|redactia|redactie|redacția|redakce|redakcia|redakcija|redakcja|redaksi|redaktion(?:en)?|redazione|réd|rédaction|szerkesztőség|toimetus|toimitus|ред|редакция|редакція)[)\]/-]{0,2}\.?$/iu;

const signatures = [signature, desks, dashed, initials, newsrooms];

/** Whether a line says who else worked on the text, beginning with their names; believed at the end of a text only. */
export const isCollaboration = (line: string): boolean =>
  (line.length <= 400 && collaboration.test(line)) || (line.length <= longestHelp && help.test(line));

/** Sentences of a story begin so as well: such a line is short, and stands at the end. Characters. */
const longestHelp = 120;
const help =
  /^[\s—–-]*(?:avec la (?:collaboration|contribution|participation) de|com (?:a )?(?:ajuda|colaboração) d[aeo]|con (?:il contributo|la collaborazione) di|con (?:la )?(?:ayuda|colaboración) de|med bidrag (?:av|fra)|met medewerking van|(?:mit|unter) (?:der )?(?:mitarbeit|unterstützung) von|with (?:additional )?assistance (?:by|from|of))\s/i;

const collaboration =
  /\bcontributed (?:reporting|research|(?:additional )?(?:reporting )?to (?:the|this) (?:analysis|article|investigation|piece|report|reporting|story))\b|^(?:\p{Lu}[\p{L}.'’-]*\s){1,4}(?:(?:reported|wrote) from \p{Lu}|contributed\.?$)/u;
