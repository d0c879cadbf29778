import { expect, test } from 'vitest';
import { ledgerKey } from '../../../functions/core/keys.ts';
import { giveBack } from '../../../functions/normalise/give-back.ts';
import { createReader } from '../../../functions/normalise/read-group.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { set, textOf } from '../publish/scene.ts';
import { createNewsroom, press } from './identity/newsroom.ts';

const key = ledgerKey('press', 'own');
const entry = (former: string) => ({
  identity: 'press.example/own',
  article: 'articles/press/own.json',
  id: 'tag:own',
  leaves: [`articles/press/${former}.json`],
});

test('an article that has an address to give back since a moment ago still has to', async () => {
  const store = createMemoryStore();
  const room = await createNewsroom({
    ...store,
    // While the first one is looked for, somebody finishes with it, and the address turns out to be in another one too.
    get: async (asked) => {
      if (asked === ledgerKey('press', 'first')) await set(store, key, entry('second'));
      return store.get(asked);
    },
  });
  await set(store, key, entry('first'));
  await giveBack('own', createReader({ source: press, store: room.store, log: room.ports.log }));
  expect(JSON.parse(await textOf(store, key)).leaves).toEqual(entry('second').leaves);
  await giveBack('own', createReader({ source: press, store, log: room.ports.log }));
  expect(JSON.parse(await textOf(store, key)).leaves).toBeUndefined();
});
