import { identityOf } from '../../core/urls.ts';
import { firstStems, mostParts, numberIn, readingsOf } from './page-address.ts';
import type { PageLabel } from './words.ts';

/** A link that may lead to another page of the same article. */
export interface PageLink {
  readonly url: string;
  readonly label: PageLabel;
  /** `rel=next` or `rel=prev` says so too. */
  readonly rel: 'next' | 'prev' | undefined;
}

export interface Place {
  readonly number: number;
  /** The first page, as a later one names it. */
  readonly first?: string;
  /** Identity of its address without the number, where only its neighbours confirm that. */
  readonly stem?: string;
}

/** Where this page stands: a number in its own address counts only when something else on the page confirms it. */
export function ownPlace(
  url: string,
  canonical: string | undefined,
  links: readonly PageLink[],
  titled: number | undefined,
): Place {
  const home = canonical === undefined ? undefined : identityOf(canonical);
  for (const { stem, number } of readingsOf(url).filter((reading) => reading.number >= 2)) {
    const back = links.find((link) => identityOf(link.url) === stem || isFirst(link, stem));
    if (back !== undefined) return { number, first: back.url };
    if (home === stem && canonical !== undefined) return { number, first: canonical };
    if (links.some((link) => isNeighbour(link, stem, number))) return { number, stem };
  }
  const number = placeByNeighbours(url, links) ?? placeInRow(url, links, titled) ?? 1;
  return number === 1 ? { number } : { number, first: url };
}

/** `a-1.html` as seen from `a-2.html`. */
function isFirst({ url, label }: PageLink, stem: string): boolean {
  const reading = readingsOf(url).find((one) => one.stem === stem && one.number <= 1);
  return reading !== undefined && (label === 1 || label === 'previous');
}

function isNeighbour({ url, label, rel }: PageLink, stem: string, number: number): boolean {
  const stated = readingsOf(url).find((one) => one.stem === stem)?.number;
  const isNext = rel === 'next' || label === 'next';
  const isPrevious = rel === 'prev' || label === 'previous';
  return (isNext && stated === number + 1) || (isPrevious && stated === number - 1);
}

/** A page that was saved, or has the first one's address as its canonical one: its neighbours tell its place. */
function placeByNeighbours(url: string, links: readonly PageLink[]): number | undefined {
  const stems = firstStems(url);
  for (const { url: target, label, rel } of links) {
    const stated = numberIn(target, stems) ?? (identityOf(target) === identityOf(url) ? 1 : undefined);
    if (stated === undefined) continue;
    if ((label === 'next' || rel === 'next') && stated > 2) return stated - 1;
    if ((label === 'previous' || rel === 'prev') && stated < mostParts) return stated + 1;
  }
  return undefined;
}

/** The one number that is missing in a row of links, or the one in the title, where the row has a link to the first page. */
function placeInRow(url: string, links: readonly PageLink[], titled: number | undefined): number | undefined {
  const row = new Set(
    links.filter(({ url: target, label }) => isInRow(target, label, url)).map(({ label }) => label),
  );
  if (row.size < 1 || !row.has(1)) return undefined;
  const last = Math.max(...[...row].map(Number));
  const missing = Array.from({ length: last }, (_, at) => at + 1).filter((number) => !row.has(number));
  const [only, ...others] = missing;
  if (only !== undefined && others.length === 0) return only;
  return titled !== undefined && titled >= 2 && titled <= mostParts ? titled : undefined;
}

function isInRow(target: string, label: PageLink['label'], url: string): boolean {
  if (typeof label !== 'number') return false;
  const number = identityOf(target) === identityOf(url) ? 1 : numberIn(target, firstStems(url));
  return number === label || number === label - 1;
}
