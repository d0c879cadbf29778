import { asSyndicationError } from '../../functions/core/errors.ts';
import { sourceOfKey } from '../../functions/core/keys.ts';
import type { Clock, StepFailure } from '../../functions/ports.ts';
import {
  chooseLane,
  createLane,
  isBusy,
  type Lane,
  type Message,
  type QueueStep,
  takeBatch,
} from './lanes.ts';

export interface QueueOptions {
  /** In the order of the pipeline: publishing a source waits for its earlier steps while draining. */
  readonly steps: readonly QueueStep[];
  readonly clock: Clock;
  /** A key that was given up: not retryable, or failed too often. */
  readonly onGiveUp: (step: QueueStep, failure: StepFailure) => void;
  /** Batches at once. @default 4 */
  readonly concurrency?: number;
  /** Tries a key gets. @default 4 */
  readonly attempts?: number;
  /** Pause before the second try in milliseconds; it doubles each time. @default 200 */
  readonly backoffMs?: number;
}

/** Delivers keys to the steps they trigger: at least once, in batches of one step and one source. */
export interface Queue {
  /** Keys that trigger no step are ignored. A key that already waits is not added twice. */
  add(key: string): void;
  /** Resolves when nothing of the Source (or at all) waits or runs; its batching windows are cut short until then. */
  drain(source?: string): Promise<void>;
  /** Stops dispatching and waits for the batches that run. What still waits is left to the reconciler. */
  close(): Promise<void>;
}

export function createQueue(options: QueueOptions): Queue {
  const { steps, clock, concurrency = 4, attempts = 4, backoffMs = 200 } = options;
  const lanes = new Map<string, Lane>();
  const drains = new Set<Drain>();
  const stop = new AbortController();
  let running = 0;

  function laneOf(key: string): Lane | undefined {
    const order = steps.findIndex((step) => key.startsWith(step.trigger));
    const step = steps[order];
    if (step === undefined) return undefined;
    const name = `${order} ${sourceOfKey(key)}`;
    const lane = lanes.get(name) ?? createLane(step, order, sourceOfKey(key));
    lanes.set(name, lane);
    return lane;
  }

  function enqueue(lane: Lane, message: Message): void {
    if (stop.signal.aborted) return;
    if (lane.waiting.size === 0) openWindow(lane);
    if (!lane.waiting.has(message.key)) lane.waiting.set(message.key, message);
  }

  function openWindow(lane: Lane): void {
    const { windowMs } = lane.step;
    lane.readyAt = clock.now() + windowMs;
    if (windowMs > 0) void clock.sleep(windowMs, stop.signal).then(pump);
  }

  function pump(): void {
    const isDraining = (source: string) => [...drains].some((drain) => covers(drain, source));
    while (running < concurrency && !stop.signal.aborted) {
      const lane = chooseLane([...lanes.values()], clock.now(), isDraining);
      if (lane === undefined) break;
      void deliver(lane);
    }
    settle();
  }

  async function deliver(lane: Lane): Promise<void> {
    lane.running = true;
    running += 1;
    const failures = await attempt(lane.step, takeBatch(lane));
    running -= 1;
    lane.running = false;
    for (const { message, error } of failures) failed(lane, message, error);
    pump();
  }

  function failed(lane: Lane, message: Message, thrown: Error): void {
    const error = asSyndicationError(thrown, lane.step.name, message.key);
    if (!error.retryable || message.attempt >= attempts) {
      options.onGiveUp(lane.step, { key: message.key, error });
      return;
    }
    lane.paused += 1;
    const pause = error.retryAfterMs ?? backoffMs * 2 ** (message.attempt - 1);
    void clock.sleep(pause, stop.signal).then(() => {
      lane.paused -= 1;
      enqueue(lane, { ...message, attempt: message.attempt + 1 });
      pump();
    });
  }

  function settle(): void {
    for (const drain of drains) {
      const mine = [...lanes.values()].filter((lane) => covers(drain, lane.source));
      if (mine.some(stop.signal.aborted ? (lane) => lane.running : isBusy)) continue;
      drains.delete(drain);
      drain.resolve();
    }
  }

  function drain(source?: string): Promise<void> {
    return new Promise((resolve) => {
      drains.add({ source, resolve });
      pump();
    });
  }

  return {
    add: (key) => {
      const lane = laneOf(key);
      if (lane === undefined) return;
      enqueue(lane, { key, attempt: 1 });
      queueMicrotask(pump);
    },
    drain,
    close: () => {
      stop.abort();
      return drain();
    },
  };
}

/** Somebody who waits until a Source, or everything, has been worked through. */
interface Drain {
  readonly source: string | undefined;
  readonly resolve: () => void;
}

const covers = ({ source }: Drain, other: string): boolean => source === undefined || source === other;

interface Failed {
  readonly message: Message;
  readonly error: Error;
}

/** Runs one batch. A step that throws as a whole is asked again key by key, so that one poison key stands alone. */
async function attempt(step: QueueStep, batch: readonly Message[]): Promise<readonly Failed[]> {
  try {
    const failures = await step.run(batch.map((message) => message.key));
    const errors = new Map(failures.map(({ key, error }) => [key, error]));
    return batch.flatMap((message) => {
      const error = errors.get(message.key);
      return error === undefined ? [] : [{ message, error }];
    });
  } catch (thrown) {
    if (batch.length === 1) return batch.map((message) => ({ message, error: asError(thrown) }));
    const failed = [];
    for (const message of batch) failed.push(...(await attempt(step, [message])));
    return failed;
  }
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
