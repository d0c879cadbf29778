import { SyndicationError } from '../../functions/core/errors.ts';
import { sourceKey } from '../../functions/core/keys.ts';
import type { Page } from '../../functions/core/page.ts';
import { sourceFromUrl } from '../../functions/core/site-file.ts';
import type { Source } from '../../functions/core/source.ts';
import { normalisePage } from '../../functions/normalise/normalise.ts';
import type { ObjectStore } from '../../functions/ports.ts';
import { type BackfillReport, backfillSource } from '../../functions/scrape/backfill/backfill.ts';
import { readSource } from '../../functions/stored/source-object.ts';
import { systemClock } from './clock.ts';
import type { Environment } from './environment.ts';
import { failureOf } from './failure.ts';
import { createFolderStore } from './folder-store.ts';
import { localFetcher } from './local-fetcher.ts';
import { createLog } from './log.ts';
import { presentSettings } from './offline.ts';
import { readSiteFile, resolveTarget } from './origins/target.ts';
import { backfillLines, describeStep } from './output/backfill-view.ts';
import { createProgress } from './output/progress.ts';
import type { Terminal } from './output/terminal.ts';
import { recover } from './recover.ts';
import { createLocalRuntime } from './runtime.ts';
import { listenForStop } from './stop-signal.ts';
import { assertStoreFolder } from './store-folder.ts';
import { createTally } from './tally.ts';

export interface BackfillCommand {
  /** Id of a source of the store, a site file, or the address of a site. */
  readonly target: string;
  /** ISO 8601. */
  readonly since: string;
  /** Articles asked for in this run. */
  readonly most: number;
  readonly store: string;
  readonly json: boolean;
}

/** Fetches older articles of a source and publishes them. Gives the exit code: 130 when it was stopped. */
export async function backfill(
  command: BackfillCommand,
  terminal: Terminal,
  environment: Environment,
): Promise<number> {
  await assertStoreFolder(command.store);
  const store = createFolderStore({ folder: command.store });
  const source = await sourceNamed(command.target, store);
  const { signal, dispose } = listenForStop();
  const fetcher = localFetcher([source], systemClock);
  const log = createLog(environment.logLevel, terminal.err, systemClock.now);
  const tally = createTally();
  const { steps } = await import('../../functions/pipeline.ts');
  const settings = await presentSettings(store, source.id);
  const ports = { store, fetcher, clock: systemClock, log, settings };
  const runtime = createLocalRuntime({ ports, steps, ...tally });
  const progress = createProgress(terminal, systemClock.now);
  try {
    // A run that was killed left pages behind that nothing will ask for again.
    await recover(runtime);
    const report = await backfillSource(source, runtime.ports, {
      since: command.since,
      most: command.most,
      publishedOf: (page: Page) => normalisePage(page, source).content?.published,
      progress: (event) => progress.show(describeStep(event)),
      signal,
    });
    await runtime.drain(source.id);
    progress.clear();
    const [first] = report.failures;
    // Of a site that gave nothing, the error says all there is to say.
    if (first !== undefined && isVain(report) && !signal.aborted && !command.json) throw first.error;
    const { created, changed, failures: later } = tally.take(source.id);
    const failures = [...report.failures.map(({ error }) => failureOf(error)), ...later];
    const result = { source: source.id, since: command.since, created, changed, ...report, failures };
    for (const line of command.json ? [JSON.stringify(result)] : backfillLines(result)) terminal.out(line);
    return exitCodeOf(report, signal.aborted);
  } finally {
    progress.clear();
    await runtime.close();
    await fetcher.close();
    dispose();
  }
}

/** Stopped by Ctrl-C, or nothing at all could be read. */
function exitCodeOf(report: BackfillReport, isStopped: boolean): number {
  if (isStopped) return 130;
  return isVain(report) ? 1 : 0;
}

/** Where all that was found is here and nothing is left, a list that failed is worth a line, no more. */
const isVain = ({ asked, found, waiting, listings, failures }: BackfillReport): boolean =>
  asked === 0 && failures.length > 0 && (found === 0 || waiting + listings > 0);

async function sourceNamed(target: string, store: ObjectStore): Promise<Source> {
  const isId = /^[a-z0-9-]+$/.test(target);
  if (isId && (await store.head(sourceKey(target))) !== undefined)
    return readSource(sourceKey(target), store);
  if (isId) throw new SyndicationError('unknown-source', { step: 'setup', url: target });
  const resolved = (await resolveTarget(target)).target;
  if (resolved.kind === 'site-file') return readSiteFile(resolved.path);
  if (resolved.kind === 'url') return sourceFromUrl(resolved.url);
  const detail = 'expected the id of a source, a site file or an address';
  throw new SyndicationError('bad-option', { step: 'setup', url: target, detail });
}
