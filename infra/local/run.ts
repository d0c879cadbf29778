import type { Clock } from '../../functions/ports.ts';
import { systemClock } from './clock.ts';
import { concurrently } from './concurrently.ts';
import type { Environment } from './environment.ts';
import type { Origin } from './origins/origin.ts';
import type { PollResult } from './output/result.ts';
import type { Terminal } from './output/terminal.ts';
import { pollOrigin } from './poll.ts';
import { recover } from './recover.ts';
import { openSession, type Session, type SessionOptions } from './session.ts';
import { listenForStop } from './stop-signal.ts';
import { createTimetable } from './timetable.ts';

export interface RunOptions extends Omit<SessionOptions, 'serves'> {
  /** Read each source once and end. */
  readonly once: boolean;
  /** Pause between polls in milliseconds. @default as often as each source has news */
  readonly everyMs?: number;
}

/** What a step gave up, or a full disk refused, is looked for again as often. Milliseconds; six hours. */
const recoverEveryMs = 6 * 3_600_000;

/** Sources polled at once. */
const sourcesAtOnce = 4;

/** Exit codes: well, a source failed, and what a shell gives to a program that Ctrl-C ended. */
const exitCodes = { well: 0, failed: 1, interrupted: 130 } as const;

/** Reads the sources, publishes and serves their feeds until it is stopped. Gives the exit code. */
export async function run(
  options: RunOptions,
  terminal: Terminal,
  environment: Environment,
): Promise<number> {
  const { signal, dispose } = listenForStop();
  try {
    const opening = { ...options, serves: !options.once };
    const session = await openSession(opening, terminal, environment, systemClock);
    signal.addEventListener('abort', () => void session.runtime.close());
    try {
      return await work(session, options, signal);
    } finally {
      session.reporter.progress.clear();
      await session.close();
      if (signal.aborted) session.reporter.note('Stopped.');
    }
  } finally {
    dispose();
  }
}

async function work(session: Session, options: RunOptions, signal: AbortSignal): Promise<number> {
  if (session.url !== undefined) session.reporter.note(`Serving ${session.url}/ (Ctrl-C ends)`);
  await recover(session.runtime);
  return options.once ? runOnce(session, signal) : keepRunning(session, options, systemClock, signal);
}

async function runOnce(session: Session, signal: AbortSignal): Promise<number> {
  const results = await pollAll(session, session.origins, signal);
  if (signal.aborted) return exitCodes.interrupted;
  await publishDeclared(session);
  await session.runtime.drain();
  return results.some(({ error }) => error !== undefined) ? exitCodes.failed : exitCodes.well;
}

/** When not one source has a feed after the first round, there is nothing to serve: better to say so and end. */
async function keepRunning(
  session: Session,
  options: RunOptions,
  clock: Clock,
  signal: AbortSignal,
): Promise<number> {
  const first = await pollAll(session, session.origins, signal);
  if (!signal.aborted) await publishDeclared(session);
  const isVain = first.every(({ error, feeds }) => error !== undefined && Object.keys(feeds).length === 0);
  if (isVain && !signal.aborted) return exitCodes.failed;
  const timetable = createTimetable(session.runtime.ports, options.everyMs);
  await timetable.note(session.origins);
  let recoveredAt = clock.now();
  while (!signal.aborted) {
    await clock.sleep(timetable.next() - clock.now(), signal);
    const due = timetable.due(session.origins);
    if (signal.aborted) break;
    await pollAll(session, due, signal);
    await timetable.note(due);
    if (clock.now() - recoveredAt < recoverEveryMs) continue;
    await recover(session.runtime);
    recoveredAt = clock.now();
  }
  return exitCodes.well;
}

/** Editions that were declared for this run want all articles that there are, not only the next ones. */
async function publishDeclared({ declared, runtime }: Session): Promise<void> {
  if (!declared) return;
  const { publishMerged } = await import('../../functions/publish/publish-merged.ts');
  await runtime.drain();
  await publishMerged(runtime.ports);
}

function pollAll(
  session: Session,
  origins: readonly Origin[],
  signal: AbortSignal,
): Promise<readonly PollResult[]> {
  const { reporter } = session;
  const watch = { progress: reporter.progress.show, signal };
  return concurrently(origins, sourcesAtOnce, async (origin) => {
    const result = await pollOrigin(origin, { ...session, watch });
    if (!signal.aborted) reporter.result(result);
    return result;
  });
}
