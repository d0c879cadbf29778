/**
 * How boxes are headed whose articles readers' clicks or money chose, lower case: they repeat what the listing holds or
 * bring what it does not. Sorted by language.
 */
const headings: readonly string[] = [
  'الأكثر تداولا', 'الأكثر تفاعلا', 'الأكثر شعبية', 'الأكثر قراءة', 'الأكثر مشاهدة', // ar
  'най-гледани', 'най-популярни', 'най-четени', // bg
  'সর্বাধিক পঠিত', // bn
  'nejčtenější', 'nejčtenější články', 'nejoblíbenější', 'nejsledovanější', // cs
  'mest delte', 'mest læste', 'mest læst', 'mest sete', // da
  'meistgelesen', 'meist gelesen', 'meistgelesene', 'meistgelesene artikel', 'meistgesehen', 'meistkommentiert',
  'meistgeteilt', 'beliebteste artikel', 'anzeige', 'anzeigen', // de
  'δημοφιλή', 'δημοφιλέστερα', 'πιο δημοφιλή', 'τα πιο δημοφιλή', 'πιο διαβασμένα', 'τα πιο διαβασμένα', // el
  'most commented', 'most discussed', 'most read', 'most popular', 'most viewed', 'most watched', 'most shared', 'popular',
  'popular now', 'popular posts', 'popular stories', 'trending', 'trending now', 'trending stories', 'sponsored',
  'sponsored content', 'partner content', 'branded content', 'brand content', 'recommended', 'recommended for you',
  'you may also like', 'you might also like', 'around the web', 'from our partners', 'advertisement', 'advertorial',
  'promoted', 'paid content', 'paid post', 'brand studio', 'content from our partners', 'from our sponsors',
  'partner stories', 'sponsor content', // en
  'lo más comentado', 'lo más leído', 'lo más popular', 'lo más visto', 'más leídas', 'más leídos', 'más vistas',
  'más vistos', 'las más leídas', 'las más vistas', 'contenido patrocinado', 'te puede interesar', 'te recomendamos', // es
  'enim loetud', 'loetumad', 'populaarsed', // et
  'پربازدیدترین', 'پربازدید', 'پربحث ترین', 'پربیننده ترین', 'پربیننده ترین ها', 'پربیننده‌ترین', 'پربیننده‌ترین ها',
  'پرمخاطب ترین', // fa
  'kaupallinen yhteistyö', 'katsotuimmat', 'luetuimmat', 'suosituimmat', // fi
  'les lus', 'les plus commentés', 'les plus consultés', 'les plus lus', 'les plus lues', 'les plus vus', 'le plus lu',
  'les plus partagés', 'articles les plus lus', 'à lire aussi', 'contenu partenaire', 'contenu sponsorisé', // fr
  'הנקראות ביותר', 'הכי נקראות', 'הכי פופולרי', 'הנצפות ביותר', // he
  'सबसे ज्यादा पढ़ी गई', 'सबसे ज्यादा पढ़े गए', 'लोकप्रिय', 'ट्रेंडिंग', // hi
  'najčitanije', 'najčitanije vijesti', 'najčitaniji članci', 'najgledanije', // hr
  'legnépszerűbb', 'legolvasottabb', 'legolvasottabb cikkek', 'legolvasottabbak', // hu
  'berita populer', 'terpopuler', 'paling banyak dibaca', // id
  'mest lesið', 'mest skoðað', // is
  'i più letti', 'i più commentati', 'i più visti', 'più letti', 'le più lette', 'più lette', 'contenuto sponsorizzato', // it
  'アクセスランキング', 'ランキング', 'よく読まれている記事', '人気ランキング', '人気記事', '人気の記事', 'おすすめ記事', // ja
  '많이 본 뉴스', '많이 본 기사', '가장 많이 본 뉴스', '랭킹뉴스', '실시간 인기뉴스', '인기기사', '인기 기사', '인기뉴스',
  '인기 뉴스', // ko
  'populiariausi', 'skaitomiausi', 'skaitomiausi straipsniai', // lt
  'lasītākie', 'populārākie', // lv
  'paling popular', // ms
  'best bekeken', 'best gelezen', 'meest gelezen', 'meest bekeken', 'nu populair', // nl
  'annonsørinnhold', 'mest lest', 'mest leste', // no
  'artykuł sponsorowany', 'najchętniej czytane', 'najczęściej czytane', 'najpopularniejsze', // pl
  'conteúdo de marca', 'conteúdo patrocinado', 'mais acessadas', 'mais lidas', 'as mais lidas', 'mais lidos',
  'mais populares', 'mais vistas', // pt
  'cele mai citite', 'cele mai populare', 'cele mai vizualizate', 'publicitate', // ro
  'самое читаемое', 'самое популярное', 'популярное', 'популярные', 'самые читаемые', 'сейчас читают', 'читают сейчас', // ru
  'najčítanejšie', 'najčítanejšie články', // sk
  'najbolj brani', 'najbolj brano', // sl
  'најчитаније', 'најпопуларније', 'najčitanije vesti', // sr
  'läst just nu', 'mest läst', 'mest lästa', 'mest lästa artiklar', // sv
  'อ่านมากที่สุด', 'ยอดนิยม', 'ข่าวยอดนิยม', 'ข่าวฮิต', 'เรื่องที่คุณอาจสนใจ', // th
  'en çok okunan', 'en çok okunanlar', 'en çok okunan haberler', 'çok okunanlar', 'popüler haberler', // tr
  'найпопулярніше', 'найчитаніше', 'популярне', 'популярні новини', 'читають зараз', // uk
  'سب سے زیادہ پڑھی جانے والی', 'مقبول ترین', // ur
  'bình luận nhiều', 'đọc nhiều', 'đọc nhiều nhất', 'tin đọc nhiều', 'bài đọc nhiều', 'xem nhiều', 'xem nhiều nhất',
  'tin xem nhiều', 'được quan tâm', 'có thể bạn quan tâm', 'bạn có thể quan tâm', 'tin tài trợ', 'nội dung tài trợ',
  'quảng cáo', 'doanh nghiệp tự giới thiệu', 'nội dung quảng cáo', 'thông tin doanh nghiệp', 'thông tin quảng cáo', // vi
  '热门', '热门文章', '热门新闻', '热点排行', '点击排行', '排行榜', '阅读排行', '人气榜', '熱門', '熱門新聞', '熱門文章',
  '熱門排行', '熱門點閱', '點閱排行', // zh
]; // biome-ignore format: a table

