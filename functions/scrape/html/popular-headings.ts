/**
 * How boxes are headed whose articles readers' clicks or money chose, lower case: they repeat what the listing holds or
 * bring what it does not. Sorted by language.
 */
const headings: readonly string[] = [
  'الأكثر قراءة', 'الأكثر مشاهدة', // ar
  'най-четени', // bg
  'mest læste', 'mest læst', // da
  'meistgelesen', 'meist gelesen', 'meistgelesene', 'anzeige', 'anzeigen', // de
  'δημοφιλή', 'τα πιο δημοφιλή', // el
  'most read', 'most popular', 'most viewed', 'most watched', 'most shared', 'popular', 'popular now', 'popular posts',
  'trending', 'trending now', 'sponsored', 'sponsored content', 'partner content', 'recommended', 'recommended for you',
  'you may also like', 'you might also like', 'around the web', 'advertisement', 'promoted', 'paid content', // en
  'lo más leído', 'lo más visto', 'más leídas', 'más leídos', 'las más leídas', 'te puede interesar',
  'te recomendamos', // es
  'پربازدیدترین', 'پربازدید', // fa
  'luetuimmat', // fi
  'les plus lus', 'les plus lues', 'le plus lu', 'les plus partagés', 'à lire aussi', 'contenu sponsorisé', // fr
  'הנקראות ביותר', // he
  'सबसे ज्यादा पढ़ी गई', 'ट्रेंडिंग', // hi
  'legolvasottabb', // hu
  'terpopuler', 'paling banyak dibaca', // id
  'i più letti', 'più letti', 'le più lette', 'più lette', // it
  'アクセスランキング', 'ランキング', '人気記事', '人気の記事', 'おすすめ記事', // ja
  '많이 본 뉴스', '많이 본 기사', '인기기사', '인기 기사', // ko
  'paling popular', // ms
  'meest gelezen', // nl
  'mest lest', // no
  'najczęściej czytane', 'najpopularniejsze', // pl
  'mais lidas', 'as mais lidas', 'mais lidos', // pt
  'cele mai citite', // ro
  'самое читаемое', 'популярное', 'популярные', 'самые читаемые', 'читают сейчас', // ru
  'mest läst', 'mest lästa', // sv
  'อ่านมากที่สุด', 'ยอดนิยม', 'ข่าวยอดนิยม', 'เรื่องที่คุณอาจสนใจ', // th
  'en çok okunan', 'en çok okunanlar', 'çok okunanlar', // tr
  'найпопулярніше', 'популярне', // uk
  'đọc nhiều', 'đọc nhiều nhất', 'tin đọc nhiều', 'bài đọc nhiều', 'xem nhiều', 'xem nhiều nhất', 'tin xem nhiều',
  'được quan tâm', 'có thể bạn quan tâm', 'bạn có thể quan tâm', 'tin tài trợ', 'nội dung tài trợ', 'quảng cáo', // vi
  '热门', '热门文章', '热门新闻', '热点排行', '点击排行', '排行榜', '阅读排行', '熱門', '熱門新聞', '熱門文章', // zh
]; // biome-ignore format: a table

const known = new Set(headings);

/** Characters of the longest heading; a longer text is none. */
const longest = Math.max(...headings.map((heading) => heading.length)) + 4;

/** Among them those that label a single advertisement as well as a box of such; many stand over an empty slot. */
const labels: ReadonlySet<string> = new Set([
  'advertisement', 'anzeige', 'anzeigen', 'contenu sponsorisé', 'nội dung tài trợ', 'paid content', 'partner content',
  'promoted', 'quảng cáo', 'sponsored', 'sponsored content',
]); // biome-ignore format: a table

/**
 * What a short text heads: a `box` of what is popular, recommended or paid for, or a single `advert`. Undefined when it
 * is no such heading.
 */
export function headingKind(text: string): 'box' | 'advert' | undefined {
  if (text.length > longest) return undefined;
  const plain = plainText(text);
  if (!known.has(plain)) return undefined;
  return labels.has(plain) ? 'advert' : 'box';
}

function plainText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N} -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
