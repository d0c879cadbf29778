import type { Entry, Feed } from '../../core/feed.ts';
import { type Tombstone, withdrawalReasons } from '../../core/tombstone.ts';
import { withoutAddress } from '../entry.ts';
import { distinctTexts } from './distinct-texts.ts';
import { type Element, textElements } from './element.ts';
import { enclosuresOf } from './enclosures.ts';
import { feedLinks, historyNamespace } from './feed-links.ts';
import { framesAsLinks } from './frames.ts';
import { mediaElements, mediaNamespace } from './media.ts';
import { typedText } from './typed-text.ts';
import { writeXml } from './write-xml.ts';
import { xmlLanguage } from './xml-language.ts';

const tombstoneNamespace = 'http://purl.org/atompub/tombstones/1.0';

/** Atom 1.0 (RFC 4287). Titles are `type="text"`: a tag in one is shown, never run. */
export function renderAtom(feed: Feed): string {
  const updates = distinctTexts(feed.entries.map(({ updated }) => updated));
  return writeXml({
    name: 'feed',
    attributes: {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:media': mediaNamespace,
      'xmlns:fh': feed.history?.closed ? historyNamespace : undefined,
      // The W3C validator warns of namespaces that it does not know: this one is there only when it is needed.
      'xmlns:at': feed.withdrawn.length === 0 ? undefined : tombstoneNamespace,
      'xml:lang': xmlLanguage(feed.language),
    },
    children: [
      ...headOf(feed),
      ...feed.withdrawn.map(deletedEntry),
      ...feed.entries.map((entry, index) => entryElement(entry, updates[index])),
    ],
  });
}

function headOf(feed: Feed): readonly Element[] {
  return [
    { name: 'id', text: feed.id },
    title(feed.title),
    textConstruct('subtitle', feed.description),
    { name: 'updated', text: feed.updated },
    alternate(feed.home),
    { name: 'link', attributes: { rel: 'self', type: 'application/atom+xml', href: feed.self.atom } },
    // RFC 4287 §4.1.1: it stands for the entries that name no author.
    person(feed.title, feed.home),
    { name: 'generator', text: 'bantin' },
    ...feedLinks(feed, 'atom').map(({ rel, href }) => linkElement({ rel, href })),
    ...(feed.history?.closed ? [{ name: 'fh:archive' }] : []),
  ];
}

function entryElement(entry: Entry, updated = entry.updated): Element {
  return {
    name: 'entry',
    attributes: { 'xml:lang': xmlLanguage(entry.language) },
    children: [
      { name: 'id', text: entry.id },
      title(entry.title),
      alternate(entry.url),
      ...textElements('published', [entry.published]),
      { name: 'updated', text: updated },
      ...entry.authors.map((name) => person(name)),
      ...entry.tags.map((term) => ({ name: 'category', attributes: { term } })),
      ...summaryElements(entry),
      ...(entry.content === ''
        ? []
        : [{ name: 'content', attributes: { type: 'html' }, cdata: framesAsLinks(entry.content) }]),
      ...(entry.licence === undefined ? [] : [textConstruct('rights', entry.licence)]),
      ...enclosuresOf(entry).map(({ url, type }) => linkElement({ rel: 'enclosure', href: url, type })),
      ...sourceElements(entry),
      ...mediaElements(entry),
    ],
  };
}

/** A headline says itself again: the W3C validator warns of entries that have neither summary nor content. */
function summaryElements(entry: Entry): readonly Element[] {
  const text = entry.summary ?? (entry.content === '' ? entry.title : undefined);
  return text === undefined ? [] : [textConstruct('summary', text)];
}

/** RFC 6721 §3. */
function deletedEntry({ id, at, reason, url }: Tombstone): Element {
  return {
    name: 'at:deleted-entry',
    attributes: { ref: id, when: at },
    children: [
      { name: 'at:comment', attributes: { type: 'text' }, text: withdrawalReasons[reason] },
      linkElement({ rel: 'alternate', href: url }),
    ],
  };
}

/** RFC 4287 §4.2.11: where an Entry came from, in a Feed over several Sources. */
function sourceElements({ source, updated }: Entry): readonly Element[] {
  if (source === undefined) return [];
  const children = [
    { name: 'id', text: source.id },
    title(source.title),
    { name: 'updated', text: updated },
    alternate(source.home),
    person(source.title, source.home),
  ];
  return [{ name: 'source', children }];
}

const linkElement = (attributes: Readonly<Record<string, string | undefined>>): Element => ({
  name: 'link',
  attributes,
});

const title = (text: string): Element => ({ name: 'title', attributes: { type: 'text' }, text });

function textConstruct(name: string, plain: string): Element {
  const { type, text } = typedText(plain);
  return { name, attributes: { type }, text };
}

const alternate = (href: string): Element => ({
  name: 'link',
  attributes: { rel: 'alternate', type: 'text/html', href },
});

const person = (name: string, uri?: string): Element => ({
  name: 'author',
  children: [...textElements('name', [withoutAddress(name).trim()]), ...textElements('uri', [uri])],
});
