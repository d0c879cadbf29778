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
  english,
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
    language: 'vi',
    subscribe: 'Theo dõi',
    hint: 'Chép một trong các địa chỉ này vào trình đọc tin của bạn.',
    latest: 'Bài mới nhất',
    website: 'Trang báo',
    all: 'Mọi nguồn tin',
  },
];

/** In the language of a feed, else in English. */
export function wordsIn(language: string | undefined): PageWords {
  const [primary] = (language ?? 'en').toLowerCase().split('-');
  return words.find((some) => some.language === primary) ?? english;
}
