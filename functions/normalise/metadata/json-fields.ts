import { decodeHTML } from 'entities';
import { filter, flatMap, map, some } from '../../core/lists.ts';
import { collapse } from '../../html/tree.ts';

/** A JSON-LD node of unknown shape. */
export type ArticleNode = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is ArticleNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Local names of a node's types: `NewsArticle` for `https://schema.org/NewsArticle`. */
export function typesOf(node: ArticleNode): string[] {
  return map(
    filter(listOf(node['@type']), (value) => typeof value === 'string'),
    localName,
  );
}

const localName = (type: string): string =>
  type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#'), type.lastIndexOf(':')) + 1);

/** Longer texts are cut: no field that we read is. Characters. */
const longestField = 20_000;
const mostNames = 50;

/** A text field; entities of doubly escaped templates are decoded. */
export function textField(node: ArticleNode | undefined, name: string): string | undefined {
  return plain(node?.[name]);
}

function plain(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = isNode(first) ? (first['@value'] ?? first['name'] ?? first['@id']) : first;
  if (typeof text !== 'string' && typeof text !== 'number') return undefined;
  const written = String(text).slice(0, longestField);
  const decoded = collapse(stripTags(written.includes('&') ? decodeHTML(written) : written));
  return decoded === '' ? undefined : decoded;
}

function stripTags(text: string): string {
  return text.includes('<') ? text.replace(/<\/?[a-z][^<>]{0,300}>/gi, ' ') : text;
}

/** A name and what kind of thing has it. */
export interface Named {
  readonly name: string;
  readonly type: string | undefined;
}

/** Names in a field that may hold text, a node, or a list of either; a node's `name` may itself be a list. */
export function namesField(node: ArticleNode | undefined, name: string): Named[] {
  return flatMap(listOf(node?.[name]).slice(0, mostNames), (entry) => {
    const names = isNode(entry) ? namesOfNode(entry) : listOf(plain(entry));
    const type = isNode(entry) ? typesOf(entry)[0] : undefined;
    return flatMap(names, (each) => (typeof each === 'string' ? [{ name: each, type }] : []));
  });
}

function namesOfNode(node: ArticleNode): unknown[] {
  const names = map(listOf(node['name'] ?? node['alternateName']), plain);
  if (some(names, (name) => name !== undefined)) return names;
  const parts = filter([plain(node['givenName']), plain(node['familyName'])], (part) => part !== undefined);
  return parts.length === 2 ? [parts.join(' ')] : [];
}

/** One value or many, in lists and `@list`s of any depth that occurs. */
function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [value];
  const values = Array.isArray(value) ? value.flat(3) : [value];
  return flatMap(values, (each) => (isNode(each) && Array.isArray(each['@list']) ? each['@list'] : [each]));
}
