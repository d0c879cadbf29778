import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../../../infra/local/cli/main.ts';
import { startDemoNewspaper } from '../../../../infra/local/demo/server.ts';
import { recordingTerminal } from '../recording-terminal.ts';

let store: string;
let demo: Awaited<ReturnType<typeof startDemoNewspaper>>;

beforeAll(async () => {
  store = await mkdtemp(join(tmpdir(), 'bantin-backfill-'));
  demo = await startDemoNewspaper();
});

afterAll(async () => {
  await demo.close();
  await rm(store, { recursive: true });
});

async function bantin(...args: readonly string[]) {
  const terminal = recordingTerminal({ interactive: false, columns: 100 });
  const exitCode = await main([...args, '--store', store], terminal, { debug: false, logLevel: 'off' });
  return { exitCode, text: terminal.lines.join('\n'), errors: terminal.errors };
}

test('a backfill ends what a killed one began, and leaves the feeds where they say they are', async () => {
  const publicUrl = 'https://feeds.example.org';
  await bantin('run', demo.url, '--once', '--public-url', publicUrl);
  const [source = ''] = await readdir(join(store, 'feeds'));
  const articles = await readdir(join(store, 'articles', source));
  expect(articles.length).toBeGreaterThan(10);
  // What is left when a process is killed as soon as its pages are stored.
  for (const kind of ['articles', 'evidence', 'ledger', 'traces'])
    await rm(join(store, kind), { recursive: true });

  const { exitCode, errors } = await bantin('backfill', source, '--since', '2026-10-01');

  expect([exitCode, errors]).toEqual([0, []]);
  expect(await readdir(join(store, 'articles', source))).toEqual(articles);
  const feed: unknown = JSON.parse(await readFile(join(store, 'feeds', source, 'feed.json'), 'utf8'));
  expect(feed).toMatchObject({ feed_url: `${publicUrl}/feeds/${source}/feed.json` });
});

test('what is rebuilt names the hub that it named', async () => {
  await bantin('run', demo.url, '--once', '--hub', 'https://hub.example.org/');
  const [source = ''] = await readdir(join(store, 'feeds'));
  const feed = () => readFile(join(store, 'feeds', source, 'rss.xml'), 'utf8');
  const before = await feed();
  expect(before).toContain('https://hub.example.org/');
  await bantin('replay');
  expect(await feed()).toBe(before);
});

test('a second backfill of what is all here says so, whatever became of one list', async () => {
  const titles = [
    'The ferry sails at night again',
    'A school moves into the mill',
    'The bell is back in its tower',
  ];
  const paths = titles.map(
    (title, at) => `/2026/03/0${at + 1}/${title.toLowerCase().replaceAll(' ', '-')}.html`,
  );
  const text = (at: number) =>
    `<p>${titles[at]}, and nobody who stood at quay number ${at} that morning could say afterwards who had been the first to notice it.</p>`;
  const server = createServer(({ url = '' }, response) => {
    const at = paths.indexOf(url);
    response.setHeader('content-type', 'text/html');
    response.statusCode = at >= 0 || url === '/' ? 200 : 404;
    const links = paths.map((path, n) => `<article><h2><a href="${path}">${titles[n]}</a></h2></article>`);
    const front = `<main>${links.join('')}</main><nav><a href="/archive/2026/02/">February</a></nav>`;
    const story = `<meta property="og:type" content="article"><h1>${titles[at]}</h1>${text(at).repeat(2)}`;
    response.end(url === '/' ? front : story);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const command = ['backfill', `http://127.0.0.1:${port}/`, '--since', '2026-01-01'];
  await bantin(...command);

  const { exitCode, errors, text: said } = await bantin(...command);
  server.close();

  expect([exitCode, errors]).toEqual([0, []]);
  expect(said).toContain('0 pages asked for');
  expect(said).toContain('/archive/2026/02/');
  expect(said).toContain('Nothing is left.');
});
