import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** What the W3C feed validator takes in HTML without a warning, as far as a Body has it; no iframe, for one. Sorted. */
const elements = new Set([
  'a', 'abbr', 'b', 'bdi', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'dl', 'dt', 'em', 'figcaption', 'figure',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's',
  'samp', 'small', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'th', 'tr', 'u', 'ul', 'var',
]); // biome-ignore format: a list
const attributes = new Set([
  'alt',
  'cite',
  'colspan',
  'height',
  'href',
  'lang',
  'rowspan',
  'src',
  'title',
  'width',
]);

/** HTML5 without a single parse error, nothing that could run, no address that depends on where it stands. */
export function complaintsAboutHtml(html: string): readonly string[] {
  const complaints: string[] = [];
  const fragment = parseFragment(html, { onParseError: ({ code }) => complaints.push(`NotHtml ${code}`) });
  return [...complaints, ...elementsBelow(fragment).flatMap(complaintsAboutElement)];
}

function elementsBelow(
  parent: DefaultTreeAdapterTypes.ParentNode,
): readonly DefaultTreeAdapterTypes.Element[] {
  return parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...elementsBelow(node)] : []));
}

function complaintsAboutElement({ tagName, attrs }: DefaultTreeAdapterTypes.Element): readonly string[] {
  return [
    ...(elements.has(tagName) ? [] : [`SecurityRisk ${tagName}`]),
    ...attrs.filter(({ name }) => !attributes.has(name)).map(({ name }) => `SecurityRiskAttr ${name}`),
    ...attrs
      .filter(
        ({ name, value }) => /^(?:href|src)$/.test(name) && !/^(?:https?:\/\/|mailto:|tel:|#)/.test(value),
      )
      .map(({ value }) => `ContainsRelRef ${value}`),
  ];
}
