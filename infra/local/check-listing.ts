import type { Page } from '../../functions/core/page.ts';
import type { Source } from '../../functions/core/source.ts';
import { explainListing } from '../../functions/scrape/explain-listing.ts';
import { assertReadable } from '../../functions/scrape/judge-page.ts';
import { noLinks } from '../../functions/scrape/no-links.ts';
import { listingView } from './output/listing-view.ts';
import type { Terminal } from './output/terminal.ts';

/** Shows every link of a listing, whether a poll would take it for an article, and why. Throws `no-links`. */
export function checkListing(page: Page, source: Source, json: boolean, terminal: Terminal): number {
  const explained = explainListing(page, source);
  const lines = json
    ? [JSON.stringify({ ...explained.listing, links: explained.links }, undefined, 2)]
    : listingView(explained, terminal.columns);
  for (const line of lines) terminal.out(line);
  if (explained.links.some(({ taken }) => taken)) return 0;
  throw noLinks(page.finalUrl, explained.listing.title);
}

/** A front page, or what is no web page but may be a feed or sitemap. */
export function isDocumentOfLinks(page: Page): boolean {
  const { pathname, search } = new URL(page.finalUrl);
  return (pathname === '/' && search === '') || !isWebPage(page);
}

function isWebPage(page: Page): boolean {
  try {
    assertReadable(page);
    return true;
  } catch {
    return false;
  }
}

/** Fewer links than this are those of an article that was refused for another reason. */
const fewLinks = 5;

export function hasArticles(page: Page, source: Source): boolean {
  return explainListing(page, source).links.filter(({ taken }) => taken).length >= fewLinks;
}
