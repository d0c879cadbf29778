import { identityOf } from '../../core/urls.ts';

/** Query parameters that number the pages of one text. Sorted. Those of comments (`cpage`) are not among them. */
const pageParameters: ReadonlySet<string> = new Set([
  'halaman', 'p', 'pag', 'page', 'page_no', 'page_num', 'paged', 'pageid', 'pageno', 'pagenum', 'pagenumber', 'pagina', 'pg',
  'pgno', 'pn', 'sayfa', 'seite', 'str', 'strona', 'trang',
]); // biome-ignore format: a table

/** `/slug/2`, `/slug-2.html`, `/slug_p2.html`, `/slug/page/2`, `/slug/seite-2`, `/slug.html/2`. */
const numberedPath =
  /^(.+?)[/\-_,.~](?:(?:halaman|page|pagina|pag|pg|p|part|sayfa|seite|sida|str|strona|trang)[-_/]?)?(\d{1,2})(\.[a-z]{2,5})?$/i;

/** Parts of an article beyond this one are not asked for. */
export const mostParts = 20;

/** Characters. */
const longestAddress = 2_048;

/** An address read as that of a numbered page. */
export interface PageAddress {
  /** Identity of the address without the number: that of the first page, as a rule. */
  readonly stem: string;
  readonly number: number;
}

/** All ways to read an address as that of a numbered page; none for most addresses. */
export function readingsOf(url: string): readonly PageAddress[] {
  if (url.length > longestAddress) return [];
  const identity = identityOf(url);
  const at = identity.indexOf('?');
  const path = at < 0 ? identity : identity.slice(0, at);
  const query = at < 0 ? '' : identity.slice(at);
  const found: PageAddress[] = [];
  const parameters = new URLSearchParams(query);
  for (const [name, value] of parameters) {
    if (!pageParameters.has(name.toLowerCase()) || !/^\d{1,2}$/.test(value)) continue;
    const rest = new URLSearchParams(parameters);
    rest.delete(name);
    found.push({ stem: `${path}${rest.size === 0 ? '' : `?${rest}`}`, number: Number(value) });
  }
  const [, stem, number, ending = ''] = numberedPath.exec(path) ?? [];
  if (stem?.includes('/') && number !== undefined)
    found.push({ stem: `${stem}${ending}${query}`, number: Number(number) });
  return found.filter(({ number }) => number <= mostParts);
}

/** The identities under which the first page of an article may be known, given the address of any of its pages. */
export function stemsOf(url: string): ReadonlySet<string> {
  return new Set([identityOf(url), ...readingsOf(url).map(({ stem }) => stem)]);
}

/** The identities that the addresses of further pages are made from; `a-1.html` gives `a.html` as well. */
export function firstStems(first: string): ReadonlySet<string> {
  const numbered = readingsOf(first).filter(({ number }) => number <= 1);
  return new Set([identityOf(first), ...numbered.map(({ stem }) => stem)]);
}

/** The number in an address that is one of these stems and a number. */
export function numberIn(url: string, stems: ReadonlySet<string>): number | undefined {
  return readingsOf(url).find(({ stem }) => stems.has(stem))?.number;
}
