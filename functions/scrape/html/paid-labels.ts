/**
 * What stands on the card of an article that somebody paid for. Words that label slots for advertising ("Advertisement")
 * are none of them: the slot may be empty, and its neighbour is news. Lower case, sorted by language.
 */
const labels: ReadonlySet<string> = new Set([
  'محتوى مدفوع', // ar
  'komerční sdělení', 'placený obsah', // cs
  'betalt indhold', 'sponsoreret', 'sponsoreret indhold', // da
  'advertorial', 'bezahlter inhalt', 'gesponsert', 'gesponserter beitrag', 'sponsored post', // de
  'χορηγούμενο', 'χορηγούμενο περιεχόμενο', // el
  'brand content', 'branded content', 'native content', 'paid content', 'paid partnership', 'paid post', 'partner content',
  'promoted', 'promoted content', 'sponsored', 'sponsored article', 'sponsored content', 'sponsored story', // en
  'contenido de marca', 'contenido patrocinado', 'patrocinado', 'publirreportaje', // es
  'kaupallinen yhteistyö', 'mainossisältö', // fi
  'contenu de marque', 'contenu partenaire', 'contenu sponsorisé', 'publi-rédactionnel', 'publireportage', 'sponsorisé', // fr
  'תוכן ממומן', 'תוכן שיווקי', // he
  'sponzorirani sadržaj', 'sponzorirano', // hr
  'szponzorált tartalom', 'támogatott tartalom', // hu
  'konten bersponsor', // id
  'contenuto sponsorizzato', 'pubbliredazionale', 'sponsorizzato', // it
  'スポンサード', 'タイアップ', // ja
  '스폰서', '협찬', // ko
  'turinio rinkodara', // lt
  'gesponsord', 'partnerbijdrage', // nl
  'annonsørinnhold', 'betalt innhold', 'sponset innhold', // no
  'artykuł sponsorowany', 'materiał partnera', 'materiał sponsorowany', // pl
  'conteúdo de marca', 'conteúdo patrocinado', 'publieditorial', // pt
  'conținut sponsorizat', // ro
  'на правах рекламы', 'партнерский материал', 'спонсорский материал', // ru
  'annonssamarbete', 'sponsrat innehåll', // sv
  'ได้รับการสนับสนุน', // th
  'sponsorlu', 'sponsorlu içerik', // tr
  'партнерський матеріал', 'на правах реклами', // uk
  'bài tài trợ', 'nội dung tài trợ', 'tài trợ', 'tin tài trợ', // vi
  '赞助内容', '推广', '贊助內容', // zh
]); // biome-ignore format: a table

/** Beginnings before the name of who paid. */
const beginnings =
  /^(?:sponsored by|paid for by|gesponsert von|patrocinado por|sponsorisé par|sponsorizzato da|được tài trợ bởi|tài trợ bởi) /;

const longest = 60;

/** Whether a piece of a card's text says that it is paid for. */
export function isPaidLabel(text: string): boolean {
  if (text.length > 2 * longest) return false;
  const plain = text.trim().toLowerCase();
  return plain.length > 1 && plain.length <= longest && (labels.has(plain) || beginnings.test(plain));
}
