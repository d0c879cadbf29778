import { prefixes } from '../../../functions/core/keys.ts';
import type { Step } from '../../../functions/pipeline.ts';

type Prefix = (typeof prefixes)[keyof typeof prefixes];

/** Messages for the step that a prefix triggers, and the Worker whose queue takes them. */
export interface Filling {
  readonly prefix: Prefix;
  readonly of: Worker['name'];
}

/** One function with its queue: what it may cost and what it may touch. */
export interface Worker {
  readonly name: Step['name'] | 'poll' | 'reconcile';
  /** MiB; CPU comes with it. */
  readonly memory: number;
  /** Seconds an invocation may take. The visibility timeout of its queue follows from it. */
  readonly timeout: number;
  /** Messages an invocation gets. */
  readonly batch: number;
  /** Seconds a first message waits for company. */
  readonly window: number;
  /** Invocations at once; SQS knows no less than 2. */
  readonly concurrency: number;
  /** Deliveries before a message becomes a dead letter. */
  readonly deliveries: number;
  /** Seconds a message may be old before somebody should look. */
  readonly oldest: number;
  /** Prefixes whose objects it reads. */
  readonly reads: readonly Prefix[];
  /** Prefixes whose objects it reads and writes. */
  readonly writes: readonly Prefix[];
  /**
   * Prefixes whose objects it may delete: of two Articles that turn out to be one, the later ends; a page of the history
   * for which no article is left goes; what was bound to a history that has to be told anew is forgotten.
   */
  readonly deletes?: readonly Prefix[];
  /** Queues it fills. */
  readonly fills: readonly Filling[];
  /** The prefix of objects whose creation S3 tells it of. */
  readonly takes?: Prefix;
  /** Whether messages of one group are worked off one after the other: a FIFO queue, which S3 cannot fill. */
  readonly inTurns?: true;
}

const {
  sources, states, pages, traces, articles, ledger, evidence, editions, archives, bindings, manifests, feeds, quarantine,
} = prefixes; // biome-ignore format: a list

/**
 * All functions. Scraping gets two tries, because the next poll is another; its ten minutes hold the five that a paced
 * run may take (functions/scrape/limits.ts). Publishing and binding wait: what comes together is written once.
 */
export const workers: readonly Worker[] = [
  {
    name: 'poll', memory: 1_024, timeout: 120, batch: 1, window: 0, concurrency: 2, deliveries: 3, oldest: 1_800,
    reads: [sources, states], writes: [], fills: [{ prefix: sources, of: 'scrape' }], takes: sources,
  },
  {
    name: 'scrape', memory: 512, timeout: 600, batch: 1, window: 0, concurrency: 10, deliveries: 2, oldest: 3_600,
    reads: [traces], writes: [sources, states, pages, quarantine], fills: [], inTurns: true,
  },
  {
    name: 'normalise', memory: 1_024, timeout: 120, batch: 10, window: 2, concurrency: 10, deliveries: 4, oldest: 1_800,
    reads: [sources, pages], writes: [traces, articles, ledger, evidence, quarantine], deletes: [articles],
    fills: [], takes: pages,
  },
  {
    name: 'publish', memory: 1_024, timeout: 120, batch: 100, window: 20, concurrency: 5, deliveries: 4, oldest: 1_800,
    reads: [sources, articles, editions, bindings], writes: [archives, manifests, feeds, quarantine], deletes: [bindings],
    fills: [], takes: articles,
  },
  {
    name: 'bind', memory: 1_024, timeout: 120, batch: 100, window: 20, concurrency: 5, deliveries: 4, oldest: 1_800,
    reads: [sources, articles, editions], writes: [archives, bindings, manifests, feeds, quarantine], deletes: [feeds],
    fills: [], takes: manifests,
  },
  {
    name: 'reconcile', memory: 512, timeout: 600, batch: 1, window: 0, concurrency: 2, deliveries: 3, oldest: 7_200,
    reads: [archives, bindings, manifests], writes: [],
    fills: [
      { prefix: sources, of: 'poll' }, { prefix: pages, of: 'normalise' }, { prefix: articles, of: 'publish' },
      { prefix: manifests, of: 'bind' },
    ],
  },
]; // biome-ignore format: a table
