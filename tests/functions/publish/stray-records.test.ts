import { expect, test } from 'vitest';
import { prefixes, sourceKey } from '../../../functions/core/keys.ts';
import { publishArticles } from '../../../functions/publish/step.ts';
import { repair, verify } from '../../../functions/verify.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import {
  articleNo,
  contentsOf,
  numbers,
  portsFor,
  publishAndBind,
  set,
  setArticles,
  source,
} from './scene.ts';
import { pausedStore } from './wrapped-stores.ts';

// Two publishers close one page at once, with other articles on it: the record of the one that loses is named by nothing.

const hour = 3_600_000;

/** A store in which that has happened `before` the present. */
async function contested(before: number) {
  const { clock } = portsFor(createMemoryStore());
  let writes = 0;
  const store = createMemoryStore({ now: () => clock.now() - before + writes++ });
  const ports = portsFor(store);
  await set(store, sourceKey(source.id), { ...source, entries: 5 });
  await publishAndBind(
    await setArticles(
      store,
      numbers(1, 104).map((number) => articleNo(number)),
    ),
    ports,
  );
  const [ours, theirs] = [
    await setArticles(store, [articleNo(106)]),
    await setArticles(store, [articleNo(0)]),
  ];
  const paused = pausedStore(
    store,
    (name, key) => name === 'put' && key.startsWith('manifests/harbour.json'),
  );
  const slow = publishArticles(ours, { ...ports, store: paused });
  await Promise.race([paused.reached, slow]);
  await publishAndBind(theirs, ports);
  paused.goOn();
  await slow;
  await publishAndBind(ours, ports);
  return { store, ports };
}

const records = async (store: ReturnType<typeof createMemoryStore>) =>
  Object.keys(await contentsOf(store, `${prefixes.archives}${source.id}/`));

test('verify names the record that nothing is made of, and repair removes it', async () => {
  const { store, ports } = await contested(3 * hour);
  const before = await contentsOf(store, prefixes.feeds, prefixes.manifests);
  expect(await records(store)).toHaveLength(2);
  const { findings } = await verify(source.id, ports);
  const [stray] = findings;
  expect(findings).toEqual([
    { key: expect.stringContaining('archives/'), what: expect.stringContaining('no page') },
  ]);
  await repair(source.id, ports);
  expect(await records(store)).toHaveLength(1);
  expect(await records(store)).not.toContain(stray?.key);
  expect((await verify(source.id, ports)).findings).toEqual([]);
  expect(await contentsOf(store, prefixes.feeds, prefixes.manifests)).toEqual(before);
});

test('a record of this hour stays: its Manifest may be about to be written', async () => {
  const { store, ports } = await contested(hour / 2);
  expect((await verify(source.id, ports)).findings).toEqual([]);
  await repair(source.id, ports);
  expect(await records(store)).toHaveLength(2);
});
