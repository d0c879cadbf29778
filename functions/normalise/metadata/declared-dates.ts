import type { Element } from 'domhandler';
import { parseDate } from '../../core/dates/parse.ts';
import type { DateContext } from '../../core/dates/reading.ts';
import { filter, flatMap, map, some, take } from '../../core/lists.ts';
import { ancestors, textOf } from '../../html/tree.ts';
import { roles, rolesOf } from '../vocabulary.ts';
import { modifiedMetas, publishedMetas } from './date-metas.ts';
import type { Dated } from './dated.ts';
import type { Head } from './head.ts';
import { type ArticleNode, textField, typesOf } from './json-fields.ts';
import { isWeak } from './json-ld.ts';

/** Nodes of JSON-LD that are looked at: the page's own come first. */
const mostNodes = 3;
/** A page states at most so many dates of one property that may be its own. */
const mostStated = 3;

/** The dates that the page declares for machines: JSON-LD, meta elements, microdata. */
export function declaredDates(head: Head, context: DateContext): Dated[] {
  const dated = ({ field, text, origin, score }: Statement): Dated[] => {
    const reading = text === undefined ? undefined : parseDate(text, context);
    return reading === undefined
      ? []
      : [{ field, reading, origin, score: reading.precision === 'day' ? score - 0.5 : score }];
  };
  return flatMap([...jsonLdDates(head), ...metaDates(head), ...microdataDates(head)], dated);
}

interface Statement {
  readonly field: Dated['field'];
  readonly text: string | undefined;
  readonly origin: string;
  readonly score: number;
}

function jsonLdDates(head: Head): Statement[] {
  return flatMap(take(head.jsonLd, mostNodes), datesOfNode);
}

function datesOfNode(node: ArticleNode, index: number): Statement[] {
  // A page or a video around an article has dates of its own.
  const worth = (typesOf(node).includes('VideoObject') ? 6 : isWeak(node) ? 8.5 : 9) - index;
  const created = textField(node, 'dateCreated') ?? textField(node, 'uploadDate');
  return [
    {
      field: 'published',
      text: textField(node, 'datePublished'),
      origin: 'json-ld datePublished',
      score: worth,
    },
    { field: 'published', text: created, origin: 'json-ld dateCreated', score: worth - 3 },
    {
      field: 'modified',
      text: textField(node, 'dateModified'),
      origin: 'json-ld dateModified',
      score: worth,
    },
  ];
}

function metaDates(head: Head): Statement[] {
  const stated: Statement[] = [];
  for (const [name, score] of publishedMetas) {
    const texts = head.metas.get(name);
    if (texts === undefined) continue;
    // Several days under one name are those of several articles.
    const doubt = new Set(map(texts, (text) => text.slice(0, 10))).size > 1 ? 3 : 0;
    for (const text of [...new Set(texts)].slice(0, 2))
      stated.push({ field: 'published', text, origin: `meta ${name}`, score: score - doubt });
  }
  modifiedMetas.forEach((name, index) => {
    const [text] = head.metas.get(name) ?? [];
    if (text !== undefined)
      stated.push({ field: 'modified', text, origin: `meta ${name}`, score: 8 - index * 0.1 });
  });
  return stated;
}

function microdataDates(head: Head): Statement[] {
  const stated = (name: string, field: Dated['field'], score = 7.5): Statement[] => {
    const own = filter(head.microdata.get(name.toLowerCase()) ?? [], (element) => !isOfComment(element));
    const origin = `microdata ${name}`;
    return map(take(own, mostStated), (element) => ({ field, text: machineText(element), origin, score }));
  };
  return [
    ...stated('datePublished', 'published'),
    ...stated('dateCreated', 'published', 4),
    ...stated('dateModified', 'modified'),
  ];
}

function isOfComment(element: Element): boolean {
  return some(
    ancestors(element),
    (above) => above.name !== 'body' && above.name !== 'html' && (rolesOf(above) & roles.comment) !== 0,
  );
}

/** `abbr` keeps the machine's form in its title. */
function machineText(element: Element): string {
  const { content, datetime, title = '' } = element.attribs;
  return content ?? datetime ?? (/^\d{4}-\d\d/.test(title) ? title : textOf(element));
}
