import { beginning, type Phrases } from './phrases.ts';

/** How lines begin that say where a text comes from, who else worked on it, and whose it is. */
const phrases: Phrases = {
  ar: ['جميع الحقوق محفوظة', 'المصدر\\s*[:：]'],
  bg: ['всички права'],
  cs: ['(?:autor|text) (?:je|byl) .{0,40}(?:převzat|redigov)', 'převzato z', 'všechna práva'],
  da: ['artiklen (?:er|blev) .{0,40}(?:bragt|offentliggjort)', 'copyright\\b', 'alle rettigheder', 'redigeret af'],
  de: ['alle angaben ohne gewähr', 'alle rechte vorbehalten', 'copyright\\b', 'die (?:fotos|bilder) dürfen nicht', 'diese[rs]? (?:artikel|beitrag|interview|inhalt|meldung|text)\\b.{0,90}\\b(?:aktualisiert|erschien(?:en)?|erstellt|erstmals|erstveröffentlicht|gekürzt|lizenz|übernommen|übersetzt|veröffentlicht|zuerst)\\b', 'hinweis der redaktion\\s*[:：]', 'letzte (?:aktualisierung|änderung)\\b', 'mit (?:agentur)?material (?:von|der|des)\\b', 'mit informationen (?:von|der)\\b', 'redaktion(?:elle mitarbeit)?\\s*[:：]', 'transparenzhinweis', 'die mit (?:einem )?.{0,40}(?:gekennzeichnet|sternchen)', 'dieses thema im programm', '(?:redaktionelle )?mitarbeit\\s*[:：]', 'über dieses thema berichtete', 'wenn (?:du|sie) .{0,80}(?:links?|kauf).{0,80}provision'],
  el: ['με (?:πληροφορίες|στοιχεία) (?:από|του|της)', 'πηγή\\s*[:：]'],
  en: [
    'a version of this (?:article|column|story)\\b', '(?:additional|extra|with) reporting (?:by|from)\\b', 'all rights reserved', 'compiled by\\b', 'copyright\\b', 'disclaimer\\s*[:：]', 'edited by\\b', 'editing by\\b', '(?:edited|produced|written) (?:and|,)', 'featured? (?:image|photo)\\b', 'for permission to (?:republish|reuse)', 'image (?:courtesy|credit)\\b', '(?:originally|first) published\\b', 'our standards\\s*[:：]', 'photos? courtesy of\\b', 'published under\\b', 'reporting (?:and (?:editing|writing) )?by\\b', 'suggested citation', 'the (?:opinions|views) expressed\\b', 'this (?:article|column|interview|piece|post|report|story|text)\\b.{0,60}\\b(?:appeared|copyrighted|first published|has been (?:corrected|edited|republished|updated)|is (?:republished|part of|from|made)|originally|reprinted|republished|translated|(?:was|is) (?:also |first |originally )?(?:amended|edited|produced|published|updated|written))\\b',
    'this (?:content|post) (?:contains|includes)\\b.{0,40}\\b(?:affiliate|advertis|sponsor)', 'translated (?:by|from)\\b', '(?:with|via) (?:agency|files|inputs?)\\b', 'we may (?:earn|receive) (?:a |an )?commission', 'your support makes',
    'audio (?:edited|produced) by\\b', 'production(?: credits?)?\\s*[:：]', 'the (?:journalism|reporting) was\\b', 'this (?:article|page|post|story) (?:may )?contains? affiliate',
  ],
  es: ['con información de\\b', 'conforme a los criterios', 'derechos reservados', 'est[ae] (?:artículo|contenido|nota|noticia|texto)\\b.{0,60}(?:apareció|fue (?:elaborad|publicad|traducid)|publicad[oa])', 'prohibida (?:la|su) reproducción', 'todos los derechos', 'con la colaboración de\\b', 'este artículo contiene enlaces'],
  fr: ['avec (?:afp|agences?|reuters)\\b', 'cet article (?:a été|est paru)\\b', 'tous droits réservés', 'toute reproduction', 'article (?:initialement )?(?:paru|publié)', 'avec la (?:collaboration|contribution|participation) de', 'cet article contient des liens', 'crédits?\\s*[:：]', 'traduit (?:de|par)\\b'],
  hi: ['इनपुट\\s*[-:]', 'सर्वाधिकार'],
  hr: ['prenošenje', 'sva prava'],
  hu: ['a cikk (?:eredetileg|először)', 'minden jog'],
  id: ['artikel ini (?:telah|pernah) (?:tayang|terbit)', 'hak cipta'],
  it: ['(?:©\\s*)?riproduzione riservata', 'tutti i diritti', 'ha collaborato', '(?:questo )?articolo (?:è stato|contiene)\\b.{0,60}(?:aggiornat|affiliat|pubblicat|tradott)', 'traduzione di\\b'],
  ja: ['掲載(?:写真|記事)', '無断(?:転載|複製|使用)', '著作権'],
  ko: ['.{0,40}무단\\s?(?:전재|복제|배포)', '저작권자'],
  lt: ['visos teisės'],
  nl: ['alle rechten voorbehouden', 'dit artikel (?:verscheen|is (?:eerder|oorspronkelijk))\\b', 'dit artikel (?:bevat|werd)\\b.{0,40}', 'met medewerking van', '(?:mede|eind)redactie\\s*[:：]'],
  no: ['(?:artikkelen|saken) (?:ble|er) .{0,40}(?:publisert|oppdatert)', 'redigert av', 'rettelse\\s*[:：]'],
  pl: ['kup licencję', 'materiał chroniony', 'wszelkie prawa', 'artykuł (?:powstał|ukazał|pochodzi)', 'opracowanie\\s*[:：]', '(?:dalsze )?rozpowszechnianie'],
  pt: ['com informações d[aeo]\\b', 'est[ae] (?:artigo|conteúdo|matéria|texto)\\b.{0,60}(?:foi (?:original|produzid|publicad)|não representa)', 'todos os direitos', 'artigo (?:corrigido|atualizado|editado)', 'colaborou\\b', 'editado por\\b', 'texto editado por', 'traduzido por'],
  ro: ['drepturile de autor', 'preluarea', 'toate drepturile'],
  ru: ['все права защищены', 'перепечатка', 'при (?:использовании|копировании|цитировании) материалов'],
  sk: ['prevzaté z', 'všetky práva'],
  sv: ['artikeln (?:publicerades|har uppdaterats|är (?:en del|tidigare))', 'detta är en (?:nyhets)?text från', 'redigerad av', 'rättelse\\s*[:：]'],
  tr: ['tüm hakları'],
  uk: ['всі права', 'за матеріалами'],
  vi: ['bản quyền (?:thuộc|©)', 'vui lòng (?:dẫn|ghi rõ) nguồn'],
  zh: ['(?:版权|免责|特别|特別|平台|郑重)(?:声明|聲明)', '(?:完|本报综合|本文完)\\s*[)）]?$', '(?:责任|責任|本文|值班|网络|執行|执行)?(?:编辑|編輯|责编|校对|监制|审核|終審|终审|编审)\\s*[:：/丨|]', '(?:本文)?来源\\s*[:：]', '未经.{0,12}(?:授权|许可)', '原(?:标题|標題)\\s*[:：]', '返回.{0,6}[，,]?查看更多', '(?:通讯员|摄影|撰文|图片|图片来源|封面图)\\s*[:：]', '[^。]{0,20}(?:不得转载|禁止转载)'],
}; // biome-ignore format: a table

