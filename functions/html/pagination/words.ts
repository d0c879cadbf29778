import { collapse } from '../tree.ts';

/** How links to the page after this one begin, in lower case, by language. */
const next = [
  ...['continue', 'next'], // en
  ...['dalej', 'następna', 'další', 'következő'], // pl, cs, hu
  ...['devamı', 'sonraki'], // tr
  ...['nächste', 'weiter'], // de
  ...['lire la suite', 'page suivante', 'suivant', 'suivante', 'suite'], // fr
  ...['página siguiente', 'siguiente'], // es
  ...['página seguinte', 'próxima', 'seguinte'], // pt
  ...['avanti', 'pagina successiva', 'successiva'], // it
  ...['neste', 'næste', 'nästa', 'seuraava', 'volgende'], // nb, da, sv, fi, nl
  ...['berikutnya', 'halaman selanjutnya', 'selanjutnya'], // id
  ...['tiếp theo', 'trang kế', 'trang sau', 'trang tiếp', 'xem tiếp'], // vi
  ...['далее', 'дальше', 'наступна', 'следующая'], // ru, uk
  ...['επόμενη', 'ถัดไป', 'หน้าถัดไป', 'หน้าต่อไป', 'अगला', 'अगले', 'التالي', 'الصفحة التالية'], // el, th, hi, ar
  ...['다음', '次の', '次へ', '次ページ', '下一頁', '下一页', '下頁', '下页'], // ko, ja, zh
];

/** How links to the page before this one begin. */
const previous = [
  ...[
    'back',
    'prev',
    'zurück',
    'vorherige',
    'précédent',
    'page précédente',
    'anterior',
    'precedente',
    'vorige',
  ],
  ...[
    'trang trước',
    'назад',
    'предыдущая',
    'السابق',
    'पिछला',
    'ก่อนหน้า',
    '이전',
    '前の',
    '前へ',
    '上一页',
    '上一頁',
  ],
];

/** Links to the article on one page say one of these. */
const whole = [
  ...['all pages', 'on one page', 'single page', 'view all', 'view as one page', 'full article'], // en
  ...['alles auf einer seite', 'auf einer seite', 'ganzer artikel', 'komplettansicht'], // de
  ...[
    'en una página',
    'en una sola página',
    'página única',
    'sur une page',
    'sur une seule page',
    'tout afficher',
  ],
  ...[
    'em uma página',
    'pagina unica',
    'in una pagina',
    'op één pagina',
    'tek sayfa',
    'satu halaman',
    'tampilkan semua',
  ],
  ...['một trang', 'xem toàn bộ', 'toàn bộ bài'], // vi
  ...[
    'все страницы',
    'на одной странице',
    'целиком',
    'صفحة واحدة',
    'عرض الكل',
    'एक पेज पर',
    'หน้าเดียว',
    'อ่านทั้งหมด',
  ],
  ...[
    '한 페이지',
    '전체 보기',
    '전체보기',
    '1ページで',
    '全文',
    '全ページ',
    '单页',
    '單頁',
    '全部显示',
    '显示全部',
  ], // ko, ja, zh
];

/** Words that stand before or after the number of a page. */
const pageWords =
  'page|pg|part|seite|página|pagina|pág|pag|pagine|sida|side|sivu|strona|strana|oldal|sayfa|halaman|trang|phần|страница|страниця|стр|σελίδα|صفحة|الصفحة|पृष्ठ|पेज|หน้า|第|페이지|ページ|页|頁|쪽';
const numbered = new RegExp(
  `^(?:(?:${pageWords})[.\\s]{0,3})?(\\d{1,2})(?:\\s?(?:${pageWords}))?(?=$|[\\s:–—-])`,
  'u',
);

export type PageLabel = number | 'next' | 'previous' | 'whole' | undefined;

/** Longer link texts are headlines, of the next article perhaps. Characters. */
const longestLabel = 100;

const ornament = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** What the text of a link says of the page it leads to. */
export function labelOf(text: string): PageLabel {
  if (text.length > longestLabel) return undefined;
  const plain = latinDigits(collapse(text).toLowerCase()).replace(ornament, '');
  if (/^[\s>›»→▶]{1,3}$/.test(text.trim()) && plain === '') return 'next';
  const number = numbered.exec(plain)?.[1];
  if (number !== undefined) return Number(number);
  if (whole.some((word) => plain.includes(word))) return 'whole';
  if (next.some((word) => startsWithWord(plain, word))) return 'next';
  if (previous.some((word) => startsWithWord(plain, word))) return 'previous';
  return undefined;
}

const goesOn = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u;

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !goesOn.test(text.slice(word.length));
}

/** Where the digits of Arabic, Persian, Devanagari, Thai and full width begin; each script's follow each other. */
const zeros = [0x660, 0x6f0, 0x966, 0xe50, 0xff10];

/** Digits of other scripts as `0` to `9`. */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९๐-๙０-９]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
  });
}

const markInTitle = new RegExp(
  `[\\s|(\\[–—:,·-]{1,5}(?:(?:${pageWords})[.\\s]{0,3}\\d{1,2}|\\d{1,2}\\s?(?:${pageWords}))(?:\\s?(?:of|von|de|di|sur|из|/)\\s?\\d{1,2})?[\\])]?|\\s\\(\\d{1,2}(?:/\\d{1,2})?\\)|\\s\\d{1,2}/\\d{1,2}(?=$|\\s[|–—-])`,
  'giu',
);

/** The number of its page that a title ends with. */
export function pageNumberIn(title: string): number | undefined {
  const [mark] = latinDigits(title).match(markInTitle) ?? [];
  return mark === undefined ? undefined : Number(/\d{1,2}/.exec(mark)?.[0]);
}

/** A title without the number of its page: `The lock – Page 2 of 4`, `Con đường muối (2)`. */
export function withoutPageNumber(title: string): string {
  return latinDigits(title).replace(markInTitle, '').trim();
}
