import { messageOf } from '../../functions/core/errors.ts';
import type { Step } from '../../functions/pipeline.ts';
import type { Ports, StepFailure } from '../../functions/ports.ts';
import { type StoreChange, watchStore } from '../../functions/stored/watched-store.ts';
import type { QueueStep } from './lanes.ts';
import { createQueue } from './queue.ts';

export interface LocalRuntimeOptions {
  /** What the steps may touch; the store is watched. */
  readonly ports: Ports;
  /** The pipeline table. */
  readonly steps: readonly Step[];
  /** Told of every change in the store. */
  readonly onChange?: (change: StoreChange) => void;
  /** Told of every key that a step gave up. */
  readonly onGiveUp?: (failure: StepFailure) => void;
}

/** One machine as a host: a store whose writes are messages, and a queue that delivers them. */
export interface LocalRuntime {
  /** For whatever starts work: its writes trigger the steps. */
  readonly ports: Ports;
  /** Delivers a key again whose message was lost. */
  deliver(key: string): void;
  /** Resolves when all that was written for the Source (or at all) has been worked through. */
  drain(source?: string): Promise<void>;
  /** Finishes the batches that run, then stops. */
  close(): Promise<void>;
}

/** How keys are gathered. Publishing waits a moment, because a feed that changes ten times a second helps nobody. */
const delivery = {
  scrape: { windowMs: 0, batchSize: 1 },
  normalise: { windowMs: 0, batchSize: 8 },
  publish: { windowMs: 150, batchSize: 1000 },
  bind: { windowMs: 150, batchSize: 1000 },
} as const;

export function createLocalRuntime(options: LocalRuntimeOptions): LocalRuntime {
  const { steps, onChange, onGiveUp } = options;
  const store = watchStore(options.ports.store, (change) => {
    onChange?.(change);
    if (change.kind !== 'deleted') queue.add(change.key);
  });
  const ports: Ports = { ...options.ports, store };
  const queue = createQueue({
    steps: steps.filter(isTriggeredByKeys).map((step) => bind(step, ports)),
    clock: ports.clock,
    onGiveUp: (step, failure) => {
      const { key, error } = failure;
      ports.log.error('gave up', { step: step.name, key, reason: messageOf(error) });
      onGiveUp?.(failure);
    },
  });
  return {
    ports,
    deliver: queue.add,
    drain: queue.drain,
    close: queue.close,
  };
}

/** Scraping follows the clock here, not the record of a Source: the poll loop starts it and reports on it. */
const isTriggeredByKeys = (step: Step): boolean => step.name !== 'scrape';

function bind(step: Step, ports: Ports): QueueStep {
  const { name, trigger, run } = step;
  return { name, trigger, run: (keys) => run(keys, ports), ...delivery[name] };
}
