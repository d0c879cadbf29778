/** What our pages say themselves. */
export interface PageWords {
  readonly language: string;
  /** Above the addresses of the feeds. */
  readonly subscribe: string;
  readonly hint: string;
  /** Above the articles. */
  readonly latest: string;
  /** Leads to the source. */
  readonly website: string;
  /** Leads to the index. */
  readonly all: string;
}

const english: PageWords = {
  language: 'en',
  subscribe: 'Subscribe',
  hint: 'Copy one of these addresses into your feed reader.',
  latest: 'Latest articles',
  website: 'Website',
  all: 'All feeds',
};

/** By language. Sorted. */
const words: readonly PageWords[] = [
  {
    language: 'ar',
    subscribe: 'اشترك',
    hint: 'انسخ أحد هذه العناوين إلى قارئ الخلاصات لديك.',
    latest: 'أحدث المقالات',
    website: 'الموقع',
    all: 'كل الخلاصات',
  },
  {
    language: 'de',
    subscribe: 'Abonnieren',
    hint: 'Kopieren Sie eine dieser Adressen in Ihren Feedreader.',
    latest: 'Neueste Artikel',
    website: 'Website',
    all: 'Alle Feeds',
  },
  english,
  {
    language: 'es',
    subscribe: 'Suscribirse',
    hint: 'Copie una de estas direcciones en su lector de fuentes.',
    latest: 'Últimos artículos',
    website: 'Sitio web',
    all: 'Todas las fuentes',
  },
  {
    language: 'fr',
    subscribe: 'S’abonner',
    hint: 'Copiez l’une de ces adresses dans votre lecteur de flux.',
    latest: 'Derniers articles',
    website: 'Site web',
    all: 'Tous les flux',
  },
  {
    language: 'he',
    subscribe: 'הרשמה',
    hint: 'העתיקו אחת מהכתובות האלה לקורא ההזנות שלכם.',
    latest: 'הכתבות האחרונות',
    website: 'אתר',
    all: 'כל ההזנות',
  },
  {
    language: 'id',
    subscribe: 'Berlangganan',
    hint: 'Salin salah satu alamat ini ke pembaca feed Anda.',
    latest: 'Artikel terbaru',
    website: 'Situs web',
    all: 'Semua feed',
  },
  {
    language: 'it',
    subscribe: 'Abbonati',
    hint: 'Copia uno di questi indirizzi nel tuo lettore di feed.',
    latest: 'Ultimi articoli',
    website: 'Sito web',
    all: 'Tutti i feed',
  },
  {
    language: 'ja',
    subscribe: '購読',
    hint: 'これらのアドレスのいずれかをフィードリーダーにコピーしてください。',
    latest: '最新記事',
    website: 'ウェブサイト',
    all: 'すべてのフィード',
  },
  {
    language: 'ko',
    subscribe: '구독',
    hint: '이 주소 중 하나를 피드 리더에 복사하세요.',
    latest: '최신 기사',
    website: '웹사이트',
    all: '모든 피드',
  },
  {
    language: 'nl',
    subscribe: 'Abonneren',
    hint: 'Kopieer een van deze adressen naar uw feedlezer.',
    latest: 'Nieuwste artikelen',
    website: 'Website',
    all: 'Alle feeds',
  },
  {
    language: 'pl',
    subscribe: 'Subskrybuj',
    hint: 'Skopiuj jeden z tych adresów do swojego czytnika kanałów.',
    latest: 'Najnowsze artykuły',
    website: 'Strona internetowa',
    all: 'Wszystkie kanały',
  },
  {
    language: 'pt',
    subscribe: 'Assinar',
    hint: 'Copie um destes endereços para o seu leitor de feeds.',
    latest: 'Últimos artigos',
    website: 'Site',
    all: 'Todos os feeds',
  },
  {
    language: 'ru',
    subscribe: 'Подписаться',
    hint: 'Скопируйте один из этих адресов в программу для чтения лент.',
    latest: 'Свежие статьи',
    website: 'Сайт',
    all: 'Все ленты',
  },
  {
    language: 'th',
    subscribe: 'ติดตาม',
    hint: 'คัดลอกที่อยู่ใดที่อยู่หนึ่งไปยังโปรแกรมอ่านฟีดของคุณ',
    latest: 'บทความล่าสุด',
    website: 'เว็บไซต์',
    all: 'ฟีดทั้งหมด',
  },
  {
    language: 'tr',
    subscribe: 'Abone ol',
    hint: 'Bu adreslerden birini akış okuyucunuza kopyalayın.',
    latest: 'Son yazılar',
    website: 'Web sitesi',
    all: 'Tüm akışlar',
  },
  {
    language: 'uk',
    subscribe: 'Підписатися',
    hint: 'Скопіюйте одну з цих адрес до програми для читання стрічок.',
    latest: 'Найновіші статті',
    website: 'Сайт',
    all: 'Усі стрічки',
  },
  {
    language: 'vi',
    subscribe: 'Theo dõi',
    hint: 'Chép một trong các địa chỉ này vào trình đọc tin của bạn.',
    latest: 'Bài mới nhất',
    website: 'Trang báo',
    all: 'Mọi nguồn tin',
  },
  {
    language: 'zh',
    subscribe: '订阅',
    hint: '将其中一个地址复制到您的订阅阅读器中。',
    latest: '最新文章',
    website: '网站',
    all: '所有订阅源',
  },
  {
    language: 'zh-Hant',
    subscribe: '訂閱',
    hint: '將其中一個網址複製到您的訂閱閱讀器中。',
    latest: '最新文章',
    website: '網站',
    all: '所有訂閱來源',
  },
];

/** In the language of a feed, and in its script where a language has two; else in English. */
export function wordsIn(language: string | undefined): PageWords {
  const { language: primary, script } = new Intl.Locale(language ?? 'en').maximize();
  const written = words.find((some) => some.language === `${primary}-${script}`);
  return written ?? words.find((some) => some.language === primary) ?? english;
}
