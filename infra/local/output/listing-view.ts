import type { ExplainedListing } from '../../../functions/scrape/explain-listing.ts';
import type { LinkVerdict } from '../../../functions/scrape/html/explain.ts';
import { clip, wrapText } from './wrap.ts';

/** What a listing would give, and why, as lines for a terminal of this width. */
export function listingView({ listing, links }: ExplainedListing, columns: number): readonly string[] {
  const taken = links.filter((link) => link.taken);
  const left = links.filter((link) => !link.taken);
  const { kind, url, siteName, feeds = [], sections = [] } = listing;
  return [
    `${url}: a listing (${kind}) of ${taken.length} ${kind === 'sitemap-index' ? 'sitemaps' : 'articles'}`,
    ...(siteName === undefined ? [] : [`Site:     ${siteName}`]),
    ...feeds.map((feed) => `Feed:     ${feed}`),
    ...sections.map((section) => `Section:  ${section.title ?? ''} ${section.url}`),
    '',
    heading(`Taken: ${taken.length}`, columns),
    ...taken.flatMap((link) => linkLines('✓', link, columns)),
    '',
    heading(`Left out: ${left.length}`, columns),
    ...left.flatMap((link) => linkLines('·', link, columns)),
  ];
}

const heading = (text: string, columns: number): string =>
  `── ${text} ${'─'.repeat(Math.max(0, columns - text.length - 4))}`;

const linkLines = (mark: string, { url, title, why }: LinkVerdict, columns: number): readonly string[] => [
  `  ${mark} ${clip(title === '' ? url : title, columns - 4)}`,
  ...(title === '' ? [] : [`      ${url}`]),
  ...wrapText(why, columns, '      '),
];
