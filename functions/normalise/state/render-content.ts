import { escapeAttribute, escapeText } from '../body/escape.ts';
import { type ContentNode, type ContentRole, isContentNode, roleOf } from './content-kinds.ts';

/** Content models nest by section, list, entry, paragraph, run; more is not text. */
const maxDepth = 24;

/** Fields in which an element keeps its text or its parts, best first. */
const textFields = [
  'content',
  'text',
  'html',
  'value',
  'paragraph',
  'body',
  'markup',
  'rendered',
  'raw',
] as const;
const partFields = [
  'content_elements', 'children', 'content', 'nodes', 'items', 'blocks', 'elements', 'leaves', 'runs', 'spans', 'data', 'model', 'value', 'text', 'fields', 'root', 'document',
] as const; // biome-ignore format: a table

/** Elements of a content model as HTML. It is as untrusted as the page: what comes of it goes through the same sanitiser. */
export function renderElements(elements: readonly unknown[], depth = 0): string {
  let html = '';
  let entries = '';
  for (const element of elements) {
    const isEntry = isContentNode(element) && roleOf(element) === 'entry';
    if (isEntry) entries += renderBlock(element, depth);
    else {
      html += entries === '' ? '' : `<ul>${entries}</ul>`;
      entries = '';
      html += typeof element === 'string' ? `<p>${markupOrText(element)}</p>` : renderBlock(element, depth);
    }
  }
  return entries === '' ? html : `${html}<ul>${entries}</ul>`;
}

type Renderer = (node: ContentNode, depth: number) => string;

const renderers: Readonly<Record<ContentRole, Renderer>> = {
  break: () => '<br>',
  code: (node) => `<pre>${escapeText(plainText(node))}</pre>`,
  entry: (node, depth) => `<li>${renderInline(node, depth)}</li>`,
  heading: (node, depth) => `<h${levelOf(node)}>${renderInline(node, depth)}</h${levelOf(node)}>`,
  image: (node) => renderImage(node),
  list: (node, depth) => {
    const name = /^(?:ol|ordered|number)/i.test(
      String(node['list_type'] ?? node['style'] ?? node['type'] ?? ''),
    )
      ? 'ol'
      : 'ul';
    const entries = partsOf(node).map((part) => `<li>${renderInline(part, depth + 1)}</li>`);
    return `<${name}>${entries.join('')}</${name}>`;
  },
  markup: (node) => markupOf(node),
  quote: (node, depth) => {
    const parts = partsOf(node);
    const isBlocks = parts.some((part) => isContentNode(part) && roleOf(part) !== undefined);
    return `<blockquote>${isBlocks ? renderElements(parts, depth + 1) : `<p>${renderInline(node, depth)}</p>`}</blockquote>`;
  },
  skip: () => '',
  text: (node, depth) => `<p>${renderInline(node, depth)}</p>`,
};

function renderBlock(element: unknown, depth: number): string {
  if (depth > maxDepth || !isContentNode(element)) return '';
  const role = roleOf(element);
  if (role !== undefined) return renderers[role](element, depth);
  // A section: only what is in it is text.
  return renderElements(partsOf(element).filter(isContentNode), depth + 1);
}

/** The text of an element and of the runs in it, with emphasis and links. */
function renderInline(element: unknown, depth: number): string {
  if (depth > maxDepth) return '';
  if (typeof element === 'string') return markupOrText(element);
  if (!isContentNode(element)) return '';
  const role = roleOf(element);
  if (role === 'skip' || role === 'image') return '';
  if (role === 'break') return '<br>';
  const own = textFields.map((name) => element[name]).find((text) => typeof text === 'string');
  const inner =
    typeof own === 'string'
      ? markupOrText(own)
      : partsOf(element)
          .map((part) => renderInline(part, depth + 1))
          .join('');
  return marked(element, inner);
}

/** Marks of a run: `marks: ['strong']`, `marks: [{ type: 'bold' }]`, `bold: true`, an address of its own. */
function marked(node: ContentNode, html: string): string {
  const marks = Array.isArray(node['marks']) ? node['marks'] : [];
  const names = marks.map((mark) => String(isContentNode(mark) ? mark['type'] : mark).toLowerCase());
  const attributes = [
    node,
    node['attrs'],
    node['data'],
    ...marks.map((mark) => (isContentNode(mark) ? mark['attrs'] : undefined)),
  ];
  const isLink =
    names.includes('link') || /^(?:link|hyperlink|a)$/.test(String(node['type'] ?? node['nodeType'] ?? ''));
  const href = isLink ? firstText(attributes.filter(isContentNode), ['href', 'url', 'uri']) : undefined;
  let marked = html;
  if (node['bold'] === true || names.some((name) => name === 'strong' || name === 'bold'))
    marked = `<strong>${marked}</strong>`;
  if (node['italic'] === true || names.some((name) => name === 'em' || name === 'italic'))
    marked = `<em>${marked}</em>`;
  return href === undefined ? marked : `<a href="${escapeAttribute(href)}">${marked}</a>`;
}

function renderImage(node: ContentNode): string {
  const places = [
    node,
    ...['data', 'model', 'attrs', 'image', 'asset', 'fields', 'file'].map((name) => node[name]),
  ].filter(isContentNode);
  const inner = places
    .flatMap((place) => ['file', 'asset', 'image'].map((name) => place[name]))
    .filter(isContentNode);
  const url = firstText([...places, ...inner], ['url', 'src', 'href', 'contentUrl']);
  if (url === undefined) return '';
  const caption = firstText(places, ['caption', 'description', 'subtitle']) ?? '';
  const size = ['width', 'height']
    .map((name) => (Number.isInteger(node[name]) ? ` ${name}="${node[name]}"` : ''))
    .join('');
  const alt = escapeAttribute(firstText(places, ['alt', 'alt_text', 'altText']) ?? '');
  const below = caption === '' ? '' : `<figcaption>${markupOrText(caption)}</figcaption>`;
  return `<figure><img src="${escapeAttribute(url)}" alt="${alt}"${size}>${below}</figure>`;
}

function firstText(places: readonly ContentNode[], names: readonly string[]): string | undefined {
  for (const name of names)
    for (const place of places) {
      const value = place[name];
      if (typeof value === 'string' && value !== '') return value;
    }
  return undefined;
}

function levelOf(node: ContentNode): number {
  const stated = [node['level'], node['depth'], (node['data'] as ContentNode | undefined)?.['level']].find(
    Number.isInteger,
  );
  const named = /[1-6]$/.exec(String(node['style'] ?? node['type'] ?? node['tag'] ?? ''))?.[0];
  return Math.min(6, Math.max(2, Number(stated ?? named ?? 2)));
}

/** The parts of an element: the first field that holds a list, or an object that does. */
function partsOf(node: ContentNode): readonly unknown[] {
  for (const name of partFields) {
    const value = node[name];
    if (Array.isArray(value)) return value;
    if (isContentNode(value)) return [value];
  }
  return [];
}

const markupOf = (node: ContentNode): string =>
  firstText([node, node['data'], node['raw_oembed'], node['model']].filter(isContentNode), [
    'content',
    'html',
    'value',
    'embed',
  ]) ?? '';

const plainText = (node: ContentNode): string => {
  const text = firstText([node, node['data']].filter(isContentNode), ['code', 'content', 'text', 'value']);
  return text ?? '';
};

/** Text fields hold inline HTML in some systems and plain text in others; only what looks like a tag or an entity is HTML. */
function markupOrText(text: string): string {
  return /<\/?[a-z][^<>]{0,300}>|&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8});/i.test(text)
    ? text
    : escapeText(text);
}
