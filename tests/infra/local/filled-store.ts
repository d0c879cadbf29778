import type { ObjectStore } from '../../../functions/ports.ts';
import { createMemoryStore, type MemoryStoreOptions } from '../../fakes/memory-store.ts';

export interface FilledStore extends ObjectStore {
  /** Writes whatever stands there. The fake does it before this returns. */
  set(key: string, content: Uint8Array | string): void;
  keys(): Promise<readonly string[]>;
}

/** A store in memory that a test may fill as it likes. */
export function createFilledStore(options: MemoryStoreOptions = {}): FilledStore {
  const store = createMemoryStore(options);
  return {
    ...store,
    set: (key, content) => {
      void store.delete(key);
      void store.put(key, Buffer.from(content), { ifNoneMatch: '*' });
    },
    keys: async () => {
      const keys = [];
      for await (const { key } of store.list('')) keys.push(key);
      return keys;
    },
  };
}
