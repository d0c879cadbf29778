import { join } from 'node:path';
import { feedKey } from '../../functions/core/keys.ts';
import type { Clock, Log, ObjectStore } from '../../functions/ports.ts';
import { defined } from '../../functions/publish/defined.ts';
import { declareEditions, readEditionsFile } from './declare-editions.ts';
import type { Environment } from './environment.ts';
import { createFolderStore } from './folder-store.ts';
import { createScale, weighingFetcher, weighingStore } from './large-pages.ts';
import { localFetcher } from './local-fetcher.ts';
import { createLog } from './log.ts';
import { openOrigins } from './origins/open-origins.ts';
import type { Origin } from './origins/origin.ts';
import { createReporter, type Output, type Reporter } from './output/reporter.ts';
import type { Terminal } from './output/terminal.ts';
import { unservedUrl } from './public-url.ts';
import { createLocalRuntime, type LocalRuntime } from './runtime.ts';
import { type LocalServer, startServer } from './server/server.ts';
import { createAccessLog } from './stats/access-log.ts';
import { assertStoreFolder } from './store-folder.ts';
import { createTally, type Tally } from './tally.ts';

export interface SessionOptions {
  /** Sites, site files, saved files, folders; none means the demo newspaper. */
  readonly targets: readonly string[];
  /** Folder of the store. */
  readonly store: string;
  /** Whether feeds are served. */
  readonly serves: boolean;
  /** Port of the server; 0 takes any that is free. */
  readonly port: number;
  /** Where readers find the feeds, without trailing slash. @default http://127.0.0.1:PORT */
  readonly publicUrl?: string;
  /** WebSub hub that feeds name. @default none */
  readonly hub?: string;
  /** File that declares editions over several sources. @default what the store has */
  readonly editions?: string;
  /** Address of a saved file. */
  readonly url?: string;
  readonly output: Output;
}

/** All that one run holds open. */
export interface Session {
  readonly origins: readonly Origin[];
  readonly runtime: LocalRuntime;
  readonly tally: Tally;
  readonly reporter: Reporter;
  /** Address of the server; undefined when nothing is served. */
  readonly url: string | undefined;
  /** Where the user finds a feed file: its address when it is served, else its path. */
  readonly placeOf: (source: string, file: string) => string;
  /** Whether the editions over several sources are others than before. */
  readonly declared: boolean;
  /** Finishes what is half done and lets everything go. */
  close(): Promise<void>;
}

/** What was opened, to be closed in reverse. */
type Closers = (() => Promise<void>)[];

/** Opens everything, or throws and leaves nothing open. Nothing is fetched yet, and nothing written. */
export async function openSession(
  options: SessionOptions,
  terminal: Terminal,
  environment: Environment,
  clock: Clock,
): Promise<Session> {
  const closers: Closers = [];
  const close = async () => {
    for (const closeOne of closers.splice(0).reverse()) await closeOne();
  };
  try {
    const log = createLog(environment.logLevel, terminal.err, clock.now);
    return { ...(await openAll(options, closers, log, clock, terminal)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** In this order: what the user got wrong is found before a port is taken, and that before anything else is done. */
async function openAll(
  options: SessionOptions,
  closers: Closers,
  log: Log,
  clock: Clock,
  terminal: Terminal,
): Promise<Omit<Session, 'close'>> {
  const named = await openOrigins(options.targets, options.url);
  const editions = options.editions === undefined ? undefined : await readEditionsFile(options.editions);
  await assertStoreFolder(options.store);
  const weigh = createScale();
  const store = weighingStore(createFolderStore({ folder: options.store }), weigh);
  const server = await openServer(options, store, log, clock, closers);
  const origins = options.targets.length === 0 ? [await openDemo(closers)] : named.origins;
  const sources = origins.map(({ source }) => source);
  const fetcher = weighingFetcher(localFetcher(sources, clock), weigh);
  closers.push(() => fetcher.close());
  const publicUrl = server?.publicUrl ?? options.publicUrl ?? unservedUrl(options.port);
  const tally = createTally();
  const { steps } = await import('../../functions/pipeline.ts');
  const ports = { store, fetcher, clock, log, settings: defined({ publicUrl, hub: options.hub }) };
  const runtime = createLocalRuntime({ ports, steps, ...tally });
  const declared = editions === undefined ? false : await declareEditions(editions, store);
  closers.push(runtime.close);
  const reporter = createReporter(options.output, terminal, clock.now);
  for (const note of named.notes) reporter.note(`Note: ${note}`);
  const placeOf = (source: string, file: string) =>
    server === undefined
      ? join(options.store, feedKey(source, file))
      : `${publicUrl}/${feedKey(source, file)}`;
  return { origins, runtime, tally, reporter, url: server?.url, placeOf, declared };
}

/** Milliseconds for which a feed that was just looked at is sent again without another look. */
const freshForMs = 250;

async function openServer(
  { serves, port, publicUrl, hub, store: folder }: SessionOptions,
  store: ObjectStore,
  log: Log,
  clock: Clock,
  closers: Closers,
): Promise<LocalServer | undefined> {
  if (!serves) return undefined;
  const accessLog = createAccessLog({ folder, now: clock.now, log });
  const options = { store, log, port, accessLog, freshForMs };
  const server = await startServer(defined({ ...options, publicUrl, hub }));
  closers.push(accessLog.close, server.close);
  return server;
}

async function openDemo(closers: Closers): Promise<Origin> {
  const { openDemoOrigin } = await import('./origins/demo-origin.ts');
  const { origin, close } = await openDemoOrigin();
  closers.push(close);
  return origin;
}
