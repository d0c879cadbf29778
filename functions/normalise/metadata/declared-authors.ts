import { declaredNamesOf, uniqueNames } from './bylines.ts';
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
  return head.jsonLd.slice(0, mostNodes).flatMap((node) => {
    // A video's author made the video.
    if (typesOf(node).includes('VideoObject')) return [];
    const all = ['author', 'creator']
      .map((field) => namesField(node, field))
      .find((found) => found.length > 0);
    return all === undefined ? [] : (namingOf(node, all) ?? namingOfPublisher(node, all));
  });
}

/** `tag24.example`, `Radio 24`: what would be no person's name is that of a publisher who says so. */
function namingOfPublisher(node: ArticleNode, all: readonly Named[]): Naming[] {
  const publisher = publisherOf(node);
  const named = all.filter(
    ({ name, type }) => name === publisher || (type !== undefined && organisationType.test(type)),
  );
  const names = uniqueNames(named.map(({ name }) => name)).filter((name) => !address.test(name));
  return names.length === 0 ? [] : [{ names, origin: 'json-ld author', score: 3, areOrganisations: true }];
}

const publisherOf = (node: ArticleNode): string | undefined => namesField(node, 'publisher')[0]?.name;

const address = /^(?:https?:|www\.)|@/i;

function namingOf(node: ArticleNode, all: readonly Named[]): Naming[] | undefined {
  const people = all.filter(({ type }) => type === undefined || !organisationType.test(type));
  const publisher = publisherOf(node);
  const names = uniqueNames(
    // `Fit for Fun`: what publishes is called as it says.
    (people.length > 0 ? people : all).flatMap(({ name }) =>
      name === publisher && name.includes(' ') ? [name] : declaredNamesOf(name),
    ),
  );
  const score = (people.length > 0 ? 6.5 : 4) - (isWeak(node) ? 1.5 : 0);
  const areOrganisations = people.length === 0;
  return names.length === 0 ? undefined : [{ names, origin: 'json-ld author', score, areOrganisations }];
}

function metaAuthors(head: Head): Naming[] {
  return authorMetas.flatMap(([name, score]) => {
    if (!head.metas.has(name)) return [];
    // Addresses of profiles are no names.
    const texts = metasOf(head, name)
      .slice(0, mostMetas)
      .filter((value) => !/^https?:|^www\./.test(value));
    const names = uniqueNames(texts.flatMap(declaredNamesOf));
    return names.length === 0 ? [] : [{ names, origin: `meta ${name}`, score }];
  });
}

/** Labels of Twitter cards that say how long the reading takes, in the languages of the plugin that writes them. */
const readingTime = /\d|min|zeit|time|temps|tiempo|tempo|dur|время|час|süre|tid|czas|filed|section|rubrik/i;

/** `twitter:label1` "Written by" with `twitter:data1`. */
function labelledAuthors(head: Head): Naming[] {
  return [1, 2].flatMap((index) => {
    const label = metaOf(head, `twitter:label${index}`);
    const text = metaOf(head, `twitter:data${index}`);
    if (text === undefined || (label !== undefined && readingTime.test(label))) return [];
    const names = declaredNamesOf(text);
    return names.length === 0 ? [] : [{ names, origin: `meta twitter:data${index}`, score: 1.5 }];
  });
}
