import { expect, test } from 'vitest';
import { sourceKey } from '../../functions/core/keys.ts';
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
