import { expect, test } from 'vitest';
import { bindingKey, manifestKey, prefixes } from '../../../functions/core/keys.ts';
import type { ObjectStore, StepFailure } from '../../../functions/ports.ts';
import { bindFeeds } from '../../../functions/publish/bind/step.ts';
import { publishArticles } from '../../../functions/publish/step.ts';
import {
  articleNo,
  contentsOf,
  numbers,
  portsFor,
  publishAndBind,
  setArticles,
  source,
  storeWith,
} from './scene.ts';
import { type PausedStore, pausedStore } from './wrapped-stores.ts';

// Of two that work on the history at once, one is stopped at the worst place until the other has finished.

const short = { entries: 5 };
const withdrawn = { reason: 'gone' as const, at: '2026-03-01T10:00:00.000Z' };
const manifests = [manifestKey(source.id)];

/** Ids in the window and on all pages of the history. */
async function idsIn(store: ObjectStore): Promise<readonly string[]> {
  const files = Object.entries(await contentsOf(store, prefixes.feeds));
  const documents = files.filter(([key]) => /^feeds\/harbour\/(?:archive\/\d+\/)?feed\.json$/.test(key));
  const ids = documents.flatMap(([, text]) => JSON.parse(text).items.map(({ id }: { id: string }) => id));
  return ids.sort();
}

/** The call of this number, counted from 1. */
function callNo(number: number): () => boolean {
  let calls = 0;
  return () => {
    calls += 1;
    return calls === number;
  };
}

const idsOf = (found: readonly number[]) => found.map((number) => articleNo(number).id).sort();

/** `slow` works until it is stopped, then `fast` from beginning to end, then `slow` goes on. */
async function meanwhile(
  paused: PausedStore,
  slow: (store: ObjectStore) => Promise<readonly StepFailure[]>,
  fast: () => Promise<readonly StepFailure[]>,
): Promise<void> {
  const first = slow(paused);
  await Promise.race([paused.reached, first]);
  expect(await fast()).toEqual([]);
  paused.goOn();
  expect(await first).toEqual([]);
}

test.each(numbers(1, 12))(
  'each article is on one page when two publishers close it with other articles (call %i)',
  async (call) => {
    const { store, keys } = await storeWith(104, short);
    await publishAndBind(keys, portsFor(store));
    const newest = await setArticles(store, [articleNo(105)]);
    const late = await setArticles(store, [articleNo(0)]);
    await meanwhile(
      pausedStore(store, callNo(call)),
      (slow) => publishArticles(newest, portsFor(slow)),
      () => publishArticles([...newest, ...late], portsFor(store)),
    );
    expect(await bindFeeds(manifests, portsFor(store))).toEqual([]);
    expect(await idsIn(store)).toEqual(idsOf(numbers(0, 105)));
  },
);

test.each(numbers(1, 50))(
  'each article is on one page when that closes while another binds it as an open one (call %i)',
  async (call) => {
    const { store, keys } = await storeWith(103, short);
    await publishAndBind(keys, portsFor(store));
    // Without a Binding the files are looked at, and replaced as they are found.
    await store.delete(bindingKey(source.id));
    const late = await setArticles(store, [articleNo(0), articleNo(104), articleNo(105)]);
    await meanwhile(
      pausedStore(store, callNo(call)),
      (slow) => bindFeeds(manifests, portsFor(slow)),
      () => publishAndBind(late, portsFor(store)),
    );
    expect(await idsIn(store)).toEqual(idsOf([0, ...numbers(1, 105)]));
  },
);

test.each(numbers(1, 25))(
  'both of two articles leave their page when they are withdrawn at once (call %i)',
  async (call) => {
    const { store, keys } = await storeWith(160, short);
    await publishAndBind(keys, portsFor(store));
    const [one, other] = [
      await setArticles(store, [articleNo(20, { withdrawn })]),
      await setArticles(store, [articleNo(30, { withdrawn })]),
    ];
    await meanwhile(
      pausedStore(store, callNo(call)),
      (slow) => publishArticles(one, portsFor(slow)),
      () => publishArticles(other, portsFor(store)),
    );
    const left = numbers(1, 160).filter((number) => ![20, 30].includes(number));
    expect(await idsIn(store)).toEqual(idsOf(left));
  },
);

test('each article is on one page when all are looked through and another was faster', async () => {
  const { store, keys } = await storeWith(260, short);
  let conflicts = 0;
  const put: ObjectStore['put'] = async (key, bytes, condition) => {
    if (key !== manifestKey(source.id) || conflicts > 0) return store.put(key, bytes, condition);
    conflicts += 1;
    return { outcome: 'conflict' };
  };
  expect(await publishAndBind(keys.slice(0, 90), portsFor({ ...store, put }))).toEqual([]);
  expect(conflicts).toBe(1);
  expect(await idsIn(store)).toEqual(idsOf(numbers(1, 260)));
});

test('no article leaves its page because it came while another lost a round', async () => {
  const { store, keys } = await storeWith(3, short);
  const paused = pausedStore(store, (name, key) => name === 'put' && key === manifestKey(source.id));
  await meanwhile(
    paused,
    (slow) => publishAndBind(keys, portsFor(slow)),
    async () => {
      const more = await setArticles(
        store,
        numbers(4, 260).map((number) => articleNo(number)),
      );
      return publishAndBind(more, portsFor(store));
    },
  );
  expect(await idsIn(store)).toEqual(idsOf(numbers(1, 260)));
});