/** Whether a line is about the text itself rather than its subject. */
export const isNote = (line: string): boolean => note.test(line);

const note = beginning(phrases);

/** Agencies that sign texts. Sorted. */
const agencies =
  'aap|afp|agências|agencias|agences|agencies|agenturen|agi|aja|ana|ani|anp|ansa|ap|apa|belga|cnn|ctk|čtk|dpa|efe|epa|epd|europa press|ians|interfax|keystone|kna|kyodo|lusa|mti|ntb|pap|pti|reuters|ria|ritzau|sda|sid|stt|tanjug|tass|tt|ttxvn|unn|upi|vna|xinhua|yna|yonhap';

/** `(dpa/jbr)`, `Avec AFP`, `aja/PAP`, `(con información de EFE)`: an agency, and desks by their letters. */
const signature = new RegExp(
  `^[(（\\[<]?\\s*(?:(?:avec|com|con|from|mit|with|von|via)\\s(?:\\p{L}{2,14}\\s){0,3})?(?:[\\p{L}.]{1,12}\\s?[/,+&-]\\s?){0,3}(?:${agencies})(?:\\s?[/,+&-]\\s?[\\p{L}.]{1,20}){0,4}\\s*[)）\\]>]?\\.?$`,
  'iu',
);

/** Whether a line is the signature of an agency or of desks. */
export const isSignature = (line: string): boolean =>
  line.length <= 60 && (signature.test(line) || desks.test(line));

