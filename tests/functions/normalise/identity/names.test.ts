import { expect, test } from 'vitest';
import { digestOf } from '../../../../functions/core/digest.ts';
import { articleKeyOf, traceKey } from '../../../../functions/core/keys.ts';
import { keyOfPage } from '../../../../functions/core/snapshot.ts';
import { identityOf } from '../../../../functions/core/urls.ts';
import { normalisePages } from '../../../../functions/normalise/step.ts';
import { replay } from '../../../../functions/replay.ts';
import { lots, paragraph, pressOrigin, storyNo, storyPage } from '../../../fakes/press.ts';
import { contentsOf, set } from '../../publish/scene.ts';
import { createNewsroom, hour, type Newsroom, pageAt, press } from './newsroom.ts';

// What pages call their own address: a sign that two are one, and a mistake that many newspapers make.

const { published: _, ...story } = storyNo(0);
const rewritten = { ...story, paragraphs: [1, 2, 3].map(() => paragraph(lots(7))) };
const other = storyNo(5);
const at = (name: string) => `${pressOrigin}/${name}`;
const rootOf = (url: string) => digestOf(identityOf(url));

const titles = async (room: Newsroom) => (await room.articles()).map(({ title }) => title).sort();
const ids = async (room: Newsroom) => (await room.articles()).map(({ id }) => id).sort();

test('an article begins where its earliest page was asked for, whatever that calls itself', async () => {
  const room = await createNewsroom();
  await room.read(pageAt(at('a'), storyPage(story, { canonical: at('b') }), hour(1)));
  await room.read(pageAt(at('b'), storyPage(rewritten, { canonical: at('c') }), hour(2)));
  expect(await ids(room)).toEqual([`tag:press.example,2026:press/${rootOf(at('a'))}`]);
});

test('a page that comes late, but was fetched first, begins it', async () => {
  const room = await createNewsroom();
  await room.read(pageAt(at('b'), storyPage(rewritten, { canonical: at('c') }), hour(2)));
  await room.read(pageAt(at('a'), storyPage(story, { canonical: at('c') }), hour(1)));
  expect(await ids(room)).toEqual([`tag:press.example,2026:press/${rootOf(at('a'))}`]);
});

test('an article whose address another one took for its own is lost by neither', async () => {
  const room = await createNewsroom();
  await room.read(pageAt(at('post'), storyPage(story, { canonical: at('live') }), hour(1)));
  const before = await ids(room);
  await room.read(pageAt(at('live'), storyPage(other), hour(2)));
  expect(await titles(room)).toEqual([story.title, other.title].sort());
  expect(await ids(room)).toEqual(expect.arrayContaining([...before]));
  const post = (await room.articles()).find(({ title }) => title === story.title);
  expect([post?.url, post?.aliases]).toEqual([at('post'), [rootOf(at('post'))]]);
});

test('an article that ends while the address it named by mistake waits to be worked on', async () => {
  const room = await createNewsroom();
  await room.read(pageAt(at('a'), storyPage(rewritten), hour(0)));
  await room.read(pageAt(at('b'), storyPage(story, { canonical: at('live') }), hour(1)));
  const [waiting] = await room.keep(pageAt(at('live'), storyPage(other), hour(2)));
  await room.read(pageAt(at('a'), storyPage(story), hour(3)));
  expect(await normalisePages([waiting ?? ''], room.ports)).toEqual([]);
  expect(await titles(room)).toEqual([story.title, other.title].sort());
});

test('strangers that all call themselves the front page stay apart, however many work at them', async () => {
  const room = await createNewsroom();
  const stories = [0, 1, 2, 3, 4, 5].map((number) => storyNo(number));
  const pages = stories.map((one, hours) =>
    pageAt(at(`s${one.number}`), storyPage(one, { canonical: pressOrigin }), hour(hours)),
  );
  const keys = await room.keep(...pages);
  const failures = await Promise.all(keys.map((key) => normalisePages([key], room.ports)));
  expect(failures.flat()).toEqual([]);
  expect(await titles(room)).toEqual(stories.map(({ title }) => title).sort());
});

test('a page that is an article only since it is read better changes no id', async () => {
  const room = await createNewsroom();
  const early = pageAt(at('early'), storyPage(story, { canonical: at('a') }), hour(0));
  await room.read(pageAt(at('a'), storyPage(rewritten), hour(1)));
  const before = await ids(room);
  // As a version that took it for none left it.
  await room.keep(early);
  await set(room.store, traceKey(keyOfPage(early)), {
    verdict: { kind: 'rejected', code: 'x', reason: 'x' },
  });
  await replay(press.id, room.ports);
  expect(await ids(room)).toEqual(before);
  expect((await room.articles())[0]?.aliases).toHaveLength(2);
});

/** The store as versions before this one left it: the Article begins at the canonical address of its first Page. */
async function asBefore(room: Newsroom, from: string, to: string): Promise<void> {
  const [old, now] = [rootOf(from), rootOf(to)];
  const moved = (text: string) =>
    text
      .replaceAll(`articles/press/${old}`, `articles/press/${now}`)
      .replaceAll(`2026:press/${old}`, `2026:press/${now}`)
      .replace(/"first":{[^}]*},/, '');
  for (const [key, text] of Object.entries(await contentsOf(room.store, 'ledger/', 'articles/', 'traces/'))) {
    if (key === articleKeyOf(press.id, old)) await room.store.delete(key);
    await set(room.store, moved(key), moved(text));
  }
}

test.each(['traces/', 'articles/', 'none'])('ids of stores of before stay (%s lost)', async (lost) => {
  const room = await createNewsroom();
  const pages = [
    pageAt(at('a'), storyPage(story, { canonical: at('b') }), hour(1)),
    pageAt(at('b'), storyPage(rewritten, { canonical: at('c') }), hour(2)),
  ];
  await room.read(...pages);
  await asBefore(room, at('a'), at('b'));
  const before = await ids(room);
  expect(before).toEqual([`tag:press.example,2026:press/${rootOf(at('b'))}`]);
  for (const key of Object.keys(await contentsOf(room.store, lost))) await room.store.delete(key);
  await replay(press.id, room.ports);
  expect(await ids(room)).toEqual(before);
  await room.read(pageAt(at('a'), storyPage(rewritten, { canonical: at('d') }), hour(3)));
  await room.read(pageAt(at('e'), storyPage(story, { canonical: at('d') }), hour(4)));
  expect(await ids(room)).toEqual(before);
  expect((await room.articles())[0]?.aliases).toHaveLength(5);
});

test('the id of an article of before there was a ledger stays', async () => {
  const room = await createNewsroom();
  await room.read(pageAt(at('a'), storyPage(story, { canonical: at('b') }), hour(1)));
  await asBefore(room, at('a'), at('b'));
  const before = await ids(room);
  for (const key of Object.keys(await contentsOf(room.store, 'ledger/'))) await room.store.delete(key);
  await room.read(pageAt(at('a'), storyPage(rewritten, { canonical: at('b') }), hour(3)));
  expect(await ids(room)).toEqual(before);
});
