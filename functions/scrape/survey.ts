import { decodeHtml } from '../core/charset.ts';
import type { Page } from '../core/page.ts';
import type { Source } from '../core/source.ts';
import { parseHtml } from '../html/parse.ts';
import type { Ports } from '../ports.ts';
import { type CollectedListing, collectListings } from './collect-listings.ts';
import { readSiteName } from './html/site-name.ts';
import { assertReadable, judgePlace } from './judge-page.ts';
import { withoutStrangers } from './learnt-pattern.ts';
import { type MergedLink, mergeLinks } from './merge-links.ts';
import { namedSource } from './named-source.ts';
import type { ScrapeEvent, ScrapeFailure } from './report.ts';
import { rulesOf } from './site-rules.ts';
import { emptyState } from './state.ts';
import { createVisit } from './visit.ts';

/** What an address leads to. */
export interface Survey {
  /** The Source, under the name that its pages give it. */
  readonly source: Source;
  readonly listings: readonly CollectedListing[];
  readonly links: readonly MergedLink[];
  /** Some of the pages that the links lead to. */
  readonly sample: readonly Page[];
  /** Titles of Listings without articles. */
  readonly titles: ReadonlyMap<string, string>;
  readonly failures: readonly ScrapeFailure[];
}

export interface SurveyOptions {
  /** Pages of the sample. */
  readonly sampleSize: number;
  readonly progress: (event: ScrapeEvent) => void;
}

/** Looks at a Source as a first poll would, and at a few of its pages. Stores nothing; never throws for what it finds. */
export async function surveySource(
  source: Source,
  ports: Pick<Ports, 'fetcher' | 'clock'>,
  { sampleSize, progress }: SurveyOptions,
): Promise<Survey> {
  const visit = createVisit({ ports });
  const rules = rulesOf(source);
  const collected = await collectListings({
    source,
    state: emptyState,
    visit,
    rules,
    validators: new Map(),
    report: progress,
  });
  const links = mergeLinks(withoutStrangers(collected.listings).values());
  const failures: ScrapeFailure[] = [...collected.failures];
  const sample: Page[] = [];
  for (const { link } of links) {
    if (sample.length >= sampleSize || failures.length >= 2 * sampleSize) break;
    // An article that leads to another site is none of a poll's.
    const judgeRedirect = (target: string) =>
      judgePlace(link.url, target, { isOfSite: rules.isOfSite([link.url]), listings: rules.listings });
    const page = await visit.ask({ url: link.url, judgeRedirect }).then(
      (answer) => (answer.outcome === 'fetched' ? answer : undefined),
      (error) => void failures.push({ url: link.url, error }),
    );
    if (page === undefined || !isReadable(page)) continue;
    const { outcome: _fetched, ...rest } = page;
    sample.push({ ...rest, source: source.id, link });
    progress({ kind: 'page', url: link.url, outcome: 'known', done: sample.length, total: sampleSize });
  }
  const named = namedSource(source, collected.listings);
  const name =
    named.name === source.name ? sample.map(siteNameOf).find((one) => one !== undefined) : undefined;
  return {
    source: name === undefined ? named : { ...named, name },
    listings: [...collected.listings.values()].filter(({ state }) => state.failed === undefined),
    links,
    sample,
    titles: collected.titles,
    failures,
  };
}

const siteNameOf = ({ bytes, headers, finalUrl }: Page): string | undefined =>
  readSiteName(parseHtml(decodeHtml(bytes, headers['content-type']).text), finalUrl);

function isReadable(page: Parameters<typeof assertReadable>[0]): boolean {
  try {
    assertReadable(page);
    return true;
  } catch {
    return false;
  }
}
