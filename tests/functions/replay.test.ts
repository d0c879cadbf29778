import { expect, test } from 'vitest';
import { articleKeyOf } from '../../functions/core/keys.ts';
import { encodePage, keyOfPage } from '../../functions/core/snapshot.ts';
import { replay } from '../../functions/replay.ts';
import { verify } from '../../functions/verify.ts';
import { addressOf, storyNo, storyPage } from '../fakes/press.ts';
import { createNewsroom, hour, type Newsroom, pageAt } from './normalise/identity/newsroom.ts';
import { set } from './publish/scene.ts';

// An Article that no Page yields any more goes, but only where every Page was read.

const pages = [1, 2].map((number) => pageAt(addressOf(storyNo(number)), storyPage(storyNo(number)), hour(0)));
const forsaken = articleKeyOf('press', '0'.repeat(32));

async function newsroom(): Promise<Newsroom> {
  const room = await createNewsroom();
  await room.read(...pages);
  await replay('press', room.ports);
  const [article] = await room.articles();
  await set(room.store, forsaken, article);
  return room;
}

test('an article that no page yields is removed, and verify names it and whose id it has', async () => {
  const room = await newsroom();
  const found = (await verify('press', room.ports)).findings.filter(({ what }) =>
    /no page|has the id/.test(what),
  );
  expect(found).toEqual([
    { key: forsaken, what: 'no page yields it' },
    { key: expect.stringMatching('^articles/press/'), what: `has the id of ${forsaken}` },
  ]);
  expect((await replay('press', room.ports)).removed).toEqual([forsaken]);
});

test('nothing is removed when only some pages were read', async () => {
  const room = await newsroom();
  expect((await replay('press', room.ports, { from: 1 })).removed).toEqual([]);
});

test('nothing is removed while a page fails', async () => {
  const room = await newsroom();
  const broken = pageAt(addressOf(storyNo(3)), storyPage(storyNo(3)), hour(0));
  await set(room.store, keyOfPage(broken), encodePage(broken).subarray(0, 30));
  const { failures, removed } = await replay('press', room.ports);
  expect([failures.map(({ key }) => key), removed]).toEqual([[keyOfPage(broken)], []]);
});
