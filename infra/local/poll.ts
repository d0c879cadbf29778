import { asSyndicationError, SyndicationError } from '../../functions/core/errors.ts';
import { feedFormats } from '../../functions/core/feed.ts';
import { feedKey, prefixes } from '../../functions/core/keys.ts';
import type { Source } from '../../functions/core/source.ts';
import type { ObjectStore, Ports } from '../../functions/ports.ts';
import { republish } from '../../functions/publish/republish.ts';
import { readState } from '../../functions/scrape/state-object.ts';
import { type Failure, failureOf } from './failure.ts';
import type { Origin, PollWatch } from './origins/origin.ts';
import type { PollResult } from './output/result.ts';
import type { LocalRuntime } from './runtime.ts';
import { readShelfSource } from './server/shelf.ts';
import type { Tally } from './tally.ts';

export interface Polling {
  readonly runtime: LocalRuntime;
  readonly tally: Tally;
  readonly watch: PollWatch;
  /** Where the feed file of a Source is for the user: URL or path. */
  readonly placeOf: (source: string, file: string) => string;
}

/** Polls one Origin and works through all that it brought. Never throws: what failed is in the result. */
export async function pollOrigin(origin: Origin, polling: Polling): Promise<PollResult> {
  const { runtime, tally, watch } = polling;
  const { source } = origin;
  const { store } = runtime.ports;
  const scraped = await attempt(source, () => origin.poll(runtime.ports, watch));
  await runtime.drain(source.id);
  const { created, changed, renewed, failures: later } = tally.take(source.id);
  const refreshed = await attempt(source, () =>
    watch.signal.aborted ? Promise.resolve([]) : refresh(source.id, renewed, runtime.ports),
  );
  const failures = [...[...scraped.failures, ...refreshed.failures].map(failureOf), ...later];
  const { articles: total, files, name } = await readShelfSource(store, source.id);
  const error =
    scraped.error ??
    refreshed.error ??
    storeFailure(later) ??
    (files.length === 0 ? await nothingPublished(source, failures, runtime.ports) : undefined);
  const existing = feedFormats.filter(({ file }) => files.includes(file));
  return {
    // By now a page may have told how the source is called.
    source: name === source.id ? source : { ...source, name },
    created,
    changed,
    total,
    failures,
    ...(error === undefined ? {} : { error }),
    feeds: Object.fromEntries(existing.map(({ format, file }) => [format, polling.placeOf(source.id, file)])),
  };
}

/** Work that the store refused, a full disk for one, waits for the next run: this one failed, whatever the feeds hold. */
function storeFailure(failures: readonly Failure[]): SyndicationError | undefined {
  const [first, ...more] = failures.filter(({ code }) => code === 'store-failed');
  if (first === undefined) return undefined;
  const [, reason = ''] = /\(([^()]*)\)/.exec(first.message) ?? [];
  const detail = more.length === 0 ? reason : `${reason}; ${more.length} more like it`;
  return new SyndicationError('store-failed', { step: 'store', url: first.url, detail });
}

interface Attempted {
  readonly failures: readonly SyndicationError[];
  readonly error?: SyndicationError;
}

async function attempt(source: Source, work: () => Promise<readonly SyndicationError[]>): Promise<Attempted> {
  try {
    return { failures: await work() };
  } catch (thrown) {
    const error = asSyndicationError(thrown, 'scrape', source.home);
    return { failures: [error], error };
  }
}

/**
 * What a feed says of its Source and of its own address follows the run, even when there is no new article; a feed file
 * that somebody deleted comes back.
 */
async function refresh(source: string, renewed: boolean, ports: Ports): Promise<readonly SyndicationError[]> {
  const { self, files } = await readShelfSource(ports.store, source);
  const isMoved =
    self !== undefined && self !== `${ports.settings.publicUrl}/${feedKey(source, 'feed.json')}`;
  const isIncomplete = files.length < feedFormats.length && (await hasArticles(source, ports.store));
  if (renewed || isMoved || isIncomplete) await republish(source, ports);
  return [];
}

async function hasArticles(source: string, store: ObjectStore): Promise<boolean> {
  for await (const _article of store.list(`${prefixes.articles}${source}/`)) return true;
  return false;
}

/** A Source without a feed failed. A poll that asked for no page again says what came of them before. */
async function nothingPublished(
  { id, home }: Source,
  failures: readonly Failure[],
  ports: Pick<Ports, 'store' | 'log'>,
): Promise<SyndicationError> {
  const detail = failures.length > 0 ? `${pages(failures.length)} failed` : await before(id, ports);
  return new SyndicationError('no-articles', { step: 'publish', url: home, detail });
}

async function before(source: string, ports: Pick<Ports, 'store' | 'log'>): Promise<string> {
  const { state } = await readState(source, ports);
  const failed = state.seen.filter((link) => link.failed !== undefined);
  const read = state.seen.length - failed.length;
  const [first] = failed;
  if (first !== undefined) {
    const why = `${first.id}: ${first.why ?? first.failed}`;
    return `${pages(failed.length)} failed before, to be asked for again later; the first, ${why}`;
  }
  return read > 0 ? `nothing new; ${pages(read)} refused before: see \`bantin status\`` : 'nothing was found';
}

const pages = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);
