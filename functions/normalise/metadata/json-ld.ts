import { filter, find, flatMap, map, some } from '../../core/lists.ts';
import { identityOf, parseHttpUrl } from '../../core/urls.ts';
import { wordsOf } from '../words.ts';
import { type ArticleNode, isNode, namesField, textField, typesOf } from './json-fields.ts';
import { parseLenient } from './json-mend.ts';

/** schema.org types that stand for the page's article, best first. */
const articleTypes = [
  'ReportageNewsArticle', 'AnalysisNewsArticle', 'OpinionNewsArticle', 'BackgroundNewsArticle', 'ReviewNewsArticle',
  'AskPublicNewsArticle', 'NewsArticle', 'LiveBlogPosting', 'BlogPosting', 'Report', 'Article', 'TechArticle',
  'ScholarlyArticle', 'MedicalScholarlyArticle', 'AdvertiserContentArticle', 'SocialMediaPosting', 'DiscussionForumPosting', 'Review', 'Recipe',
]; // biome-ignore format: a table
/** Types of what may surround or accompany an article; they count where it is not described itself. */
const weakTypes = ['CreativeWork', 'WebPage', 'ItemPage', 'AboutPage', 'VideoObject'];
const ranks = new Map([...articleTypes, ...weakTypes].map((type, index) => [type, index]));
const firstWeak = articleTypes.length;

/** Scripts larger than this are catalogues, not articles. Characters. */
const maxScript = 1_000_000;
const maxNodes = 500;

/** What else the page says of itself; tells its own article from those it refers to. */
export interface PageSigns {
  readonly addresses: readonly string[];
  readonly titles: readonly string[];
}

export interface JsonLd {
  /** Article-like nodes, the page's own first, then by type; references between nodes are resolved. */
  readonly articles: readonly ArticleNode[];
  /** Steps of the breadcrumb, the front page included. */
  readonly crumbs: readonly string[];
}

/** What all JSON-LD scripts say. Broken JSON is mended where that is safe. */
export function readJsonLd(scripts: readonly string[], signs: PageSigns): JsonLd {
  const nodes: ArticleNode[] = [];
  for (const script of scripts) if (script.length <= maxScript) collect(parseLenient(script), nodes, 0);
  const typed: Ranked[] = [];
  for (const node of nodes) {
    const rank = rankOf(node);
    if (rank !== undefined) typed.push({ node, rank });
  }
  const articles: ArticleNode[] = [];
  for (const node of ownFirst(typed, signs)) articles.push(resolved(node, nodes));
  return { articles, crumbs: namesOfCrumbs(find(nodes, isBreadcrumb)) };
}

const isBreadcrumb = (node: ArticleNode): boolean => typesOf(node).includes('BreadcrumbList');

/** Whether a node describes an article itself, not the page or a video around it. */
export function isWeak(node: ArticleNode): boolean {
  return (rankOf(node) ?? firstWeak) >= firstWeak;
}

interface Ranked {
  readonly node: ArticleNode;
  readonly rank: number;
}

function rankOf(node: ArticleNode): number | undefined {
  let least = Infinity;
  for (const type of typesOf(node)) least = Math.min(least, ranks.get(type) ?? Infinity);
  return least === Infinity ? undefined : least;
}

function collect(value: unknown, into: ArticleNode[], depth: number): void {
  if (depth > 6 || into.length >= maxNodes) return;
  if (Array.isArray(value)) for (const entry of value) collect(entry, into, depth + 1);
  else if (isNode(value)) {
    into.push(value);
    for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemReviewed', 'breadcrumb'])
      collect(value[name], into, depth + 1);
  }
}

