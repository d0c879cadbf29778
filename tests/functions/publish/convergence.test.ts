import { beforeAll, describe, expect, test } from 'vitest';
import { manifestKey, prefixes } from '../../../functions/core/keys.ts';
import type { ObjectStore } from '../../../functions/ports.ts';
import {
  articleNo,
  contentsOf,
  keyOf,
  numbers,
  portsFor,
  publishAndBind,
  set,
  setArticles,
  source,
  storeWith,
  titlesOf,
} from './scene.ts';
import { dyingStore, lots, slowStore } from './wrapped-stores.ts';

/** A short window, so that many articles fall out of it. */
const short = { entries: 5 };

const published = (store: ObjectStore) =>
  contentsOf(store, prefixes.feeds, prefixes.manifests, prefixes.archives, prefixes.bindings);

/** What one undisturbed run over these Articles leaves. */
async function undisturbed(count: number): Promise<Record<string, string>> {
  const { store, keys } = await storeWith(count, short);
  await publishAndBind(keys, portsFor(store));
  return published(store);
}

/** A feed of Articles 1 to `count`; what is published after it goes the usual way, by the Manifest. */
async function publishedStore(count: number): Promise<ObjectStore> {
  const { store, keys } = await storeWith(count, short);
  await publishAndBind(keys, portsFor(store));
  return store;
}

const add = (store: ObjectStore, from: number, to: number) =>
  setArticles(
    store,
    numbers(from, to).map((number) => articleNo(number)),
  );

function shuffled<T>(list: readonly T[], lot: () => number): readonly T[] {
  const placed = list.map((element) => ({ element, place: lot() }));
  return placed.sort((a, b) => a.place - b.place).map(({ element }) => element);
}

describe('concurrent publishers', () => {
  test.each(numbers(1, 4))('of the first articles lose none (lot %i)', async (seed) => {
    const { store, keys } = await storeWith(8, short);
    const ports = portsFor(slowStore(store, lots(seed)));
    const failures = await Promise.all(keys.map((key) => publishAndBind([key], ports)));
    expect(failures.flat()).toEqual([]);
    expect(await published(store)).toEqual(await undisturbed(8));
  });

  test.each(numbers(1, 4))('of further articles lose none (lot %i)', async (seed) => {
    const store = await publishedStore(3);
    const keys = await add(store, 4, 11);
    const ports = portsFor(slowStore(store, lots(seed)));
    const failures = await Promise.all(keys.map((key) => publishAndBind([key], ports)));
    expect(failures.flat()).toEqual([]);
    expect(await published(store)).toEqual(await undisturbed(11));
  });

  test.each(numbers(1, 4))('of the same article write it once each file (lot %i)', async (seed) => {
    const store = await publishedStore(3);
    const [key = ''] = await add(store, 4, 4);
    const ports = portsFor(slowStore(store, lots(seed)));
    await Promise.all([1, 2, 3].map(() => publishAndBind([key], ports)));
    expect(await published(store)).toEqual(await undisturbed(4));
  });

  test('give up with a retryable error when the conflicts do not end', async () => {
    const { store, keys } = await storeWith(1);
    const ports = portsFor({ ...store, put: async () => ({ outcome: 'conflict' }) });
    const [failure] = await publishAndBind(keys, ports);
    expect(failure).toMatchObject({ key: keys[0], error: { code: 'store-conflict', retryable: true } });
    expect(await published(store)).toEqual({});
  });

  test('pause longer after each conflict, and not alike', async () => {
    const { store, keys } = await storeWith(2);
    const pauses: number[][] = [[], []];
    const portsOf = (index: number) => {
      const sleep = async (ms: number) => void pauses[index]?.push(ms);
      return portsFor(
        { ...store, put: async () => ({ outcome: 'conflict' }) },
        { clock: { now: () => 0, sleep } },
      );
    };
    await Promise.all(keys.map((key, index) => publishAndBind([key], portsOf(index))));
    const [one = [], other = []] = pauses;
    expect(one[0]).toBeLessThanOrEqual(20);
    expect(one.at(-1)).toBeGreaterThanOrEqual(1000);
    expect(one.at(-1)).toBeLessThanOrEqual(2000);
    expect(one).not.toEqual(other);
  });
});

