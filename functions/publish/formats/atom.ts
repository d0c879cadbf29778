import type { Entry, Feed } from '../../core/feed.ts';
import { distinctTexts } from './distinct-texts.ts';
import { type Element, textElements } from './element.ts';
import { mediaElements, mediaNamespace } from './media.ts';
import { writeXml } from './write-xml.ts';

/** Atom 1.0 (RFC 4287). Texts are `type="text"`: a tag in a title is shown, never run. */
export function renderAtom(feed: Feed): string {
  const updates = distinctTexts(feed.entries.map(({ updated }) => updated));
  return writeXml({
    name: 'feed',
    attributes: {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:media': mediaNamespace,
      'xml:lang': feed.language,
    },
    children: [...headOf(feed), ...feed.entries.map((entry, index) => entryElement(entry, updates[index]))],
  });
}

function headOf(feed: Feed): readonly Element[] {
  return [
    { name: 'id', text: feed.id },
    plain('title', feed.title),
    plain('subtitle', feed.description),
    { name: 'updated', text: feed.updated },
    alternate(feed.home),
    { name: 'link', attributes: { rel: 'self', type: 'application/atom+xml', href: feed.self.atom } },
    // RFC 4287 §4.1.1: it stands for the entries that name no author.
    person(feed.title, feed.home),
    { name: 'generator', text: 'bantin' },
  ];
}

function entryElement(entry: Entry, updated = entry.updated): Element {
  return {
    name: 'entry',
    attributes: { 'xml:lang': entry.language },
    children: [
      { name: 'id', text: entry.id },
      plain('title', entry.title),
      alternate(entry.url),
      ...textElements('published', [entry.published]),
      { name: 'updated', text: updated },
      ...entry.authors.map((name) => person(name)),
      ...entry.tags.map((term) => ({ name: 'category', attributes: { term } })),
      ...(entry.summary === undefined ? [] : [plain('summary', entry.summary)]),
      ...(entry.content === ''
        ? []
        : [{ name: 'content', attributes: { type: 'html' }, cdata: entry.content }]),
      ...(entry.licence === undefined ? [] : [plain('rights', entry.licence)]),
      ...mediaElements(entry),
    ],
  };
}

const plain = (name: string, text: string): Element => ({ name, attributes: { type: 'text' }, text });

const alternate = (href: string): Element => ({
  name: 'link',
  attributes: { rel: 'alternate', type: 'text/html', href },
});

const person = (name: string, uri?: string): Element => ({
  name: 'author',
  children: [...textElements('name', [name]), ...textElements('uri', [uri])],
});
