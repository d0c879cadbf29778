import { expect, test } from 'vitest';
import type { Page } from '../../../../functions/core/page.ts';
import { keyOfPage } from '../../../../functions/core/snapshot.ts';
import { normalisePages } from '../../../../functions/normalise/step.ts';
import type { StepFailure } from '../../../../functions/ports.ts';
import { unfinishedKeys } from '../../../../functions/reconcile.ts';
import { orderTakedown } from '../../../../functions/withdraw.ts';
import { createMemoryStore } from '../../../fakes/memory-store.ts';
import { addressOf, lots, paragraph, pressOrigin, storyNo, storyPage } from '../../../fakes/press.ts';
import { contentsOf } from '../../publish/scene.ts';
import { dyingStore, pausedStore } from '../../publish/wrapped-stores.ts';
import { createNewsroom, hour, type Newsroom, pageAt } from './newsroom.ts';

// Two workers on one article: one is stopped at each of its calls in turn until the other has done everything.

const story = storyNo(0);
const moved = { ...story, slug: 'moved' };
const again = { ...story, section: 'archive', title: `${story.title} again` };
const canonical = `${pressOrigin}/canonical/never-asked-for.html`;

/** Other words under the same title, and no time: only what its pages call their own address tells that it is the story. */
const { published: _, ...undated } = story;
const rewritten = (seed: number) => ({ ...undated, paragraphs: [1, 2, 3].map(() => paragraph(lots(seed))) });
const stranger = storyNo(5);
const at = (name: string) => `${pressOrigin}/names/${name}`;

/** What happened to a story, in the order in which its Pages were fetched. */
const chronicles: Readonly<Record<string, readonly Page[]>> = {
  'a new slug': [
    pageAt(addressOf(story), storyPage(story), hour(0)),
    pageAt(addressOf(moved), storyPage(moved), hour(1)),
    pageAt(addressOf(moved), storyPage(moved, { rotation: 2 }), hour(2)),
  ],
  'two new addresses': [
    pageAt(addressOf(story), storyPage(story), hour(0)),
    pageAt(addressOf(moved), storyPage(moved), hour(1)),
    pageAt(addressOf(again), storyPage(again), hour(2)),
  ],
  'a redirect to an address that shows it too': [
    pageAt(addressOf(story), storyPage(story), hour(0)),
    pageAt(addressOf(story), storyPage(story), hour(1), { finalUrl: addressOf(moved) }),
    pageAt(addressOf(moved), storyPage(moved), hour(2)),
  ],
  'a canonical address that nobody asked for': [
    pageAt(addressOf(story), storyPage(story, { canonical }), hour(0)),
    pageAt(addressOf(moved), storyPage(moved), hour(1)),
    pageAt(addressOf(moved), storyPage(moved, { rotation: 2 }), hour(2)),
  ],
  'a correction and a withdrawal': [
    pageAt(addressOf(story), storyPage(story), hour(0)),
    pageAt(addressOf(moved), storyPage({ ...moved, title: 'Quite another headline for this' }), hour(1)),
    pageAt(addressOf(moved), '', hour(2), { status: 410 }),
  ],
  'a chain of canonical addresses': [
    pageAt(at('a'), storyPage(undated, { canonical: at('b') }), hour(0)),
    pageAt(at('b'), storyPage(rewritten(1), { canonical: at('c') }), hour(1)),
    pageAt(at('c'), storyPage(rewritten(2), { canonical: at('never') }), hour(1)),
  ],
  'a ring of canonical addresses': [
    pageAt(at('a'), storyPage(undated, { canonical: at('b') }), hour(0)),
    pageAt(at('b'), storyPage(rewritten(1), { canonical: at('a') }), hour(0)),
    pageAt(at('a'), storyPage(rewritten(2), { canonical: at('c') }), hour(2), { finalUrl: at('b') }),
  ],
  'one canonical address that nobody asked for': [
    pageAt(at('a'), storyPage(undated, { canonical }), hour(0)),
    pageAt(at('b'), storyPage(rewritten(1), { canonical }), hour(1)),
    pageAt(at('c'), storyPage(rewritten(2), { canonical: at('b') }), hour(1)),
  ],
  'a canonical address that is that of a stranger': [
    pageAt(at('a'), storyPage(story, { canonical: at('b') }), hour(0)),
    pageAt(at('b'), storyPage(stranger), hour(1)),
    pageAt(at('c'), storyPage(stranger, { canonical: at('b') }), hour(2)),
  ],
  'a canonical address that strangers give too': [
    pageAt(at('a'), storyPage(undated, { canonical }), hour(0)),
    pageAt(at('b'), storyPage(stranger, { canonical }), hour(1)),
    pageAt(at('c'), storyPage(rewritten(1), { canonical }), hour(2)),
  ],
};

const derived = ['articles/', 'evidence/', 'ledger/', 'traces/'];

async function deliver(room: Newsroom, pages: readonly Page[]): Promise<void> {
  for (const failure of await normalisePages(pages.map(keyOfPage), room.ports)) throw failure.error;
}

