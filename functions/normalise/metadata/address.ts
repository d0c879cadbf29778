import { remembered } from '../../core/dates/locale.ts';
import { flatMap } from '../../core/lists.ts';
import { addressOf, canonicalUrl, parseHttpUrl, sameSite } from '../../core/urls.ts';
import type { Proposal } from './decide.ts';
import { type Head, linkOf, metaOf } from './head.ts';
import { textField } from './json-fields.ts';

/** URL against which addresses of the page are resolved: `base` where it is usable, the page's own otherwise. */
export function baseUrl(head: Head, pageUrl: string): string {
  if (head.base === undefined) return addressOf(pageUrl)?.href ?? pageUrl;
  return parseHttpUrl(head.base, pageUrl)?.href ?? pageUrl;
}

/**
 * Candidates for the canonical URL. One that leads to another site, to the front page or to a listing above the page is
 * refused: it would merge this article with something else.
 */
export function addressProposals(head: Head, pageUrl: string): Proposal[] {
  const declared: readonly (readonly [string, string | undefined, number])[] = [
    ['link canonical', linkOf(head, 'canonical'), 6],
    ['meta og:url', metaOf(head, 'og:url'), 4],
    ['json-ld url', textField(head.jsonLd[0], 'url'), 3],
  ];
  // Mostly all of them say the same.
  const canonicalOf = remembered((text: string) => canonicalUrl(text, pageUrl), declared.length);
  const own = canonicalOf(pageUrl) ?? pageUrl;
  const proposals = flatMap(declared, ([origin, text, score]) => {
    const value = text === undefined ? undefined : canonicalOf(text);
    if (value === undefined) return [];
    const refused = refusal(value, own);
    return [{ value, origin, score, ...(refused === undefined ? {} : { refused }) }];
  });
  return [...proposals, { value: own, origin: 'page address', score: 2 }];
}

function refusal(value: string, own: string): string | undefined {
  if (value === own) return undefined;
  if (!sameSite(value, own)) return 'leads to another site';
  const { pathname = '/', search = '' } = addressOf(value) ?? {};
  const ownPath = addressOf(own)?.pathname ?? '/';
  if (pathname === '/' && search === '' && ownPath !== '/') return 'leads to the front page';
  if (
    pathname !== ownPath &&
    ownPath.startsWith(pathname.endsWith('/') ? pathname : `${pathname}/`) &&
    !/^\/amp\/?$|^\/?\d+\/?$/.test(ownPath.slice(pathname.length)) &&
    search === ''
  )
    return 'leads to a section above the page';
  return undefined;
}
