import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../../../infra/local/cli/main.ts';
import { recordingTerminal } from '../recording-terminal.ts';
import { startOrigin, startPaper } from './origin-server.ts';

let folder: string;
let origin: Awaited<ReturnType<typeof startOrigin>>;
const taken = createServer();
let takenPort: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-cli-'));
  origin = await startOrigin();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  takenPort = (taken.address() as AddressInfo).port;
  await writeFile(join(folder, 'site.json'), '{ "home": "https://example.org/", "selctors": {} }');
  await writeFile(join(folder, 'broken.json'), '{ "home": ');
  await writeFile(join(folder, 'paper.pdf'), '%PDF-1.7');
  await writeFile(join(folder, 'empty.html'), '');
  await writeFile(join(folder, 'unknown.html'), '<p>Trang này không nói mình ở đâu.</p>');
  await writeFile(join(folder, 'a-file'), '');
});

afterAll(async () => {
  origin.close();
  taken.close();
  await rm(folder, { recursive: true });
});

interface Outcome {
  readonly exitCode: number;
  readonly errors: readonly string[];
  readonly lines: readonly string[];
}

async function bantin(...args: readonly string[]): Promise<Outcome> {
  const terminal = recordingTerminal({ interactive: false, columns: 80 });
  const exitCode = await main(args, terminal, { debug: false, logLevel: 'off' });
  return { exitCode, errors: terminal.errors, lines: terminal.lines };
}

const store = () => join(folder, 'store');
type Case = readonly [string, () => readonly string[], string, () => string];

/** What each is named, how bantin is called, the step and the subject that the line must name. */
const refused: readonly Case[] = [
  ['an unreachable host', () => ['http://127.0.0.1:1/'], 'scrape', () => 'http://127.0.0.1:1/'],
  ['a 404', () => [`${origin.url}/missing`], 'scrape', () => `${origin.url}/missing`],
  ['a PDF', () => [`${origin.url}/paper.pdf`], 'scrape', () => `${origin.url}/paper.pdf`],
  ['an empty page', () => [`${origin.url}/empty`], 'scrape', () => `${origin.url}/empty`],
  ['a page without links', () => [`${origin.url}/no-links`], 'scrape', () => `${origin.url}/no-links`],
  ['an address that is reserved', () => ['http://[::ffff:169.254.169.254]/'], 'scrape', () => 'a9fe:a9fe'],
  ['another scheme', () => ['ftp://example.org/'], 'setup', () => 'ftp://example.org/'],
  ['neither file nor address', () => ['nothing'], 'setup', () => 'nothing'],
  ['an unknown field in a site file', () => [join(folder, 'site.json')], 'setup', () => 'selctors'],
  ['a broken site file', () => [join(folder, 'broken.json')], 'setup', () => 'broken.json'],
  ['a saved PDF', () => [join(folder, 'paper.pdf')], 'scrape', () => 'paper.pdf'],
  ['an empty saved file', () => [join(folder, 'empty.html')], 'scrape', () => 'empty.html'],
  ['a saved file of unknown address', () => [join(folder, 'unknown.html')], 'setup', () => 'unknown.html'],
];

describe('bad input gives one line, an exit code, and no store', () => {
  test.each(refused)('%s', async (_name, args, step, about) => {
    const { exitCode, errors } = await bantin('run', ...args(), '--once', '--store', store());
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(new RegExp(`^${step}: .+\\. [A-Z][^\\n]+\\.$`));
    expect(errors[0]).toContain(about());
    expect(errors[0]).not.toMatch(/\bat .*:\d+:\d+/);
    expect(exitCode).toBe(1);
    expect(existsSync(store())).toBe(false);
  });

  test('a port in use, before anything else is done', async () => {
    const { exitCode, errors, lines } = await bantin('run', '--port', String(takenPort), '--store', store());
    expect(errors).toEqual([
      expect.stringMatching(/^serve: 127\.0\.0\.1:\d+: the port is in use\. .*--port/),
    ]);
    expect(lines).toEqual([]);
    expect(exitCode).toBe(1);
    expect(existsSync(store())).toBe(false);
  });

  test('a store that cannot be', async () => {
    const { exitCode, errors } = await bantin('run', '--once', '--store', join(folder, 'a-file', 'store'));
    expect(errors).toEqual([expect.stringMatching(/^store: .*a-file.*--store DIR\.$/)]);
    expect(exitCode).toBe(1);
  });

  test('a site that is down is not served, but reported', async () => {
    const { exitCode, errors } = await bantin(
      'run',
      'http://127.0.0.1:1/',
      '--port',
      '0',
      '--store',
      store(),
    );
    expect(errors).toHaveLength(1);
    expect(exitCode).toBe(1);
    expect(existsSync(store())).toBe(false);
  });
});

