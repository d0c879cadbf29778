import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ObjectStore } from '../../functions/ports.ts';
import { identityOfSelf } from '../../infra/local/folder/process-identity.ts';
import { createFolderStore } from '../../infra/local/folder-store.ts';
import { deadIdentity } from '../infra/local/folder/dead-process.ts';
import { startChild } from './child-processes.ts';

const createOnly = { ifNoneMatch: '*' } as const;
const text = (words: string) => Buffer.from(words);

describe('a folder store on its disk', () => {
  let parent: string;
  let folder: string;
  let store: ObjectStore;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'bantin-disk-'));
    folder = join(parent, 'store');
    store = createFolderStore({ folder });
  });
  afterEach(async () => rm(parent, { recursive: true }));

  const files = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

  const list = async (prefix = '') => {
    const keys: string[] = [];
    for await (const { key } of store.list(prefix)) keys.push(key);
    return keys;
  };

  test('makes no folder before something is to be written', async () => {
    await store.get('feeds/a.xml');
    await store.head('feeds/a.xml');
    await list();
    await store.delete('feeds/a.xml');
    await store.put('feeds/a.xml', text('x'), { ifMatch: '"none"' });
    await expect(store.put('../a.xml', text('x'), createOnly)).rejects.toThrow('not an object key');
    expect(await readdir(parent)).toEqual([]);
  });

  test('keeps each object in the file of its name, and nothing beside it', async () => {
    await store.put('feeds/demo/rss.xml', text('<rss/>'), createOnly);
    expect(await readFile(join(folder, 'feeds/demo/rss.xml'), 'utf8')).toBe('<rss/>');
    expect(await files()).toEqual(['feeds/demo/rss.xml']);
  });

  test('leaves a file untouched when a write conflicts', async () => {
    await store.put('feeds/a.xml', text('x'), createOnly);
    const before = await stat(join(folder, 'feeds/a.xml'), { bigint: true });
    await store.put('feeds/a.xml', text('y'), createOnly);
    await store.put('feeds/a.xml', text('y'), { ifMatch: '"other"' });
    const after = await stat(join(folder, 'feeds/a.xml'), { bigint: true });
    expect([after.ino, after.mtimeNs, after.ctimeNs]).toEqual([before.ino, before.mtimeNs, before.ctimeNs]);
    expect(await files()).toEqual(['feeds/a.xml']);
  });

  test('passes over what is no object: drafts, links, names that are no key', async () => {
    await store.put('pages/a.page', text('x'), createOnly);
    await writeFile(join(folder, '.bantin-tmp/1.2.3.4.draft'), 'unfinished');
    await writeFile(join(folder, 'pages/back\\slash'), 'x');
    await symlink('/etc/hostname', join(folder, 'pages/link'));
    expect(await list()).toEqual(['pages/a.page']);
  });

  test('looks for no key outside of itself or under a name that cannot be', async () => {
    await store.put('pages/a.page', text('x'), createOnly);
    for (const prefix of ['../', '../store/', 'pages/../', 'pages\u0000/'])
      expect(await list(prefix)).toEqual([]);
  });

  test('notices a file that was changed by hand, even with its old time and size', async () => {
    await store.put('pages/a.page', text('one'), createOnly);
    const path = join(folder, 'pages/a.page');
    const old = new Date(Date.now() - 60_000);
    await utimes(path, old, old);
    const before = await store.head('pages/a.page');
    await writeFile(path, 'two');
    await utimes(path, old, old);
    expect((await store.head('pages/a.page'))?.etag).not.toBe(before?.etag);
    expect(await store.put('pages/a.page', text('x'), { ifMatch: before?.etag ?? '' })).toEqual({
      outcome: 'conflict',
    });
  });

  test('removes the drafts of killed processes before its first write, and no others', async () => {
    await mkdir(join(folder, '.bantin-tmp'), { recursive: true });
    const [own, dead] = [await identityOfSelf(), await deadIdentity()];
    const names = [`${dead}.a.draft`, `${own}.b.draft`, 'elsewhere.1.1.c.draft', 'elsewhere.1.1.d.draft'];
    for (const name of names) await writeFile(join(folder, '.bantin-tmp', name), 'x');
    const longAgo = new Date(Date.now() - 2 * 3_600_000);
    await utimes(join(folder, '.bantin-tmp', 'elsewhere.1.1.d.draft'), longAgo, longAgo);
    await store.put('pages/a.page', text('x'), createOnly);
    expect(new Set(await readdir(join(folder, '.bantin-tmp')))).toEqual(
      new Set([`${own}.b.draft`, 'elsewhere.1.1.c.draft']),
    );
  });

  describe('that refuses', () => {
    const failure = (path: string, detail: string) => ({
      code: 'store-failed',
      step: 'store',
      url: path,
      detail,
      retryable: true,
    });

    test('because the store is a file: says so for every operation', async () => {
      await writeFile(folder, 'a file');
      const expected = { code: 'store-failed', detail: 'ENOTDIR: not a directory' };
      await expect(store.get('pages/a.page')).rejects.toMatchObject(expected);
      await expect(store.head('pages/a.page')).rejects.toMatchObject(expected);
      await expect(store.put('pages/a.page', text('x'), createOnly)).rejects.toMatchObject(expected);
      await expect(store.put('pages/a.page', text('x'), { ifMatch: '"x"' })).rejects.toMatchObject(expected);
      await expect(store.delete('pages/a.page')).rejects.toMatchObject(expected);
      await expect(list()).rejects.toMatchObject(failure(folder, 'ENOTDIR: not a directory'));
      expect(await readFile(folder, 'utf8')).toBe('a file');
    });

    test('because a key would be both an object and a folder: says which', async () => {
      await store.put('pages/a', text('x'), createOnly);
      const below = join(folder, 'pages/a/b');
      await expect(store.put('pages/a/b', text('x'), createOnly)).rejects.toMatchObject(
        failure(below, 'ENOTDIR: not a directory'),
      );
      expect(await store.get('pages/a/b')).toBeUndefined();
      await expect(store.put('pages', text('x'), createOnly)).rejects.toMatchObject(
        failure(join(folder, 'pages'), 'EISDIR: other objects lie below this key'),
      );
      expect(await store.get('pages')).toBeUndefined();
      await store.delete('pages');
      expect(await files()).toEqual(['pages/a']);
    });

    // A limit on file sizes fails in the middle of a write, as a full disk does.
    test('in the middle of a write: says why, keeps old objects and leaves no draft', async () => {
      await store.put('pages/old.page', text('old'), createOnly);
      const child = startChild(['write', folder, '1000000'], 'ulimit -f 100');
      await child.hasEnded;
      const { code, url, detail, message } = JSON.parse(child.said());
      expect({ code, url, detail }).toEqual({
        code: 'store-failed',
        url: join(folder, 'pages/big.page'),
        detail: 'EFBIG: file too large',
      });
      expect(message).not.toContain('\n');
      expect(await files()).toEqual(['pages/old.page']);
    });
  });
});
