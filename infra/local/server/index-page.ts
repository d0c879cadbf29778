import { createHash } from 'node:crypto';
import { feedFormats } from '../../../functions/core/feed.ts';
import { parseHttpUrl } from '../../../functions/core/urls.ts';
import { html, type Markup } from './html.ts';
import type { ShelfSource } from './shelf.ts';
import { style } from './style.ts';

const styleDigest = createHash('sha256').update(style).digest('base64');

/** The one style on the page is allowed by its digest; nothing else is. */
export const stylePolicy = `default-src 'none'; style-src 'sha256-${styleDigest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The index: every Source with its feeds and newest titles. */
export function indexPage(shelf: readonly ShelfSource[], publicUrl: string): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bản tin: feeds</title>
${shelf.flatMap((source) => alternates(source, publicUrl))}<style>${{ markup: style }}</style>
</head>
<body>
<header>
<h1 lang="vi">Bản tin</h1>
<p class="quiet">Feeds of ${count(shelf.length, 'source')}. Paste an address into your reader, or this page's own.</p>
</header>
<main>
${shelf.map((source) => sourceSection(source, publicUrl))}${shelf.length === 0 ? nothingYet : html``}</main>
</body>
</html>
`;
  return page.markup;
}

const nothingYet = html`<p>Nothing has been read yet. This page fills itself while <code>bantin run</code> works.</p>
`;

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

interface FeedLink {
  readonly url: string;
  readonly label: string;
  readonly type: string;
}

function feedLinks({ id, files }: ShelfSource, publicUrl: string): readonly FeedLink[] {
  return feedFormats
    .filter(({ file }) => files.includes(file))
    .map(({ file, label, mediaType }) => ({
      url: `${publicUrl}/feeds/${id}/${file}`,
      label,
      type: mediaType,
    }));
}

function alternates(source: ShelfSource, publicUrl: string): readonly Markup[] {
  return feedLinks(source, publicUrl).map(
    ({ url, label, type }) =>
      html`<link rel="alternate" type="${type}" title="${source.name} (${label})" href="${url}">
`,
  );
}

function sourceSection(source: ShelfSource, publicUrl: string): Markup {
  const { id, name, home, description, articles } = source;
  const language = html` lang="${source.language ?? ''}"`;
  return html`<article aria-labelledby="source-${id}">
<h2 id="source-${id}"${language}>${linked(home, name)}</h2>
${
  description === undefined
    ? html``
    : html`<p${language}>${description}</p>
`
}<p class="quiet">${count(articles, 'article')} in the feed</p>
<ul class="feeds">
${feedLinks(source, publicUrl).map(feedLine)}</ul>
${latest(source, language)}</article>
`;
}

const feedLine = ({ url, label, type }: FeedLink): Markup =>
  html`<li><a href="${url}" type="${type}">${label}</a> <code>${url}</code></li>
`;

function latest(source: ShelfSource, language: Markup): Markup {
  if (source.latest.length === 0) return html``;
  return html`<h3>Latest</h3>
<ul${language}>
${source.latest.map(
  ({ title, url }) => html`<li>${linked(url, title)}</li>
`,
)}</ul>
`;
}

/** A link where the address is http(s); the bare text otherwise, whatever it was. */
function linked(href: string, text: string): Markup {
  const url = parseHttpUrl(href);
  return url === undefined ? html`${text}` : html`<a href="${url.href}">${text}</a>`;
}
