import { expect, test } from 'vitest';
import { keyOfPage } from '../../../../functions/core/snapshot.ts';
import { normalisePages } from '../../../../functions/normalise/step.ts';
import type { ObjectStore } from '../../../../functions/ports.ts';
import { createMemoryStore } from '../../../fakes/memory-store.ts';
import { addressOf, lots, paragraph, storyNo, storyPage } from '../../../fakes/press.ts';
import { contentsOf } from '../../publish/scene.ts';
import { createNewsroom, hour, pageAt } from './newsroom.ts';

// A new address answers with another article for an hour: a cache that is wrong, a page that is not there yet.

const shown = storyNo(1);
const own = storyNo(2);
const original = pageAt(addressOf(shown), storyPage(shown), hour(0));
const borrowed = pageAt(addressOf(own), storyPage(shown, { rotation: 1 }), hour(1));
const other = pageAt(addressOf(own), storyPage(own, { rotation: 2 }), hour(2));
const later = pageAt(addressOf(own), storyPage(own, { rotation: 3 }), hour(3));

const derived = ['articles/', 'evidence/', 'ledger/', 'traces/'];

test('is shown once, as the article of the address that showed it first', async () => {
  const room = await createNewsroom();
  await room.read(original, borrowed);
  const articles = await room.articles();
  expect(articles.map(({ title }) => title)).toEqual([shown.title]);
});

test('an address has its own article as soon as it shows it, and the other one keeps its address', async () => {
  const room = await createNewsroom();
  await room.read(original, borrowed, other);
  const articles = await room.articles();
  expect(Object.fromEntries(articles.map(({ title, url }) => [title, url]))).toEqual({
    [shown.title]: original.url,
    [own.title]: other.url,
  });
  expect((await room.trace(borrowed)).verdict).toMatchObject({ kind: 'rejected', code: 'other-article' });
});

test('an article that was there is not replaced by one that its address shows for an hour', async () => {
  const room = await createNewsroom();
  const before = pageAt(addressOf(own), storyPage(own), hour(0.5));
  await room.read(original, before, borrowed, later);
  const articles = await room.articles();
  expect(articles.map(({ title }) => title).sort()).toEqual([own.title, shown.title].sort());
});

test('an article that is edited at its own address is its own, whoever showed it meanwhile', async () => {
  const room = await createNewsroom();
  const edited = { ...shown, paragraphs: shown.paragraphs.with(1, paragraph(lots(7))) };
  const edit = pageAt(addressOf(shown), storyPage(edited), hour(4));
  await room.read(original, borrowed, pageAt(addressOf(shown), storyPage(own), hour(3)), edit);
  expect((await room.trace(edit)).verdict.kind).toBe('article');
  const [article] = (await room.articles()).filter(({ title }) => title === shown.title);
  expect(article?.revisions.map(({ page }) => page)).toEqual([original, edit].map(keyOfPage));
});

test('the time that a listing states of an address does not tell what it shows', async () => {
  const room = await createNewsroom();
  const { published: _, ...undated } = shown;
  const link = { url: addressOf(own), published: own.published ?? '' };
  await room.read(
    pageAt(addressOf(shown), storyPage(undated), hour(0)),
    pageAt(addressOf(own), storyPage(undated), hour(1), { link }),
    pageAt(addressOf(own), storyPage(own), hour(2), { link }),
  );
  const titles = (await room.articles()).map(({ title }) => title).sort();
  expect(titles).toEqual([own.title, shown.title].sort());
});

test('a redirect to an address that belongs to another one does not give two articles one address', async () => {
  const room = await createNewsroom();
  const moved = addressOf({ ...own, slug: 'moved' });
  const misled = pageAt(moved, storyPage(shown), hour(1));
  const led = pageAt(addressOf(own), storyPage(own), hour(2), { finalUrl: moved });
  await room.read(original, pageAt(addressOf(own), storyPage(own), hour(0)), misled, led);
  const urls = (await room.articles()).map(({ url }) => url);
  expect(urls).toHaveLength(2);
  expect(new Set(urls).size).toBe(2);
});

test('how often it did so costs no further listings of the store', async () => {
  const store = createMemoryStore();
  let listings = 0;
  const counting: ObjectStore = {
    ...store,
    list: (prefix) => {
      listings += 1;
      return store.list(prefix);
    },
  };
  const room = await createNewsroom(counting);
  const again = [3, 4, 5, 6, 7, 8].map((at) =>
    pageAt(addressOf(own), storyPage(shown, { rotation: at }), hour(at)),
  );
  await room.read(original, borrowed, other, ...again);
  listings = 0;
  await normalisePages([keyOfPage(other)], room.ports);
  expect(listings).toBeLessThan(10);
});

const all = [original, borrowed, other, later];
const orders = all.flatMap((a) => all.flatMap((b) => all.flatMap((c) => all.map((d) => [a, b, c, d]))));
const permutations = orders.filter((order) => new Set(order).size === all.length);

test.each(permutations.map((order) => [order.map((page) => all.indexOf(page)).join(' '), order] as const))(
  'in the order %s, the same objects',
  async (_name, order) => {
    const expected = await createNewsroom();
    await expected.read(...all);
    const room = await createNewsroom();
    await room.keep(...all);
    for (const page of order) expect(await normalisePages([keyOfPage(page)], room.ports)).toEqual([]);
    expect(await contentsOf(room.store, ...derived)).toEqual(await contentsOf(expected.store, ...derived));
  },
);

test.each(permutations.map((order) => [order.map((page) => all.indexOf(page)).join(' '), order] as const))(
  'fetched long before, delivered in the order %s, the same objects',
  async (_name, order) => {
    const expected = await createNewsroom();
    await expected.read(...all);
    const room = await createNewsroom();
    for (const page of order) await room.read(page);
    expect(await contentsOf(room.store, ...derived)).toEqual(await contentsOf(expected.store, ...derived));
  },
);
