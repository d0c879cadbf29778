import type { Element } from 'domhandler';
import { parseDate } from '../../core/dates/parse.ts';
import type { DateContext } from '../../core/dates/reading.ts';
import { textOf } from '../../html/tree.ts';
import type { Dated } from './dated.ts';
import { type Head, metasOf } from './head.ts';
import { textField } from './json-fields.ts';

/** Meta names of publication, best first. */
const publishedMetas: readonly (readonly [string, number])[] = [
  ['article:published_time', 8],
  ['og:article:published_time', 8],
  ['og:published_time', 7.5],
  ['datepublished', 8],
  ['parsely-pub-date', 8],
  ['sailthru.date', 7],
  ['cxenseparse:recs:publishtime', 7.5],
  ['cxenseparse:publishtime', 7.5],
  ['pubdate', 7.5],
  ['publishdate', 7.5],
  ['publish-date', 7.5],
  ['publish_date', 7.5],
  ['published_time', 7.5],
  ['publication_date', 7.5],
  ['article.published', 7.5],
  ['date', 6],
  ['dc.date', 6],
  ['dc.date.issued', 7.5],
  ['dc.date.created', 6.5],
  ['dc.created', 6],
  ['dcterms.created', 6],
  ['dcterms.date', 6],
  ['dcterms.issued', 7],
  ['citation_publication_date', 6.5],
  ['citation_date', 6],
  ['created', 5.5],
  ['datecreated', 5.5],
  ['article:created', 6],
  ['analyticsattributes.articledate', 7],
  ['vr:published_time', 7],
  ['bt:pubdate', 7],
  ['rnews:datepublished', 7.5],
  ['originalpublicationdate', 7.5],
  ['displaydate', 6],
  ['timestamp', 4],
];
const modifiedMetas = [
  'article:modified_time', 'og:updated_time', 'datemodified', 'lastmod', 'dcterms.modified', 'dc.date.modified', 'revision_date', 'last-modified', 'modified',
]; // biome-ignore format: a table

/** The dates that the page declares for machines: JSON-LD, meta elements, microdata. */
export function declaredDates(head: Head, context: DateContext): Dated[] {
  const found: Dated[] = [];
  const add = (field: Dated['field'], text: string | undefined, origin: string, score: number): void => {
    const reading = text === undefined ? undefined : parseDate(text, context);
    if (reading !== undefined)
      found.push({ field, reading, origin, score: reading.precision === 'day' ? score - 0.5 : score });
  };
  head.jsonLd.slice(0, 3).forEach((node, index) => {
    add('published', textField(node, 'datePublished'), 'json-ld datePublished', 9 - index);
    add(
      'published',
      textField(node, 'dateCreated') ?? textField(node, 'uploadDate'),
      'json-ld dateCreated',
      6 - index,
    );
    add('modified', textField(node, 'dateModified'), 'json-ld dateModified', 9 - index);
  });
  for (const [name, score] of publishedMetas) {
    const texts = [...new Set(metasOf(head, name))];
    // Several values of one name are those of several articles.
    const doubt = texts.length > 1 ? 3 : 0;
    for (const text of texts.slice(0, 2)) add('published', text, `meta ${name}`, score - doubt);
  }
  modifiedMetas.forEach((name, index) => {
    for (const text of metasOf(head, name).slice(0, 1))
      add('modified', text, `meta ${name}`, 8 - index * 0.2);
  });
  for (const element of head.microdata.get('datepublished')?.slice(0, 3) ?? [])
    add('published', machineText(element), 'microdata datePublished', 7.5);
  for (const element of head.microdata.get('datemodified')?.slice(0, 3) ?? [])
    add('modified', machineText(element), 'microdata dateModified', 7.5);
  return found;
}

const machineText = (element: Element): string =>
  element.attribs['content'] ?? element.attribs['datetime'] ?? textOf(element);
