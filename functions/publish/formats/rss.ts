import { Feed as Channel, type Extension, type Item as FeedRecord } from 'feed';
import type { Entry, Feed } from '../../core/feed.ts';
import { escapeHtml } from '../entry.ts';
import { type Element, textElements } from './element.ts';
import { type Enclosure, enclosuresOf } from './enclosures.ts';
import { feedLinks, historyNamespace } from './feed-links.ts';
import { framesAsLinks } from './frames.ts';
import { mediaElements, mediaNamespace } from './media.ts';
import { xmlLanguage } from './xml-language.ts';
import { asCdata, asText, withoutMarks } from './xml-marks.ts';

/** Minutes a reader may wait before it asks again. Miniflux takes the largest of ttl, max-age and Expires. */
const minutesToLive = 15;

const namespaces = [
  ['atom', 'http://www.w3.org/2005/Atom'],
  ['content', 'http://purl.org/rss/1.0/modules/content/'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['fh', historyNamespace],
  ['media', mediaNamespace],
];

/**
 * RSS 2.0 by the package `feed`, the only file that imports it. What it has no place for (authors without e-mail,
 * images, `updated`) goes in as extensions; what it writes wrongly (titles, namespaces) is replaced here.
 */
export function renderRss(feed: Feed): string {
  const language = xmlLanguage(feed.language);
  const channel = new Channel({
    title: asText(feed.title),
    link: feed.home,
    description: asText(feed.description),
    updated: new Date(feed.updated),
    generator: 'bantin',
    ttl: minutesToLive,
    feed: feed.self.rss,
    ...(language === undefined ? {} : { language }),
  });
  // Replaces the link that `feed` made, in its place: the W3C validator warns of channel elements after the first entry.
  channel.addExtension(extension('atom:link', linksOf(feed)));
  for (const entry of feed.entries) channel.addItem(recordOf(entry, feed));
  const xml = withNamespaces(channel.rss2());
  return withoutMarks(feed.history?.closed ? withArchiveMark(xml) : xml);
}

/** One alternate only, and HTML: newsboat takes the last of them for the address of the site, SimplePie the first. */
function linksOf(feed: Feed): readonly Element[] {
  return [
    { name: 'atom:link', attributes: { href: feed.self.rss, rel: 'self', type: 'application/rss+xml' } },
    { name: 'atom:link', attributes: { href: feed.home, rel: 'alternate', type: 'text/html' } },
    ...feedLinks(feed, 'rss').map(({ rel, href }) => ({ name: 'atom:link', attributes: { href, rel } })),
  ];
}

function recordOf(entry: Entry, feed: Feed): FeedRecord {
  const record: Omit<FeedRecord, 'date'> = {
    title: asText(entry.title),
    link: entry.url,
    guid: asText(entry.id),
    // The summary is plain text, RSS descriptions are HTML. Headlines have neither.
    ...(entry.summary === undefined && entry.content === ''
      ? {}
      : { description: asCdata(escapeHtml(entry.summary ?? entry.title)) }),
    ...(entry.content === '' ? {} : { content: asCdata(framesAsLinks(entry.content)) }),
    category: entry.tags.map((tag) => ({ name: asText(tag) })),
    extensions: extensionsOf(entry, feed),
    ...(entry.published === undefined ? {} : { published: new Date(entry.published) }),
  };
  // Its type demands a date; its code does not, and an undated article must stay undated.
  return record as FeedRecord;
}

function extensionsOf(entry: Entry, feed: Feed): Extension[] {
  const changed = entry.updated === entry.published ? undefined : entry.updated;
  const foreign = entry.language === feed.language ? undefined : xmlLanguage(entry.language);
  const elements = [
    // `feed` would write titles as CDATA.
    ...textElements('title', [entry.title]),
    ...textElements('dc:creator', entry.authors),
    ...textElements('dc:language', [foreign]),
    ...textElements('dc:rights', [entry.licence]),
    ...textElements('atom:updated', [changed]),
    ...enclosuresOf(entry).map(enclosureElement),
    ...sourceElements(entry, feed),
    ...mediaElements(entry),
  ];
  const names = [...new Set(elements.map(({ name }) => name))];
  return names.map((wanted) =>
    extension(
      wanted,
      elements.filter(({ name }) => name === wanted),
    ),
  );
}

/** The RSS Advisory Board's profile, "enclosure": a length that nobody stated is 0. */
const enclosureElement = ({ url, type }: Enclosure): Element => ({
  name: 'enclosure',
  attributes: { url, length: 0, type },
});

function sourceElements({ source }: Entry, { place }: Feed): readonly Element[] {
  if (source === undefined) return [];
  return [{ name: 'source', attributes: { url: `${place}/${source.folder}/rss.xml` }, text: source.title }];
}

/** All elements of one name. `feed` hands them to its XML writer, which takes a list though the type does not say so. */
function extension(name: string, elements: readonly Element[]): Extension {
  return { name, objects: elements.map(compactForm) as unknown as Extension['objects'] };
}

/** An element in the compact form of xml-js. */
function compactForm({ attributes = {}, text, children = [] }: Element): Record<string, unknown> {
  const marked = Object.entries(attributes).map(([name, value]) => [name, asText(String(value ?? ''))]);
  return {
    _attributes: Object.fromEntries(marked.filter(([, value]) => value !== '')),
    ...(text === undefined ? {} : { _text: asText(text) }),
    ...Object.fromEntries(children.map((child) => [child.name, compactForm(child)])),
  };
}

/** `feed` would put it behind the entries. No `<` of a text can stand before the first link. */
const withArchiveMark = (xml: string): string =>
  xml.replace('<atom:link ', () => '<fh:archive/>\n        <atom:link ');

/** Always the same namespaces in the same order, whatever the entries hold. */
function withNamespaces(xml: string): string {
  const declared = namespaces.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  return xml.replace(/<rss [^>]*>/, `<rss version="2.0"${declared}>`);
}
