import { expect, test } from 'vitest';
import type { Page } from '../../../../functions/core/page.ts';
import { keyOfPage } from '../../../../functions/core/snapshot.ts';
import { normalisePages } from '../../../../functions/normalise/step.ts';
import { createHesitantStore } from '../../../fakes/hesitant-store.ts';
import { createMemoryStore } from '../../../fakes/memory-store.ts';
import {
  addressOf,
  lots,
  paragraph,
  pick,
  pressOrigin,
  slugOf,
  storyNo,
  storyPage,
} from '../../../fakes/press.ts';
import { contentsOf, publishAndBind, set } from '../../publish/scene.ts';
import { createNewsroom, hour, type Newsroom, pageAt } from './newsroom.ts';

// Every message is delivered at least once, in any order, late, and to several at a time.

// The same few in every run, as others wait for it; `BANTIN_SEED=$RANDOM BANTIN_ROUNDS=50 npx vitest run
// tests/functions/normalise/identity/order.test.ts` for many others. A failure names its seed.
const seed = Number(process.env['BANTIN_SEED'] ?? 2026);
const turns = Array.from({ length: Number(process.env['BANTIN_ROUNDS'] ?? 1) }, (_, at) => at);
const derived = ['articles/', 'bindings/', 'evidence/', 'feeds/', 'ledger/', 'manifests/', 'traces/'];

/** What happened to some stories: edits, renames with and without redirect, AMP, an error page, a withdrawal. */
function chronicle(lot: () => number, stories = 3): readonly Page[] {
  const pages: Page[] = [];
  for (let number = 0; number < stories; number += 1) {
    let story = storyNo(number);
    let at = number;
    const show = (url: string, html: string, changes: Partial<Page> = {}) => {
      at += 0.5 + lot();
      pages.push(pageAt(url, html, hour(at), changes));
    };
    show(addressOf(story), storyPage(story));
    for (let event = 0; event < 4; event += 1) {
      const before = addressOf(story);
      const kind = Math.floor(lot() * 6);
      if (kind === 0) story = { ...story, paragraphs: story.paragraphs.with(1, paragraph(lot)) };
      if (kind === 1) story = { ...story, slug: `moved-${event}` };
      if (kind === 2) story = { ...story, section: 'archive', title: `${story.title} again` };
      if (kind === 3) show(`${before}/amp`, storyPage(story, { rotation: event }));
      else if (kind === 4) show(before, '<title>Page not found</title><h1>Page not found</h1><p>Sorry.</p>');
      else if (kind === 5) show(before, storyPage(story), { finalUrl: `${pressOrigin}/new/${number}` });
      else show(addressOf(story), storyPage(story, { rotation: event }));
    }
    if (lot() < 0.2) show(addressOf(story), '', { status: 410 });
  }
  return pages.sort((a, b) => (a.fetchedAt < b.fetchedAt ? -1 : 1));
}

/** What pages call their own address: in chains and rings, of nobody, of others, changing, by redirect, spelled anyhow. */
function namings(lot: () => number, stories = 3): readonly Page[] {
  const addresses = (number: number) =>
    ['a', 'b', 'c', 'd', 'e'].map((name) => `${pressOrigin}/${name}/${slugOf(storyNo(number).title)}`);
  const spelled = (url: string) =>
    url.replace('https://', pick(['https://', 'http://', 'https://www.'], lot));
  const pages: Page[] = [];
  for (let number = 0; number < stories; number += 1) {
    // Without a time they have only their title in common where the text is new: names alone connect them.
    const { published: _, ...undated } = storyNo(number);
    const own = addresses(number);
    let at = number;
    const fetched = new Set<string>();
    for (let event = 0; event < 5; event += 1) {
      const story = lot() < 0.5 ? undated : { ...undated, paragraphs: [1, 2, 3].map(() => paragraph(lot)) };
      const named = lot() < 0.15 ? [`${pressOrigin}/latest`, ...addresses((number + 1) % stories)] : own;
      const canonical = lot() < 0.3 ? {} : { canonical: spelled(pick(named, lot)) };
      const address = pick(own.slice(0, 3), lot);
      const url = spelled(address);
      // Several are fetched at one instant, but none of them twice.
      if (lot() < 0.7 || fetched.has(address)) {
        at += 1;
        fetched.clear();
      }
      fetched.add(address);
      const changes = lot() < 0.2 ? { finalUrl: spelled(pick(own, lot)) } : {};
      pages.push(pageAt(url, storyPage(story, { ...canonical, rotation: event }), hour(at), changes));
    }
  }
  return pages.sort((a, b) => (a.fetchedAt < b.fetchedAt ? -1 : 1));
}

