import { filter, flatMap, map, some, take } from '../../core/lists.ts';
import { declaredNamesOf, uniqueNames } from './bylines.ts';
import { type Declared, namesDeclared } from './desks.ts';
import { type Head, metaOf, metasOf } from './head.ts';
import { type ArticleNode, type Named, namesField, typesOf } from './json-fields.ts';
import { isWeak } from './json-ld.ts';
import type { Naming } from './naming.ts';

/** Meta names, best first. */
const authorMetas: readonly (readonly [string, number])[] = [
  ['parsely-author', 5.5],
  ['sailthru.author', 5.5],
  ['citation_author', 5.5],
  ['author', 5],
  ['article:author_name', 5],
  ['mrf:authors', 5.5],
  ['authors', 5],
  ['article:authors', 5],
  ['articleauthor', 5],
  ['author_name', 5],
  ['byl', 5],
  ['bylines', 5],
  ['lead:author', 5],
  ['newsauthor', 5],
  ['rnews:creator', 5],
  ['vf:author', 5],
  ['bt:author', 5],
  ['cxenseparse:author', 5],
  ['cxenseparse:article:author', 5],
  ['content_author', 5],
  ['dable:author', 5],
  ['page_author', 5],
  ['article_author', 5],
  ['dc.creator', 5],
  ['dc.contributor', 3],
  ['dcterms.creator', 5],
  ['dcsext.author', 5],
  ['mediator_author', 5],
  ['rbauthors', 5],
  ['vr:author', 5],
  ['article:author', 4.5],
  ['og:article:author', 4.5],
  ['og:author', 4.5],
  ['creator', 4],
];

/** Nodes of JSON-LD that are looked at: the page's own come first. */
const mostNodes = 3;
/** Scholarly papers name each of their authors in a meta element of its own. */
const mostMetas = 500;
const organisationType = /organi[sz]ation|newsmedia|corporation|brand/i;

/** Authors that the page declares for machines: JSON-LD and meta elements. */
export function declaredAuthors(head: Head): Naming[] {
  return [...jsonLdAuthors(head), ...metaAuthors(head), ...labelledAuthors(head)];
}

function jsonLdAuthors(head: Head): Naming[] {
  return flatMap(take(head.jsonLd, mostNodes), authorsOfNode);
}

function authorsOfNode(node: ArticleNode): Naming | readonly Naming[] {
  // A video's author made the video.
  if (typesOf(node).includes('VideoObject')) return [];
  const all = namedBy(node);
  return all.length === 0 ? [] : (namingOf(node, all) ?? namingOfPublisher(node, all));
}

/** Who is called the author; where that is the paper, a person who is called the creator. */
function namedBy(node: ArticleNode): readonly Named[] {
  const authors = namesField(node, 'author');
  if (some(authors, isSomebody)) return authors;
  const creators = namesField(node, 'creator');
  return authors.length === 0 || some(creators, ({ type }) => type === 'Person') ? creators : authors;
}

const isSomebody = ({ type }: Named): boolean => type === undefined || !organisationType.test(type);

/** `tag24.example`, `Radio 24`: what would be no person's name is that of a publisher who says so. */
function namingOfPublisher(node: ArticleNode, all: readonly Named[]): Naming[] {
  const publisher = publisherOf(node);
  const named = filter(
    all,
    ({ name, type }) => name === publisher || (type !== undefined && organisationType.test(type)),
  );
  const names = filter(uniqueNames(map(named, ({ name }) => name)), (name) => !address.test(name));
  return names.length === 0 ? [] : [{ names, origin: 'json-ld author', score: 3, areOrganisations: true }];
}

const publisherOf = (node: ArticleNode): string | undefined => namesField(node, 'publisher')[0]?.name;

const address = /^(?:https?:|www\.)|@/i;

function namingOf(node: ArticleNode, all: readonly Named[]): Naming[] | undefined {
  const people = filter(all, isSomebody);
  const areOrganisations = people.length === 0;
  const publisher = publisherOf(node);
  const naming = namingAs(
    map(areOrganisations ? all : people, ({ name }) => ({
      text: name,
      publisher,
      isOrganisation: areOrganisations,
    })),
    'json-ld author',
    (areOrganisations ? 4 : 6.5) - (isWeak(node) ? 1.5 : 0),
  );
  return naming.length === 0
    ? undefined
    : map(naming, (each) => (areOrganisations ? { ...each, areOrganisations } : each));
}

/** The persons of what is declared; where there are none, the desks. */
function namingAs(all: readonly Declared[], origin: string, score: number): Naming[] {
  const read = map(all, namesDeclared);
  const people = filter(read, ({ names, areDesks }) => names.length > 0 && !areDesks);
  const areOrganisations = people.length === 0;
  const names = uniqueNames(flatMap(areOrganisations ? read : people, ({ names }) => names));
  return names.length === 0
    ? []
    : [{ names, origin, score, ...(areOrganisations ? { areOrganisations } : {}) }];
}

/** Addresses of profiles, and whose the rights are. */
const unnamed = /^(?:https?:|www\.|©|\(c\)|copyright\b)/i;

function metaAuthors(head: Head): Naming[] {
  return flatMap(authorMetas, ([name, score]) => {
    if (!head.metas.has(name)) return [];
    const texts = filter(metasOf(head, name).slice(0, mostMetas), (value) => !unnamed.test(value));
    return namingAs(
      map(texts, (text) => ({ text })),
      `meta ${name}`,
      score,
    );
  });
}

/** Labels of Twitter cards that say how long the reading takes, in the languages of the plugin that writes them. */
const readingTime = /\d|min|zeit|time|temps|tiempo|tempo|dur|время|час|süre|tid|czas|filed|section|rubrik/i;

/** `twitter:label1` "Written by" with `twitter:data1`. */
function labelledAuthors(head: Head): Naming[] {
  return flatMap([1, 2], (index) => {
    const label = metaOf(head, `twitter:label${index}`);
    const text = metaOf(head, `twitter:data${index}`);
    if (text === undefined || (label !== undefined && readingTime.test(label))) return [];
    const names = declaredNamesOf(text);
    return names.length === 0 ? [] : [{ names, origin: `meta twitter:data${index}`, score: 1.5 }];
  });
}
