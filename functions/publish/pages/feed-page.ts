import type { Entry, Feed } from '../../core/feed.ts';
import { discoveredFormats, feedFormats } from '../../core/feed.ts';
import { directionOf } from './direction.ts';
import { documentText } from './document.ts';
import { html, type Markup } from './html.ts';
import { type PageWords, wordsIn } from './words.ts';

const nothing = html``;

/** The page of a Feed: what it is, where to subscribe, and its newest articles, each with a link to where it is from. */
export function renderFeedPage(feed: Feed): string {
  const words = wordsIn(feed.language);
  return documentText({
    language: feed.language ?? words.language,
    direction: feed.language === undefined ? 'ltr' : directionOf(feed.language),
    title: feed.title,
    description: feed.description,
    links: alternates(feed),
    body: [headerOf(feed, words), main(feed, words), footer(words)],
  });
}

const alternates = ({ title, self }: Feed): readonly Markup[] =>
  discoveredFormats.map(
    ({ format, label, mediaType }) =>
      html`<link rel="alternate" type="${mediaType}" title="${title} (${label})" href="${self[format]}">
`,
  );

function headerOf(feed: Feed, words: PageWords): Markup {
  const isSaid = feed.description !== feed.title;
  return html`<header>
<h1 dir="auto">${feed.title}</h1>
${isSaid ? html`<p dir="auto">${feed.description}</p>\n` : nothing}<p><a href="${feed.home}"${spoken(words, feed)}>${words.website}</a></p>
<section class="subscribe" aria-labelledby="subscribe">
<h2 id="subscribe"${spoken(words, feed)}>${words.subscribe}</h2>
<p class="quiet"${spoken(words, feed)}>${words.hint}</p>
<ul class="feeds">
${feedFormats.map(
  ({ format, label, mediaType }) =>
    html`<li><a href="${feed.self[format]}" type="${mediaType}">${label}</a> <code dir="ltr">${feed.self[format]}</code></li>
`,
)}</ul>
</section>
</header>
`;
}

/** Our words need their language named where the feed has another. */
function spoken({ language }: PageWords, feed: Feed): Markup {
  const same = (feed.language ?? language).toLowerCase().split('-')[0] === language;
  return same ? nothing : html` lang="${language}" dir="${directionOf(language)}"`;
}

function main(feed: Feed, words: PageWords): Markup {
  return html`<main>
<h2${spoken(words, feed)}>${words.latest}</h2>
${feed.entries.map((entry, index) => article(entry, feed, index))}</main>
`;
}

function article(entry: Entry, feed: Feed, index: number): Markup {
  const own = entry.language !== undefined && entry.language !== feed.language;
  const language = own
    ? html` lang="${entry.language ?? ''}" dir="${directionOf(entry.language)}"`
    : html` dir="auto"`;
  return html`<article${language}>
${picture(entry, index)}<h3><a href="${entry.url}">${entry.title}</a></h3>
<p class="quiet">${byline(entry)}</p>
${entry.summary === undefined ? nothing : html`<p>${entry.summary}</p>\n`}</article>
`;
}

/** Beside the title, which says what it shows; so it is decoration unless it has words of its own. */
function picture({ image, images }: Entry, index: number): Markup {
  const lead = image ?? images[0];
  if (lead === undefined) return nothing;
  const size =
    lead.width === undefined || lead.height === undefined
      ? nothing
      : html` width="${lead.width}" height="${lead.height}"`;
  const loading = index < 2 ? nothing : html` loading="lazy"`;
  return html`<img src="${lead.url}" alt="${lead.alt ?? ''}"${size}${loading} decoding="async" referrerpolicy="no-referrer">
`;
}

/** Date and time as they are where it was written: figures that everybody reads, and the same on every machine. */
function byline({ published, authors, source }: Entry): Markup {
  const date =
    published === undefined
      ? []
      : [html`<time datetime="${published}" dir="ltr">${published.slice(0, 16).replace('T', ' ')}</time>`];
  const names = [...authors, ...(source === undefined ? [] : [source.title])].map(
    (name) => html`<bdi>${name}</bdi>`,
  );
  return html`${[...date, ...names].map((part, at) => (at === 0 ? part : html` · ${part}`))}`;
}

const footer = (words: PageWords): Markup => html`<footer>
<p><a href="/" lang="${words.language}">${words.all}</a></p>
</footer>
`;