/** Addresses that show another article for an hour, at first or later, while stories are edited and renamed. */
function mixups(lot: () => number, stories = 3): readonly Page[] {
  const pages: Page[] = [];
  for (let number = 0; number < stories; number += 1) {
    let story = storyNo(number);
    let at = number;
    for (let event = 0; event < 5; event += 1) {
      const kind = Math.floor(lot() * 4);
      if (kind === 0) story = { ...story, slug: `moved-${event}` };
      if (kind === 1) story = { ...story, paragraphs: story.paragraphs.with(1, paragraph(lot)) };
      const shown = kind === 2 ? storyNo((number + 1) % stories) : story;
      at += 0.5 + lot();
      pages.push(pageAt(addressOf(story), storyPage(shown, { rotation: event }), hour(at)));
    }
  }
  return pages.sort((a, b) => (a.fetchedAt < b.fetchedAt ? -1 : 1));
}

const chronicles = { edits: chronicle, names: namings, mixups } as const;
const tales = Object.keys(chronicles) as readonly (keyof typeof chronicles)[];
const rounds = tales.flatMap((tale) => turns.map((turn) => ({ tale, round: turn })));

async function deliver(room: Newsroom, keys: readonly string[]): Promise<void> {
  for (const failure of await normalisePages(keys, room.ports)) throw failure.error;
}

/** Publishes whatever Articles there are. */
async function publish(room: Newsroom): Promise<void> {
  const articles: string[] = [];
  for await (const { key } of room.store.list('articles/')) articles.push(key);
  for (const failure of await publishAndBind(articles, room.ports)) throw failure.error;
}

const state = (room: Newsroom) => contentsOf(room.store, ...derived);

/** The chronicle as it would be worked through without any mishap. */
async function undisturbed(pages: readonly Page[]): Promise<Record<string, string>> {
  const room = await createNewsroom();
  for (const page of pages) await deliver(room, await room.keep(page));
  await publish(room);
  return state(room);
}

