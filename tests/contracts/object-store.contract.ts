import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ObjectStore } from '../../functions/ports.ts';
import { badKeys, goodKeys } from './keys.ts';
import type { Storage } from './storage.ts';
import { describeWriters } from './writers.contract.ts';

const createOnly = { ifNoneMatch: '*' } as const;
const text = (words: string) => Buffer.from(words);

/** What every adapter of the port ObjectStore must do: the same checks for each. */
export function describeObjectStore(name: string, prepare: () => Promise<Storage>): void {
  describe(name, () => {
    let storage: Storage;
    let store: ObjectStore;

    beforeEach(async () => {
      storage = await prepare();
      store = storage.open();
    });
    afterEach(async () => storage.close());

    async function put(key: string, bytes: Uint8Array): Promise<string> {
      const put = await store.put(key, bytes, createOnly);
      if (put.outcome === 'conflict') throw new Error(`${key} exists`);
      return put.etag;
    }

    async function list(prefix: string): Promise<readonly string[]> {
      const keys: string[] = [];
      for await (const { key } of store.list(prefix)) keys.push(key);
      return keys;
    }

    const read = async (key: string) => Buffer.from((await store.get(key))?.bytes ?? []).toString();

    describe('reading', () => {
      test('says undefined of what is not there', async () => {
        expect(await store.get('pages/none.page')).toBeUndefined();
        expect(await store.head('pages/none.page')).toBeUndefined();
        expect(await list('')).toEqual([]);
      });

      test.each([
        ['no bytes', new Uint8Array()],
        ['every byte', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
        ['a megabyte', Uint8Array.from({ length: 1_000_000 }, (_, at) => (at * at) % 251)],
      ])('gives back %s as written', async (_, bytes) => {
        const etag = await put('pages/a.page', bytes);
        const found = await store.get('pages/a.page');
        expect(Buffer.compare(found?.bytes ?? text('nothing'), bytes)).toBe(0);
        expect(found).toMatchObject({ key: 'pages/a.page', etag, size: bytes.length });
      });

      test('says the same by get, head and list', async () => {
        await put('pages/a.page', text('one'));
        const found = await store.get('pages/a.page');
        if (found === undefined) throw new Error('not there');
        const { bytes, ...summary } = found;
        expect(await store.head('pages/a.page')).toEqual(summary);
        for await (const { lastModified, ...listed } of store.list('')) {
          // S3 states whole seconds in headers, and may state more in listings.
          expect(Math.abs(lastModified - summary.lastModified)).toBeLessThan(1000);
          expect({ ...listed, lastModified: summary.lastModified }).toEqual(summary);
        }
        expect(bytes).toHaveLength(3);
      });

      test('states the time of writing in milliseconds', async () => {
        const before = Date.now();
        await put('pages/a.page', text('one'));
        const { lastModified = 0 } = (await store.head('pages/a.page')) ?? {};
        expect(lastModified).toBeGreaterThan(before - 2_000);
        expect(lastModified).toBeLessThan(Date.now() + 2_000);
        expect(Number.isInteger(lastModified)).toBe(true);
      });

      test('shows what another adapter wrote', async () => {
        await put('pages/a.page', text('one'));
        const found = await storage.open().get('pages/a.page');
        expect(Buffer.from(found?.bytes ?? []).toString()).toBe('one');
      });
    });

    describe('writing', () => {
      test('creates only what is not there', async () => {
        await put('feeds/a.xml', text('first'));
        expect(await store.put('feeds/a.xml', text('second'), createOnly)).toEqual({ outcome: 'conflict' });
        expect(await read('feeds/a.xml')).toBe('first');
      });

      test('replaces exactly the version that was named', async () => {
        const first = await put('feeds/a.xml', text('first'));
        const second = await store.put('feeds/a.xml', text('second'), { ifMatch: first });
        expect(second).toEqual({ outcome: 'written', etag: (await store.head('feeds/a.xml'))?.etag });
        expect(await store.put('feeds/a.xml', text('late'), { ifMatch: first })).toEqual({
          outcome: 'conflict',
        });
        expect(await read('feeds/a.xml')).toBe('second');
      });

      test('replaces nothing where nothing is', async () => {
        const condition = { ifMatch: '"0123456789abcdef0123456789abcdef"' };
        expect(await store.put('feeds/a.xml', text('x'), condition)).toEqual({ outcome: 'conflict' });
        expect(await store.get('feeds/a.xml')).toBeUndefined();
      });

      test('gives another etag when the bytes differ, and a quoted one', async () => {
        const etags = [await put('feeds/a.xml', text('version 0'))];
        for (let version = 1; version < 20; version++) {
          // Same length, written at once: size and time do not tell these apart.
          const put = await store.put('feeds/a.xml', text(`version ${version % 10}`), {
            ifMatch: etags.at(-1) ?? '',
          });
          etags.push(put.outcome === 'written' ? put.etag : 'conflict');
          expect((await store.head('feeds/a.xml'))?.etag).toBe(etags.at(-1));
        }
        expect(new Set(etags.slice(0, 10)).size).toBe(10);
        expect(etags.slice(10)).toEqual(etags.slice(0, 10));
        expect(etags.every((etag) => /^"[^"]+"$/.test(etag))).toBe(true);
      });

      test('deletes, and deleting what is not there succeeds', async () => {
        const etag = await put('feeds/a.xml', text('one'));
        await store.delete('feeds/a.xml');
        await store.delete('feeds/a.xml');
        await store.delete('feeds/never/was.xml');
        expect(await store.get('feeds/a.xml')).toBeUndefined();
        expect(await store.put('feeds/a.xml', text('two'), { ifMatch: etag })).toEqual({
          outcome: 'conflict',
        });
        await put('feeds/a.xml', text('three'));
      });
    });

    describe('keys', () => {
      test('may hold spaces, dots, signs, any script and long names', async () => {
        await Promise.all(goodKeys.map((key) => put(key, text(key))));
        expect(new Set(await list(''))).toEqual(new Set(goodKeys));
        expect(await Promise.all(goodKeys.map(read))).toEqual(goodKeys);
      });

      test.each(badKeys)('refuses a key with %s', async (_, key) => {
        const refusal = { name: 'SyndicationError', code: 'internal', step: 'store', retryable: false };
        await expect(store.get(key)).rejects.toMatchObject(refusal);
        await expect(store.head(key)).rejects.toMatchObject(refusal);
        await expect(store.put(key, text('x'), createOnly)).rejects.toMatchObject(refusal);
        await expect(store.delete(key)).rejects.toMatchObject(refusal);
        expect(await list('')).toEqual([]);
      });
    });

    describe('listing', () => {
      // In order of UTF-8 bytes: neither of folders (a before a-b) nor of UTF-16 (U+10437 before U+FF5E).
      const inOrder = [
        'a!/x', 'a-b/c', 'a.c', 'a/b-c/d', 'a/b/c', 'a/b/d', 'a/b0', 'a0', 'ab', 'b/ü', 'b/ﹾ', 'b/～', 'b/𐐷/x', 'b/𐐷0',
      ]; // biome-ignore format: a table

      const prefixes = [
        '',
        'a',
        'a/',
        'a/b',
        'a/b/',
        'a/b/d',
        'b/𐐷',
        'c',
        'a/b/c/',
        '../',
        '/',
        'a//',
        '.bantin-tmp/',
      ];

      beforeEach(async () => {
        await Promise.all(inOrder.map((key) => put(key, text(key))));
      });

      test('has the keys that begin with the prefix, in ascending order of their UTF-8 bytes', async () => {
        for (const prefix of prefixes) {
          expect(await list(prefix), prefix).toEqual(inOrder.filter((key) => key.startsWith(prefix)));
        }
      });

      test('may be left early', async () => {
        const keys: string[] = [];
        for await (const { key } of store.list('')) {
          keys.push(key);
          if (keys.length === 5) break;
        }
        expect(keys).toEqual(inOrder.slice(0, 5));
      });
    });
  });

  describeWriters(name, prepare);
}