/** The page's own articles before those it refers to: once one is known by address or headline, others are left out. */
function ownFirst(typed: readonly Ranked[], signs: PageSigns): ArticleNode[] {
  const byRank = [...typed].sort((a, b) => a.rank - b.rank);
  const articles = filter(byRank, (each) => each.rank < firstWeak);
  const weak = map(
    filter(byRank, (each) => each.rank >= firstWeak),
    ({ node }) => node,
  );
  if (articles.length < 2) return [...map(articles, ({ node }) => node), ...weak];
  const addresses = new Set(map(signs.addresses, identityOf));
  const titles = map(signs.titles, wordsOf);
  const judged = map(articles, ({ node }) => ({ node, own: belongs(node, addresses, titles) }));
  const own = filter(judged, (each) => each.own === true);
  const undecided = filter(judged, (each) => each.own === undefined);
  const kept =
    own.length > 0
      ? [...own, ...filter(undecided, ({ node }) => headlineOf(node).length < tellingHeadline)]
      : filter(judged, ({ node, own: isOwn }) => isOwn === undefined || !isStrange(node, titles));
  return [...map(kept, ({ node }) => node), ...weak];
}

const headlineOf = (node: ArticleNode): string => wordsOf(textField(node, 'headline') ?? '');

/** Fewer words of a headline may all be other ones than those of the title. */
const tellingWords = 4;

/** A teaser with an address of its own: its headline has no word of the page's title, but for the shortest. */
function isStrange(node: ArticleNode, titles: readonly string[]): boolean {
  const words = headlineOf(node).split(' ');
  const own = new Set(flatMap(titles, (title) => title.split(' ')));
  const isShared = (word: string): boolean => word.length > 3 && own.has(word);
  return words.length >= tellingWords && own.size >= tellingWords && !some(words, isShared);
}

/** Shorter headlines say too little. Characters. */
const tellingHeadline = 12;

/** True and false where address or headline tell, undefined where neither does. */
function belongs(
  node: ArticleNode,
  addresses: ReadonlySet<string>,
  titles: readonly string[],
): boolean | undefined {
  const stated = addressesOf(node);
  if (some(stated, (address) => addresses.has(address))) return true;
  const headline = headlineOf(node);
  if (headline.length >= tellingHeadline && some(titles, (title) => title.includes(headline))) return true;
  return stated.length > 0 ? false : undefined;
}

function addressesOf(node: ArticleNode): string[] {
  const page = node['mainEntityOfPage'];
  const texts = [node['url'], isNode(page) ? (page['@id'] ?? page['url']) : page, node['@id']];
  return flatMap(texts, (text) => {
    const url = typeof text === 'string' ? parseHttpUrl(text) : undefined;
    // An address of the front page is a template's, not the article's.
    return url === undefined || url.pathname === '/' ? [] : [identityOf(url.href)];
  });
}

/** Fields that may hold `{ "@id": … }` where another node of the graph has the content. */
const references = ['author', 'creator', 'image', 'publisher'];

function resolved(node: ArticleNode, nodes: readonly ArticleNode[]): ArticleNode {
  const found = flatMap(references, (name): [string, unknown][] => {
    const value = node[name];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return some(values, isReference) ? [[name, map(values, (each) => referent(each, nodes))]] : [];
  });
  return found.length === 0 ? node : { ...node, ...Object.fromEntries(found) };
}

const isReference = (value: unknown): value is ArticleNode =>
  isNode(value) && typeof value['@id'] === 'string' && value['name'] === undefined;

function referent(value: unknown, nodes: readonly ArticleNode[]): unknown {
  if (!isReference(value)) return value;
  const meant = find(nodes, (node) => node['@id'] === value['@id'] && node !== value);
  return meant === undefined ? value : { ...value, ...meant };
}

/** `itemListElement` in the order of its positions; a step's name stands in it or in its `item`. */
function namesOfCrumbs(list: ArticleNode | undefined): string[] {
  const value = list?.['itemListElement'];
  if (!Array.isArray(value)) return [];
  const steps = filter(value.flat(), isNode).slice(0, 20);
  const positionOf = (step: ArticleNode): number => Number(step['position'] ?? 0);
  return map(
    steps.sort((a, b) => positionOf(a) - positionOf(b)),
    (step) => textField(step, 'name') ?? namesField(step, 'item')[0]?.name ?? '',
  );
}
