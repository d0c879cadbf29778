import { SyndicationError } from '../../functions/core/errors.ts';
import { sourceOfKey } from '../../functions/core/keys.ts';
import type { Clock, Fetcher, Handler, Log, Ports, StepFailure } from '../../functions/ports.ts';
import { watchStore } from '../../functions/stored/watched-store.ts';
import { createDeadlineFetcher, type DeadlineFetcher } from './deadline-fetcher.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { measureChanges } from './measure-changes.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { noFetcher, openPorts } from './ports.ts';
import { type ReceivedMessage, readMessages } from './queue-messages.ts';
import { systemClock } from './system-clock.ts';

/** What one function does, and the way to the web if it has one. */
export interface Work {
  readonly run: Handler;
  readonly fetcher?: Fetcher;
  /** Failures that need no second delivery, because something else will come back to them. @default none */
  readonly isSettled?: (error: Error) => boolean;
  /** Whether the time from message to end is the lag of what readers see. @default false */
  readonly endsAtReaders?: boolean;
}

/** What Lambda tells of an invocation, as far as we look. */
export interface Invocation {
  getRemainingTimeInMillis(): number;
}

/** `ReportBatchItemFailures`: these messages are delivered again, the others are done. */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

export interface LambdaOptions {
  /** @default the environment of the process */
  readonly readEnvironment?: () => Environment;
  /** @default the buckets of the environment */
  readonly openPorts?: (environment: Environment, fetcher: Fetcher) => Ports;
  /** Takes the lines of metrics. @default standard output */
  readonly write?: (line: string) => void;
  /** For metrics. @default the clock of the machine */
  readonly clock?: Pick<Clock, 'now'>;
}

/** Before the end of an invocation, no more exchanges: what was fetched is still to be kept. Milliseconds. */
const reserveMs = 15_000;

/** SQS in, failed messages out; what happens between is the step's. Opened once a process, by its first event. */
export function createLambda(
  openWork: (environment: Environment, metrics: Metrics) => Work,
  options: LambdaOptions = {},
): (event: unknown, context: Invocation) => Promise<BatchAnswer> {
  let host: Host | undefined;

  return async (event, context) => {
    host ??= openHost(openWork, options);
    const { work, ports, metrics, fetcher, clock } = host;
    const messages = readMessages(event);
    const callOff = fetcher.stopIn(context.getRemainingTimeInMillis() - reserveMs);
    try {
      const failures = await work.run([...new Set(messages.flatMap(({ keys }) => keys))], ports);
      report(messages, failures, ports.log, metrics);
      if (work.endsAtReaders === true) measureLag(messages, clock.now(), metrics);
      return answerTo(messages, failures, work.isSettled);
    } finally {
      callOff();
      metrics.flush();
    }
  };
}

interface Host {
  readonly work: Work;
  readonly fetcher: DeadlineFetcher;
  readonly ports: Ports;
  readonly metrics: Metrics;
  readonly clock: Pick<Clock, 'now'>;
}

function openHost(openWork: Parameters<typeof createLambda>[0], options: LambdaOptions): Host {
  const { clock = systemClock, write = (line) => process.stdout.write(`${line}\n`) } = options;
  const environment = (options.readEnvironment ?? readEnvironment)();
  const metrics = createMetrics({ stage: environment.stage, clock, write });
  const work = openWork(environment, metrics);
  const fetcher = createDeadlineFetcher(work.fetcher ?? noFetcher);
  const ports = (options.openPorts ?? openPorts)(environment, fetcher);
  const store = watchStore(ports.store, measureChanges(metrics, clock));
  return { work, fetcher, metrics, clock, ports: { ...ports, store } };
}

/** A message is done when all its keys are. */
function answerTo(
  messages: readonly ReceivedMessage[],
  failures: readonly StepFailure[],
  isSettled: Work['isSettled'] = () => false,
): BatchAnswer {
  const failed = new Set(failures.filter(({ error }) => !isSettled(error)).map(({ key }) => key));
  const undone = messages.filter(
    ({ keys, fault }) => fault !== undefined || keys.some((key) => failed.has(key)),
  );
  return { batchItemFailures: undone.map(({ id }) => ({ itemIdentifier: id })) };
}

/** A message in a dead-letter queue has no reason with it: the log has, under the same key. */
function report(
  messages: readonly ReceivedMessage[],
  failures: readonly StepFailure[],
  log: Log,
  metrics: Metrics,
): void {
  for (const { id, fault } of messages) {
    if (fault !== undefined) log.error('a message cannot be read', { messageId: id, reason: fault });
  }
  for (const { key, error } of failures) {
    const { url, code = 'internal' } = error instanceof SyndicationError ? error : {};
    log.error(error.message, { key, source: sourceOfKey(key), url, code });
    metrics.addFailure(code);
  }
}

/** From the writing of an object to now. */
function measureLag(messages: readonly ReceivedMessage[], now: number, metrics: Metrics): void {
  for (const { keys, sentAt } of messages) {
    if (keys.length > 0 && !Number.isNaN(sentAt)) metrics.add('PublishLag', (now - sentAt) / 1_000);
  }
}
