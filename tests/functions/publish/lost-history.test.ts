import { expect, test } from 'vitest';
import { archiveKey, digestInKey, manifestKey } from '../../../functions/core/keys.ts';
import type { ObjectStore } from '../../../functions/ports.ts';
import { republish } from '../../../functions/publish/republish.ts';
import {
  articleNo,
  contentsOf,
  keyOf,
  numbers,
  portsFor,
  publishAndBind,
  set,
  setArticles,
  source,
  storeWith,
  textOf,
} from './scene.ts';
import { readers, walk } from './walk.ts';

// A history that has to be told anew has other pages than the one that was bound: one was withdrawn since they closed.

const manifest = manifestKey(source.id);
const withdrawn = articleNo(3, { withdrawn: { reason: 'gone', at: '2026-03-01T00:00:00.000Z' } });

async function recordOfPage1(store: ObjectStore): Promise<string> {
  const { history } = JSON.parse(await textOf(store, manifest));
  return archiveKey(source.id, 1, history.closed[0].record);
}

const losses: readonly (readonly [string, (store: ObjectStore) => Promise<unknown>])[] = [
  ['the manifest is broken', (store) => set(store, manifest, '{')],
  ['the manifest is gone', (store) => store.delete(manifest)],
  ['a closed page is broken', async (store) => set(store, await recordOfPage1(store), '{')],
];

test.each(losses)('each article is on one page after %s', async (_name, lose) => {
  const { store, keys } = await storeWith(130, { entries: 5 });
  await publishAndBind(keys, portsFor(store));
  await publishAndBind(await setArticles(store, [withdrawn]), portsFor(store));
  await lose(store);
  await publishAndBind(keys.slice(-1), portsFor(store));
  await republish(source.id, portsFor(store));
  const left = numbers(130, 1).filter((number) => number !== 3);
  for (const file of Object.keys(readers))
    expect(await walk(store, file)).toEqual(left.map((number) => articleNo(number).id));
  const before = await contentsOf(store, '');
  await republish(source.id, portsFor(store));
  expect(await contentsOf(store, '')).toEqual(before);
});

test('each article is on one page after the manifest was rebuilt by publishing alone', async () => {
  const { store, keys } = await storeWith(130, { entries: 5 });
  await publishAndBind(keys, portsFor(store));
  await publishAndBind(await setArticles(store, [withdrawn]), portsFor(store));
  await set(store, manifest, '{');
  await publishAndBind(keys.slice(-1), portsFor(store));
  expect(await walk(store, 'atom.xml')).toHaveLength(129);
});

test('an article that went on as another one leaves the closed page', async () => {
  const { store, keys } = await storeWith(130, { entries: 5 });
  await publishAndBind(keys, portsFor(store));
  const ended = articleNo(3);
  await store.delete(keyOf(ended));
  const goesOn = articleNo(129, { aliases: [digestInKey(keyOf(ended))] });
  await publishAndBind(await setArticles(store, [goesOn]), portsFor(store));
  const left = numbers(130, 1).filter((number) => number !== 3);
  expect(await walk(store, 'atom.xml')).toEqual(left.map((number) => articleNo(number).id));
});
