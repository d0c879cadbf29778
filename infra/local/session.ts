import { join } from 'node:path';
import { feedKey } from '../../functions/core/keys.ts';
import type { Clock } from '../../functions/ports.ts';
import type { Environment } from './environment.ts';
import { createFolderStore } from './folder-store.ts';
import { localFetcher } from './local-fetcher.ts';
import { createLog } from './log.ts';
import { openOrigins } from './origins/open-origins.ts';
import type { Origin } from './origins/origin.ts';
import { createReporter, type Output, type Reporter } from './output/reporter.ts';
import type { Terminal } from './output/terminal.ts';
import { unservedUrl } from './public-url.ts';
import { createLocalRuntime, type LocalRuntime } from './runtime.ts';
import { startServer } from './server/server.ts';
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
  /** Finishes what is half done and lets everything go. */
  close(): Promise<void>;
}

/** Opens everything, or throws and leaves nothing open. Nothing is fetched yet, and nothing written. */
export async function openSession(
  options: SessionOptions,
  terminal: Terminal,
  environment: Environment,
  clock: Clock,
): Promise<Session> {
  const open: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closeOne of open.splice(0).reverse()) await closeOne();
  };
  try {
    const named = await openOrigins(options.targets, options.url);
    await assertStoreFolder(options.store);
    const store = createFolderStore({ folder: options.store });
    const log = createLog(environment.logLevel, terminal.err, clock.now);
    const { port, publicUrl } = options;
    const server = options.serves
      ? await startServer({ store, log, port, ...(publicUrl === undefined ? {} : { publicUrl }) })
      : undefined;
    if (server !== undefined) open.push(server.close);
    const origins = options.targets.length === 0 ? [await openDemo(open)] : named.origins;
    const fetcher = localFetcher(
      origins.map(({ source }) => source),
      clock,
    );
    open.push(() => fetcher.close());
    const settings = { publicUrl: server?.publicUrl ?? publicUrl ?? unservedUrl(port) };
    const tally = createTally();
    const { steps } = await import('../../functions/pipeline.ts');
    const ports = { store, fetcher, clock, log, settings };
    const runtime = createLocalRuntime({ ports, steps, ...tally });
    open.push(runtime.close);
    const reporter = createReporter(options.output, terminal, clock.now);
    for (const note of named.notes) reporter.note(`Note: ${note}`);
    const placeOf = (source: string, file: string) =>
      server === undefined
        ? join(options.store, feedKey(source, file))
        : `${settings.publicUrl}/${feedKey(source, file)}`;
    return { origins, runtime, tally, reporter, url: server?.url, placeOf, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openDemo(open: (() => Promise<void>)[]): Promise<Origin> {
  const { openDemoOrigin } = await import('./demo-origin.ts');
  const { origin, close } = await openDemoOrigin();
  open.push(close);
  return origin;
}
