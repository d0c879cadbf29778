import type { Continuation } from '../../core/page.ts';
import { identityOf } from '../../core/urls.ts';
import { readingsOf } from './page-address.ts';
import type { Pagination } from './pagination.ts';

/** Which of some pages, come from wherever, continue another of them. The first page has to be among them. */
export function continuationsOf(pages: readonly Pagination[]): ReadonlyMap<Pagination, Continuation> {
  const firsts = new Map(
    pages.filter(({ number }) => number === 1).map((page) => [identityOf(page.url), page] as const),
  );
  const found = new Map<Pagination, Continuation>();
  for (const page of pages) {
    const continuation = page.number === 1 ? namedByFirst(page, firsts) : numbered(page, firsts);
    if (continuation !== undefined) found.set(page, continuation);
  }
  return found;
}

/** A page that knows its number. */
function numbered(
  { url, first, number }: Pagination,
  firsts: ReadonlyMap<string, Pagination>,
): Continuation | undefined {
  const stems = [first ?? url, url].map(identityOf);
  const known = [...stems, ...readingsOf(url).map(({ stem }) => stem)].find((stem) => firsts.has(stem));
  const head = known === undefined ? undefined : firsts.get(known);
  return head === undefined ? undefined : { of: head.url, number };
}

/** A page that does not, while the first page names its address. */
function namedByFirst(page: Pagination, firsts: ReadonlyMap<string, Pagination>): Continuation | undefined {
  const identity = identityOf(page.url);
  for (const { stem } of readingsOf(page.url)) {
    const head = firsts.get(stem);
    const number = [...(head?.parts ?? [])].find(([, url]) => identityOf(url) === identity)?.[0];
    if (head !== undefined && head !== page && number !== undefined) return { of: head.url, number };
  }
  return undefined;
}