describe('wrong usage gives one line and exit code 2', () => {
  test.each([
    ['an unknown option', ['run', '--prot', '1'], "unknown option '--prot'; did you mean --port?"],
    ['a command behind `npm start`, which is run', ['run', 'backfill', 'x'], '--since'],
    ['an unknown command', ['rum'], "unknown command 'rum'; did you mean run?"],
    ['a port that is none', ['run', '--port', '99999'], '0 to 65535'],
    ['a duration without unit', ['run', '--every', '15'], '30s, 15m'],
    ['polling too often', ['run', '--every', '9s'], '10s to 7d'],
    [
      'a public address with a query',
      ['run', '--public-url', 'https://example.org/?a'],
      'https://feeds.example.org',
    ],
    ['an address that is none', ['run', 'a.html', '--url', 'example'], 'https://example.org/a.html'],
    ['a backfill without a date', ['backfill', 'x'], '--since'],
    ['a date that is none', ['backfill', 'x', '--since', 'may'], '2026-11-01'],
    ['a day that no month has', ['backfill', 'x', '--since', '2026-02-30'], '2026-11-01'],
    ['a missing argument', ['check'], 'URL|FILE'],
    ['too many arguments', ['check', 'a', 'b'], 'too many arguments'],
  ])('%s', async (_name, args, says) => {
    const { exitCode, errors } = await bantin(...args);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(says);
    expect(errors[0]).toContain('bantin --help');
    expect(exitCode).toBe(2);
  });
});

test('add says that a site has no articles, not that a link of its menu failed', async () => {
  const { exitCode, errors } = await bantin('add', `${origin.url}/`, '--out', join(folder, 'cafe.json'));
  expect(errors).toEqual([
    `scrape: ${origin.url}/: no article links were found in the listing (it is titled “Quán”). Give the address of a section page, feed or sitemap, or name listings in a site file.`,
  ]);
  expect(exitCode).toBe(1);
});

test('a listing without articles is named with its title, which tells a robot check from a front page', async () => {
  const { errors } = await bantin('run', `${origin.url}/no-links`, '--once', '--store', join(folder, 'none'));
  expect(errors).toEqual([
    expect.stringContaining(
      '/no-links: no article links were found in the listing (it is titled “Trống”). Give',
    ),
  ]);
});

test('check shows what was read of a page that is no article', async () => {
  const page = join(folder, 'captcha.html');
  await writeFile(
    page,
    '<title>Just a moment...</title><h1>Just a moment...</h1><p>Checking your browser.</p>',
  );
  const { exitCode, errors, lines } = await bantin('check', page, '--url', 'https://paper.example/1');
  expect(lines[0]).toMatch(/^Not published: /);
  expect(lines).toContain('Checking your browser.');
  expect(errors).toHaveLength(1);
  expect(exitCode).toBe(1);
});

describe('check and replay say what is wrong in one line', () => {
  test.each([
    ['check: a 404', () => ['check', `${origin.url}/missing`], 'status 404'],
    ['check: a PDF', () => ['check', `${origin.url}/paper.pdf`], 'not an HTML page'],
    ['check: what robots.txt forbids', () => ['check', `${origin.url}/hidden`], 'robots.txt'],
    [
      'backfill: an unreachable host',
      () => ['backfill', 'http://127.0.0.1:1/', '--since', '2026-01-01', '--store', store()],
      'reached',
    ],
    ['check: no such file', () => ['check', 'missing.html'], 'no such file'],
    [
      'check: a broken site file',
      () => ['check', origin.url, '--site', join(folder, 'broken.json')],
      'broken.json',
    ],
    ['status: no store', () => ['status', '--store', store()], 'no such source'],
    [
      'backfill: an unknown source',
      () => ['backfill', 'nobody', '--since', '2026-01-01', '--store', store()],
      'nobody',
    ],
    ['replay: no store', () => ['replay', '--store', store()], 'no source'],
    ['replay: an unknown source', () => ['replay', 'nobody', '--store', store()], 'nobody'],
  ])('%s', async (_name, args, says) => {
    const { exitCode, errors } = await bantin(...args());
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(says);
    expect(exitCode).toBe(1);
    expect(existsSync(store())).toBe(false);
  });
});

describe('help', () => {
  test.each([[['--help']], [['run', '--help']], [['check', '--help']], [['replay', '--help']], [[]]])(
    'of "%s" goes to stdout',
    async (args) => {
      const { exitCode, lines, errors } = await bantin(...args);
      expect(lines.join('\n')).toContain('Usage: bantin');
      expect(errors).toEqual([]);
      expect(exitCode).toBe(0);
    },
  );

  test.each(['run', 'add', 'backfill', 'check', 'status', 'replay'])(
    'of %s has examples',
    async (command) => {
      const { lines } = await bantin(command, '--help');
      expect(lines.join('\n')).toMatch(new RegExp(`Examples:\\n  bantin ${command}`));
    },
  );
});

describe('a site none of whose pages can be published', () => {
  let paper: Awaited<ReturnType<typeof startPaper>>;

  beforeAll(async () => {
    paper = await startPaper();
  });

  afterAll(() => paper.close());

  async function runs(count: number, store: string): Promise<string> {
    const args = ['run', paper.url, '--once', '--store', join(folder, store)];
    let said: readonly string[] = [];
    for (let n = 0; n < count; n += 1) {
      const { exitCode, errors } = await bantin(...args);
      expect(exitCode).toBe(1);
      said = errors;
    }
    return said.join('\n');
  }

  test('a run that asks for no page again says what came of them before, not that nothing was found', async () => {
    expect(await runs(3, 'failing')).toMatch(/3 pages failed before, .*the-harbour-1001\.html: status 500\)/);
  });

  test('the same where pages were refused', async () => {
    paper.answer(200);
    expect(await runs(2, 'refusing')).toMatch(/nothing new; 3 pages refused before: see `bantin status`/);
  });
});
