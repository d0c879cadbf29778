import type { Document, Element } from 'domhandler';
import { identityOf, parseHttpUrl, sameSite } from '../../core/urls.ts';
import { ancestors, isElement, isText, rawTextOf, silentElements, textOf, walk } from '../tree.ts';
import { ownPlace, type PageLink } from './own-place.ts';
import { firstStems, mostParts, numberIn, readingsOf, stemsOf } from './page-address.ts';
import { labelOf, pageNumberIn, withoutPageNumber } from './words.ts';

/** What a page says of the pages that belong with it. */
export interface Pagination {
  readonly url: string;
  /** Its place among the parts of its article; 1 also where it is the only one. */
  readonly number: number;
  /** The first page, as a later one names it. */
  readonly first?: string;
  /** Addresses of other parts by their number, from 2. */
  readonly parts: ReadonlyMap<number, string>;
  /** The article on one page, where that is offered. */
  readonly whole?: string;
  readonly canonical?: string;
  /** What the page calls itself, without the number of its page: heading, titles. */
  readonly names: readonly string[];
}

/** Elements of a page that are looked at. */
const mostElements = 30_000;
/** Addresses that may be those of further pages; a pager has fewer. */
const mostLinks = 200;
const mostAnchors = 4_000;
/** Characters of an address. */
const longestAddress = 2_048;

/** Reads the pagination of an article page; `url` is where it answered. Cheap beside parsing, and no judgement yet. */
export function readPagination(document: Document, url: string): Pagination {
  const { links, canonical, names, titled } = survey(document, url);
  const own = ownPlace(url, canonical, links, titled);
  const base = own.first ?? url;
  const stems = own.stem === undefined ? firstStems(base) : new Set([own.stem]);
  const parts = new Map<number, string>();
  for (const link of links) {
    const number = numberOf(link, stems, own.number);
    if (
      number !== undefined &&
      number >= 2 &&
      number <= mostParts &&
      number !== own.number &&
      !parts.has(number)
    )
      parts.set(number, link.url);
  }
  const whole = parts.size === 0 && own.number === 1 ? undefined : wholeOf(links, base, canonical);
  return {
    url,
    number: own.number,
    parts,
    names,
    ...(own.first === undefined ? {} : { first: own.first }),
    ...(whole === undefined ? {} : { whole }),
    ...(canonical === undefined ? {} : { canonical }),
  };
}

interface Survey extends Pick<Pagination, 'names'> {
  readonly links: readonly PageLink[];
  readonly canonical: string | undefined;
  /** The number that a title ends with. */
  readonly titled: number | undefined;
}

function survey(document: Document, url: string): Survey {
  const links: PageLink[] = [];
  const names: string[] = [];
  const nearby = nearbyTest(url);
  let canonical: string | undefined;
  let left = mostElements;
  let anchors = 0;
  walk(document, (node) => {
    if (!isElement(node)) return true;
    left -= 1;
    if (left < 0) return false;
    const { name, attribs } = node;
    if (name === 'a' || name === 'link') {
      const href = attribs['href'] ?? '';
      const isOpen = links.length < mostLinks && anchors < mostAnchors && href.length <= longestAddress;
      anchors += 1;
      const target = isOpen ? parseHttpUrl(href, url)?.href : undefined;
      if (target !== undefined && name === 'link' && /\bcanonical\b/i.test(attribs['rel'] ?? ''))
        canonical ??= target;
      else if (target !== undefined && nearby(target)) links.push(...linkOf(node, target));
    } else if (name === 'title') names.push(rawTextOf(node));
    else if (name === 'h1') names.push(textOf(node));
    else if (name === 'meta' && attribs['property'] === 'og:title') names.push(attribs['content'] ?? '');
    return name !== 'script' && name !== 'style';
  });
  const told = names
    .map((name) => wordsOf(withoutPageNumber(name.slice(0, 500))))
    .filter((name) => name.length >= 8);
  const titled = names.map((name) => pageNumberIn(name.slice(0, 500))).find((number) => number !== undefined);
  return { links, canonical, titled, names: [...new Set(told)].slice(0, 6) };
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]{1,500}/gu, ' ')
    .trim();

