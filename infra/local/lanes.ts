import type { StepFailure } from '../../functions/ports.ts';

/** A step as the queue runs it: the ports are bound already. */
export interface QueueStep {
  readonly name: 'scrape' | 'normalise' | 'publish' | 'bind';
  /** Prefix of the keys whose writing triggers it. */
  readonly trigger: string;
  readonly run: (keys: readonly string[]) => Promise<readonly StepFailure[]>;
  /** How long a first key waits for company, in milliseconds: what is published together is written once. */
  readonly windowMs: number;
  /** Keys a batch. */
  readonly batchSize: number;
}

/** A key on its way to a step. */
export interface Message {
  readonly key: string;
  /** From 1. */
  readonly attempt: number;
}

/** The keys of one Source that wait for one step. Batches of a lane run one after the other. */
export interface Lane {
  readonly step: QueueStep;
  /** Position of the step in the pipeline. */
  readonly order: number;
  readonly source: string;
  readonly waiting: Map<string, Message>;
  running: boolean;
  /** Keys that pause before their next try. */
  paused: number;
  /** When the batching window of the first waiting key ends; milliseconds since the epoch. */
  readyAt: number;
}

export function createLane(step: QueueStep, order: number, source: string): Lane {
  return { step, order, source, waiting: new Map(), running: false, paused: 0, readyAt: 0 };
}

/**
 * The lane to serve next: earlier steps first. Normally a lane is ready when its window has passed; while draining,
 * when no earlier step is at work for its source, so that the last batch holds everything.
 */
export function chooseLane(
  lanes: readonly Lane[],
  now: number,
  isDraining: (source: string) => boolean,
): Lane | undefined {
  const upstreamBusy = (lane: Lane) =>
    lanes.some((other) => other.source === lane.source && other.order < lane.order && isBusy(other));
  return lanes
    .filter((lane) => !lane.running && lane.waiting.size > 0)
    .filter((lane) => lane.readyAt <= now || (isDraining(lane.source) && !upstreamBusy(lane)))
    .sort((a, b) => a.order - b.order)[0];
}

/** Whether work of this lane is under way or to come. */
export const isBusy = (lane: Lane): boolean => lane.running || lane.waiting.size > 0 || lane.paused > 0;

/** Removes the oldest keys of a lane, at most one batch. */
export function takeBatch(lane: Lane): readonly Message[] {
  const batch = [...lane.waiting.values()].slice(0, lane.step.batchSize);
  for (const { key } of batch) lane.waiting.delete(key);
  return batch;
}
