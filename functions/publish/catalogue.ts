import { Buffer } from 'node:buffer';
import * as v from 'valibot';
import { digestOf, stableJson } from '../core/digest.ts';
import { feedFormats } from '../core/feed.ts';
import { catalogueKey, feedKey } from '../core/keys.ts';
import type { Ports } from '../ports.ts';
import { changeObject } from '../stored/change-object.ts';
import { settleIndexFiles } from './index-files.ts';
import type { FeedPlan } from './plan.ts';

/** A Feed as the index names it. */
export interface CatalogueFeed {
  /** Below `feeds/`. */
  readonly folder: string;
  readonly title: string;
  readonly description: string;
  readonly home: string;
  readonly language?: string;
  /** Whether it has a news sitemap. */
  readonly news: boolean;
}

/** All Feeds that are published, by folder. */
export interface Catalogue {
  readonly feeds: readonly CatalogueFeed[];
  /** Digest of the `feeds` that the files of the index were last brought to. Another one: whoever came to it died there. */
  readonly settled?: string;
}

const catalogueSchema: v.GenericSchema<unknown, Catalogue> = v.object({
  feeds: v.array(
    v.object({
      folder: v.string(),
      title: v.string(),
      description: v.string(),
      home: v.string(),
      language: v.exactOptional(v.string()),
      news: v.boolean(),
    }),
  ),
  settled: v.exactOptional(v.string()),
});

/**
 * Brings the index to these Feeds of a Source, those that have files. `whole`: writes its files even where the catalogue says the same already,
 * for they may be of another address, or lost.
 */
export async function catalogueFeeds(
  source: string,
  plans: readonly FeedPlan[],
  whole: boolean,
  ports: Ports,
): Promise<readonly string[]> {
  const hasNews = plans.some(({ kind }) => kind === 'news');
  const own = plans.filter(({ kind }) => kind !== 'news').map((plan) => entryOf(plan, hasNews));
  const catalogue = await changeCatalogue(async (present) => {
    const next = withFeeds(present, source, own);
    await removeUndeclared(source, present, next, ports);
    return next;
  }, ports);
  if (isSettled(catalogue.now) && !whole) return catalogue.written;
  return [...new Set([...catalogue.written, ...(await settle(catalogue.now, ports))])];
}

/**
 * Brings the index to the Editions over several Sources: these are shown, and of those that went the files are taken away.
 * `gone`: folders.
 */
export async function catalogueMerged(
  shown: readonly FeedPlan[],
  gone: readonly string[],
  ports: Ports,
): Promise<void> {
  for (const folder of gone) await removeEdition(folder, ports);
  const own = shown.map((plan) => entryOf(plan, false));
  const replaced = new Set([...gone, ...own.map(({ folder }) => folder)]);
  const { now } = await changeCatalogue((present) => {
    const others = present.feeds.filter(({ folder }) => !replaced.has(folder));
    return { ...present, feeds: byFolder([...others, ...own]) };
  }, ports);
  if (!isSettled(now)) await settle(now, ports);
}

/** Writes the files of the index, then notes that they say what the catalogue says. */
async function settle(catalogue: Catalogue, ports: Ports): Promise<readonly string[]> {
  const files = await settleIndexFiles(ports);
  const digest = digestOfFeeds(catalogue);
  const mark = (present: Catalogue) =>
    digestOfFeeds(present) === digest ? { ...present, settled: digest } : present;
  const marked = await changeCatalogue(mark, ports);
  return [...marked.written, ...files];
}

async function changeCatalogue(
  change: (present: Catalogue) => Catalogue | Promise<Catalogue>,
  { store }: Ports,
): Promise<{ readonly now: Catalogue; readonly written: readonly string[] }> {
  let now: Catalogue = { feeds: [] };
  const outcome = await changeObject(store, catalogueKey, async (present) => {
    now = await change(parseCatalogue(present));
    return Buffer.from(`${stableJson(now)}\n`);
  });
  return { now, written: outcome === 'written' ? [catalogueKey] : [] };
}

const digestOfFeeds = ({ feeds }: Catalogue): string => digestOf(stableJson(feeds));

/** Whether the files of the index say what the catalogue says. */
export function isSettled(catalogue: Catalogue): boolean {
  return catalogue.settled === digestOfFeeds(catalogue);
}

function entryOf(plan: FeedPlan, hasNews: boolean): CatalogueFeed {
  const { folder, title, description, home, language, kind } = plan;
  return {
    folder,
    title,
    description,
    home,
    ...(language === undefined ? {} : { language }),
    news: kind === 'whole' && hasNews,
  };
}

/** What cannot be understood is made anew: every publish adds its own. */
export function parseCatalogue(bytes: Uint8Array | undefined): Catalogue {
  try {
    return v.parse(catalogueSchema, JSON.parse(Buffer.from(bytes ?? []).toString('utf8')));
  } catch {
    return { feeds: [] };
  }
}

/** The Feeds of a Source are replaced as a whole: an Edition that is no longer declared goes. */
function withFeeds(present: Catalogue, source: string, own: readonly CatalogueFeed[]): Catalogue {
  const folders = new Set(own.map(({ folder }) => folder));
  const others = present.feeds.filter(
    ({ folder }) => folder !== source && !folder.startsWith(`${source}/`) && !folders.has(folder),
  );
  return { ...present, feeds: byFolder([...others, ...own]) };
}

const byFolder = (feeds: readonly CatalogueFeed[]): readonly CatalogueFeed[] =>
  feeds.toSorted((a, b) => (a.folder < b.folder ? -1 : 1));

/**
 * Takes the files away of what the catalogue will name no more, so that readers are told (FEEDS: 404 truthfully) instead of
 * being shown the last articles for ever. Its Manifest stays: declared again, the Edition goes on.
 */
async function removeUndeclared(
  source: string,
  before: Catalogue,
  next: Catalogue,
  ports: Ports,
): Promise<void> {
  const named = new Set(next.feeds.map(({ folder }) => folder));
  const gone = before.feeds.filter(({ folder }) => folder.startsWith(`${source}/`) && !named.has(folder));
  for (const { folder } of gone) await removeEdition(folder, ports);
}

async function removeEdition(folder: string, { store }: Ports): Promise<void> {
  for (const file of editionFiles) await store.delete(feedKey(folder, file));
}

const editionFiles = [...feedFormats.map(({ file }) => file), 'index.html'];
