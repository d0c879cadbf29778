import { asSyndicationError } from '../../functions/core/errors.ts';
import { sourceKey, sourceOfKey } from '../../functions/core/keys.ts';
import { isDue, type PollBounds, pollBounds } from '../../functions/core/polling.ts';
import { isSilent } from '../../functions/core/silence.ts';
import type { Handler, ObjectStore, Ports, StepFailure } from '../../functions/ports.ts';
import { siteHost } from '../../functions/scrape/site.ts';
import { readSource } from '../../functions/stored/source-object.ts';
import type { Metrics } from './metrics.ts';
import { type BookedSource, createPollBook } from './poll-book.ts';
import type { Deliver, QueueMessage } from './queue-sender.ts';

export interface PollOptions {
  readonly deliver: Deliver;
  readonly metrics: Metrics;
  /** Milliseconds between two looks. */
  readonly everyMs: number;
}

/** Two looks overlap by this: better a poll too many than one too few. Milliseconds. */
const overlapMs = 30_000;

/** Sources of one host that a message names; those beyond it wait in the next. */
const mostOfHost = 20;

/**
 * Who is to be scraped: the Sources behind the keys, which have just been written; without keys, those that are due.
 * Sources of one host go into one message and take turns with its other messages, so that one process at a time asks a
 * host, and keeps to its pace.
 */
export function createPoll({ deliver, metrics, everyMs }: PollOptions): Handler {
  const book = createPollBook();
  const bounds: PollBounds = { ...pollBounds, leastMs: Math.max(pollBounds.leastMs, everyMs) };
  let looked: number | undefined;

  async function lookAround({ store, clock, log }: Ports): Promise<void> {
    const now = clock.now();
    const window = { from: looked ?? now - everyMs - overlapMs, to: now };
    const sources = await book.look(store);
    const due = sources.filter(({ polls }) => isDue(polls, window, bounds));
    await deliver(inTurns(due.map(({ id, host = id }) => ({ key: sourceKey(id), host }))));
    looked = now;
    tell(sources, due.length, now);
    log.info('sources are due', { count: due.length, of: sources.length });
  }

  function tell(sources: readonly BookedSource[], due: number, now: number): void {
    metrics.add('SourcesDue', due);
    metrics.add('SourcesFailing', sources.filter(({ polls }) => polls.failing !== undefined).length);
    metrics.add('SourcesSilent', sources.filter(({ polls }) => isSilent(polls, now)).length);
  }

  return async (keys, ports) => {
    if (keys.length > 0) return deliverWritten(keys, deliver, ports.store);
    await lookAround(ports);
    return [];
  };
}

/** A Source that was written has to be read first: where it is asked decides whose turn it shares. */
async function deliverWritten(
  keys: readonly string[],
  deliver: Deliver,
  store: ObjectStore,
): Promise<readonly StepFailure[]> {
  const failures: StepFailure[] = [];
  for (const key of keys) {
    try {
      const { listings, home } = await readSource(key, store);
      await deliver(inTurns([{ key, host: siteHost(listings[0] ?? home) ?? key }]));
    } catch (thrown) {
      failures.push({ key, error: asSyndicationError(thrown, 'scrape', sourceOfKey(key)) });
    }
  }
  return failures;
}

interface Place {
  readonly key: string;
  readonly host: string;
}

async function* inTurns(places: readonly Place[]): AsyncIterable<QueueMessage> {
  const hosts = new Map<string, string[]>();
  for (const { key, host } of places) hosts.set(host, [...(hosts.get(host) ?? []), key]);
  for (const [host, keys] of hosts) {
    for (let at = 0; at < keys.length; at += mostOfHost) {
      yield { keys: keys.slice(at, at + mostOfHost), turn: host };
    }
  }
}