async function undisturbed(pages: readonly Page[]): Promise<Record<string, string>> {
  const room = await createNewsroom();
  for (const page of pages) {
    await room.keep(page);
    await deliver(room, [page]);
  }
  return contentsOf(room.store, ...derived);
}

/** Which Pages are settled before, by the slow worker, and by the fast one meanwhile. */
const casts = [
  [[], [0], [1, 2]],
  [[1], [0], [2]],
  [[2], [1], [0]],
  [[1, 2], [0], [1, 2]],
  [[], [1], [0, 2]],
  [[], [2], [1, 0]],
  [[0], [1], [2]],
  [[0, 1], [1], [2]],
] as const;

const stories = Object.entries(chronicles).flatMap(([name, pages]) =>
  casts.map((cast) => ({ name, pages, cast, text: cast.map((who) => who.join(' ')).join(' | ') })),
);

test.each(stories)('$name: whoever waits wherever, it is the same ($text)', async ({ pages, cast }) => {
  const expected = await undisturbed(pages);
  for (let call = 1; ; call += 1) {
    const memory = createMemoryStore();
    const calm = await createNewsroom(memory);
    const [before = [], slow = [], fast = []] = cast.map((who) => who.flatMap((at) => pages[at] ?? []));
    await calm.keep(...before, ...slow);
    await deliver(calm, before);
    let calls = 0;
    const paused = pausedStore(memory, () => {
      calls += 1;
      return calls === call;
    });
    const first = deliver({ ...calm, ports: { ...calm.ports, store: paused } }, slow);
    await Promise.race([paused.reached, first]);
    await calm.keep(...fast);
    await deliver(calm, fast);
    paused.goOn();
    await first;
    const found = await contentsOf(memory, ...derived);
    expect(Object.keys(found), `call ${call}`).toEqual(Object.keys(expected));
    const key = Object.keys(expected).find((name) => found[name] !== expected[name]) ?? '';
    expect(`${key} ${found[key]}`, `call ${call}`).toBe(`${key} ${expected[key]}`);
    if (calls < call) break;
  }
});

/** What the reconciler does about Pages: only those are delivered again that were not settled to the end. */
async function finish(room: Newsroom): Promise<void> {
  const keys: string[] = [];
  for await (const key of unfinishedKeys(room.store)) if (key.startsWith('pages/')) keys.push(key);
  for (const failure of await normalisePages(keys, room.ports)) throw failure.error;
}

/** In which order they are settled; somebody dies in it, and what is not finished is delivered again. */
const orders = [
  [0, 1, 2],
  [2, 1, 0],
  [1, 2, 0],
] as const;

const deaths = Object.entries(chronicles).flatMap(([name, pages]) =>
  orders.map((order) => ({ name, pages, order, text: order.join(' ') })),
);

test.each(deaths)(
  '$name: whoever dies at whatever write, it is the same ($text)',
  async ({ pages, order }) => {
    const expected = await undisturbed(pages);
    const inOrder = order.flatMap((at) => pages[at] ?? []);
    for (let write = 1; ; write += 1) {
      const memory = createMemoryStore();
      const calm = await createNewsroom(memory);
      const mortal = dyingStore(memory, write, write % 2 === 0 ? 'before' : 'after');
      const failures: StepFailure[] = [];
      for (const page of inOrder) {
        const keys = await calm.keep(page);
        failures.push(...(await normalisePages(keys, { ...calm.ports, store: mortal })));
      }
      await finish(calm);
      const found = await contentsOf(memory, ...derived);
      expect(Object.keys(found), `write ${write}`).toEqual(Object.keys(expected));
      const key = Object.keys(expected).find((name) => found[name] !== expected[name]) ?? '';
      expect(`${key} ${found[key]}`, `write ${write}`).toBe(`${key} ${expected[key]}`);
      if (failures.length === 0) break;
    }
  },
);

test('an order to take down holds, wherever the article goes on as another one meanwhile', async () => {
  const [first, second] = chronicles['a new slug'] ?? [];
  if (first === undefined || second === undefined) throw new Error('no story');
  const takedown = { at: hour(9), note: 'by order' };
  for (let call = 1; ; call += 1) {
    const memory = createMemoryStore();
    const calm = await createNewsroom(memory);
    await calm.keep(first, second);
    await deliver(calm, [second]);
    let calls = 0;
    const paused = pausedStore(memory, () => {
      calls += 1;
      return calls === call;
    });
    const slow = deliver({ ...calm, ports: { ...calm.ports, store: paused } }, [first]);
    await Promise.race([paused.reached, slow]);
    const order = () => orderTakedown(addressOf(moved), takedown, calm.ports);
    // In the middle of the change there may be no Article for a moment: the order says so, and is given again.
    const given = await order().then(
      () => true,
      () => false,
    );
    paused.goOn();
    await slow;
    if (!given) await order();
    const articles = await calm.articles();
    expect(
      articles.map(({ withdrawn }) => withdrawn?.reason),
      `call ${call}`,
    ).toEqual(['takedown']);
    if (calls < call) break;
  }
});
