import { SyndicationError } from '../../functions/core/errors.ts';
import { sourceOfKey } from '../../functions/core/keys.ts';
import type { Fetcher, Handler, Log, Ports, StepFailure } from '../../functions/ports.ts';
import { createDeadlineFetcher, type DeadlineFetcher } from './deadline-fetcher.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { noFetcher, openPorts } from './ports.ts';
import { type QueueMessage, readMessages } from './queue-messages.ts';

/** What one function does, and the way to the web if it has one. */
export interface Work {
  readonly run: Handler;
  readonly fetcher?: Fetcher;
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
}

/** Before the end of an invocation, no more exchanges: what was fetched is still to be kept. Milliseconds. */
const reserveMs = 15_000;

/** SQS in, failed messages out; what happens between is the step's. Opened once a process, by its first event. */
export function createLambda(
  openWork: (environment: Environment) => Work,
  options: LambdaOptions = {},
): (event: unknown, context: Invocation) => Promise<BatchAnswer> {
  let host: Host | undefined;

  return async (event, context) => {
    host ??= openHost(openWork, options);
    const messages = readMessages(event);
    const callOff = host.fetcher.stopIn(context.getRemainingTimeInMillis() - reserveMs);
    try {
      const failures = await host.run([...new Set(messages.flatMap(({ keys }) => keys))], host.ports);
      report(messages, failures, host.ports.log);
      return answerTo(messages, failures);
    } finally {
      callOff();
    }
  };
}

interface Host {
  readonly run: Handler;
  readonly fetcher: DeadlineFetcher;
  readonly ports: Ports;
}

function openHost(openWork: (environment: Environment) => Work, options: LambdaOptions): Host {
  const environment = (options.readEnvironment ?? readEnvironment)();
  const { run, fetcher: web = noFetcher } = openWork(environment);
  const fetcher = createDeadlineFetcher(web);
  return { run, fetcher, ports: (options.openPorts ?? openPorts)(environment, fetcher) };
}

/** A message is done when all its keys are. */
function answerTo(messages: readonly QueueMessage[], failures: readonly StepFailure[]): BatchAnswer {
  const failed = new Set(failures.map(({ key }) => key));
  const undone = messages.filter(
    ({ keys, fault }) => fault !== undefined || keys.some((key) => failed.has(key)),
  );
  return { batchItemFailures: undone.map(({ id }) => ({ itemIdentifier: id })) };
}

/** A message in a dead-letter queue has no reason with it: the log has, under the same key. */
function report(messages: readonly QueueMessage[], failures: readonly StepFailure[], log: Log): void {
  for (const { id, fault } of messages) {
    if (fault !== undefined) log.error('a message cannot be read', { messageId: id, reason: fault });
  }
  for (const { key, error } of failures) {
    const about = error instanceof SyndicationError ? { url: error.url, code: error.code } : {};
    log.error(error.message, { key, source: sourceOfKey(key), ...about });
  }
}
