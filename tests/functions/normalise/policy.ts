import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** What a Body may hold (TRUST, "HTML out"): elements and the attributes each may carry. Sorted. */
const allowed: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['href']],
  ['iframe', ['allowfullscreen', 'src', 'title']],
  ['img', ['alt', 'height', 'src', 'width']],
  ['td', ['colspan', 'rowspan']],
  ['th', ['colspan', 'rowspan']],
  ...'abbr bdi blockquote br cite code del dfn em figcaption figure h2 h3 h4 h5 h6 hr ins kbd li mark ol p pre q rp rt ruby s samp small strong sub sup table tbody tr u ul var'
    .split(' ')
    .map((name): [string, readonly string[]] => [name, []]),
]);

/** Hosts whose players may stand in a frame. */
const players =
  /^https:\/\/(?:www\.youtube\.com|www\.youtube-nocookie\.com|player\.vimeo\.com|www\.dailymotion\.com|open\.spotify\.com|w\.soundcloud\.com|embed\.podcasts\.apple\.com|player\.twitch\.tv|www\.google\.com\/maps|www\.instagram\.com|www\.tiktok\.com)\//;

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What in this HTML breaks the policy, judged by a parser that reads as browsers do. Empty when all is well. */
export function breaches(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === '#comment') found.push('a comment');
    if (!('tagName' in node)) return;
    const attributes = allowed.get(node.tagName);
    if (attributes === undefined || !node.namespaceURI.endsWith('xhtml')) found.push(`<${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      if (attributes?.includes(name) !== true) found.push(`${node.tagName}[${name}]`);
      if (name === 'href' && !/^(?:https?:\/\/|mailto:|tel:)/.test(value)) found.push(`href ${value}`);
      if (name === 'src' && !/^https?:\/\//.test(value)) found.push(`src ${value}`);
      if (node.tagName === 'iframe' && name === 'src' && !players.test(value))
        found.push(`frame of ${value}`);
    }
    node.childNodes.forEach(visit);
    if ('content' in node) found.push('<template>');
  };
  parseFragment(html).childNodes.forEach(visit);
  return found;
}