function shuffled<T>(all: readonly T[], lot: () => number): readonly T[] {
  return all
    .map((one) => ({ one, at: lot() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** Whole objects are long; the first that differs says enough. */
function expectSame(found: Record<string, string>, expected: Record<string, string>): void {
  expect(Object.keys(found), `BANTIN_SEED=${seed}`).toEqual(Object.keys(expected));
  const key = Object.keys(expected).find((name) => found[name] !== expected[name]) ?? '';
  expect(`${key} ${found[key]}`, `BANTIN_SEED=${seed}`).toBe(`${key} ${expected[key]}`);
}

test.each(rounds)('reordered and repeated messages give the same objects ($tale, $round)', async (one) => {
  const lot = lots(seed + one.round * 3);
  const pages = chronicles[one.tale](lot);
  const expected = await undisturbed(pages);
  const room = await createNewsroom();
  const keys = await room.keep(...pages);
  for (const key of shuffled([...keys, ...keys], lot)) {
    await deliver(room, [key]);
    if (lot() < 0.1) await publish(room);
  }
  await publish(room);
  expectSame(await state(room), expected);
});

test.each(rounds)('late messages give the same objects ($tale, $round)', async (one) => {
  const lot = lots(seed + one.round * 3 + 1);
  const pages = chronicles[one.tale](lot);
  const room = await createNewsroom();
  const waiting: string[] = [];
  for (const page of pages) {
    waiting.push(...(await room.keep(page)));
    const due = waiting.filter(() => lot() < 0.3);
    for (const key of due) waiting.splice(waiting.indexOf(key), 1);
    await deliver(room, due);
    if (lot() < 0.1) await publish(room);
  }
  await deliver(room, shuffled(waiting, lot));
  await publish(room);
  expectSame(await state(room), await undisturbed(pages));
});

test.each(rounds)('pages that are stored in any order give the same objects ($tale, $round)', async (one) => {
  const lot = lots(seed + one.round * 3 + 2);
  const pages = distinct(chronicles[one.tale](lot));
  const room = await createNewsroom();
  for (const page of shuffled(pages, lot)) {
    await deliver(room, await room.keep(page));
    if (lot() < 0.1) await publish(room);
  }
  await publish(room);
  expectSame(await state(room), await undisturbed(pages));
});

/** Of the same bytes fetched twice only the first time is known. */
function distinct(pages: readonly Page[]): readonly Page[] {
  const keys = pages.map(keyOfPage);
  return pages.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

/** Does something with each up to a place, once and one after the other, whoever asks. */
function inOrder<T>(all: readonly T[], act: (one: T) => Promise<unknown>): (until: number) => Promise<void> {
  let done = 0;
  let turn = Promise.resolve();
  const goOn = async (until: number) => {
    for (; done < until; done += 1) await Promise.all(all.slice(done, done + 1).map(act));
  };
  return (until) => {
    turn = turn.then(() => goOn(until));
    return turn;
  };
}

/** As they come, but for some that overtake others. */
const jostled = <T>(all: readonly T[], lot: () => number): readonly T[] =>
  all
    .map((one, at) => ({ one, at: at + lot() * 5 }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

/** Seeds whose articles were lost, told twice or taken for one, when several worked at once. */
const remembered = [1315, 5036, 5060];
const workers = 4;

const encounters = tales.flatMap((tale) =>
  [...remembered, ...turns.map((turn) => seed + turn * 3)].map((own) => ({ tale, own })),
);

test.each(encounters)(
  'workers side by side give the same objects ($tale, seed $own)',
  async ({ tale, own }) => {
    const lot = lots(own + 2);
    const pages = distinct(chronicles[tale](lot, 2));
    const room = await createNewsroom(createHesitantStore(createMemoryStore(), lots(own)));
    // Either all were fetched before, or some are while others are worked on.
    const fetchUpTo = inOrder(pages, (page) => room.keep(page));
    if (own % 2 === 0) await fetchUpTo(pages.length);
    const work = async (mine: readonly Page[]) => {
      for (const page of mine) {
        await fetchUpTo(pages.indexOf(page) + 1);
        await deliver(room, [keyOfPage(page)]);
      }
      await publish(room);
    };
    const order = () => (own % 2 === 0 ? shuffled(pages, lot) : jostled(pages, lot));
    await Promise.all(Array.from({ length: workers }, () => work(order())));
    expectSame(await state(room), await undisturbed(pages));
  },
);

test('articles that ended in each other go on as the one seen first', async () => {
  const story = storyNo(0);
  const pages = [
    pageAt(addressOf(story), storyPage(story), hour(0)),
    pageAt(addressOf({ ...story, slug: 'moved' }), storyPage(story), hour(1)),
  ];
  const expected = await undisturbed(pages);
  const room = await createNewsroom();
  await room.read(...pages);
  await publish(room);
  const [article] = await room.articles();
  const entries = await contentsOf(room.store, 'ledger/');
  // As versions before this one could leave it: each entry names the other's article, and there is none.
  for (const [key, text] of Object.entries(entries)) {
    const other = Object.keys(entries).find((name) => name !== key) ?? '';
    const ended = other.replace('ledger/', 'articles/');
    await set(room.store, key, text.replaceAll(/articles[^"]*/g, ended));
    await room.store.delete(ended);
  }
  expect(await room.articles()).toEqual([]);
  await deliver(room, pages.map(keyOfPage));
  await publish(room);
  expect(await room.articles()).toEqual([article]);
  expectSame(await state(room), expected);
});
