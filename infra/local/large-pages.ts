import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Fetcher, ObjectStore } from '../../functions/ports.ts';

/** Bytes from which on an object is large, and those of large objects after which their garbage is collected. */
const large = 1024 * 1024;
const enough = 16 * 1024 * 1024;

/** Notes that so many bytes came in one piece. */
export type Weigh = (bytes: number) => void;

/**
 * The tree of one page of a megabyte can take a hundred, and V8 lets the garbage of several such pages lie; of the bytes
 * themselves, which lie outside its heap, it waits for 64 MB. So after several large ones it is told to collect:
 * before the next is worked on, not after it. Pages as newspapers have them never come to that. (After every second one it
 * took a quarter of a hostile run's time, and saved nothing more.)
 */
export function createScale(collect: () => void = collector()): Weigh {
  let passed = 0;
  return (bytes) => {
    if (bytes < large) return;
    passed += bytes;
    if (passed < enough) return;
    passed = 0;
    collect();
  };
}

/** The same store; what is read from it is weighed. */
export function weighingStore(store: ObjectStore, weigh: Weigh): ObjectStore {
  return {
    ...store,
    get: async (key) => {
      const found = await store.get(key);
      if (found !== undefined) weigh(found.bytes.length);
      return found;
    },
  };
}

/** The same fetcher; what it brings is weighed. */
export function weighingFetcher<T extends Fetcher>(fetcher: T, weigh: Weigh): T {
  const fetch: Fetcher['fetch'] = async (request) => {
    const outcome = await fetcher.fetch(request);
    if (outcome.outcome === 'fetched') weigh(outcome.bytes.length);
    return outcome;
  };
  return { ...fetcher, fetch };
}

/** V8 hands its collector out to those who ask by this flag; a context made after it has `gc`. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
