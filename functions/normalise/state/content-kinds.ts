/** What an element of a content model is, by the name of its type. */
export type ContentRole =
  | 'break'
  | 'code'
  | 'heading'
  | 'image'
  | 'list'
  | 'entry'
  | 'markup'
  | 'quote'
  | 'skip'
  | 'text';

/** First match counts. Names as content systems write them, letters only, lower case. */
const roles: readonly (readonly [RegExp, ContentRole])[] = [
  [/^(?:ad|ads|advert\w*|correction|divider|hr|interstitial\w*|newsletter\w*|poll|promo\w*|quiz|readmore|recirc\w*|related\w*|separator|subscri\w*|teaser\w*|widget)$/, 'skip'],
  [/^(?:br|hardbreak|linebreak|softbreak)$/, 'break'],
  [/^(?:listitem|li)$/, 'entry'],
  [/list$|^(?:ul|ol)$/, 'list'],
  [/^(?:heading\w*|header\w*|subhead\w*|subtitle|intertitle|crosshead\w*|h[1-6])$/, 'heading'],
  [/image|photo|picture|^figure$|^img$/, 'image'],
  [/quote/, 'quote'],
  [/^(?:code\w*|pre|preformatted)$/, 'code'],
  [/embed|html|iframe|instagram|rawblock|tweet|twitter|video|youtube/, 'markup'],
  [/^(?:block|body|corebody|coreparagraph|deck|ingress|intro\w*|lead\w*|leaf|link|hyperlink|a|normal|p|paragraph\w*|span|standfirst|strong|em|summary|text\w*|richtext\w*|unstyled)$/, 'text'],
]; // biome-ignore format: a table

/** Fields that name the type of an element, best first. */
const typeFields = [
  'type',
  '_type',
  'nodeType',
  'blockType',
  'kind',
  '__typename',
  'nodeName',
  'tagName',
  'tag',
  'name',
] as const;

export type ContentNode = Readonly<Record<string, unknown>>;

export const isContentNode = (value: unknown): value is ContentNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an element is; undefined when nothing says that it is part of a text. */
export function roleOf(node: ContentNode): ContentRole | undefined {
  const style = typeof node['style'] === 'string' ? node['style'] : '';
  if (/^h[1-6]$/.test(style)) return 'heading';
  if (style === 'blockquote') return 'quote';
  if (typeof node['listItem'] === 'string') return 'entry';
  for (const field of typeFields) {
    const name = node[field];
    if (typeof name !== 'string' || name.length > 60) continue;
    const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    const role = roles.find(([pattern]) => pattern.test(plain))?.[1];
    if (role !== undefined) return role;
  }
  return undefined;
}
