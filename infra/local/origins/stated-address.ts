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

/**
 * What browsers and their extensions write into the first lines of a page they save: `saved from url=(0039)https://…` in a
 * comment, or `url: https://…` below "Page saved with SingleFile".
 */
const savedFrom =
  /<!--[^>]{0,200}?(?:saved from url=\(\d{1,5}\)|\burl:[ \t]{0,8})(https?:\/\/[^\s>]{1,2000})/i;
/** Characters in which it stands. */
const firstLines = 4_096;

/**
 * Only absolute http(s) addresses count: a saved page has nothing to resolve others against. What the page says of itself
 * goes before what the browser that saved it says.
 */
export function statedAddress(document: Document, html: string): StatedAddress {
  const $ = query(document);
  const stated = addresses.map(([selector, attribute]) =>
    canonicalUrl($(selector).first().attr(attribute) ?? ''),
  );
  const noted = canonicalUrl(savedFrom.exec(html.slice(0, firstLines))?.[1] ?? '');
  const siteName = $('meta[property="og:site_name"]').first().attr('content')?.trim();
  return {
    url: stated.find((url) => url !== undefined) ?? noted,
    siteName: siteName === '' ? undefined : siteName,
  };
}
