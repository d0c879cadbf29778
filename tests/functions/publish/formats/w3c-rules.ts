import type { AnyNode, Element } from 'domhandler';
import { isTag } from 'domhandler';
import { getAttributeValue, getChildren, getElementsByTagName, getName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { complaintsAboutHtml } from './w3c-html.ts';

// What the W3C feed validator (https://validator.w3.org/feed/docs/) calls an error or a warning and no schema finds. Our
// own words and code; the messages are named as the validator names them.

const namespaces: ReadonlyMap<string, string> = new Map([
  ['xmlns', 'http://www.w3.org/2005/Atom'],
  ['xmlns:atom', 'http://www.w3.org/2005/Atom'],
  ['xmlns:content', 'http://purl.org/rss/1.0/modules/content/'],
  ['xmlns:dc', 'http://purl.org/dc/elements/1.1/'],
  ['xmlns:fh', 'http://purl.org/syndication/history/1.0'],
  ['xmlns:media', 'http://search.yahoo.com/mrss/'],
]);

const relations = new Set([
  'alternate', 'current', 'enclosure', 'first', 'hub', 'last', 'license', 'next', 'next-archive', 'prev-archive',
  'previous', 'related', 'self', 'via',
]); // biome-ignore format: a list

const channelElements = new Set([
  'atom:link', 'description', 'docs', 'fh:archive', 'generator', 'item', 'language', 'lastBuildDate', 'link', 'title', 'ttl',
]); // biome-ignore format: a list

const itemElements = new Set([
  'atom:updated', 'category', 'content:encoded', 'dc:creator', 'dc:language', 'dc:rights', 'description', 'enclosure', 'guid',
  'link', 'media:content', 'media:thumbnail', 'pubDate', 'source', 'title',
]); // biome-ignore format: a list

/** At most one of each in an entry. */
const single = new Set([
  'content',
  'content:encoded',
  'dc:language',
  'dc:rights',
  'description',
  'enclosure',
  'guid',
  'id',
  'link',
  'pubDate',
  'published',
  'rights',
  'source',
  'summary',
  'title',
  'updated',
]);

/** Every complaint about a feed that is served at `url`. */
export function complaintsAbout(xml: string, url: string): readonly string[] {
  const document = parseDocument(xml, { xmlMode: true, decodeEntities: true });
  const root = document.children.find(isTag);
  if (root === undefined) return ['no root'];
  const own = getName(root) === 'rss' ? rss(root, url) : atom(root, url);
  return [
    ...namespacesOf(root),
    ...characters(xml),
    ...tagUris(root),
    ...endTags(root),
    ...languageTags(root),
    ...links(root, url),
    ...media(root),
    ...html(root),
    ...own,
  ];
}

const elements = (parent: Element): readonly Element[] => getChildren(parent).filter(isTag);
const named = (parent: Element, name: string) => elements(parent).filter((child) => getName(child) === name);
const all = (root: Element, name: string): readonly Element[] => getElementsByTagName(name, root);
const text = (node: AnyNode | undefined): string => (node === undefined ? '' : textContent(node));
const duplicates = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) < index);

const namespacesOf = (root: Element) =>
  Object.entries(root.attribs)
    .filter(([name, value]) => name.startsWith('xmlns') && namespaces.get(name) !== value)
    .map(([name]) => `UnknownNamespace ${name}`);

/** RFC 4151 with a name of the DNS. */
const tagUris = (root: Element) =>
  [...all(root, 'id'), ...all(root, 'guid')].flatMap((id) =>
    /^tag:[a-z\d.-]+,\d{4}:[\w\-./]+$/.test(text(id)) ? [] : [`InvalidTAG ${text(id)}`],
  );

const plainTexts = [
  'category',
  'dc:rights',
  'media:description',
  'name',
  'rights',
  'source',
  'subtitle',
  'summary',
  'title',
];

/** Plain text that looks like HTML, and names that look like addresses. */
const endTags = (root: Element) =>
  plainTexts.flatMap((name) =>
    all(root, name)
      .filter((element) => element.attribs['type'] !== 'html' && !elements(element).length)
      .flatMap((element) => [
        ...(/<\/\w+>/.test(text(element)) ? [`ContainsHTML ${name}`] : []),
        ...(name === 'name' && /<[^<>\s]+@[^<>\s]+>/.test(text(element)) ? ['ContainsEmail'] : []),
      ]),
  );

