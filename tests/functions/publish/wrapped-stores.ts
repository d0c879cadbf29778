import type { ObjectStore } from '../../../functions/ports.ts';

/** Calls by name, as S3 would bill them (a list of up to 1,000 keys is one). */
export interface Calls {
  readonly names: string[];
  readonly puts: string[];
}

/** The store with something done before each call; `before` is told its name and key. */
function watched(store: ObjectStore, before: (name: string, key: string) => void): ObjectStore {
  const told = <T>(name: string, key: string, call: () => T): T => {
    before(name, key);
    return call();
  };
  return {
    get: async (key) => told('get', key, () => store.get(key)),
    head: async (key) => told('head', key, () => store.head(key)),
    put: async (key, bytes, condition) => told('put', key, () => store.put(key, bytes, condition)),
    list: (prefix) => told('list', prefix, () => store.list(prefix)),
    delete: async (key) => told('delete', key, () => store.delete(key)),
  };
}

export function countingStore(store: ObjectStore): ObjectStore & { readonly calls: Calls } {
  const calls: Calls = { names: [], puts: [] };
  const counting = watched(store, (name, key) => {
    calls.names.push(name);
    if (name === 'put') calls.puts.push(key);
  });
  return { ...counting, calls };
}

/** Dies at the k-th write, before it or after it took effect, and stays dead. */
export function dyingStore(store: ObjectStore, write: number, when: 'before' | 'after'): ObjectStore {
  let writes = 0;
  let dead = false;
  const dying = watched(store, (name) => {
    if (name === 'put') writes += 1;
    dead ||= name === 'put' && when === 'before' && writes === write;
    if (dead) throw new Error('killed');
  });
  return {
    ...dying,
    put: async (key, bytes, condition) => {
      const outcome = await dying.put(key, bytes, condition);
      dead = writes === write;
      if (dead) throw new Error('killed');
      return outcome;
    },
  };
}

/** Every call takes a few turns of the event loop, by lot: writers interleave anywhere. */
export function slowStore(store: ObjectStore, lot: () => number): ObjectStore {
  const turns = async () => {
    for (let left = Math.floor(lot() * 4); left > 0; left -= 1)
      await new Promise((resolve) => setImmediate(resolve));
  };
  const slowly = async <T>(call: () => Promise<T>): Promise<T> => {
    await turns();
    const answer = await call();
    await turns();
    return answer;
  };
  return {
    get: (key) => slowly(() => store.get(key)),
    head: (key) => slowly(() => store.head(key)),
    put: (key, bytes, condition) => slowly(() => store.put(key, bytes, condition)),
    list: (prefix) => store.list(prefix),
    delete: (key) => store.delete(key),
  };
}

/** The same numbers between 0 and 1 for the same seed. */
export function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A store whose first call that `where` names waits until it may go on. */
export interface PausedStore extends ObjectStore {
  /** Resolves when the call waits. */
  readonly reached: Promise<void>;
  goOn(): void;
}

/** A writer with this store can be stopped at one place while others get further. */
export function pausedStore(store: ObjectStore, where: (name: string, key: string) => boolean): PausedStore {
  const [reached, going] = [createSignal(), createSignal()];
  let isOver = false;
  const pause = async (name: string, key: string) => {
    if (isOver || !where(name, key)) return;
    isOver = true;
    reached.give();
    await going.given;
  };
  return {
    get: async (key) => pause('get', key).then(() => store.get(key)),
    head: async (key) => pause('head', key).then(() => store.head(key)),
    put: async (key, bytes, condition) => pause('put', key).then(() => store.put(key, bytes, condition)),
    delete: async (key) => pause('delete', key).then(() => store.delete(key)),
    list: (prefix) => store.list(prefix),
    reached: reached.given,
    goOn: going.give,
  };
}

function createSignal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
