import { expect, it } from 'vitest';
import type { Fetcher } from '../../../functions/ports.ts';
import { createScale, weighingFetcher, weighingStore } from '../../../infra/local/large-pages.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';

const mebibyte = 1024 * 1024;

it('collects after a few large objects, and never for those of ordinary size', () => {
  let collected = 0;
  const weigh = createScale(() => (collected += 1));
  for (let n = 0; n < 100; n += 1) weigh(mebibyte / 2);
  expect(collected).toBe(0);
  for (let n = 0; n < 3; n += 1) weigh(5 * mebibyte);
  expect(collected).toBe(0);
  weigh(1.5 * mebibyte);
  expect(collected).toBe(1);
});

it('collects in earnest: what nobody holds is gone', async () => {
  const weigh = createScale();
  const held = new WeakRef({ bytes: new Uint8Array(1) });
  await new Promise((resolve) => setTimeout(resolve));
  weigh(16 * mebibyte);
  expect(held.deref()).toBeUndefined();
});

it('what a store or a fetcher brings is weighed', async () => {
  const weighed: number[] = [];
  const store = weighingStore(createMemoryStore(), (bytes) => weighed.push(bytes));
  await store.put('pages/a', new Uint8Array(7), { ifNoneMatch: '*' });
  await store.get('pages/a');
  await store.get('pages/none');
  const answer = { outcome: 'fetched', bytes: new Uint8Array(9) } as Awaited<ReturnType<Fetcher['fetch']>>;
  const fetcher: Fetcher = { fetch: async () => answer };
  await weighingFetcher(fetcher, (bytes) => weighed.push(bytes)).fetch({ url: 'x' });
  expect(weighed).toEqual([7, 9]);
});
