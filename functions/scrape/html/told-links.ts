import { type Document, type Element, isText } from 'domhandler';
import type { Link } from '../../core/page.ts';
import { canonicalUrl, identityOf } from '../../core/urls.ts';
import { scriptValues } from '../../html/script-values.ts';
import { limits } from '../limits.ts';
import { isModestJson } from '../listings/modest-json.ts';
import { machineDate } from '../machine-date.ts';
import type { SiteTest } from '../site.ts';
import { headlineScore } from './headline.ts';
import { accepted } from './select.ts';
import { elementsBelow } from './tree.ts';
import { shapeOf, type UrlShape } from './url-shape.ts';

/** Names by which content systems call an article's address, headline and time. The first that says something counts. */
const addressNames = [
  'url', 'href', 'link', 'permalink', 'canonicalUrl', 'canonical_url', 'canonical', 'webUrl', 'website_url', 'shareUrl',
  'share_url', 'urlPath', 'path', 'pathname', 'uri', '@id', 'item',
]; // biome-ignore format: a table
const titleNames = ['headline', 'headlines', 'title', 'titleText', 'heading', 'name'];
const timeNames = ['datePublished', 'publishedAt', 'published_at', 'published', 'publishDate', 'firstPublished', 'pubDate', 'display_date', 'date']; // biome-ignore format: a table
/** `{ "link": { "url": "…" } }`: the names of such an address. */
const innerAddresses = ['url', 'href', 'path', 'pathname', 'self', 'web', 'canonical'];
/** `{ "title": { "rendered": "…" } }`: the names of such a text's texts. */
const innerNames = ['basic', 'rendered', 'default', 'text', 'value', 'main'];

/** Values looked at in all scripts of one page. */
const mostValues = 100_000;

type Values = Readonly<Record<string, unknown>>;

interface ToldLink {
  readonly link: Link;
  readonly shape: UrlShape;
}

/** Articles that a page names only in JSON: the state of its script, or a list of JSON-LD. In their order. */
export function findToldLinks(document: Document, base: string, isOfSite: SiteTest): readonly Link[] {
  const scripts = [...elementsBelow(document)].filter(({ name }) => name === 'script');
  const told = new Map<string, ToldLink>();
  for (const values of objectsIn([...scriptValues(scripts), ...scripts.flatMap(linkedValues)])) {
    const found = readTold(values, base, isOfSite);
    if (found === undefined) continue;
    const identity = identityOf(found.link.url);
    if (!told.has(identity)) told.set(identity, found);
    if (told.size >= limits.anchors) break;
  }
  return ofLeadingKind([...told.values()]).map(({ link }) => link);
}

function linkedValues(script: Element): readonly unknown[] {
  if (!/ld\+json/i.test(script.attribs['type'] ?? '')) return [];
  const text = script.children.map((child) => (isText(child) ? child.data : '')).join('');
  if (!isModestJson(text)) return [];
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

/** In the order of the text; not recursive. */
function* objectsIn(roots: readonly unknown[]): Generator<Values> {
  const open: unknown[] = [...roots].reverse();
  for (let left = mostValues; open.length > 0 && left > 0; left -= 1) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) yield value as Values;
    const inner: readonly unknown[] = Object.values(value);
    for (let at = inner.length - 1; at >= 0; at -= 1) open.push(inner[at]);
  }
}

function readTold(values: Values, base: string, isOfSite: SiteTest): ToldLink | undefined {
  const title = firstText(values, titleNames, 400).replace(/<[^<>]*>|\s+/g, ' ').trim(); // biome-ignore format: one thought
  if (headlineScore(title) < 1) return undefined;
  const url = addressOf(values, base);
  if (url === undefined || url.length > limits.urlLength || !isOfSite(url)) return undefined;
  const shape = shapeOf(url);
  if (shape.excluded || shape.score + headlineScore(title) < accepted) return undefined;
  const published = machineDate(firstText(values, timeNames, 40));
  return { link: { url, title, ...(published === undefined ? {} : { published }) }, shape };
}

/** What stands in no anchor is an address only if it looks like one: absolute, or from the root. */
function addressOf(values: Values, base: string): string | undefined {
  for (const name of addressNames) {
    const value = values[name];
    const text = typeof value === 'object' && value !== null ? innerAddress(value as Values) : value;
    if (typeof text === 'string' && /^(?:https?:\/\/|\/[^/])/.test(text)) return canonicalUrl(text, base);
  }
  return undefined;
}

const innerAddress = (values: Values): unknown => innerAddresses.map((name) => values[name]).find(Boolean);

function firstText(values: Values, names: readonly string[], most: number): string {
  for (const name of names) {
    const value = values[name];
    const text = typeof value === 'object' && value !== null ? innerText(value as Values) : value;
    if (typeof text === 'string' && text.trim() !== '') return text.slice(0, most);
  }
  return '';
}

const innerText = (values: Values): unknown => innerNames.map((name) => values[name]).find(Boolean);

/** Articles of one site have addresses of few kinds; what a script names besides them has others. */
function ofLeadingKind(told: readonly ToldLink[]): readonly ToldLink[] {
  const counts = new Map<string, number>();
  for (const { shape } of told) counts.set(shape.template, (counts.get(shape.template) ?? 0) + 1);
  const top = Math.max(0, ...counts.values());
  return told.filter(({ shape }) => (counts.get(shape.template) ?? 0) >= 0.25 * top);
}
