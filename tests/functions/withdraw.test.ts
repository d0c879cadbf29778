import { expect, test } from 'vitest';
import { ledgerKey } from '../../functions/core/keys.ts';
import { keyOfPage } from '../../functions/core/snapshot.ts';
import { replay } from '../../functions/replay.ts';
import { repair, verify } from '../../functions/verify.ts';
import { orderTakedown } from '../../functions/withdraw.ts';
import { addressOf, storyNo, storyPage } from '../fakes/press.ts';
import { createNewsroom, hour, type Newsroom, pageAt } from './normalise/identity/newsroom.ts';
import { set, textOf } from './publish/scene.ts';

// What a person ordered is in no Page: it holds until a person lifts it, whatever is lost or found meanwhile.

const story = storyNo(0);
const other = storyNo(1);
const url = addressOf(story);
const court = { at: hour(5), note: 'court order' };
const firstPage = pageAt(url, storyPage(story), hour(1));

async function newsroom(): Promise<Newsroom> {
  const room = await createNewsroom();
  await room.read(firstPage, pageAt(addressOf(other), storyPage(other), hour(1)));
  await replay('press', room.ports);
  return room;
}

async function titles({ store }: Newsroom): Promise<readonly string[]> {
  const feed: { items: { title: string }[] } = JSON.parse(await textOf(store, 'feeds/press/feed.json'));
  return feed.items.map(({ title }) => title);
}

async function entryOf({ store }: Newsroom): Promise<string> {
  const keys: string[] = [];
  for await (const { key } of store.list('articles/')) {
    if ((await textOf(store, key)).includes(story.title)) keys.push(key);
  }
  return ledgerKey('press', /\/([0-9a-f]+)\.json$/.exec(keys[0] ?? '')?.[1] ?? '');
}

test.each(['cannot be read', 'is gone'])('an order holds when its ledger entry %s', async (how) => {
  const room = await newsroom();
  await orderTakedown(url, court, room.ports);
  const entry = await entryOf(room);
  const before = await textOf(room.store, entry);
  expect(before).toContain(court.note);
  if (how === 'is gone') await room.store.delete(entry);
  else await set(room.store, entry, before.slice(0, 40));
  await room.read(pageAt(url, storyPage(story, { rotation: 1 }), hour(9)));
  await replay('press', room.ports);
  expect(await titles(room)).toEqual([other.title]);
  expect(await textOf(room.store, entry)).toBe(before);
});

test('an order holds after a repair of its ledger entry', async () => {
  const room = await newsroom();
  await orderTakedown(url, court, room.ports);
  await set(room.store, await entryOf(room), '[]');
  await repair('press', room.ports);
  expect(await titles(room)).toEqual([other.title]);
  expect((await verify('press', room.ports)).findings).toEqual([]);
});

test('an article whose pages are lost can be taken down, and revived', async () => {
  const room = await newsroom();
  await set(room.store, keyOfPage(firstPage), 'no page');
  await repair('press', room.ports);
  const before = await titles(room);
  expect(before).toContain(story.title);
  expect(await orderTakedown(url, court, room.ports)).toMatchObject({ withdrawn: true });
  expect(await titles(room)).toEqual([other.title]);
  expect((await verify('press', room.ports)).findings).toEqual([]);
  expect(await orderTakedown(url, undefined, room.ports)).toMatchObject({ withdrawn: false });
  expect(await titles(room)).toEqual(before);
});

test('an order can be lifted after the article turned out to have begun elsewhere', async () => {
  const room = await newsroom();
  await orderTakedown(url, court, room.ports);
  const earlier = { ...story, slug: 'as-it-was-called-first' };
  await room.read(pageAt(addressOf(earlier), storyPage(earlier), hour(0)));
  await replay('press', room.ports);
  expect(await titles(room)).toEqual([other.title]);
  expect(await orderTakedown(url, undefined, room.ports)).toMatchObject({ withdrawn: false });
  expect(await titles(room)).toContain(story.title);
});

test('an order that is given twice is one, as of the first time', async () => {
  const room = await newsroom();
  await orderTakedown(url, court, room.ports);
  const before = await textOf(room.store, await entryOf(room));
  await orderTakedown(url, { ...court, at: hour(7) }, room.ports);
  expect(await textOf(room.store, await entryOf(room))).toBe(before);
  await orderTakedown(url, { at: hour(8), note: 'wrong person' }, room.ports);
  expect(await textOf(room.store, await entryOf(room))).toContain('wrong person');
});
