import { expect, test } from 'vitest';
import { ledgerKey, sourceKey } from '../../functions/core/keys.ts';
import { encodePage, keyOfSighting } from '../../functions/core/snapshot.ts';
import { replay } from '../../functions/replay.ts';
import { verify } from '../../functions/verify.ts';
import { addressOf, storyNo, storyPage } from '../fakes/press.ts';
import { createNewsroom, hour, pageAt, press } from './normalise/identity/newsroom.ts';
import { contentsOf, numbers, publishAndBind, set, textOf } from './publish/scene.ts';

// One shows and 25 stand by: of an edition that is full, one that is withdrawn is not replaced.
const editions = [{ id: 'english', name: 'English', languages: ['en'] }];
const stories = numbers(1, 30).map((number) => storyNo(number));

test('an edition that lost one of those that stand by is consistent, and one that lost more is not', async () => {
  const room = await createNewsroom();
  await set(room.store, sourceKey(press.id), { ...press, entries: 1, editions });
  await room.read(...stories.map((story) => pageAt(addressOf(story), storyPage(story), hour(0))));
  await publish();
  const [, , , story = storyNo(0)] = stories.toReversed();
  await room.read(pageAt(addressOf(story), '', hour(1), { status: 410 }));
  await publish();
  expect((await verify(press.id, room.ports)).findings).toEqual([]);
  const key = 'manifests/press/english.json';
  const manifest = JSON.parse(await textOf(room.store, key));
  expect(manifest.entries).toHaveLength(25);
  await set(room.store, key, `${JSON.stringify({ ...manifest, entries: manifest.entries.slice(1) })}\n`);
  expect((await verify(press.id, room.ports)).findings).toContainEqual({
    key,
    what: 'is not what the pages give',
  });

  async function publish(): Promise<void> {
    for (const { error } of await publishAndBind(
      Object.keys(await contentsOf(room.store, 'articles/')),
      room.ports,
    ))
      throw error;
  }
});

test('what leads nowhere is named, and the same page seen again is not', async () => {
  const room = await createNewsroom();
  const [story = storyNo(0)] = stories;
  const page = pageAt(addressOf(story), storyPage(story), hour(0));
  const again = { ...page, fetchedAt: hour(3) };
  await room.read(page);
  await set(room.store, keyOfSighting(again), encodePage(again));
  await replay(press.id, room.ports);
  expect((await verify(press.id, room.ports)).findings).toEqual([]);
  const trace = 'traces/press/none/none.json';
  const entry = ledgerKey(press.id, 'none');
  await set(room.store, trace, '{}');
  await set(room.store, entry, {
    identity: 'press.example/none',
    article: 'articles/press/none.json',
    id: 'tag:none',
  });
  expect((await verify(press.id, room.ports)).findings).toEqual([
    { key: trace, what: 'its page is gone' },
    { key: entry, what: 'leads to an article that is not there' },
  ]);
});
