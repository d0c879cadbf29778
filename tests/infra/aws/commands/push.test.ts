import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFiles, stageIn } from '../../../../infra/aws/commands/deploy-command.ts';
import { pushSites, removeSources } from '../../../../infra/aws/commands/push.ts';
import { stackOutput } from '../../../../infra/aws/commands/stack-outputs.ts';
import { createMemoryStore } from '../../../fakes/memory-store.ts';
import { storeWith } from '../scene.ts';

let folder = '';
const fileOf = async (name: string, content: unknown) => {
  const file = join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const tide = {
  id: 'tide',
  name: 'Tide',
  home: 'https://tide.example.org/',
  listings: ['https://tide.example.org/'],
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-push-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('push', () => {
  test('writes what differs, and nothing else', async () => {
    const store = createMemoryStore();
    const file = await fileOf('tide.json', tide);
    expect(await pushSites([file], store)).toEqual([{ source: 'tide', outcome: 'written' }]);
    const before = await store.head('sources/tide.json');
    expect(await pushSites([file], store)).toEqual([{ source: 'tide', outcome: 'unchanged' }]);
    expect(await store.head('sources/tide.json')).toEqual(before);
    await fileOf('tide.json', { ...tide, name: 'The Tide' });
    expect(await pushSites([file], store)).toEqual([{ source: 'tide', outcome: 'written' }]);
  });

  test('writes nothing at all when one file is wrong', async () => {
    const store = createMemoryStore();
    const files = [await fileOf('tide.json', tide), await fileOf('wrong.json', { id: 'wrong' })];
    await expect(pushSites(files, store)).rejects.toMatchObject({ code: 'bad-site-file' });
    await expect(pushSites([join(folder, 'none.json')], store)).rejects.toMatchObject({
      code: 'file-unreadable',
    });
    expect(await store.head('sources/tide.json')).toBeUndefined();
  });

  test('removes a source with its state, or says that there is none', async () => {
    const store = await storeWith(['sources/tide.json', tide], 'states/tide.json', 'articles/tide/1.json');
    await expect(removeSources(['tide', 'ebb'], store)).rejects.toThrow('ebb');
    expect(await store.head('sources/tide.json')).toBeDefined();
    expect(await removeSources(['tide'], store)).toEqual([{ source: 'tide', outcome: 'removed' }]);
    const left: string[] = [];
    for await (const { key } of store.list('')) left.push(key);
    expect(left).toEqual(['articles/tide/1.json']);
  });
});

describe('deploy', () => {
  test('pushes the site files of the repository', () => {
    const files = siteFiles(join(import.meta.dirname, '../../../../infra/sites'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => file.includes('schema'))).toEqual([]);
  });

  test.each([
    [['-c', 'stage=production'], 'production'],
    [['-cstage=production'], 'production'],
    [['--context=stage=test', '--require-approval', 'never'], 'test'],
    [['-c', 'pollMinutes=5'], 'dev'],
  ])('finds the stage in %j', (args, stage) => {
    expect(stageIn(args)).toBe(stage);
  });

  test('leaves the names of its buckets where push finds them', async () => {
    const file = await fileOf('outputs.json', { 'bantin-dev': { ArchiveBucket: 'archive-1' } });
    expect(stackOutput('dev', 'ArchiveBucket', file)).toBe('archive-1');
    expect(() => stackOutput('production', 'ArchiveBucket', file)).toThrow('npm run deploy');
    expect(() => stackOutput('dev', 'ArchiveBucket', join(folder, 'none.json'))).toThrow('--bucket');
  });
});
