import { decodeHTML } from 'entities';
import { collapse } from '../../html/tree.ts';

/** A JSON-LD node of unknown shape. */
export type ArticleNode = Readonly<Record<string, unknown>>;

/** schema.org types that stand for the page's article, best first. */
const articleTypes = [
  'ReportageNewsArticle', 'AnalysisNewsArticle', 'OpinionNewsArticle', 'BackgroundNewsArticle', 'ReviewNewsArticle',
  'AskPublicNewsArticle', 'NewsArticle', 'LiveBlogPosting', 'BlogPosting', 'Report', 'Article', 'TechArticle',
  'ScholarlyArticle', 'MedicalScholarlyArticle', 'AdvertiserContentArticle', 'SocialMediaPosting', 'DiscussionForumPosting', 'Review', 'Recipe', 'CreativeWork',
  'VideoObject', 'WebPage', 'ItemPage', 'AboutPage',
]; // biome-ignore format: a table
const rank = new Map(articleTypes.map((type, index) => [type, index]));

/** Scripts larger than this are catalogues, not articles. Characters. */
const maxScript = 1_000_000;
const maxNodes = 500;

/** Article-like nodes of all JSON-LD scripts, best type first. Broken JSON is mended where that is safe. */
export function readJsonLd(scripts: readonly string[]): ArticleNode[] {
  const nodes: ArticleNode[] = [];
  for (const script of scripts) if (script.length <= maxScript) collect(parseLenient(script), nodes, 0);
  const typed = nodes
    .map((node) => ({ node, rank: rankOf(node) }))
    .filter((typed) => typed.rank !== undefined);
  return typed.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ node }) => node);
}

function rankOf(node: ArticleNode): number | undefined {
  const ranks = typesOf(node)
    .map((type) => rank.get(type))
    .filter((value) => value !== undefined);
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

export function typesOf(node: ArticleNode): string[] {
  const type = node['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types.filter((value) => typeof value === 'string').map((value) => value.replace(/^.*[/#:]/, ''));
}

function collect(value: unknown, into: ArticleNode[], depth: number): void {
  if (depth > 6 || into.length >= maxNodes) return;
  if (Array.isArray(value)) for (const entry of value) collect(entry, into, depth + 1);
  else if (isNode(value)) {
    into.push(value);
    for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemReviewed'])
      collect(value[name], into, depth + 1);
  }
}

export function isNode(value: unknown): value is ArticleNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseLenient(script: string): unknown {
  const text = script
    .replace(
      /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/g,
      '',
    )
    .trim();
  for (const mend of menders) {
    try {
      return JSON.parse(mend(text));
    } catch {
      // The next mender may succeed; a script that none can read says nothing.
    }
  }
  return undefined;
}

/** From "as it is" to what broken templates make of JSON: raw line breaks in texts, trailing commas, escaped markup. */
const menders: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/;\s*$/, '').replace(/[\u0000-\u001f]+/g, ' '),
  (text) => text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'),
  (text) =>
    text
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/\\(?!["\\/bfnrtu])/g, ''),
  (text) => decodeHTML(text.replace(/[\u0000-\u001f]+/g, ' ')),
];

/** A text field; entities of doubly escaped templates are decoded. */
export function textField(node: ArticleNode | undefined, name: string): string | undefined {
  return plain(node?.[name]);
}

function plain(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  const text = isNode(first) ? (first['@value'] ?? first['name'] ?? first['@id']) : first;
  if (typeof text !== 'string' && typeof text !== 'number') return undefined;
  const decoded = collapse(stripTags(decodeHTML(String(text).slice(0, 20_000))));
  return decoded === '' ? undefined : decoded;
}

function stripTags(text: string): string {
  return text.includes('<') ? text.replace(/<\/?[a-z][^<>]{0,300}>/gi, ' ') : text;
}

/** Names in a field that may hold text, a node or a list of either. */
export function namesField(
  node: ArticleNode | undefined,
  name: string,
): { name: string; type: string | undefined }[] {
  const value = node?.[name];
  const values = Array.isArray(value) ? value.flat(2) : [value];
  return values.slice(0, 50).flatMap((entry) => {
    const text = isNode(entry) ? plain(entry['name'] ?? entry['alternateName']) : plain(entry);
    return text === undefined ? [] : [{ name: text, type: isNode(entry) ? typesOf(entry)[0] : undefined }];
  });
}
