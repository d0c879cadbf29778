import type { ObjectStore, ObjectSummary } from '../../functions/ports.ts';

export interface SplitStoreOptions {
  /** Keys that begin with this lie inside. ASCII. */
  readonly prefix: string;
  readonly inside: ObjectStore;
  /** All other keys. */
  readonly outside: ObjectStore;
}

/** Two stores as one: which of them holds an object is decided by its key alone. */
export function createSplitStore({ prefix, inside, outside }: SplitStoreOptions): ObjectStore {
  const holderOf = (key: string) => (key.startsWith(prefix) ? inside : outside);

  function list(wanted: string): AsyncIterable<ObjectSummary> {
    if (wanted.startsWith(prefix)) return inside.list(wanted);
    return prefix.startsWith(wanted) ? listBoth(wanted) : outside.list(wanted);
  }

  /** Keys inside are neighbours in the order of keys, so they come in one piece. */
  async function* listBoth(wanted: string): AsyncIterable<ObjectSummary> {
    let isInsideListed = false;
    for await (const object of outside.list(wanted)) {
      // A stray object of the other store's prefix would be listed but never be read: it does not exist.
      if (object.key.startsWith(prefix)) continue;
      if (!isInsideListed && object.key > prefix) {
        isInsideListed = true;
        yield* inside.list(prefix);
      }
      yield object;
    }
    if (!isInsideListed) yield* inside.list(prefix);
  }

  return {
    get: (key) => holderOf(key).get(key),
    head: (key) => holderOf(key).head(key),
    put: (key, bytes, condition) => holderOf(key).put(key, bytes, condition),
    list,
    delete: (key) => holderOf(key).delete(key),
  };
}