/** Addresses that can be a page of the same article: same site, and a path that begins with, or is, this one's. */
function nearbyTest(url: string): (target: string) => boolean {
  const stems = [...stemsOf(url)]
    .map((stem) => stem.replace(/\?.*$/, '').replace(/\.[a-z]{2,5}$/i, ''))
    .map(withoutOne);
  return (target) => {
    if (!sameSite(url, target)) return false;
    const identity = identityOf(target);
    return stems.some((stem) => identity.startsWith(stem));
  };
}

/** `a-1`, `a_1`: where the first page is numbered, the others do not begin with its address. */
const withoutOne = (stem: string): string => stem.replace(/[/\-_,.~](?:p|page)?[01]$/i, '');

function linkOf(element: Element, url: string): PageLink[] {
  const words = (element.attribs['rel'] ?? '').toLowerCase();
  const rel = /\bnext\b/.test(words) ? 'next' : /\bprev(?:ious)?\b/.test(words) ? 'prev' : undefined;
  if (element.name === 'link') return rel === undefined ? [] : [{ url, label: undefined, rel }];
  const label =
    labelOf(briefText(element)) ?? labelOf(element.attribs['title'] ?? element.attribs['aria-label'] ?? '');
  if ((label === undefined && rel === undefined) || isElsewhere(element)) return [];
  return [{ url, label, rel }];
}

/** A label is short, and hostile links lie in each other. Characters; nodes. */
const brief = { length: 120, nodes: 40 } as const;

/** The text of an element when it is as short as a label; else nothing. */
function briefText(element: Element): string {
  let text = '';
  let nodes = 0;
  walk(element, (node) => {
    nodes += 1;
    if (text.length > brief.length || nodes > brief.nodes) return false;
    if (isText(node)) text += node.data;
    return !isElement(node) || node === element || !silentElements.has(node.name);
  });
  return text.length > brief.length || nodes > brief.nodes ? '' : text;
}

/** Pages of comments and of teasers are not pages of the article. */
const elsewhere =
  /comment|kommentar|binh-?luan|disqus|respond|repl(?:y|ies)|related|recommend|teaser|widget|reviews/i;

function isElsewhere(element: Element): boolean {
  return [element, ...ancestors(element).slice(0, 8)].some(({ attribs, name }) => {
    const named = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`;
    return name !== 'body' && name !== 'html' && elsewhere.test(named.slice(0, 300));
  });
}

/** The number of the page that a link leads to, when address and link agree on it. */
function numberOf(
  { url, label, rel }: PageLink,
  stems: ReadonlySet<string>,
  own: number,
): number | undefined {
  const stated = numberIn(url, stems);
  if (stated === undefined) return undefined;
  if (typeof label === 'number') {
    // Some sites count the pages of a query from zero.
    const fits =
      stated === label || (stated === label - 1 && readingsOf(url).length > 0 && url.includes('?'));
    return fits ? label : undefined;
  }
  const isNext = label === 'next' || (rel === 'next' && label === undefined);
  if (isNext) return stated === own + 1 || (stated === own && url.includes('?')) ? own + 1 : undefined;
  return undefined;
}

const wholeAddress =
  /^(?:\/|-|\?|&)(?:.*[/=&?-])?(?:1|all|alles|completo|full|fullpage|komplettansicht|one-?page|single-?page|single|tout|true|view-?all|yes)$/i;

/** An address that is the article's own with a word such as `all` behind it, where the link, or the canonical address, says so. */
function wholeOf(
  links: readonly PageLink[],
  base: string,
  canonical: string | undefined,
): string | undefined {
  const stems = [...stemsOf(base)];
  const added = (url: string): boolean =>
    stems.some((stem) => {
      const identity = identityOf(url);
      return identity.startsWith(stem) && wholeAddress.test(identity.slice(stem.length));
    });
  const linked = links.find(({ url, label }) => label === 'whole' && added(url))?.url;
  return linked ?? (canonical !== undefined && added(canonical) ? canonical : undefined);
}
