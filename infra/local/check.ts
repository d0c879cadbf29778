import type { ArticleContent } from '../../functions/core/article.ts';
import { SyndicationError } from '../../functions/core/errors.ts';
import type { Page } from '../../functions/core/page.ts';
import { sourceFromUrl } from '../../functions/core/site-file.ts';
import type { Source } from '../../functions/core/source.ts';
import type { Trace } from '../../functions/core/trace.ts';
import { normalisePage } from '../../functions/normalise/normalise.ts';
import { isPart, joinParts, type Part } from '../../functions/normalise/parts/join-parts.ts';
import { followParts } from '../../functions/scrape/parts/follow-parts.ts';
import { createVisit } from '../../functions/scrape/visit.ts';
import { checkListing, hasArticles, isDocumentOfLinks } from './check-listing.ts';
import { systemClock } from './clock.ts';
import { rejectionOf } from './failure.ts';
import { localFetcher } from './local-fetcher.ts';
import { readSavedPage } from './origins/saved-page.ts';
import { readSiteFile, resolveTarget } from './origins/target.ts';
import { checkView } from './output/check-view.ts';
import type { Terminal } from './output/terminal.ts';

export interface CheckOptions {
  /** Address of an article, or path of a saved file. */
  readonly target: string;
  /** Address of a saved file. */
  readonly url?: string;
  /** Path of a site file. */
  readonly site?: string;
  /** Take it for a listing, whatever it looks like. */
  readonly listing?: boolean;
  readonly json: boolean;
}

/**
 * Shows one article as it would be published; of a front page, section, feed or sitemap, what would be taken from it, and
 * why. Stores nothing. Throws `not-article` for what is neither.
 */
export async function check(options: CheckOptions, terminal: Terminal): Promise<number> {
  const site = options.site === undefined ? undefined : await readSiteFile(options.site);
  const { target, note } = await resolveTarget(options.target);
  const say = (text: string): void => {
    if (!options.json) terminal.out(`Note: ${text}`);
  };
  if (note !== undefined) say(note);
  const checked =
    target.kind === 'url'
      ? await fetchPage(target.url, site, say)
      : await readPage(target.path, site, options.url);
  const { page, parts, source } = checked;
  const isFile = target.kind !== 'url';
  if (options.listing || (!isFile && isDocumentOfLinks(page)))
    return checkListing(page, source, options.json, terminal);
  const { content, trace } =
    parts.length === 0 ? normalisePage(page, source) : joinParts(page, parts, source).normalised;
  const rejection = rejectionOf(trace);
  const isFailed = content === undefined || rejection !== undefined;
  if (isFailed && !isFile && hasArticles(page, source))
    return checkListing(page, source, options.json, terminal);
  if (options.json) terminal.out(JSON.stringify(checkRecord(page, content, trace), undefined, 2));
  // Of a refused page too it is shown what was read: that is why it was refused.
  if (!options.json && content !== undefined)
    for (const line of checkView(content, trace, terminal.columns)) terminal.out(line);
  if (content === undefined || rejection !== undefined) throw rejection ?? nothingFound(page);
  return 0;
}

const nothingFound = ({ finalUrl }: Page): SyndicationError =>
  new SyndicationError('not-article', { step: 'normalise', url: finalUrl });

interface CheckedPage {
  readonly page: Page;
  /** Further pages of the same article. */
  readonly parts: readonly Part[];
  readonly source: Source;
}

/** Parts of an article that are asked for. */
const mostParts = 20;

async function fetchPage(
  url: string,
  site: Source | undefined,
  note: (text: string) => void,
): Promise<CheckedPage> {
  const source = site ?? sourceFromUrl(new URL('/', url).href);
  const fetcher = localFetcher([source, { ...source, listings: [url] }], systemClock);
  try {
    // With the manners of a poll: it would get no more.
    const visit = createVisit({ ports: { fetcher, clock: systemClock } });
    const fetched = await visit.ask({ url });
    // Without validators no server may answer 304.
    if (fetched.outcome === 'unchanged') throw new SyndicationError('empty', { step: 'scrape', url });
    const { outcome: _fetched, ...answer } = fetched;
    const page = { ...answer, source: source.id };
    if (isDocumentOfLinks(page)) return { page, parts: [], source };
    let left = mostParts;
    const ask = (address: string) => visit.ask({ url: address });
    const parts: Page[] = [];
    const keep = async (part: Page) => void parts.push(part);
    const { problem } = await followParts(page, { ask, keep, take: () => left-- > 0 });
    if (problem !== undefined) note(`only a part of the article: ${problem.message}`);
    return { page, parts: parts.filter(isPart), source };
  } finally {
    await fetcher.close();
  }
}

async function readPage(
  path: string,
  site: Source | undefined,
  url: string | undefined,
): Promise<CheckedPage> {
  const { page } = await readSavedPage(path, url);
  const source = site ?? sourceFromUrl(new URL('/', page.url).href);
  return { page: { ...page, source: source.id }, parts: [], source };
}

/** One object with every field; `null` where the page says nothing. */
function checkRecord(page: Page, content: ArticleContent | undefined, trace: Trace): object {
  const { image } = content ?? {};
  return {
    url: content?.url ?? page.finalUrl,
    title: content?.title ?? null,
    published: content?.published ?? null,
    modified: content?.modified ?? null,
    authors: content?.authors ?? [],
    language: content?.language ?? null,
    lead: content?.lead ?? null,
    image: image?.url ?? null,
    caption: image?.caption ?? null,
    credit: image?.credit ?? null,
    section: content?.section ?? null,
    tags: content?.tags ?? [],
    access: content?.access ?? null,
    licence: content?.licence ?? null,
    wordCount: content?.wordCount ?? 0,
    body: content?.body ?? null,
    text: content?.text ?? null,
    images: content?.images ?? [],
    trace,
  };
}
