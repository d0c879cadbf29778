import type { ObjectStore } from '../../functions/ports.ts';

/** Storage of its own for one test. */
export interface Storage {
  /** An adapter on this storage that shares nothing else with others opened here. */
  open(): ObjectStore;
  close(): Promise<void>;
}
