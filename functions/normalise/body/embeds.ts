import type { Element } from 'domhandler';
import { parseHttpUrl } from '../../core/urls.ts';
import { classOf } from '../../html/marked.ts';
import { byName, collapse, textOf } from '../../html/tree.ts';

/** Players and maps that may be shown in an iframe: host, and the path a real embed begins with. Sorted by host. */
const framedHosts = new Map([
  ['embed.podcasts.apple.com', '/'],
  ['open.spotify.com', '/embed'],
  ['player.twitch.tv', '/'],
  ['player.vimeo.com', '/video/'],
  ['w.soundcloud.com', '/player'],
  ['www.dailymotion.com', '/embed/'],
  ['www.google.com', '/maps/embed'],
  ['www.instagram.com', '/p/'],
  ['www.tiktok.com', '/embed'],
  ['www.youtube-nocookie.com', '/embed/'],
  ['www.youtube.com', '/embed/'],
]);

export interface Player {
  readonly url: string;
  readonly title: string;
  readonly framed: boolean;
}

/** What an iframe or player shows. `framed` only for known players over https; undefined for anything unknown. */
export function embedOf(element: Element, base: string): Player | undefined {
  const { src, title } = element.attribs;
  const address = element.attribs['data-src'] ?? element.attribs['data-lazy-src'] ?? src;
  const url = address === undefined ? undefined : parseHttpUrl(address, base);
  if (url === undefined) return undefined;
  url.protocol = 'https:';
  const prefix = framedHosts.get(url.hostname) ?? framedHosts.get(`www.${url.hostname}`);
  if (prefix === undefined || !url.pathname.startsWith(prefix) || url.port !== '') return undefined;
  return { url: url.href, title: collapse(title ?? '').slice(0, 200), framed: true };
}

/** What an `amp-youtube` shows. */
export function ampVideoOf(element: Element): Player | undefined {
  const id = element.attribs['data-videoid'] ?? '';
  if (!/^[\w-]{5,20}$/.test(id)) return undefined;
  return { url: `https://www.youtube-nocookie.com/embed/${id}`, title: '', framed: true };
}

/** Class names of quotes that stand for an article of another site. */
const quotingClasses = /\b(?:wp-embedded-content)\b/;

/** Class names that networks give the posts which pages embed; their scripts turn them into cards. Sorted. */
const postClasses =
  /(?:^|\s)(?:bluesky-embed|fb-post|fb-video|imgur-embed-pub|instagram-media|mastodon-embed|reddit-(?:card|embed(?:-bq)?)|text-post-media|tiktok-embed|twitter-(?:tweet(?:-rendered)?|video))(?:\s|$)/;

/** Whether an element is a post of a network, quoted for its script: shown, but no text of the article. */
export function isNetworkPost(element: Element): boolean {
  return postClasses.test(classOf(element) ?? '');
}

/** The post or article that such a quote stands for, as a link: its last link leads there. */
export function quotedElsewhere(
  element: Element,
  base: string,
): { url: string; title: string; framed: boolean } | undefined {
  const isPost = isNetworkPost(element);
  if (!isPost && !quotingClasses.test(classOf(element) ?? '')) return undefined;
  const address =
    element.attribs['cite'] ??
    element.attribs['data-instgrm-permalink'] ??
    element.attribs['data-href'] ??
    byName(element, 'a').at(-1)?.attribs['href'];
  const url = address === undefined ? undefined : parseHttpUrl(address, base);
  return url === undefined
    ? undefined
    : { url: url.href, title: textOf(element).slice(0, 120), framed: false };
}
