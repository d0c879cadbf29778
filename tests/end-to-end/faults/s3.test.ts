import { afterAll, expect, test } from 'vitest';
import { steps } from '../../../functions/pipeline.ts';
import type { ObjectStore, StepFailure } from '../../../functions/ports.ts';
import { unfinishedKeys } from '../../../functions/reconcile.ts';
import { hastyClient } from '../../contracts/hasty-client.ts';
import { openS3Store } from '../../contracts/s3-connection.ts';
import { addressOf, lots, storyNo, storyPage } from '../../fakes/press.ts';
import { type FakeS3, startFakeS3 } from '../../fakes/s3-server.ts';
import { createNewsroom, hour, type Newsroom, pageAt } from '../../functions/normalise/identity/newsroom.ts';
import { contentsOf } from '../../functions/publish/scene.ts';

// Three workers on a store that fails: nothing lost, nothing twice, the bytes of an undisturbed run.
// `BANTIN_ARTICLES=1000 npm run test:slow -- faults/s3` for the full number.

const seed = Number(process.env['BANTIN_SEED'] ?? Date.now() % 1_000_000);
const count = Number(process.env['BANTIN_ARTICLES'] ?? 2);
const rates = {
  'conditional-conflict': 0.05,
  'internal-error': 0.05,
  'lost-acknowledgement': 0.05,
  'slow-down': 0.05,
  'torn-read': 0.03,
};
/** Batches between two looks of the reconciler. */
const pause = count > 100 ? 10 : 1;
const derived = ['articles/', 'bindings/', 'evidence/', 'feeds/', 'ledger/', 'manifests/', 'traces/'];

/** Each story twice: as it was, and corrected and under another slug an hour later. */
const pages = Array.from({ length: count }, (_, number) => storyNo(number)).flatMap((story, at) => {
  const renamed = {
    ...story,
    slug: `renamed-${at}`,
    paragraphs: story.paragraphs.with(0, 'It was otherwise.'),
  };
  return [
    pageAt(addressOf(story), storyPage(story), hour(at / 100)),
    pageAt(addressOf(renamed), storyPage(renamed), hour(1 + at / 100)),
  ];
});

const fakes: FakeS3[] = [];
afterAll(() => Promise.all(fakes.map((fake) => fake.close())));

async function openFake(faultRates: typeof rates | undefined, random: () => number): Promise<FakeS3> {
  const fake = await startFakeS3({
    buckets: ['bantin'],
    pageSize: 1_000,
    random,
    ...(faultRates === undefined ? {} : { faultRates }),
  });
  fakes.push(fake);
  return fake;
}

/** What the store refused for the moment is asked again, as a queue would. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 20) throw error;
    }
  }
}

/** Delivers keys to their step until all are done. */
async function deliver(keys: readonly string[], room: Newsroom): Promise<void> {
  let left = keys;
  let last: Error | undefined;
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries === 20) throw last;
    const failures: StepFailure[] = [];
    for (const { trigger, run } of steps) {
      const mine = left.filter((key) => key.startsWith(trigger));
      if (mine.length > 0) failures.push(...(await run(mine, room.ports)));
    }
    left = failures.map(({ key }) => key);
    last = failures[0]?.error;
  }
}

async function unfinished(store: ObjectStore): Promise<readonly string[]> {
  return insist(async () => {
    const keys: string[] = [];
    for await (const key of unfinishedKeys(store)) keys.push(key);
    return keys;
  });
}

/** Until there is no work, or what is suspected turns out to be done: then nothing is written. */
async function finish(room: Newsroom, fake: FakeS3): Promise<void> {
  const writes = () =>
    fake.requests.filter(({ operation, status }) => operation === 'put' && status === 200).length;
  for (let round = 0; round < 20; round += 1) {
    const before = writes();
    const keys = await unfinished(room.store);
    await deliver(keys, room);
    if (writes() === before) return;
  }
  throw new Error('the reconciler finds no end');
}

/** Ids in the window and on the pages behind it, each with the files in which it is. */
function placesIn(contents: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const files = Object.entries(contents).filter(([key]) => /^feeds\/press\/(?:.*\/)?feed\.json$/.test(key));
  const places = new Map<string, readonly string[]>();
  for (const [key, text] of files) {
    const { items }: { items: readonly { readonly id: string }[] } = JSON.parse(text);
    for (const { id } of items) places.set(id, [...(places.get(id) ?? []), key]);
  }
  return new Map([...places].sort());
}

test(`${count} articles, three writers, a store that fails`, {
  timeout: 60_000 + count * 10_000,
}, async () => {
  const about = `BANTIN_SEED=${seed}`;
  const peaceful = await openFake(undefined, Math.random);
  const calm = await createNewsroom(openS3Store(peaceful.endpoint, 'bantin').open());
  await deliver(await calm.keep(...pages), calm);
  await finish(calm, peaceful);

  const lot = lots(seed);
  const fake = await openFake(rates, lot);
  // As many tries as in production: a look at all articles is a thousand reads in a row.
  const client = hastyClient(fake.endpoint, count > 100 ? 7 : 2);
  const { open } = openS3Store(fake.endpoint, 'bantin', { client });
  const rooms = [];
  for (let at = 0; at < 3; at += 1) rooms.push(await insist(() => createNewsroom(open())));
  const [first] = rooms;
  if (first === undefined) throw new Error('no worker');
  const keys: string[] = [];
  for (const page of pages) keys.push(...(await insist(() => first.keep(page))));
  await Promise.all(
    rooms.map(async (room, worker) => {
      // Every message reaches two of the three.
      const mine = keys.filter((_, at) => at % 3 !== worker).sort(() => lot() - 0.5);
      for (let at = 0; at < mine.length; at += 10) {
        await deliver(mine.slice(at, at + 10), room);
        if (worker === 0 && (at / 10) % pause === 0) await deliver(await unfinished(room.store), room);
      }
    }),
  );
  await finish(first, fake);

  const [found, expected] = [
    await insist(() => contentsOf(first.store, ...derived)),
    await contentsOf(calm.store, ...derived),
  ];
  // Twice: the same id on two pages. Ended: it went on as another article, and a page still shows it.
  const [places, wanted] = [placesIn(found), placesIn(expected)];
  const twice = [...places].filter(([, files]) => files.length > 1);
  const ended = [...places].filter(([id]) => !wanted.has(id));
  expect({ twice, ended }, about).toEqual({ twice: [], ended: [] });
  expect([...places.keys()], about).toEqual([...wanted.keys()]);
  expect(places.size, about).toBe(count);
  // A page of the history that has closed keeps what its articles were then: that is the one thing which order decides.
  const isOrdered = (key: string) => count <= 100 || !/^(?:bindings|feeds|manifests)\//.test(key);
  expect(Object.keys(found).filter(isOrdered), about).toEqual(Object.keys(expected).filter(isOrdered));
  for (const [key, text] of Object.entries(expected))
    if (isOrdered(key)) expect(`${key} ${found[key]}`, about).toBe(`${key} ${text}`);
  expect(Object.keys(found).filter((key) => key.startsWith('articles/'))).toHaveLength(count);
  const writes = fake.requests.filter(({ operation }) => operation === 'put');
  expect(
    writes.filter(({ ifMatch, ifNoneMatch }) => ifMatch === undefined && ifNoneMatch === undefined),
  ).toEqual([]);
  expect(fake.requests.filter(({ fault }) => fault !== undefined).length).toBeGreaterThan(count);
});
