import type { Document, Element } from 'domhandler';
import { canonicalUrl, identityOf } from '../../core/urls.ts';
import { classWords, elementsBelow, textOf } from '../html/tree.ts';
import type { SiteTest } from '../site.ts';

/** Where older articles are listed than on this page. */
export interface ArchiveLinks {
  /** The next page of the same list. */
  readonly next?: string;
  /** Lists of a month or day, in the order of the page. */
  readonly archives: readonly Archive[];
}

export interface Archive {
  readonly url: string;
  /** `2026-03` or `2026-03-07`. */
  readonly period: string;
}

/** What the link to the next page says. Lower case, sorted by language. */
const nextWords: ReadonlySet<string> = new Set([
  'التالي', // ar
  'další', 'næste', 'ältere beiträge', 'nächste', 'nächste seite', 'weiter', 'επόμενη', // cs da de el
  'load more', 'more', 'next', 'next page', 'older', 'older articles', 'older entries', 'older posts', 'older stories', // en
  'anteriores', 'más noticias', 'página siguiente', 'siguiente', 'seuraava', // es fi
  'articles plus anciens', 'page suivante', 'suivant', 'suivante', 'הבא', 'következő', // fr he hu
  'berikutnya', 'selanjutnya', 'avanti', 'pagina successiva', 'successiva', 'successivo', // id it
  '次', '次へ', '次のページ', '다음', 'ouder', 'volgende', 'neste', 'następna', 'następna strona', // ja ko nl no pl
  'próxima', 'próximo', 'următoarea', 'вперед', 'далее', 'следующая', 'nästa', 'ถัดไป', 'sonraki', 'наступна', // pt ro ru sv th tr uk
  'sau', 'tiếp', 'tiếp theo', 'trang sau', 'xem thêm', '下一页', '下一頁', '下页', // vi zh
]); // biome-ignore format: a table

/** Signs alone are read as words too. */
const nextSigns: ReadonlySet<string> = new Set(['>', '>>', '»', '›', '→', '❯']);

/** Anchors looked at. */
const mostElements = 40_000;

/** Finds the next page and the archives that a page links to. Linear; never throws. */
export function findArchiveLinks(document: Document, base: string, isOfSite: SiteTest): ArchiveLinks {
  const archives = new Map<string, Archive>();
  let stated: string | undefined;
  let told: string | undefined;
  let counted: string | undefined;
  for (const element of elementsBelow(document, mostElements)) {
    if (element.name !== 'a' && element.name !== 'link') continue;
    const url = canonicalUrl(element.attribs['href'] ?? '', base);
    if (url === undefined || !isOfSite(url) || identityOf(url) === identityOf(base)) continue;
    if (/(?:^|\s)next(?:\s|$)/i.test(element.attribs['rel'] ?? '')) stated ??= url;
    if (element.name === 'link') continue;
    if (saysNext(element)) told ??= url;
    if (pageOf(url) === pageOf(base) + 1 && withoutPage(url) === withoutPage(base)) counted ??= url;
    const period = periodOf(url);
    if (period !== undefined && !archives.has(url)) archives.set(url, { url, period });
  }
  const next = stated ?? counted ?? told;
  return { ...(next === undefined ? {} : { next }), archives: [...archives.values()] };
}

function saysNext(anchor: Element): boolean {
  const texts = [textOf(anchor, 40), anchor.attribs['aria-label'] ?? '', anchor.attribs['title'] ?? ''];
  const words = texts.map((text) =>
    text
      .toLowerCase()
      .replace(/[>»›→❯.…]+/g, ' ')
      .trim(),
  );
  if (words.some((text) => nextWords.has(text))) return true;
  return nextSigns.has(texts[0] ?? '') || classWords(anchor).includes('next');
}

/** `?page=3`, `?paged=3`, `/page/3/`, `/trang-3.html`, `/p3`. Each has the number as its last group. */
const pagePatterns: readonly RegExp[] = [
  /[?&](?:page|paged|p|pg|trang|seite|pagina|start)=(\d{1,4})(?=&|$)/i,
  /\/(?:page|trang|seite|pagina|p)[-/_]?(\d{1,4})(?=[/.]|$)/i,
];

/** The number of the page; the first one has none. */
function pageOf(url: string): number {
  const [, digits] = pagePatterns.map((pattern) => pattern.exec(url)).find((match) => match !== null) ?? [];
  return digits === undefined ? 1 : Number(digits);
}

function withoutPage(url: string): string {
  const bare = pagePatterns.reduce((text, pattern) => text.replace(pattern, ''), url);
  return bare.replace(/\.\w{2,5}(?=$|\?)/, '').replace(/[/?&]+$/, '');
}

/** `/2026/03/`, `/archive/2026-03`, `/2026/03/07/` with nothing after it. */
export function periodOf(url: string): string | undefined {
  const { pathname } = new URL(url);
  const [, year, month, day] =
    /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?\/?(?:index\.\w+)?$/.exec(
      pathname,
    ) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const parts = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  return parts.join('-');
}