/** Codes of ISO 639-1, and those of three letters that the tests have. */
const language = /^(?:[a-z]{2}|ber|fil|und)(?:-[A-Za-z0-9]{1,8})*$/;

const languageTags = (root: Element) =>
  [root, ...all(root, 'entry')].flatMap(({ attribs }) =>
    language.test(attribs['xml:lang'] ?? 'und') ? [] : [`InvalidLanguage ${attribs['xml:lang']}`],
  );

const characters = (xml: string) => (/[\u0080-\u009f\ufffd]/.test(xml) ? ['BadCharacters'] : []);

function links(root: Element, url: string): readonly string[] {
  const found = [...all(root, 'link'), ...all(root, 'atom:link')].filter(
    ({ attribs }) => attribs['href'] !== undefined,
  );
  const selves = found.filter(({ attribs }) => attribs['rel'] === 'self');
  return [
    ...found.flatMap(({ attribs }) =>
      relations.has(attribs['rel'] ?? 'alternate') ? [] : [`UnregisteredAtomLinkRel ${attribs['rel']}`],
    ),
    ...found.flatMap(({ attribs }) => absolute(attribs['href'] ?? '')),
    ...(selves.length === 1 ? [] : ['MissingSelf']),
    ...selves.flatMap(({ attribs }) => (attribs['href'] === url ? [] : ['SelfDoesntMatchLocation'])),
    ...selves.flatMap(({ attribs }) =>
      /^application\/(?:atom|rss)\+xml$/.test(attribs['type'] ?? '') ? [] : ['SelfNotAtom'],
    ),
  ];
}

