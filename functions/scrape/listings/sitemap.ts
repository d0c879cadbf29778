import type { Link } from '../../core/page.ts';
import { limits } from '../limits.ts';
import type { Listing } from '../listing.ts';
import { fieldText, readXmlRecords, type XmlRecord } from '../xml-records.ts';
import { linkOf } from './link-of.ts';

const wanted = {
  records: new Set(['sitemap', 'url']),
  fields: new Set(['lastmod', 'loc', 'news:publication_date', 'news:title']),
  most: limits.sitemapEntries,
};

/** Reads a sitemap or sitemap index (sitemaps.org 0.9, with Google's news extension). Broken ones as far as they go. */
export function readSitemap(xml: string, url: string): Listing {
  const { root, records } = readXmlRecords(xml, wanted);
  const links = records.flatMap((record) => linkOf(rawLink(record), url) ?? []);
  return {
    url,
    kind: root === 'sitemapindex' ? 'sitemap-index' : 'sitemap',
    links: withoutSharedDate(links),
  };
}

function rawLink(record: XmlRecord) {
  return {
    // Some generators forget `loc` and write the address right into `sitemap`.
    href: fieldText(record, 'loc') ?? record.text,
    title: fieldText(record, 'news:title'),
    published: fieldText(record, 'news:publication_date'),
    modified: fieldText(record, 'lastmod'),
  };
}

/** A `lastmod` that all entries share is the time at which the sitemap was made: it says nothing of any page. */
function withoutSharedDate(links: readonly Link[]): readonly Link[] {
  const first = links[0]?.modified;
  if (first === undefined || links.length < 10 || links.some(({ modified }) => modified !== first))
    return links;
  return links.map(({ modified, ...rest }) => rest);
}

/** Reads a sitemap of plain text: one URL a line. */
export function readTextSitemap(text: string, url: string): Listing {
  const lines = text.split(/\r\n|\r|\n/, limits.sitemapEntries);
  return {
    url,
    kind: 'sitemap',
    links: lines.flatMap((line) => linkOf({ href: absolute(line) }, url) ?? []),
  };
}

/** sitemaps.org: "the URL must be fully qualified"; anything else in a text file is prose. */
function absolute(line: string): string | undefined {
  const trimmed = line.trim();
  return /^https?:\/\/\S+$/i.test(trimmed) ? trimmed : undefined;
}
