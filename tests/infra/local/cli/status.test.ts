import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../../../infra/local/cli/main.ts';
import { bytesIn } from '../../../end-to-end/store-files.ts';
import { recordingTerminal } from '../recording-terminal.ts';

// One newspaper that has a good day and then bad ones: its feed stays, and `bantin status` names every reason.

let folder: string;
let server: Server;
let home: string;

const sentence = (slug: string, at: number) =>
  `The keeper of gate ${at} told the story of the ${slug} to all who came by that day.`;
const article = (slug: string) =>
  `<html lang="en"><head><meta property="og:type" content="article"></head><body><article><h1>All about the ${slug}</h1>${Array.from({ length: 12 }, (_, at) => `<p>${sentence(slug, at)}</p>`).join('')}</article></body></html>`;
const slugs = [
  'bridge toll',
  'city garden',
  'ferry line',
  'grain port',
  'lake level',
  'mill race',
  'night bus',
  'old tower',
];
const words =
  'harbour winter granite orchard violin cellar meadow lantern copper saddle thunder ribbon'.split(' ');
const otherArticle = `<html lang="en"><body><article><h1>Launch of a ship</h1>${words
  .map((word, at) => `<p>${[word, ...words.slice(at), word].join(' and ')} were sold by ${word} dealers.</p>`)
  .join('')}</article></body></html>`;
const path = (slug: string) => `/2026/03/07/${slug.replace(' ', '-')}-${10_001 + slugs.indexOf(slug)}.html`;
/** A new title in the listing makes bantin ask for the article again. */
const front = (edition: number) =>
  `<html><body><main>${slugs.map((slug) => `<article><h2><a href="${path(slug)}">All about the ${slug} ${edition}</a></h2><p>In short.</p></article>`).join('')}</main></body></html>`;

type Answer = { readonly status?: number; readonly body: string };
let answers: Readonly<Record<string, Answer>> = {};
const goodDay = () => ({
  '/': { body: front(1) },
  ...Object.fromEntries(slugs.map((slug) => [path(slug), { body: article(slug) }])),
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-status-'));
  server = createServer((request, response) => {
    const { status = 200, body } = answers[request.url ?? ''] ?? { status: 404, body: 'no' };
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

async function bantin(...args: readonly string[]) {
  const terminal = recordingTerminal({ interactive: false, columns: 100 });
  const all = [...args, '--store', join(folder, 'store')];
  const exitCode = await main(all, terminal, { debug: false, logLevel: 'off' });
  return { exitCode, ...terminal };
}

const run = () => bantin('run', home, '--once', '--json');
const status = async () => {
  const { exitCode, lines } = await bantin('status', '--json');
  return { exitCode, ...JSON.parse(lines[0] ?? 'null') };
};

/** Every byte that readers get. */
const feeds = () => bytesIn(join(folder, 'store', 'feeds'));
let goodFeeds: Awaited<ReturnType<typeof feeds>>;

test('a good day: well, with news and a next poll', async () => {
  answers = goodDay();
  await run();
  const { exitCode, articles, failing, nextPoll, lastNews, refused } = await status();
  expect({ exitCode, articles, failing, refused }).toEqual({
    exitCode: 0,
    articles: 8,
    failing: undefined,
    refused: [],
  });
  expect(Date.parse(nextPoll) - Date.parse(lastNews)).toBe(900_000);
  goodFeeds = await feeds();
  expect(Object.keys(goodFeeds).length).toBeGreaterThan(4);
});

test('a run that was cut short: behind, and what waits, until the next one finishes it', async () => {
  const [site = ''] = await readdir(join(folder, 'store/traces'));
  const traces = join(folder, 'store/traces', site);
  for (const group of (await readdir(traces)).slice(0, 3)) await rm(join(traces, group), { recursive: true });
  await rm(join(folder, 'store/manifests', `${site}.json`));
  expect((await status()).waiting).toEqual({ pages: 3, articles: 8 });
  const { exitCode, lines } = await bantin('status');
  expect([exitCode, lines[1]]).toEqual([0, expect.stringMatching(/^ {2}behind: /)]);
  expect(lines[2]).toBe(
    '  waiting: 3 pages to be read, 8 articles to be published; `bantin run` goes on with them',
  );
  await run();
  expect((await status()).waiting).toEqual({ pages: 0, articles: 0 });
  expect((await bantin('status')).lines[1]).toBe('  well: 8 articles in the feed');
  expect(await feeds()).toEqual(goodFeeds);
});

test('a bad day: pages that stand in for articles, each with its reason, and none replaced', async () => {
  const page = (title: string, text: string) => ({
    body: `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`,
  });
  answers = {
    ...goodDay(),
    '/': { body: front(2) },
    [path('bridge toll')]: page('Page not found', 'The page you are looking for does not exist.'),
    [path('city garden')]: page('Just a moment...', 'Checking your browser.'),
    [path('ferry line')]: page('Before you continue', 'We value your privacy.'),
    [path('grain port')]: {
      body: article('grain port').replace(
        /(?:<p>[^<]*<\/p>){9}<\/article>/,
        '<p>Subscribe to continue reading.</p></article>',
      ),
    },
    [path('lake level')]: { body: otherArticle },
    [path('mill race')]: { status: 503, body: 'busy' },
    [path('night bus')]: { status: 404, body: 'not here' },
  };
  await run();
  const { exitCode, articles, refused, failedPages } = await status();
  expect({ exitCode, articles }).toEqual({ exitCode: 0, articles: 8 });
  expect(refused.map(({ code }: { code: string }) => code).sort()).toEqual([
    'captcha',
    'consent',
    'http-status',
    'other-article',
    'paywall',
    'soft-404',
  ]);
  expect(failedPages.map(({ code, why }: { code: string; why: string }) => `${code} ${why}`).sort()).toEqual([
    'http-status status 404',
    'http-unavailable status 503',
  ]);
  expect(await feeds()).toEqual(goodFeeds);
});

test.each([
  ['an empty front page', { '/': { body: '<html><body><p>Back soon.</p></body></html>' } }, 'no-links'],
  ['an overloaded server', { '/': { status: 503, body: 'busy' } }, 'http-unavailable'],
])('%s: failing, with the reason, and the feed stays', async (_case, site, code) => {
  answers = site;
  await run();
  const { exitCode, articles, failing } = await status();
  expect({ exitCode, articles, code: failing.code }).toEqual({ exitCode: 1, articles: 8, code });
  expect(await feeds()).toEqual(goodFeeds);
  const { lines } = await bantin('status');
  expect(lines.join('\n')).toMatch(new RegExp(`FAILING: 8 articles[\\s\\S]*failing since .*${home}`));
});

test('a good day again: well', async () => {
  answers = goodDay();
  await run();
  expect(await status()).toMatchObject({ exitCode: 0, articles: 8 });
  expect(await feeds()).toEqual(goodFeeds);
});

test('a source that the store does not know is an error', async () => {
  const { exitCode, errors } = await bantin('status', 'nobody');
  expect(exitCode).toBe(1);
  expect(errors[0]).toContain('nobody');
});
