import { expect, test } from 'vitest';
import { createOverlayStore } from '../../functions/stored/overlay-store.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';

const bytes = (text: string) => Buffer.from(text);

/** A store of two objects, and what lies over it. */
async function scene() {
  const below = createMemoryStore();
  for (const key of ['a/1', 'a/2']) await below.put(key, bytes(key), { ifNoneMatch: '*' });
  const overlay = createOverlayStore(below);
  const keys = async (store = overlay as typeof below) => {
    const found = [];
    for await (const { key } of store.list('a/')) found.push(key);
    return found;
  };
  return { below, overlay, keys };
}

test('what is written over a store is read back and listed, and the store stays as it is', async () => {
  const { below, overlay, keys } = await scene();
  await overlay.put('a/0', bytes('new'), { ifNoneMatch: '*' });
  const etag = (await overlay.head('a/1'))?.etag ?? '';
  await overlay.put('a/1', bytes('other'), { ifMatch: etag });
  await overlay.delete('a/2');
  expect(await keys()).toEqual(['a/0', 'a/1']);
  expect(Buffer.from((await overlay.get('a/1'))?.bytes ?? []).toString()).toBe('other');
  expect(await overlay.get('a/2')).toBeUndefined();
  expect(await keys(below)).toEqual(['a/1', 'a/2']);
  expect(await overlay.changes()).toEqual([
    { key: 'a/0', kind: 'created' },
    { key: 'a/1', kind: 'replaced' },
    { key: 'a/2', kind: 'deleted' },
  ]);
});

test('conditions are judged by what is seen', async () => {
  const { overlay } = await scene();
  expect(await overlay.put('a/1', bytes('x'), { ifNoneMatch: '*' })).toEqual({ outcome: 'conflict' });
  expect(await overlay.put('a/1', bytes('x'), { ifMatch: '"none"' })).toEqual({ outcome: 'conflict' });
  await overlay.delete('a/1');
  expect(await overlay.put('a/1', bytes('x'), { ifNoneMatch: '*' })).toMatchObject({ outcome: 'written' });
});

test('the same bytes written again are no change', async () => {
  const { overlay } = await scene();
  const etag = (await overlay.head('a/1'))?.etag ?? '';
  await overlay.put('a/1', bytes('a/1'), { ifMatch: etag });
  expect(await overlay.changes()).toEqual([]);
});
