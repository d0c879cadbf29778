import { canonicalUrl } from '../../core/urls.ts';
import { limits } from '../limits.ts';
import type { Listing } from '../listing.ts';
import { fieldText, readXmlRecords, type XmlRecord } from '../xml-records.ts';
import { linkOf } from './link-of.ts';

const wanted = {
  records: new Set(['entry', 'item']),
  fields: new Set([
    'atom:link', 'atom:updated', 'created', 'dc:date', 'dc:title', 'dcterms:created', 'dcterms:modified',
    'feedburner:origlink', 'guid', 'issued', 'link', 'modified', 'pubdate', 'published', 'title', 'updated',
  ]), // biome-ignore format: a table
  most: limits.linksPerListing,
};

/** Reads RSS 0.9x–2.0, RDF (RSS 1.0) and Atom. Broken ones as far as they go. */
export function readFeed(xml: string, url: string): Listing {
  const { root, attributes, records } = readXmlRecords(xml, wanted);
  const base = canonicalUrl(attributes['xml:base'] ?? '', url) ?? url;
  const rawLink = root === 'feed' ? atomLink : rssLink;
  return { url, kind: 'feed', links: records.flatMap((record) => linkOf(rawLink(record), base) ?? []) };
}

function rssLink(record: XmlRecord) {
  return {
    href:
      // FeedBurner and its kin put a redirecting address into `link` and the true one here.
      fieldText(record, 'feedburner:origlink', 'link') ??
      permalink(record) ??
      relation(record, 'atom:link') ??
      relation(record, 'link') ??
      record.attributes['rdf:about'],
    title: fieldText(record, 'title', 'dc:title'),
    published: fieldText(record, 'pubdate', 'dc:date', 'published', 'dcterms:created'),
    modified: fieldText(record, 'atom:updated', 'dcterms:modified', 'updated'),
  };
}

function atomLink(record: XmlRecord) {
  return {
    href:
      fieldText(record, 'feedburner:origlink') ?? relation(record, 'link') ?? relation(record, 'atom:link'),
    title: fieldText(record, 'title'),
    published: fieldText(record, 'published', 'issued', 'created'),
    modified: fieldText(record, 'updated', 'modified'),
  };
}

/** RSS 2.0: a guid is the address unless it says that it is none. */
function permalink(record: XmlRecord): string | undefined {
  const guid = record.fields.find(({ name }) => name === 'guid');
  const text = guid?.text.trim() ?? '';
  return guid?.attributes['isPermaLink'] !== 'false' && /^https?:/i.test(text) ? text : undefined;
}

/** RFC 4287 §4.2.7.2: a link without `rel` is an alternate. */
function relation(record: XmlRecord, name: string): string | undefined {
  const links = record.fields.filter((field) => field.name === name);
  return links.find(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate')?.attributes[
    'href'
  ];
}
