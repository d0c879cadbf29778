import { decodeHtml } from '../core/charset.ts';
import { SyndicationError } from '../core/errors.ts';
import type { Page } from '../core/page.ts';
import { identityOf, parseHttpUrl } from '../core/urls.ts';
import type { SiteTest } from './site.ts';
import { isBinary, sniffText } from './sniff.ts';

export interface PlaceRules {
  readonly isOfSite: SiteTest;
  /** Identities of the front page and of all Listings. */
  readonly listings: ReadonlySet<string>;
}

/** Why what answers at `target` cannot be the article of `url`; undefined when it may be. */
export function judgePlace(
  url: string,
  target: string,
  { isOfSite, listings }: PlaceRules,
): SyndicationError | undefined {
  const refuse = (detail: string) =>
    new SyndicationError('not-article', { step: 'scrape', url, detail: `${detail} ${target}` });
  if (identityOf(target) === identityOf(url)) return undefined;
  if (!isOfSite(target)) return refuse('redirected to another site,');
  // A withdrawn article often leads to the front page or its section, and would be taken for that.
  if (isRoot(target) && !isRoot(url)) return refuse('redirected to the front page,');
  return listings.has(identityOf(target)) ? refuse('redirected to a listing,') : undefined;
}

function isRoot(url: string): boolean {
  return /^\/(?:index\.\w+)?$/.test(parseHttpUrl(url)?.pathname ?? '');
}

/** Throws `empty` or `not-html` for what no article can be read from. */
export function assertReadable({ url, bytes, headers }: Pick<Page, 'url' | 'bytes' | 'headers'>): void {
  const contentType = headers['content-type'];
  const detail = contentType === undefined ? {} : { detail: contentType };
  if (isBinary(bytes)) throw new SyndicationError('not-html', { step: 'scrape', url, ...detail });
  const start = decodeHtml(bytes.subarray(0, 65_536), contentType).text;
  const kind = sniffText(start, contentType);
  if (kind === 'blank')
    throw new SyndicationError('empty', { step: 'scrape', url, detail: 'white space only' });
  if (kind !== 'html') throw new SyndicationError('not-html', { step: 'scrape', url, ...detail });
}