/** RFC 2396: no character outside of it, scheme and authority are there. */
const absolute = (address: string) =>
  /^https?:\/\/[^/]+\/[\w\-.~:/?@!$&'()*+,;=%]*$/.test(address) ? [] : [`InvalidFullLink ${address}`];

function media(root: Element): readonly string[] {
  const found = [...all(root, 'media:content'), ...all(root, 'media:thumbnail'), ...all(root, 'enclosure')];
  return found.flatMap((element) => [
    ...absolute(getAttributeValue(element, 'url') ?? ''),
    ...['width', 'height'].flatMap((name) =>
      /^(?:|[1-9]\d*)$/.test(element.attribs[name] ?? '') ? [] : [`InvalidPositiveInteger ${name}`],
    ),
    ...(element.attribs['type'] === undefined || /^[\w.+-]+\/[\w.+-]+$/.test(element.attribs['type'])
      ? []
      : ['InvalidMIMEAttribute']),
    ...(getName(element) !== 'enclosure' ||
    /^https?:\/\/(?:[a-z\d-]+\.)+[a-z\d-]+(?::\d+)?\//i.test(element.attribs['url'] ?? '')
      ? []
      : ['InvalidURLAttribute url']),
    ...(getName(element) !== 'enclosure' || /^\d+$/.test(element.attribs['length'] ?? '')
      ? []
      : ['InvalidIntegerAttribute length']),
  ]);
}

/** HTML in content: nothing that could run, no address that depends on where it stands. */
function html(root: Element): readonly string[] {
  const found = [
    ...all(root, 'content:encoded'),
    ...all(root, 'content'),
    ...all(root, 'description').filter(
      ({ parent }) => parent !== null && isTag(parent) && getName(parent) === 'item',
    ),
  ];
  return found.flatMap((element) => complaintsAboutHtml(text(element)));
}

function rss(root: Element, _url: string): readonly string[] {
  const [channel] = named(root, 'channel');
  if (channel === undefined) return ['MissingElement channel'];
  const children = elements(channel).map(getName);
  const items = named(channel, 'item');
  return [
    ...['title', 'link', 'description'].flatMap((name) =>
      named(channel, name).length === 1 ? [] : [`MissingElement ${name}`],
    ),
    ...children.filter((name) => !channelElements.has(name)).map((name) => `UndefinedElement ${name}`),
    ...(children.slice(children.indexOf('item')).some((name) => name !== 'item') && items.length > 0
      ? ['MisplacedItem']
      : []),
    ...languages(named(channel, 'language')),
    ...dates([...named(channel, 'lastBuildDate'), ...items.flatMap((item) => named(item, 'pubDate'))]),
    ...duplicates(items.map((item) => text(named(item, 'guid')[0]))).map((id) => `DuplicateValue guid ${id}`),
    ...items.flatMap(itemComplaints),
  ];
}

function itemComplaints(item: Element): readonly string[] {
  const names = elements(item).map(getName);
  const blank = elements(item).filter(
    (element) => /^(?:category|dc:creator|title)$/.test(getName(element)) && text(element).trim() === '',
  );
  return [
    ...names.filter((name) => !itemElements.has(name)).map((name) => `UndefinedElement ${name}`),
    ...duplicates(names.filter((name) => single.has(name))).map((name) => `DuplicateElement ${name}`),
    ...(names.includes('guid') && names.includes('title') ? [] : ['MissingGuid or title']),
    ...(names.includes('content:encoded') && names.indexOf('description') > names.indexOf('content:encoded')
      ? ['NeedDescriptionBeforeContent']
      : []),
    ...(names.includes('content:encoded') && !names.includes('description')
      ? ['NeedDescriptionBeforeContent']
      : []),
    ...blank.map((element) => `NotBlank ${getName(element)}`),
    ...named(item, 'guid').flatMap((guid) =>
      guid.attribs['isPermaLink'] === 'false' ? [] : ['InvalidHttpGUID'],
    ),
    ...named(item, 'link').flatMap((link) => absolute(text(link))),
    ...languages(named(item, 'dc:language')),
  ];
}

const languages = (found: readonly Element[]) =>
  found.flatMap((element) => (language.test(text(element)) ? [] : [`InvalidLanguage ${text(element)}`]));

const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

const dates = (found: readonly Element[]) =>
  found.flatMap((element) => {
    const date = text(element);
    const right = rfc822.test(date) && new Date(date).toUTCString() === date;
    return right ? [] : [`InvalidRFC2822Date ${date}`];
  });

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function atom(root: Element, _url: string): readonly string[] {
  const entries = named(root, 'entry');
  const children = elements(root).map(getName);
  const isArchive = children.includes('fh:archive');
  const rels = named(root, 'link').map(({ attribs }) => attribs['rel']);
  const instants = [root, ...entries].flatMap((holder) => [
    ...named(holder, 'updated'),
    ...named(holder, 'published'),
  ]);
  return [
    ...['id', 'title', 'updated'].flatMap((name) =>
      named(root, name).length === 1 ? [] : [`MissingElement ${name}`],
    ),
    ...(entries.length > 0 && children.slice(children.indexOf('entry')).some((name) => name !== 'entry')
      ? ['MisplacedMetadata']
      : []),
    ...(isArchive && !rels.includes('current') ? ['MissingCurrentInArchive'] : []),
    ...(isArchive && !rels.some((rel) => rel === 'prev-archive' || rel === 'next-archive')
      ? ['ArchiveIncomplete']
      : []),
    ...instants.flatMap((element) =>
      rfc3339.test(text(element)) ? [] : [`InvalidRFC3339Date ${text(element)}`],
    ),
    ...duplicates(entries.map((entry) => text(named(entry, 'id')[0]))).map((id) => `DuplicateEntries ${id}`),
    ...duplicates(entries.map((entry) => text(named(entry, 'updated')[0]))).map(
      (time) => `DuplicateUpdated ${time}`,
    ),
    ...entries
      .flatMap((entry) =>
        duplicates(
          elements(entry)
            .map(getName)
            .filter((name) => single.has(name) && name !== 'link'),
        ),
      )
      .map((name) => `DuplicateElement ${name}`),
    ...entries.flatMap((entry) =>
      named(entry, 'title')[0]?.attribs['type'] === 'text' ? [] : ['title is no text'],
    ),
    ...entries.flatMap((entry) =>
      named(entry, 'summary').length + named(entry, 'content').length > 0 ? [] : ['MissingTextualContent'],
    ),
    ...all(root, 'category').flatMap(({ attribs }) =>
      (attribs['term'] ?? '').trim() === '' ? ['MissingAttribute term'] : [],
    ),
  ];
}
