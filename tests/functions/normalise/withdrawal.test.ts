import { expect, test } from 'vitest';
import { type Sighting, withdrawalOf } from '../../../functions/normalise/withdrawal.ts';
import { addressOf, lots, paragraph, pressOrigin, storyNo, storyPage } from '../../fakes/press.ts';
import { set } from '../publish/scene.ts';
import { createNewsroom, hour, pageAt } from './identity/newsroom.ts';

const seen = (hours: number, kind: Sighting['kind']): Sighting => ({ at: hour(hours), kind });
const good = seen(0, 'present');

test.each<readonly [string, readonly Sighting[], string | undefined]>([
  ['gone', [good, seen(2, 'gone')], `gone ${hour(2)}`],
  ['missing for an hour', [good, seen(2, 'absent'), seen(3, 'absent')], undefined],
  ['missing for a day', [good, seen(2, 'absent'), seen(3, 'absent'), seen(26, 'absent')], `missing ${hour(26)}`],
  ['missing, there, and missing', [good, seen(2, 'absent'), seen(20, 'present'), seen(27, 'absent')], undefined],
  ['gone, and back', [good, seen(2, 'gone'), seen(3, 'present')], undefined],
  ['no longer to be indexed', [good, seen(2, 'unindexed'), seen(3, 'unindexed')], `unindexed ${hour(2)}`],
  ['never to be indexed', [seen(0, 'unindexed'), seen(2, 'unindexed')], undefined],
  ['to be indexed again', [good, seen(2, 'unindexed'), seen(3, 'present')], undefined],
])('%s', (_name, sightings, expected) => {
  const withdrawal = withdrawalOf(sightings);
  expect(withdrawal && `${withdrawal.reason} ${withdrawal.at}`).toBe(expected);
}); // biome-ignore format: a table

const story = storyNo(1);
const url = addressOf(story);
const share = `${pressOrigin}/share/1`;
const first = pageAt(url, storyPage(story), hour(0));

test('an article is withdrawn when the last of its addresses is', async () => {
  const room = await createNewsroom();
  await room.read(first, pageAt(share, storyPage(story, { canonical: url }), hour(1)));
  await room.read(pageAt(url, '', hour(2), { status: 410 }));
  expect((await room.articles()).map(({ withdrawn }) => withdrawn)).toEqual([undefined]);
  await room.read(pageAt(share, '', hour(3), { status: 410 }));
  expect((await room.articles()).map(({ withdrawn }) => withdrawn)).toEqual([
    { reason: 'gone', at: hour(3) },
  ]);
});

test('an address that says what it said before is no revision of what another one says now', async () => {
  const room = await createNewsroom();
  const edited = { ...story, paragraphs: story.paragraphs.with(1, paragraph(lots(7))) };
  await room.read(first, pageAt(share, storyPage(edited, { canonical: url }), hour(1)));
  await room.read(pageAt(url, storyPage(story, { rotation: 1 }), hour(2)));
  const [article] = await room.articles();
  expect(article?.revisions.map(({ seenAt }) => seenAt)).toEqual([hour(0), hour(1)]);
});

test('the time of publication that readers were told stays, however the page is read later', async () => {
  const room = await createNewsroom();
  await room.read(first);
  const [article] = await room.articles();
  const told = '2026-03-01T05:00:00+00:00';
  for await (const { key } of room.store.list('articles/'))
    await set(room.store, key, { ...article, published: told });
  await room.read(pageAt(url, storyPage(story, { rotation: 1 }), hour(2)));
  expect((await room.articles()).map(({ published }) => published)).toEqual([told]);
});
