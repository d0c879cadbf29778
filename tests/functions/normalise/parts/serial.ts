import type { Page } from '../../../../functions/core/page.ts';
import { pageOf } from '../pages.ts';

export const address = 'https://paper.example/news/the-long-lock';
export const headline = 'The long lock and the people who keep it';
const lead =
  'For ninety years one family has opened the gates of the lock at every tide, and this summer it will be the last time.';
const note =
  'Ann Quay has written about the harbour and its people for twenty years, and lives beside the lock.';

/** Paragraphs that are different on every page. */
export const paragraph = (number: number, which: number): string =>
  `Part ${number} of the story, paragraph ${which}, tells of the keeper who counted ${number * 7 + which} boats that morning, and of the tide that came in later than the table had promised.`;

export interface SerialOptions {
  readonly number: number;
  readonly count: number;
  /** Markup that takes the place of the usual paragraphs. */
  readonly story?: string;
  readonly headline?: string;
  readonly head?: string;
  readonly pager?: string;
  readonly suffix?: (number: number) => string;
}

const querySuffix = (number: number): string => (number === 1 ? '' : `?page=${number}`);

/** One page of an article in parts. All repeat headline, byline, lead, cover and a note on the author. */
export function serialHtml(options: SerialOptions): string {
  const { number, count, suffix = querySuffix } = options;
  const story = options.story ?? [1, 2, 3, 4].map((which) => `<p>${paragraph(number, which)}</p>`).join('');
  const links = Array.from({ length: count }, (_, at) => at + 1).map((n) =>
    n === number ? `<strong>${n}</strong>` : `<a href="${address}${suffix(n)}">${n}</a>`,
  );
  const title = options.headline ?? headline;
  return `<html lang="en"><head><title>${title}${number === 1 ? '' : ` – Page ${number}`} | The Paper</title>${options.head ?? ''}
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-19T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>${title}</h1>
<p class="byline">By Ann Quay</p><p class="standfirst">${lead}</p>
<div class="story-body"><figure><img src="/img/lock.jpg" width="800" height="500"><figcaption>The lock at low tide</figcaption></figure>
${story}<p>${note}</p></div><div class="pages">${options.pager ?? links.join(' ')}</div></article></body></html>`;
}

/** The Page of a part, fetched `seconds` after six o'clock. */
export function serialPage(
  options: SerialOptions,
  seconds = options.number,
  changes: Partial<Page> = {},
): Page {
  const { number, suffix = querySuffix } = options;
  const url = `${address}${suffix(number)}`;
  return pageOf(serialHtml(options), {
    url,
    finalUrl: url,
    fetchedAt: new Date(Date.parse('2026-03-20T06:00:00Z') + seconds * 1000).toISOString(),
    ...(number === 1 ? {} : { part: { of: address, number } }),
    ...changes,
  });
}

export const repeated = { lead, note };
