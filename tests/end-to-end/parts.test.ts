import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serialHtml } from '../functions/normalise/parts/serial.ts';
import { endAll, runBantin, startBantin, until } from './bantin.ts';
import { parts, type SerialPaper, startSerialPaper } from './serial-paper.ts';
import { bytesIn, keysIn } from './store-files.ts';

// One article over several pages: read from its site, checked, replayed without it, saved in a folder, and interrupted.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let paper: SerialPaper;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-parts-'));
  paper = await startSerialPaper();
});

afterAll(async () => {
  endAll();
  await paper.close();
  await rm(folder, { recursive: true });
});

const runOnce = (target: string, store: string) =>
  runBantin(folder, 'run', target, '--once', '--json', '--store', store);

const told = (text: string): string[] =>
  [...text.matchAll(/Part (\d+) of the story, paragraph (\d)/g)].map(([, part, which]) => `${part}.${which}`);

const all = Array.from({ length: parts * 4 }, (_, at) => `${Math.floor(at / 4) + 1}.${(at % 4) + 1}`);

async function entriesOf(out: string) {
  const { feeds } = JSON.parse(out);
  const { items } = JSON.parse(await readFile(join(folder, feeds.json), 'utf8'));
  return items as readonly { readonly content_html: string; readonly url: string }[];
}

test('a run publishes it whole, once; the network off, replay gives the same bytes', async () => {
  const { exitCode, out, err } = await runOnce(paper.url, 'store');
  expect([exitCode, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ articles: { new: 1, changed: 0, total: 1 }, failures: [] });
  const [entry, ...others] = await entriesOf(out);
  expect(others).toEqual([]);
  expect(told(entry?.content_html ?? '')).toEqual(all);
  const store = join(folder, 'store');
  const before = await bytesIn(store);
  for (const kind of ['articles', 'feeds', 'manifests', 'traces'])
    await rm(join(store, kind), { recursive: true });
  expect(await runBantin(folder, 'replay', '--store', 'store')).toMatchObject({ exitCode: 0, err: '' });
  expect(await bytesIn(store)).toEqual(before);
});

test('check shows all parts, and says where they came from', async () => {
  const { exitCode, out } = await runBantin(folder, 'check', paper.article, '--json');
  expect(exitCode).toBe(0);
  const { text, trace } = JSON.parse(out);
  expect(told(text)).toEqual(all);
  expect(JSON.stringify(trace.passes)).toContain(`${paper.article}?page=${parts}`);
});

test('a folder of its saved pages is one article, in whatever order they were saved', async () => {
  const names = ['d', 'b', 'a', 'c'];
  await mkdir(join(folder, 'saved'));
  for (const [at, name] of names.entries()) {
    const number = at + 1;
    const html = serialHtml({
      number,
      count: parts,
      head: '<link rel="canonical" href="https://paper.example/news/the-long-lock">',
    });
    const path = join(folder, 'saved', `${name}.html`);
    await writeFile(path, html);
    await utimes(path, new Date(), new Date(Date.parse('2026-03-04T05:06:07Z') - at * 1000));
  }
  const { exitCode, out, err } = await runOnce('saved', 'saved-store');
  expect([exitCode, err]).toEqual([0, '']);
  const entries = await entriesOf(out);
  expect(entries.map(({ url }) => url)).toEqual(['https://paper.example/news/the-long-lock']);
  expect(told(entries[0]?.content_html ?? '')).toEqual(all);
});

test('a run that is killed among the parts, then a clean one, give what an undisturbed one gives', async () => {
  paper.asked.length = 0;
  const doomed = startBantin(folder, 'run', paper.url, '--once', '--store', 'killed');
  await until(() => paper.asked.includes('/news/the-long-lock?page=3'), 1);
  doomed.kill('SIGKILL');
  expect(await doomed.ended).toBe(null);
  const { exitCode, out, err } = await runOnce(paper.url, 'killed');
  expect([exitCode, err]).toEqual([0, '']);
  expect(told((await entriesOf(out))[0]?.content_html ?? '')).toEqual(all);
  const derived = (keys: readonly string[]) => keys.filter((key) => !key.startsWith('states/'));
  expect(derived(await keysIn(join(folder, 'killed')))).toEqual(derived(await keysIn(join(folder, 'store'))));
});
