import type { Ports } from '../../functions/ports.ts';
import { type ReplayReport, replay } from '../../functions/replay.ts';
import { createOverlayStore } from '../../functions/stored/overlay-store.ts';
import { type StoreChange, watchStore } from '../../functions/stored/watched-store.ts';
import { chosenSources } from './chosen-sources.ts';
import type { Environment } from './environment.ts';
import { offlinePorts, openStore, presentSettings } from './offline.ts';
import type { Terminal } from './output/terminal.ts';
import { type ArticleDifference, differencesIn, differenceText } from './replay-differences.ts';

export interface ReplayOptions {
  /** Ids; none means all. */
  readonly sources: readonly string[];
  /** Folder of the store. */
  readonly store: string;
  /** Where readers find the feeds. @default what the feeds say now */
  readonly publicUrl?: string;
  readonly json: boolean;
  /** Only Pages fetched since; milliseconds since the epoch. @default all */
  readonly from?: number;
  /** Say what would be different, and write nothing. */
  readonly dryRun: boolean;
}

interface Replayed extends ReplayReport {
  readonly source: string;
  readonly changes: readonly Pick<StoreChange, 'key' | 'kind'>[];
  /** Of a dry run: what would be different in Articles. */
  readonly differences: readonly ArticleDifference[];
}

/** Rebuilds what is derived, Source by Source, and says what differed. Throws `unknown-source`. */
export async function replayStore(
  options: ReplayOptions,
  terminal: Terminal,
  environment: Environment,
): Promise<number> {
  const store = openStore(options.store);
  let failed = false;
  for (const source of await chosenSources(options.sources, store, options.store)) {
    const { publicUrl } = options;
    const present = await presentSettings(store, source);
    const settings = publicUrl === undefined ? present : { ...present, publicUrl };
    const ports = offlinePorts(store, settings, terminal, environment);
    const replayed = await replaySource(source, ports, options);
    failed ||= replayed.failures.length > 0;
    for (const line of options.json ? [jsonLine(replayed)] : textLines(replayed)) terminal.out(line);
  }
  return failed ? 1 : 0;
}

async function replaySource(source: string, ports: Ports, options: ReplayOptions): Promise<Replayed> {
  const overlay = createOverlayStore(ports.store);
  const changes: StoreChange[] = [];
  const watched = watchStore(ports.store, (change) => changes.push(change));
  const store = options.dryRun ? overlay : watched;
  const since = options.from === undefined ? {} : { from: options.from };
  const report = await replay(source, { ...ports, store }, since);
  if (!options.dryRun) return { source, changes, differences: [], ...report };
  const differences = await differencesIn(ports.store, overlay);
  return { source, changes: await overlay.changes(), differences, ...report };
}

const countOf = (changes: Replayed['changes'], kind: StoreChange['kind']): number =>
  changes.filter((change) => change.kind === kind).length;

function jsonLine({ source, pages, changes, differences, removed, failures }: Replayed): string {
  return JSON.stringify({
    source,
    pages,
    objects: {
      rebuilt: countOf(changes, 'created'),
      changed: countOf(changes, 'replaced'),
      removed: removed.length,
    },
    removed,
    ...(differences.length === 0 ? {} : { articles: differences }),
    failures: failures.map(({ key, error }) => ({ key, message: error.message })),
  });
}

function textLines({ source, pages, changes, differences, removed, failures }: Replayed): readonly string[] {
  const counts = `${countOf(changes, 'created')} objects rebuilt, ${countOf(changes, 'replaced')} changed`;
  return [
    `${source}: ${pages} pages, ${counts}, ${removed.length} removed`,
    ...differences.flatMap(differenceText),
    ...removed.map((key) => `  removed ${key}: no stored page yields it any more`),
    ...failures.map(({ key, error }) => `  ${key}: ${error.message}`),
  ];
}
