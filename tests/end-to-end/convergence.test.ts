import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { endAll, runBantin, startBantin, until } from './bantin.ts';
import { type DatedPaper, startDatedPaper } from './dated-paper.ts';
import { bytesIn, draftsIn, keysIn, timesIn } from './store-files.ts';

// The same site, read whole, again, with the network off, and by processes that are killed: always the same feeds.

let folder: string;
let paper: DatedPaper;
let undisturbed: string;
let sourceId: string;

// Each test starts two or three processes, and the machine may be busy. Milliseconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const runOnce = (store: string) => runBantin(folder, 'run', paper.url, '--once', '--json', '--store', store);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-convergence-'));
  paper = await startDatedPaper();
  undisturbed = join(folder, 'undisturbed');
  const { exitCode, out, err } = await runOnce(undisturbed);
  expect([exitCode, err]).toEqual([0, '']);
  const result = JSON.parse(out);
  expect(result).toMatchObject({ articles: { new: paper.articles, total: paper.articles }, failures: [] });
  sourceId = result.source;
});

afterAll(async () => {
  endAll();
  await paper.close();
  await rm(folder, { recursive: true });
});

test('a second run changes no file, neither its bytes nor its time', async () => {
  const before = { bytes: await bytesIn(undisturbed), times: await timesIn(undisturbed) };
  const { exitCode, out } = await runOnce(undisturbed);
  expect(exitCode).toBe(0);
  expect(JSON.parse(out).articles).toEqual({ new: 0, changed: 0, total: paper.articles });
  expect(await bytesIn(undisturbed)).toEqual(before.bytes);
  expect(await timesIn(undisturbed)).toEqual(before.times);
});

test('replay gives back what was derived, byte by byte', async () => {
  const before = await bytesIn(undisturbed);
  for (const kind of ['articles', 'feeds', 'manifests', 'traces']) {
    await rm(join(undisturbed, kind), { recursive: true });
  }
  const { exitCode, err } = await runBantin(folder, 'replay', '--store', undisturbed);
  expect([exitCode, err]).toEqual([0, '']);
  expect(await bytesIn(undisturbed)).toEqual(before);
});

describe('a run that is killed, then a clean one, give what an undisturbed run gives', () => {
  const request = randomInt(2, 19);
  const moments: readonly (readonly [string, (store: string) => Promise<void>])[] = [
    [`request ${request}`, () => until(() => paper.requests() >= request, 1)],
    ['the first article', (store) => appeared(store, 'articles')],
    ['the first feed file', (store) => appeared(store, 'feeds')],
  ];

  const appeared = (store: string, kind: string) =>
    until(() => existsSync(join(folder, store, kind, sourceId)), 1);

  test.each(moments)('killed at %s', async (name, moment) => {
    const store = name.replaceAll(' ', '-');
    paper.forget();
    const doomed = startBantin(folder, 'run', paper.url, '--once', '--store', store);
    await moment(store);
    doomed.kill('SIGKILL');
    expect(await doomed.ended).toBe(null);
    expect(await runOnce(store)).toMatchObject({ exitCode: 0, err: '' });
    expect(await keysIn(join(folder, store))).toEqual(await keysIn(undisturbed));
    expect(await draftsIn(join(folder, store))).toEqual([]);
    for (const file of ['rss.xml', 'atom.xml', 'feed.json']) {
      const path = join('feeds', sourceId, file);
      const [wanted, got] = [join(undisturbed, path), join(folder, store, path)];
      expect(await readFile(got, 'utf8')).toBe(await readFile(wanted, 'utf8'));
    }
  });
});
