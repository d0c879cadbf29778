import { prefixes } from '../../functions/core/keys.ts';
import type { Trace } from '../../functions/core/trace.ts';
import type { ObjectStore } from '../../functions/ports.ts';
import { type Backlog, backlogOf } from '../../functions/reconcile.ts';
import { readState } from '../../functions/scrape/state-object.ts';
import { type PollStatus, pollStatus } from '../../functions/scrape/status.ts';
import { chosenSources } from './chosen-sources.ts';
import { systemClock } from './clock.ts';
import type { Environment } from './environment.ts';
import { createFolderStore } from './folder-store.ts';
import { createLog } from './log.ts';
import { statusLines } from './output/status-view.ts';
import type { Terminal } from './output/terminal.ts';
import { readShelfSource } from './server/shelf.ts';

export interface StatusOptions {
  /** Ids; none means all. */
  readonly sources: readonly string[];
  /** Folder of the store. */
  readonly store: string;
  readonly json: boolean;
}

/** A stored Page that was not published. */
export interface RefusedPage {
  readonly url: string;
  readonly code: string;
  readonly reason: string;
  /** UTC instant of the verdict. */
  readonly at: string;
}

export interface SourceStatus extends PollStatus {
  readonly source: string;
  readonly name: string;
  readonly home: string;
  /** In the feed. */
  readonly articles: number;
  /** What was begun and is not finished, by a run that goes on at present or was cut short. */
  readonly waiting: Backlog;
  /** Newest first. */
  readonly refused: readonly RefusedPage[];
}

/** Says how it stands with every Source. Exit code 1 when one cannot be read. Throws `unknown-source`. */
export async function showStatus(
  options: StatusOptions,
  terminal: Terminal,
  environment: Environment,
): Promise<number> {
  const store = createFolderStore({ folder: options.store });
  const log = createLog(environment.logLevel, terminal.err, systemClock.now);
  let isFailing = false;
  for (const id of await chosenSources(options.sources, store, options.store)) {
    const { state } = await readState(id, { store, log });
    const { name, home, articles } = await readShelfSource(store, id);
    const refused = await refusedPages(id, store);
    const waiting = await backlogOf(id, store);
    const polled = pollStatus(state, systemClock.now());
    const status = { source: id, name, home, articles, waiting, ...polled, refused };
    isFailing ||= status.failing !== undefined;
    const lines = options.json ? [JSON.stringify(status)] : statusLines(status, systemClock.now());
    for (const line of lines) terminal.out(line);
  }
  return isFailing ? 1 : 0;
}

/** Verdicts of the Traces. One that cannot be read says nothing. */
async function refusedPages(source: string, store: ObjectStore): Promise<readonly RefusedPage[]> {
  const refused: RefusedPage[] = [];
  for await (const { key, lastModified } of store.list(`${prefixes.traces}${source}/`)) {
    const verdict = verdictIn((await store.get(key))?.bytes);
    if (verdict !== undefined) refused.push({ ...verdict, at: new Date(lastModified).toISOString() });
  }
  return refused.sort((a, b) => (a.at < b.at ? 1 : -1));
}

function verdictIn(bytes: Uint8Array | undefined): Omit<RefusedPage, 'at'> | undefined {
  try {
    const { url, verdict } = JSON.parse(Buffer.from(bytes ?? []).toString('utf8')) as Partial<Trace>;
    return url !== undefined && verdict?.kind === 'rejected'
      ? { url, code: verdict.code, reason: verdict.reason }
      : undefined;
  } catch {
    return undefined;
  }
}