/** `(abc/def)`, `(abc)`, `XYZ`, `XYZ/abc`: desks and papers by their letters. */
const desks = /^[([]\p{Ll}{2,5}(?:\/\p{Ll}{2,5})?[)\]]\.?$|^\p{Lu}{2,4}(?:\s?\/\s?\p{L}{2,5}){0,2}$/u;

/** Whether a line says who else worked on the text, beginning with their names; believed at the end of a text only. */
export const isCollaboration = (line: string): boolean => line.length <= 400 && collaboration.test(line);

const collaboration =
  /\bcontributed (?:reporting|research|(?:additional )?(?:reporting )?to (?:the|this) (?:analysis|article|investigation|piece|report|reporting|story))\b|^(?:\p{Lu}[\p{L}.'’-]*\s){1,4}(?:reported|wrote) from \p{Lu}/u;

/** What follows a name where somebody is introduced as the one who wrote. By language. */
const callings: Phrases = {
  de: ['ist\\b.{0,80}\\b(?:autor(?:in)?|chefredakteur(?:in)?|journalist(?:in)?|kolumnist(?:in)?|korrespondent(?:in)?|professor(?:in)?|redakteur(?:in)?|reporter(?:in)?|volontär(?:in)?)\\b'],
  en: ['(?:is|are|was)\\b.{0,90}\\b(?:author|columnist|consultant|contributor|correspondent|editor|fellow|freelance|journalist|lecturer|professor|reporter|writer)s?\\b', '(?:covers|edits|reports on|writes (?:about|for|on))\\b'],
  es: ['es\\b.{0,60}\\b(?:columnista|corresponsal|director|editor|escritor|periodista|profesor|redactor)a?\\b'],
  fr: ['est\\b.{0,60}\\b(?:chercheu(?:r|se)|chroniqueu(?:r|se)|correspondante?|écrivaine?|journaliste|professeure?|rédact(?:eur|rice))\\b'],
  it: ['è\\b.{0,60}\\b(?:giornalista|docente|scrittore|scrittrice|professore)\\b'],
  nl: ['is\\b.{0,60}\\b(?:columnist|correspondent|hoogleraar|journalist|redacteur|verslaggever)\\b'],
  pt: ['é\\b.{0,60}\\b(?:colunista|correspondente|editor|jornalista|professor|repórter)a?\\b'],
}; // biome-ignore format: a table

/** Where the name is left out, the line begins with what somebody is and where. By language. */
const posts: Phrases = {
  cs: ['(?:Redaktor|Redaktorka|Reportér|Reportérka) (?:v|ve|se)'],
  da: ['(?:Journalist|Korrespondent|Redaktør) (?:i|på|ved)'],
  de: ['(?:Chefredakteur|Journalist|Korrespondent|Redakteur|Reporter|Volontär)(?:in)? (?:am|bei|beim|der|des|für|im|in)'],
  en: ['(?:Senior |Staff )?(?:Columnist|Correspondent|Editor|Journalist|Reporter|Writer) (?:at|for|in|on|with)'],
  es: ['(?:Columnista|Corresponsal|Editora?|Periodista|Redactora?|Reporter[oa]) (?:de|del|en|especializad[oa])'],
  fi: ['(?:Kirjoittaja|Toimittaja) on'],
  fr: ['(?:Chroniqueu(?:r|se)|Correspondante?|Journaliste|Rédact(?:eur|rice)|Reporter) (?:à|au|aux|chez|du|en|pour|spécialisée?)'],
  it: ['(?:Giornalista|Inviat[oa]|Redattore|Redattrice) (?:a|al|alla|del|della|di|presso)'],
  nl: ['(?:Correspondent|Journalist|Redacteur|Verslaggever) (?:bij|in|op|van|voor)'],
  pl: ['(?:Dziennikarz|Dziennikarka|Redaktor|Redaktorka|Reporter|Reporterka) (?:działu|portalu|w|z)'],
  pt: ['(?:Editora?|Jornalista|Repórter) (?:da|de|do|em|na|no)'],
  sv: ['(?:Journalist|Korrespondent|Redaktör|Reporter) (?:i|på|vid)'],
}; // biome-ignore format: a table

const biography = new RegExp(
  `^(?:(?:dr|prof)\\.?\\s+)?(?:\\p{Lu}[\\p{L}.'’-]{0,24}\\s+){2,4}(?:${Object.values(callings).flat().join('|')})|^(?:${Object.values(posts).flat().join('|')})\\s`,
  'u',
);

/** Whether a line introduces somebody by name as an author; believed at the end of a text only. */
export const isBiography = (line: string): boolean => line.length <= 500 && biography.test(line);