describe('a publisher that is killed', () => {
  let expected: Record<string, string>;
  beforeAll(async () => {
    expected = await undisturbed(8);
  });

  const deathsAt = (writes: number) =>
    numbers(1, writes).flatMap((write) => [
      { write, when: 'before' as const },
      { write, when: 'after' as const },
    ]);
  /** Three formats and the Manifest; sitemap, page for people, a page of the history, Binding; at first the index. */
  const deaths = deathsAt(11);

  test.each(deathsAt(16))(
    '$when write $write of the first feed is healed by one clean run',
    async ({ write, when }) => {
      const { store, keys } = await storeWith(8, short);
      expect(await publishAndBind(keys, portsFor(dyingStore(store, write, when)))).not.toEqual([]);
      expect(await publishAndBind(keys, portsFor(store))).toEqual([]);
      expect(await published(store)).toEqual(expected);
    },
  );

  test.each(deaths)(
    '$when write $write of a later feed is healed by one clean run',
    async ({ write, when }) => {
      const store = await publishedStore(6);
      const keys = await add(store, 7, 8);
      expect(await publishAndBind(keys, portsFor(dyingStore(store, write, when)))).not.toEqual([]);
      expect(await publishAndBind(keys, portsFor(store))).toEqual([]);
      expect(await published(store)).toEqual(expected);
    },
  );

  test.each(deaths)(
    '$when write $write is healed when another article comes first',
    async ({ write, when }) => {
      const store = await publishedStore(6);
      const killed = await add(store, 7, 7);
      await publishAndBind(killed, portsFor(dyingStore(store, write, when)));
      await publishAndBind(await add(store, 8, 8), portsFor(store));
      await publishAndBind(killed, portsFor(store));
      expect(await published(store)).toEqual(expected);
    },
  );

  test.each(deaths)('$when write $write while others publish is healed', async ({ write, when }) => {
    const store = await publishedStore(6);
    const keys = await add(store, 7, 8);
    const slow = slowStore(store, lots(write));
    const dying = portsFor(dyingStore(slow, write, when));
    await Promise.all([
      publishAndBind(keys.slice(0, 1), dying),
      publishAndBind(keys.slice(1), portsFor(slow)),
    ]);
    await publishAndBind(keys, portsFor(store));
    expect(await published(store)).toEqual(expected);
  });
});

describe('delivery', () => {
  test.each(numbers(1, 4))(
    'in any order and more than once gives the same objects (lot %i)',
    async (seed) => {
      const { store } = await storeWith(0, short);
      const lot = lots(seed);
      const arrivals = shuffled([...numbers(1, 60), ...numbers(1, 20)], lot);
      let waiting: readonly number[] = arrivals;
      while (waiting.length > 0) {
        const size = 1 + Math.floor(lot() * 8);
        const keys = await setArticles(
          store,
          waiting.slice(0, size).map((number) => articleNo(number)),
        );
        await publishAndBind(keys, portsFor(store));
        waiting = waiting.slice(size);
      }
      expect(await published(store)).toEqual(await undisturbed(60));
    },
  );

  test.each(numbers(1, 4))('of corrections, early or late, gives the same objects (lot %i)', async (seed) => {
    const corrected = (number: number) =>
      articleNo(number, { title: `Phà số ${number}, bản sửa`, updated: `2026-03-01T00:00:${number}+00:00` });
    const { store } = await storeWith(0, short);
    const lot = lots(seed);
    for (const number of shuffled(numbers(1, 25), lot)) {
      await publishAndBind(await add(store, number, number), portsFor(store));
      if (number < 15) continue;
      const [key = ''] = await setArticles(store, [corrected(number)]);
      if (lot() < 0.5) await publishAndBind([key], portsFor(store));
    }
    await publishAndBind(
      shuffled(numbers(15, 25), lot).map((number) => keyOf(articleNo(number))),
      portsFor(store),
    );

    const undisturbedStore = await storeWith(14, short);
    const late = await setArticles(undisturbedStore.store, numbers(15, 25).map(corrected));
    await publishAndBind([...undisturbedStore.keys, ...late], portsFor(undisturbedStore.store));
    expect(await published(store)).toEqual(await published(undisturbedStore.store));
    expect(await titlesOf(store)).toEqual(numbers(25, 21).map((number) => `Phà số ${number}, bản sửa`));
  });

  test('of a message about an older state publishes the newer one', async () => {
    const store = await publishedStore(3);
    const [key = ''] = await setArticles(store, [articleNo(2, { title: 'Bản mới' })]);
    await publishAndBind([key], portsFor(store));
    const before = await published(store);
    await publishAndBind([key], portsFor(store));
    expect(await published(store)).toEqual(before);
    expect(await titlesOf(store)).toEqual(['Phà số 3', 'Bản mới', 'Phà số 1']);
  });

  test('of an older state that was read before a newer one was published does not win', async () => {
    const store = await publishedStore(3);
    const [key = ''] = await setArticles(store, [articleNo(2, { title: 'Bản cũ' })]);
    let overtaken = false;
    const overtaking: ObjectStore = {
      ...store,
      put: async (...write) => {
        if (!overtaken) {
          overtaken = true;
          await setArticles(store, [articleNo(2, { title: 'Bản mới' })]);
          await publishAndBind([key], portsFor(store));
        }
        return store.put(...write);
      },
    };
    await publishAndBind([key], portsFor(overtaking));
    expect(await titlesOf(store)).toEqual(['Phà số 3', 'Bản mới', 'Phà số 1']);
  });
});

test('one source is not held up by another', async () => {
  const { store, keys } = await storeWith(1);
  const put: ObjectStore['put'] = async (key, bytes, condition) =>
    key === manifestKey('other') ? { outcome: 'conflict' } : store.put(key, bytes, condition);
  await set(store, 'sources/other.json', { ...source, id: 'other' });
  const other = await set(store, 'articles/other/1.json', { ...articleNo(1), source: 'other' });
  expect(await publishAndBind([other, ...keys], portsFor({ ...store, put }))).toMatchObject([{ key: other }]);
  expect(await titlesOf(store)).toEqual(['Phà số 1']);
});
