import type { Element } from 'domhandler';
import { itempropOf, propertyOf, relOf } from '../../html/marked.ts';
import { marks } from '../../html/marks.ts';
import { collapse, rawTextOf, textOf } from '../../html/tree.ts';
import { indicesOf, type Outline } from '../outline.ts';
import type { ArticleNode } from './json-fields.ts';
import { readJsonLd } from './json-ld.ts';

/** `link` element of the page. */
export interface HeadLink {
  readonly rel: string;
  readonly href: string;
}

/** Everything the page declares about itself, collected in one pass over its elements. */
export interface Head {
  /** Contents by lower-case `property`, `name`, `itemprop` or `http-equiv`, in page order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly HeadLink[];
  /** Text of `title`. */
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly base: string | undefined;
  /** Article-like nodes of JSON-LD, the page's own first, then by type. */
  readonly jsonLd: readonly ArticleNode[];
  /** Steps of the breadcrumb that JSON-LD states, the front page included. */
  readonly crumbs: readonly string[];
  /** Elements with `itemprop`, or RDFa's `property`, by its lower-case words without prefix. */
  readonly microdata: ReadonlyMap<string, readonly Element[]>;
  readonly times: readonly Element[];
  /** Links with rel=author, rel=tag. */
  readonly related: ReadonlyMap<string, readonly Element[]>;
}

const nothing: readonly string[] = [];

/** What may declare something of the page. */
const declaring = marks.declaring | marks.itemprop | marks.property | marks.rel;

export function readHead(outline: Outline, pageUrl: string): Head {
  const metas = new Map<string, string[]>();
  const microdata = new Map<string, Element[]>();
  const related = new Map<string, Element[]>();
  const links: HeadLink[] = [];
  const times: Element[] = [];
  const scripts: string[] = [];
  let title: string | undefined;
  let language: string | undefined;
  let base: string | undefined;
  for (const i of indicesOf(outline.marks, declaring)) {
    const element = outline.elements[i] as Element;
    const { attribs, name } = element;
    const itemprop = itempropOf(element);
    if (itemprop !== undefined)
      for (const word of itemprop.toLowerCase().split(/\s+/)) append(microdata, word, element);
    const property = name === 'meta' ? undefined : propertyOf(element);
    if (property !== undefined) append(microdata, property.toLowerCase().replace(rdfaPrefix, ''), element);
    const rel = relOf(element);
    if (rel !== undefined && name === 'a')
      for (const word of rel.toLowerCase().split(/\s+/)) append(related, word, element);
    if (name === 'meta') readMeta(attribs, metas);
    else if (name === 'link') links.push({ rel: (rel ?? '').toLowerCase(), href: attribs['href'] ?? '' });
    else if (name === 'title') title ??= collapse(rawTextOf(element)) || undefined;
    else if (name === 'html') language ??= attribs['lang'] ?? attribs['xml:lang'];
    else if (name === 'base') base ??= attribs['href'];
    else if (name === 'time') times.push(element);
    else if (name === 'script' && /^application\/ld\+json/i.test(attribs['type'] ?? ''))
      scripts.push(rawTextOf(element));
  }
  const addresses = [pageUrl, ...(metas.get('og:url') ?? nothing)];
  for (const { rel, href } of links) if (rel === 'canonical') addresses.push(href);
  const titles = [title ?? '', ...(metas.get('og:title') ?? nothing)];
  const { articles, crumbs } = readJsonLd(scripts, { addresses, titles });
  return { metas, links, title, language, base, jsonLd: articles, crumbs, microdata, times, related };
}

/** `schema:datePublished` and `dc:date` say what microdata says without prefix. */
const rdfaPrefix = /^(?:dc|dcterms|https?:\/\/schema\.org\/|rnews|schema):?/;

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function readMeta(attributes: Readonly<Record<string, string>>, metas: Map<string, string[]>): void {
  const content = collapse(attributes['content'] ?? attributes['value'] ?? '');
  if (content === '') return;
  const names = [
    attributes['property'],
    attributes['name'],
    attributes['itemprop'],
    attributes['http-equiv'],
  ];
  names.forEach((name, i) => {
    if (name !== undefined && names.indexOf(name) === i) append(metas, name.toLowerCase().trim(), content);
  });
}

/** First content of the first of these names. */
export function metaOf(head: Head, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const [first] = head.metas.get(name) ?? [];
    if (first !== undefined) return first;
  }
  return undefined;
}

export function metasOf(head: Head, ...names: readonly string[]): readonly string[] {
  const [name, ...others] = names;
  if (name !== undefined && others.length === 0) return head.metas.get(name) ?? [];
  return names.flatMap((each) => head.metas.get(each) ?? []);
}

export function linkOf(head: Head, rel: string): string | undefined {
  return head.links.find((link) => link.rel.split(/\s+/).includes(rel) && link.href !== '')?.href;
}

/** Value of a microdata element (HTML Standard, 5.2.4). */
export function microdataValue(element: Element): string {
  const { content, datetime } = element.attribs;
  return collapse(content ?? datetime ?? textOf(element));
}
