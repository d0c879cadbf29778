import { decodeHtml } from '../core/charset.ts';
import type { Source } from '../core/source.ts';
import { explainHtmlListing, type LinkVerdict } from './html/explain.ts';
import type { Listing } from './listing.ts';
import { ownLinks } from './own-links.ts';
import { type ListingAnswer, readListing } from './read-listing.ts';
import { rulesOf } from './site-rules.ts';

/** A document that links to articles, and what would be taken from it. */
export interface ExplainedListing {
  readonly listing: Listing;
  /** Every link of the document in its order; of a feed or sitemap at most 500. */
  readonly links: readonly LinkVerdict[];
}

/** Most links of a feed or sitemap that are explained. */
const mostExplained = 500;

/** Reads a Listing as a poll of this Source would, and says why. Throws what `readListing` throws. */
export function explainListing(answer: ListingAnswer, source: Source): ExplainedListing {
  const rules = rulesOf(source);
  const options = {
    isOfSite: rules.isOfSite([answer.finalUrl]),
    ...(rules.isArticle === undefined ? {} : { isArticle: rules.isArticle }),
  };
  const listing = readListing(answer, options);
  if (listing.kind === 'html') {
    const { text } = decodeHtml(answer.bytes, answer.headers['content-type']);
    return { listing, links: explainHtmlListing(text, { ...options, url: answer.finalUrl }) };
  }
  const own = new Set(ownLinks(listing, { ...rules, ...options }).map(({ url }) => url));
  const links = listing.links.slice(0, mostExplained).map(({ url, title = '', published, modified }) => {
    const taken = listing.kind === 'sitemap-index' || own.has(url);
    const date = published ?? modified;
    const stated = date === undefined ? 'the document lists it' : `the document lists it with ${date}`;
    return {
      url,
      title,
      taken,
      why: taken ? stated : 'of another site, ignored, a listing itself, or not among the newest',
    };
  });
  return { listing, links };
}
