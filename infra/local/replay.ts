import { SyndicationError } from '../../functions/core/errors.ts';
import { feedKey, prefixes, sourceOfKey } from '../../functions/core/keys.ts';
import type { Fetcher, ObjectStore, Ports } from '../../functions/ports.ts';
import { type ReplayReport, replay } from '../../functions/replay.ts';
import { type StoreChange, watchStore } from '../../functions/stored/watched-store.ts';
import { systemClock } from './clock.ts';
import type { Environment } from './environment.ts';
import { createFolderStore } from './folder-store.ts';
import { createLog } from './log.ts';
import type { Terminal } from './output/terminal.ts';
import { defaultPublicUrl } from './public-url.ts';
import { readShelfSource } from './server/shelf.ts';

export interface ReplayOptions {
  /** Ids; none means all. */
  readonly sources: readonly string[];
  /** Folder of the store. */
  readonly store: string;
  /** Where readers find the feeds. @default what the feeds say now */
  readonly publicUrl?: string;
  readonly json: boolean;
}

interface Replayed extends ReplayReport {
  readonly source: string;
  readonly changes: readonly StoreChange[];
}

/** Rebuilds what is derived, Source by Source, and says what differed. Throws `unknown-source`. */
export async function replayStore(
  options: ReplayOptions,
  terminal: Terminal,
  environment: Environment,
): Promise<number> {
  const store = createFolderStore({ folder: options.store });
  const known = await sourcesOf(store);
  const unknown = options.sources.find((source) => !known.includes(source));
  if (unknown !== undefined) throw unknownSource(unknown, `there is: ${known.join(', ') || 'none'}`);
  if (known.length === 0) throw unknownSource(options.store, 'no source at all');
  const log = createLog(environment.logLevel, terminal.err, systemClock.now);
  let failed = false;
  for (const source of options.sources.length === 0 ? known : options.sources) {
    const publicUrl = options.publicUrl ?? (await presentPublicUrl(store, source));
    const ports = { store, fetcher: offline, clock: systemClock, log, settings: { publicUrl } };
    const replayed = await replaySource(source, ports);
    failed ||= replayed.failures.length > 0;
    for (const line of options.json ? [jsonLine(replayed)] : textLines(replayed)) terminal.out(line);
  }
  return failed ? 1 : 0;
}

/** The network is off: a step that asks for it has a defect. */
const offline: Fetcher = {
  fetch: ({ url }) =>
    Promise.reject(
      new SyndicationError('internal', { step: 'normalise', url, detail: 'replay never fetches' }),
    ),
};

async function replaySource(source: string, ports: Ports): Promise<Replayed> {
  const changes: StoreChange[] = [];
  const store = watchStore(ports.store, (change) => changes.push(change));
  return { source, changes, ...(await replay(source, { ...ports, store })) };
}

async function sourcesOf(store: ObjectStore): Promise<readonly string[]> {
  const ids = [];
  for await (const { key } of store.list(prefixes.sources)) ids.push(sourceOfKey(key));
  return ids;
}

/** Feeds name their own address: a replay must not move them. */
async function presentPublicUrl(store: ObjectStore, source: string): Promise<string> {
  const { self } = await readShelfSource(store, source);
  const path = `/${feedKey(source, 'feed.json')}`;
  return self?.endsWith(path) ? self.slice(0, -path.length) : defaultPublicUrl;
}

const unknownSource = (url: string, detail: string): SyndicationError =>
  new SyndicationError('unknown-source', { step: 'setup', url, detail });

const countOf = (changes: readonly StoreChange[], kind: StoreChange['kind']): number =>
  changes.filter((change) => change.kind === kind).length;

function jsonLine({ source, pages, changes, removed, failures }: Replayed): string {
  return JSON.stringify({
    source,
    pages,
    objects: {
      rebuilt: countOf(changes, 'created'),
      changed: countOf(changes, 'replaced'),
      removed: removed.length,
    },
    removed,
    failures: failures.map(({ key, error }) => ({ key, message: error.message })),
  });
}

function textLines({ source, pages, changes, removed, failures }: Replayed): readonly string[] {
  const counts = `${countOf(changes, 'created')} objects rebuilt, ${countOf(changes, 'replaced')} changed`;
  return [
    `${source}: ${pages} pages, ${counts}, ${removed.length} removed`,
    ...removed.map((key) => `  removed ${key}: no stored page yields it any more`),
    ...failures.map(({ key, error }) => `  ${key}: ${error.message}`),
  ];
}
