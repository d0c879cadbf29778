import type { ObjectStore } from '../../functions/ports.ts';

/** Turns that a call may have to wait for: as many as a rival needs for several calls of its own. */
const mostTurns = 40;

/**
 * The same store, but each call hesitates for so many turns before and after as `lot` says, so that those who work side by
 * side meet in ever other places. Numbers from 0 to 1; the same numbers give the same encounters.
 */
export function createHesitantStore(store: ObjectStore, lot: () => number): ObjectStore {
  const hesitate = async () => {
    for (let turns = Math.floor(lot() ** 3 * mostTurns); turns > 0; turns -= 1) await undefined;
  };
  const hesitantly = async <T>(work: () => Promise<T>): Promise<T> => {
    await hesitate();
    const result = await work();
    await hesitate();
    return result;
  };
  return {
    get: (key) => hesitantly(() => store.get(key)),
    head: (key) => hesitantly(() => store.head(key)),
    put: (key, bytes, condition) => hesitantly(() => store.put(key, bytes, condition)),
    delete: (key) => hesitantly(() => store.delete(key)),
    list: async function* (prefix) {
      await hesitate();
      yield* store.list(prefix);
    },
  };
}
