import { discoveredFormats, feedFormats } from '../../core/feed.ts';
import type { Catalogue, CatalogueFeed } from '../catalogue.ts';
import { directionOf } from './direction.ts';
import { documentText } from './document.ts';
import { html, type Markup } from './html.ts';

/** The index of all that is published here. */
export function renderIndexPage(catalogue: Catalogue, publicUrl: string): string {
  const { feeds } = catalogue;
  return documentText({
    language: 'en',
    direction: 'ltr',
    title: 'Bản tin: feeds',
    description: count(feeds.length),
    links: [
      html`<link rel="outline" type="text/x-opml" title="All feeds" href="${publicUrl}/feeds/index.opml">
`,
      ...feeds.flatMap((feed) => alternates(feed, publicUrl)),
    ],
    body: [header(feeds.length, publicUrl), main(feeds, publicUrl)],
  });
}

const count = (number: number): string => `${number} ${number === 1 ? 'feed' : 'feeds'}`;

function header(number: number, publicUrl: string): Markup {
  const said =
    number === 0
      ? html`<p>Nothing has been read yet. This page fills itself while <code>bantin run</code> works.</p>
`
      : html`<p class="quiet">${count(number)}. Copy an address into your feed reader, or <a href="${publicUrl}/feeds/index.opml">all of them at once</a> (OPML).</p>
`;
  return html`<header>
<h1 lang="vi">Bản tin</h1>
${said}</header>
`;
}

const main = (feeds: readonly CatalogueFeed[], publicUrl: string): Markup => html`<main>
${feeds.map((feed) => section(feed, publicUrl))}</main>
`;

function section({ folder, title, description, language }: CatalogueFeed, publicUrl: string): Markup {
  const spoken =
    language === undefined ? html` dir="auto"` : html` lang="${language}" dir="${directionOf(language)}"`;
  return html`<article>
<h2><a href="${publicUrl}/feeds/${folder}/index.html"${spoken}>${title}</a></h2>
${description === title ? html`` : html`<p><bdi${spoken}>${description}</bdi></p>\n`}<ul class="feeds">
${feedFormats.map(
  ({ file, label, mediaType }) =>
    html`<li><a href="${publicUrl}/feeds/${folder}/${file}" type="${mediaType}">${label}</a> <code>${publicUrl}/feeds/${folder}/${file}</code></li>
`,
)}</ul>
</article>
`;
}

const alternates = ({ folder, title }: CatalogueFeed, publicUrl: string): readonly Markup[] =>
  discoveredFormats.map(
    ({ file, label, mediaType }) =>
      html`<link rel="alternate" type="${mediaType}" title="${title} (${label})" href="${publicUrl}/feeds/${folder}/${file}">
`,
  );