const known = new Set(headings);

/** Characters of the longest heading; a longer text is none. */
const longest = Math.max(...headings.map((heading) => heading.length)) + 4;

/** Among them those that label a single advertisement as well as a box of such; many stand over an empty slot. */
const labels: ReadonlySet<string> = new Set([
  'advertisement', 'anzeige', 'anzeigen', 'contenu sponsorisé', 'nội dung tài trợ', 'paid content', 'partner content',
  'promoted', 'publicitate', 'quảng cáo', 'sponsored', 'sponsored content',
]); // biome-ignore format: a table

/** How strips of films, pictures, recordings and scores are headed: what is watched is no article. Sorted by language. */
const strips: ReadonlySet<string> = new Set([
  'صور', 'فيديو', 'مباريات اليوم', // ar
  'снимки', 'видео', // bg, ru
  'ছবি', 'ভিডিও', // bn
  'fotogalerie', 'fotografie', 'videa', // cs
  'bilder', 'bildergalerien', 'bilderstrecken', 'ergebnisse', 'fotostrecken', 'videos', // de
  'βίντεο', 'φωτογραφίες', // el
  'audio', 'fixtures', 'gallery', 'galleries', 'in pictures', 'photo gallery', 'photo galleries', 'photos', 'podcast', 'podcasts', 'results',
  'scores', 'video', 'watch', 'watch now', // en
  'fotogalerías', 'fotos', 'galerías', 'resultados', 'vídeos', // es, pt
  'عکس', 'ویدئو', 'ویدیو', 'فیلم', // fa
  'kuvat', 'videot', // fi
  'diaporamas', 'en images', 'photos et vidéos', 'résultats', 'scores et résultats', 'vidéo', 'vidéos', // fr
  'וידאו', 'תמונות', // he
  'तस्वीरें', 'फोटो गैलरी', 'वीडियो', // hi
  'galéria', 'videók', // hu
  'foto', // id
  'fotogallery', // it
  'フォト', '写真', '動画', 'ビデオ', // ja
  '동영상', '영상', '포토', '포토뉴스', '화보', // ko
  'galeria', 'galerie', 'wideo', 'zdjęcia', // pl
  'galerias de imagens', 'áudios', // pt
  'аудио', 'фото', 'фотогалереи', 'подкасты', // ru
  'คลิป', 'วิดีโอ', // th
  'foto galeri', 'maç sonuçları', 'puan durumu', 'video galeri', 'videolar', // tr
  'відео', 'подкасти', // uk
  'ảnh', 'kết quả', 'lịch thi đấu', 'nghe đọc báo', 'phóng sự ảnh', 'thư viện ảnh', 'truyền hình', 'video clip', // vi
  '图片', '图集', '图片新闻', '组图', '视频', '影音', '影片', '圖片', '圖輯', '視頻', // zh
]); // biome-ignore format: a table

/** A `box` of what is popular, recommended or paid for, a single `advert`, or a strip of other `media`. */
export type HeadingKind = 'box' | 'advert' | 'media';

/** What a short text heads. Undefined when it is no such heading. */
export function headingKind(text: string): HeadingKind | undefined {
  if (text.length > longest) return undefined;
  const plain = plainText(text);
  if (strips.has(plain)) return 'media';
  if (!known.has(plain)) return undefined;
  return labels.has(plain) ? 'advert' : 'box';
}

/** Words that begin a longer heading, and characters of a beginning that says enough by itself. */
const mostWords = 4;
const sayingEnough = 9;
const longestHeading = 48;

/** Whether a text that is no link heads a box by how it begins: `Most read in sport`, `Đọc nhiều trong tuần`. */
export function beginsLikeHeading(text: string): boolean {
  if (text.length > longestHeading) return false;
  const words = plainText(text).split(' ', mostWords + 1);
  return words.some((_word, at) => {
    const beginning = words.slice(0, at).join(' ');
    return beginning.length >= sayingEnough && known.has(beginning) && !labels.has(beginning);
  });
}

function plainText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N} -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
