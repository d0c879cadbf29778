import type { Document } from 'domhandler';
import { canonicalUrl } from '../../../functions/core/urls.ts';
import { query } from '../../../functions/html/parse.ts';

/** What a saved page says of itself. */
export interface StatedAddress {
  readonly url: string | undefined;
  readonly siteName: string | undefined;
}

/** Where pages state their own address, most reliable first: selector and attribute. */
const addresses = [
  ['link[rel~="canonical"]', 'href'],
  ['meta[property="og:url"]', 'content'],
  ['meta[name="twitter:url"]', 'content'],
] as const;

/** Only absolute http(s) addresses count: a saved page has nothing to resolve others against. */
export function statedAddress(document: Document): StatedAddress {
  const $ = query(document);
  const stated = addresses.map(([selector, attribute]) =>
    canonicalUrl($(selector).first().attr(attribute) ?? ''),
  );
  const siteName = $('meta[property="og:site_name"]').first().attr('content')?.trim();
  return {
    url: stated.find((url) => url !== undefined),
    siteName: siteName === '' ? undefined : siteName,
  };
}
