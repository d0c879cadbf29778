import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ObjectStore } from '../../functions/ports.ts';
import { incrementTogether, readCount } from './counter.ts';
import type { Storage } from './storage.ts';

const createOnly = { ifNoneMatch: '*' } as const;
const text = (words: string) => Buffer.from(words);

/** The part of the contract about adapters that write at the same time. */
export function describeWriters(name: string, prepare: () => Promise<Storage>): void {
  describe(`${name}, several writers`, () => {
    let storage: Storage;
    let store: ObjectStore;

    beforeEach(async () => {
      storage = await prepare();
      store = storage.open();
    });
    afterEach(async () => storage.close());

    async function create(key: string, bytes: Uint8Array): Promise<string> {
      const put = await store.put(key, bytes, createOnly);
      return put.outcome === 'written' ? put.etag : 'conflict';
    }

    const read = async (key: string) => Buffer.from((await store.get(key))?.bytes ?? []).toString();

    test('of one new object: one creates it', async () => {
      const writers = Array.from({ length: 12 }, (_, writer) => `writer ${writer}`);
      const puts = await Promise.all(
        writers.map((words) => storage.open().put('states/a.json', text(words), createOnly)),
      );
      const winners = writers.filter((_, writer) => puts[writer]?.outcome === 'written');
      expect(winners).toEqual([await read('states/a.json')]);
    });

    test('of one version: one replaces it', async () => {
      const ifMatch = await create('states/a.json', text('old'));
      const writers = Array.from({ length: 12 }, (_, writer) => `writer ${writer}`);
      const puts = await Promise.all(
        writers.map((words) => storage.open().put('states/a.json', text(words), { ifMatch })),
      );
      const winners = writers.filter((_, writer) => puts[writer]?.outcome === 'written');
      expect(winners).toEqual([await read('states/a.json')]);
    });

    test('never show a reader a mixture', async () => {
      const version = (number: number) => new Uint8Array(100_000 + number).fill(number);
      let etag = await create('feeds/a.xml', version(0));
      let writing = true;
      const reader = storage.open();
      const reading = (async () => {
        while (writing) {
          const { bytes, size } = (await reader.get('feeds/a.xml')) ?? { bytes: text('') };
          const number = bytes[0] ?? -1;
          expect([bytes.length, size]).toEqual([100_000 + number, 100_000 + number]);
          expect(bytes.every((byte) => byte === number)).toBe(true);
        }
      })();
      for (let number = 1; number <= 25; number++) {
        const put = await store.put('feeds/a.xml', version(number), { ifMatch: etag });
        etag = put.outcome === 'written' ? put.etag : 'conflict';
      }
      writing = false;
      await reading;
      expect(etag).toBe((await store.head('feeds/a.xml'))?.etag);
    });

    test.each([
      { writers: 8, times: 10, sum: 80 },
      { writers: 32, times: 8, sum: 256 },
    ])(
      '$writers × $times increments of one counter keep $sum',
      async ({ sum, ...load }) => {
        await incrementTogether(storage.open, 'states/counter.json', load);
        expect(await readCount(store, 'states/counter.json')).toBe(sum);
      },
      60_000,
    );
  });
}
