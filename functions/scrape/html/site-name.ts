import { type Document, type Element, isText } from 'domhandler';
import { normalForm } from '../../core/normal-form.ts';
import { elementsBelow, textOf } from './tree.ts';

/** Characters of a name; more is a slogan. */
const longest = 80;
/** Elements looked at: names stand in the head. */
const mostElements = 3_000;
/** JSON-LD types whose name is the publication's. Sorted. */
const publications: ReadonlySet<string> = new Set(['NewsMediaOrganization', 'Organization', 'WebSite']);

/**
 * What a page calls its site: `og:site_name`, else `application-name`, else its JSON-LD, else the part of its title that
 * the host spells. Undefined when nothing tells.
 */
export function readSiteName(document: Document, url: string): string | undefined {
  const stated: Record<'property' | 'name' | 'json', string[]> = { property: [], name: [], json: [] };
  let title = '';
  for (const element of elementsBelow(document, mostElements)) {
    const { name, attribs } = element;
    if (name === 'title' && title === '') title = textOf(element, 300);
    if (name === 'script' && attribs['type'] === 'application/ld+json') stated.json.push(...namesIn(element));
    if (name !== 'meta') continue;
    if (attribs['property'] === 'og:site_name') stated.property.push(attribs['content'] ?? '');
    if (attribs['name'] === 'application-name') stated.name.push(attribs['content'] ?? '');
  }
  const candidates = [...stated.property, ...stated.name, ...stated.json, ...spelledBy(url, title)];
  return candidates.map(clean).find((name) => name !== '' && name.length <= longest);
}

/** On one line and without characters that a terminal obeys. */
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, ' ').trim();

/** What stands in the first `title`; empty where there is none. */
export function readTitle(document: Document): string {
  for (const element of elementsBelow(document, mostElements)) {
    if (element.name === 'title') return clean(textOf(element, 300));
  }
  return '';
}

function namesIn(script: Element): readonly string[] {
  const text = script.children.map((child) => (isText(child) ? child.data : '')).join('');
  try {
    return namesOf(JSON.parse(text.slice(0, 100_000)), 0);
  } catch {
    return [];
  }
}

function namesOf(node: unknown, depth: number): readonly string[] {
  if (depth > 2 || node === null || typeof node !== 'object') return [];
  if (Array.isArray(node)) return node.slice(0, 20).flatMap((one) => namesOf(one, depth + 1));
  const { '@graph': graph, '@type': type, name } = node as Readonly<Record<string, unknown>>;
  const types = Array.isArray(type) ? type : [type];
  const own = types.some((one) => publications.has(String(one))) && typeof name === 'string' ? [name] : [];
  return [...own, ...namesOf(graph, depth + 1)];
}

/** `Tuổi Trẻ Online - tin mới nhất` at tuoitre.example begins with what the host says without signs and spaces. */
function spelledBy(url: string, title: string): readonly string[] {
  const labels = new URL(url).hostname.split('.').slice(0, -1);
  const [own = ''] = labels.sort((a, b) => b.length - a.length);
  if (own.length < 4) return [];
  return title.split(/\s+[-–—|·•»:]\s+|[|:]\s/).filter((part) => plain(part).includes(plain(own)));
}

const marks = /\p{M}/gu;

const plain = (text: string): string =>
  normalForm(text, 'NFD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]/g, '');
