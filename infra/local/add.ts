import { access, writeFile } from 'node:fs/promises';
import { timeZoneOf } from '../../functions/core/dates/zone-of.ts';
import { errorKinds, SyndicationError } from '../../functions/core/errors.ts';
import { sourceFromUrl } from '../../functions/core/site-file.ts';
import type { Source } from '../../functions/core/source.ts';
import { identityOf } from '../../functions/core/urls.ts';
import { normalisePage } from '../../functions/normalise/normalise.ts';
import { noLinks } from '../../functions/scrape/no-links.ts';
import { describeEvent } from '../../functions/scrape/report.ts';
import { type Survey, surveySource } from '../../functions/scrape/survey.ts';
import { systemClock } from './clock.ts';
import { localFetcher } from './local-fetcher.ts';
import { fileError } from './origins/file-error.ts';
import { resolveTarget } from './origins/target.ts';
import { type AddedSample, addView, type Finding } from './output/add-view.ts';
import { createProgress } from './output/progress.ts';
import type { Terminal } from './output/terminal.ts';

export interface AddOptions {
  /** Address of a site, or of the section, feed or sitemap that is wanted of it. */
  readonly target: string;
  /** Path of the site file. @default <id>.json */
  readonly out?: string;
  /** Replace a site file that is there. */
  readonly force: boolean;
  readonly json: boolean;
}

/** Articles shown. */
const sampleSize = 3;

/**
 * Looks at a site, shows what a poll would find and a few of its articles as they would be published, and writes that
 * down as a site file. The store is not touched. Throws what keeps it from being read.
 */
export async function addSite(options: AddOptions, terminal: Terminal): Promise<number> {
  const { target, note } = await resolveTarget(options.target);
  if (target.kind !== 'url') throw new SyndicationError('bad-url', { step: 'setup', url: options.target });
  if (note !== undefined && !options.json) terminal.out(`Note: ${note}`);
  const asked = sourceFromUrl(target.url);
  const file = options.out ?? `${asked.id}.json`;
  if (!options.force) await assertNew(file);
  const survey = await look(asked, terminal);
  const sample = survey.sample.map((page) => sampleOf(page, survey.source));
  const good = sample.filter(({ refused }) => refused === undefined);
  const finding = findingOf(survey, good);
  if (good.length > 0) await writeSite(file, siteFileOf(finding));
  const lines = options.json
    ? [JSON.stringify({ file: good.length > 0 ? file : null, ...finding, sample })]
    : addView({ finding, sample, file, written: good.length > 0 }, terminal.columns);
  // Of a site that gave nothing, the error says all there is to say.
  if (survey.links.length > 0 || options.json) for (const line of lines) terminal.out(line);
  if (good.length > 0) return 0;
  throw reasonOf(asked, survey);
}

/** Why nothing came of a site: it cannot be read, links to no articles, or to such as cannot be published. */
function reasonOf({ home, listings }: Source, { links, titles, failures }: Survey): SyndicationError {
  const named = new Set([home, ...listings].map(identityOf));
  const unread = failures.find(({ url }) => named.has(identityOf(url)));
  if (unread !== undefined) return unread.error;
  if (links.length === 0) return noLinks(home, titles.get(listings[0] ?? home));
  const [first] = failures;
  const detail = first === undefined ? {} : { detail: `${first.url}: ${errorKinds[first.error.code].says}` };
  return new SyndicationError('no-articles', { step: 'scrape', url: home, ...detail });
}

async function look(source: Source, terminal: Terminal): Promise<Survey> {
  const fetcher = localFetcher([source], systemClock);
  const progress = createProgress(terminal, systemClock.now);
  const ports = { fetcher, clock: systemClock };
  try {
    return await surveySource(source, ports, {
      sampleSize,
      progress: (event) => progress.show(describeEvent(event)),
    });
  } finally {
    progress.clear();
    await fetcher.close();
  }
}

function sampleOf(page: Survey['sample'][number], source: Source): AddedSample {
  const { content, trace } = normalisePage(page, source);
  const { verdict } = trace;
  return {
    url: page.finalUrl,
    title: content?.title ?? '',
    authors: content?.authors ?? [],
    ...(content?.published === undefined ? {} : { published: content.published }),
    ...(content?.language === undefined ? {} : { language: content.language }),
    words: content?.wordCount ?? 0,
    images: content?.images.length ?? 0,
    beginning: (content?.text ?? '').slice(0, 300),
    ...(verdict.kind === 'rejected' ? { refused: verdict.reason } : {}),
  };
}

function findingOf({ source, listings, links }: Survey, sample: readonly AddedSample[]): Finding {
  const { id, name, home } = source;
  const language = mostFrequent(sample.flatMap((article) => article.language ?? []));
  const zone = timeZoneOf({
    host: new URL(home).hostname,
    ...(language === undefined ? {} : { language }),
  });
  return {
    id,
    name,
    home,
    ...(language === undefined ? {} : { language }),
    ...(zone === undefined ? {} : { timeZone: zone }),
    listings: listings.map(({ lead, state }) => ({
      url: lead.url,
      kind: state.kind,
      role: lead.role,
      links: state.links.length,
    })),
    links: links.length,
  };
}

function mostFrequent(all: readonly string[]): string | undefined {
  const count = (one: string) => all.filter((other) => other === one).length;
  return [...all].sort((a, b) => count(b) - count(a))[0];
}

/** What was named, and what it led to: feeds and sitemaps that hold articles. Sections are found anew by each poll. */
function siteFileOf({ id, name, home, language, timeZone, listings }: Finding): object {
  const kept = listings.filter(
    ({ kind, role, links }) => role === 'listing' || (role === 'feed' && kind !== 'html' && links > 0),
  );
  return {
    id,
    name,
    home,
    ...(language === undefined ? {} : { language }),
    ...(timeZone === undefined ? {} : { timeZone }),
    listings: kept.map(({ url }) => url),
  };
}

async function assertNew(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  const detail = `${file} is there already; give another name with --out FILE, or --force`;
  throw new SyndicationError('bad-option', { step: 'setup', detail });
}

async function writeSite(file: string, site: object): Promise<void> {
  await writeFile(file, `${JSON.stringify(site, undefined, 2)}\n`).catch((error) => {
    throw fileError(file, error);
  });
}
