import type { Document } from 'domhandler';
import type { Link } from '../../core/page.ts';
import { canonicalUrl, identityOf, parseHttpUrl } from '../../core/urls.ts';
import { parseHtml } from '../../html/parse.ts';
import { limits } from '../limits.ts';
import type { Listing } from '../listing.ts';
import type { SiteTest } from '../site.ts';
import { collectAnchors } from './anchors.ts';
import { findFeeds } from './autodiscovery.ts';
import { findSections } from './sections.ts';
import { selectArticles } from './select.ts';
import { readSiteName, readTitle } from './site-name.ts';
import { mergeAnchors, type Target } from './targets.ts';
import { findToldLinks } from './told-links.ts';
import { elementsBelow } from './tree.ts';

/** Articles in anchors from which on nobody asks what the scripts of a page say. */
export const enoughShown = 5;

export interface HtmlListingOptions {
  /** The URL that answered. */
  readonly url: string;
  readonly isOfSite: SiteTest;
  /** What an article URL looks like, where a site file says so: then nothing else is judged. */
  readonly isArticle?: (url: string) => boolean;
}

/** Reads the articles a web page links to, its section pages and feeds. Never throws; hostile pages cost linear time. */
export function readHtmlListing(html: string, options: HtmlListingOptions): Listing {
  const { url, isOfSite, isArticle } = options;
  const document = parseHtml(html);
  const base = baseOf(document, url);
  const anchors = collectAnchors(document, base, isOfSite);
  const targets = mergeAnchors(anchors).filter(({ identity }) => identity !== identityOf(url));
  const shown =
    isArticle === undefined
      ? selectArticles(document, targets, url).map(({ target, title, card }) =>
          linkOf({ url: target.url, title }, card.published),
        )
      : targets.filter((target) => isArticle(target.url)).map((target) => linkOf(target));
  const told = shown.length >= enoughShown ? [] : findToldLinks(document, base, isOfSite);
  const links = told.length > shown.length ? told.filter((link) => isArticle?.(link.url) ?? true) : shown;
  const siteName = readSiteName(document, url);
  const title = readTitle(document);
  return {
    url,
    kind: 'html',
    ...(title === '' ? {} : { title }),
    ...(siteName === undefined ? {} : { siteName }),
    links: links.slice(0, limits.linksPerListing),
    sections: findSections(document, targets),
    feeds: findFeeds(document, base, isOfSite),
  };
}

function linkOf({ url, title }: Pick<Target, 'url' | 'title'>, published?: string): Link {
  return { url, ...(title === '' ? {} : { title }), ...(published === undefined ? {} : { published }) };
}

/** HTML Standard §4.2.3: the first `base` with an address counts. */
export function baseOf(document: Document, url: string): string {
  for (const element of elementsBelow(document)) {
    if (element.name !== 'base' || element.attribs['href'] === undefined) continue;
    return parseHttpUrl(element.attribs['href'], url)?.href ?? url;
  }
  return canonicalUrl(url) ?? url;
}
