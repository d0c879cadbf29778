import type { ObjectStore, WriteCondition } from '../ports.ts';

/** One object that was written or deleted. */
export interface StoreChange {
  readonly key: string;
  readonly kind: 'created' | 'replaced' | 'deleted';
  /** What was written; empty when deleted. */
  readonly bytes: Uint8Array;
}

const kindOf = (condition: WriteCondition): StoreChange['kind'] =>
  'ifMatch' in condition ? 'replaced' : 'created';

/**
 * The same store, and `tell` hears of each change that took place: this is how writing an object becomes the message on
 * one machine. A write whose condition failed is no change.
 */
export function watchStore(store: ObjectStore, tell: (change: StoreChange) => void): ObjectStore {
  return {
    get: (key) => store.get(key),
    head: (key) => store.head(key),
    list: (prefix) => store.list(prefix),
    put: async (key, bytes, condition) => {
      const outcome = await store.put(key, bytes, condition);
      if (outcome.outcome === 'written') tell({ key, kind: kindOf(condition), bytes });
      return outcome;
    },
    delete: async (key) => {
      await store.delete(key);
      tell({ key, kind: 'deleted', bytes: new Uint8Array() });
    },
  };
}
