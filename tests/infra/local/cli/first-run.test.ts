import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../../../infra/local/cli/main.ts';
import { startDemoNewspaper } from '../../../../infra/local/demo/server.ts';
import { recordingTerminal } from '../recording-terminal.ts';

// One story, told in order: a first run, a second one, a moved server, a lost archive, a page from disk.

let folder: string;
let demo: Awaited<ReturnType<typeof startDemoNewspaper>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-run-'));
  demo = await startDemoNewspaper();
});

afterAll(async () => {
  await demo.close();
  await rm(folder, { recursive: true });
});

const store = () => join(folder, 'store');

async function bantin(...args: readonly string[]): Promise<{
  readonly exitCode: number;
  readonly lines: readonly string[];
  readonly errors: readonly string[];
}> {
  const terminal = recordingTerminal({ interactive: false, columns: 80 });
  const exitCode = await main([...args, '--store', store()], terminal, { debug: false, logLevel: 'off' });
  return { exitCode, lines: terminal.lines, errors: terminal.errors };
}

const runOnce = async (...args: readonly string[]) => {
  const { exitCode, lines, errors } = await bantin('run', '--once', '--json', ...args);
  return { exitCode, errors, result: JSON.parse(lines[0] ?? 'null') };
};

/** Name, digest and time of every file, but for the folder of drafts. */
async function snapshot(withTimes: boolean): Promise<readonly string[]> {
  const entries = await readdir(store(), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const lines = files.sort().map(async (path) => {
    const digest = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    return `${path} ${digest} ${withTimes ? (await stat(path)).mtimeMs : ''}`;
  });
  return Promise.all(lines);
}

describe('a site on this machine, from its address alone', () => {
  test('has three feeds after one run', async () => {
    const { exitCode, errors, result } = await runOnce(demo.url);
    expect(errors).toEqual([]);
    expect(exitCode).toBe(0);
    expect(result.failures).toEqual([]);
    expect(result.articles.new).toBeGreaterThanOrEqual(14);
    expect(result.articles.total).toBe(result.articles.new);
    for (const path of Object.values(result.feeds))
      expect((await stat(String(path))).size).toBeGreaterThan(10_000);
    expect(Object.keys(result.feeds)).toEqual(['rss', 'atom', 'json']);
  });

  test('a second run writes nothing', async () => {
    const before = await snapshot(true);
    const { exitCode, result } = await runOnce(demo.url);
    expect(exitCode).toBe(0);
    expect(result.articles).toMatchObject({ new: 0, changed: 0 });
    expect(await snapshot(true)).toEqual(before);
  });

  test('feeds that move to another address say so, and back again', async () => {
    const before = await snapshot(false);
    const { result } = await runOnce(demo.url, '--public-url', 'https://feeds.example.org');
    const feed = JSON.parse(await readFile(result.feeds.json, 'utf8'));
    expect(feed.feed_url).toMatch(/^https:\/\/feeds\.example\.org\/feeds\/.*\/feed\.json$/);
    await runOnce(demo.url);
    expect(await snapshot(false)).toEqual(before);
  });

  test('feeds of a source that got a name say so', async () => {
    const site = join(folder, 'site.json');
    await writeFile(site, JSON.stringify({ home: demo.url, name: 'Tên mới' }));
    const { result } = await runOnce(site);
    expect(JSON.parse(await readFile(result.feeds.json, 'utf8')).title).toBe('Tên mới');
    expect(result.articles).toMatchObject({ new: 0, changed: 0 });
    await runOnce(demo.url);
  });

  test('replay rebuilds all that is derived, byte by byte', async () => {
    const before = await snapshot(false);
    for (const kind of ['articles', 'traces', 'manifests', 'feeds'])
      await rm(join(store(), kind), { recursive: true });
    const { exitCode, lines } = await bantin('replay', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ objects: { changed: 0, removed: 0 }, failures: [] });
    expect(await snapshot(false)).toEqual(before);
  });

  test('a second replay changes nothing', async () => {
    const before = await snapshot(true);
    const { lines } = await bantin('replay');
    expect(lines).toEqual([expect.stringContaining('0 objects rebuilt, 0 changed, 0 removed')]);
    expect(await snapshot(true)).toEqual(before);
  });

  test('replay removes nothing while a page cannot be read, and says which', async () => {
    const [source = ''] = await readdir(join(store(), 'articles'));
    const [name = ''] = await readdir(join(store(), 'articles', source));
    const [identity = ''] = await readdir(join(store(), 'pages', source));
    const forsaken = join(store(), 'articles', source, `${'0'.repeat(32)}.json`);
    const corrupt = join(store(), 'pages', source, identity, `${'0'.repeat(32)}.page`);
    await writeFile(forsaken, await readFile(join(store(), 'articles', source, name)));
    await writeFile(corrupt, 'half a page');
    const { exitCode, lines } = await bantin('replay', '--json');
    const { removed, failures } = JSON.parse(lines[0] ?? '');
    expect(exitCode).toBe(1);
    expect(removed).toEqual([]);
    expect(failures[0].message).toContain('cannot be understood');
    await rm(forsaken);
    await rm(corrupt);
  });

  test('replay removes an article that no page yields, and says which', async () => {
    const [source = ''] = await readdir(join(store(), 'articles'));
    const forsaken = `articles/${source}/${'0'.repeat(32)}.json`;
    const [name = ''] = await readdir(join(store(), 'articles', source));
    await writeFile(join(store(), forsaken), await readFile(join(store(), 'articles', source, name)));
    const { lines } = await bantin('replay');
    expect(lines[0]).toContain('1 removed');
    expect(lines[1]).toContain(forsaken);
    await expect(stat(join(store(), forsaken))).rejects.toThrow('ENOENT');
  });

  test('a feed file that somebody deleted comes back', async () => {
    const before = await snapshot(false);
    const [source = ''] = await readdir(join(store(), 'feeds'));
    await rm(join(store(), 'feeds', source, 'atom.xml'));
    expect((await runOnce(demo.url)).exitCode).toBe(0);
    expect(await snapshot(false)).toEqual(before);
  });

  test('what a killed run left undone is finished by the next', async () => {
    const before = await snapshot(false);
    const [source = ''] = await readdir(join(store(), 'articles'));
    for (const kind of ['articles', 'traces']) await rm(join(store(), kind, source), { recursive: true });
    await rm(join(store(), 'manifests', `${source}.json`));
    expect((await runOnce(demo.url)).exitCode).toBe(0);
    expect(await snapshot(false)).toEqual(before);
  });
});

describe('a saved page', () => {
  const body = Array.from(
    { length: 12 },
    (_, at) =>
      `<p>Đoạn thứ ${at + 1}: người dân hai bên bờ sông đi lại bằng cầu phao mới, sớm hơn dự kiến một tuần.</p>`,
  );
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cầu phao mở lại</title>
    <link rel="canonical" href="https://example.org/tin/cau-phao-1.html"></head><body><article><h1>Cầu phao mở lại</h1>
    <time datetime="2026-03-04T07:00:00+07:00">04/03/2026 07:00</time>${body.join('\n')}</article></body></html>`;

  test('is in all three feeds with the same id', async () => {
    await writeFile(join(folder, 'saved.html'), html);
    const { exitCode, result } = await runOnce(join(folder, 'saved.html'));
    expect(exitCode).toBe(0);
    expect(result).toMatchObject({ source: 'example-org', articles: { new: 1, total: 1 } });
    const id = JSON.parse(await readFile(result.feeds.json, 'utf8')).items[0].id;
    for (const path of Object.values(result.feeds))
      expect(await readFile(String(path), 'utf8')).toContain(id);
  });

  test('is shown by check with every field and its trace', async () => {
    const terminal = recordingTerminal({ interactive: false, columns: 80 });
    const args = ['check', join(folder, 'saved.html'), '--json'];
    expect(await main(args, terminal, { debug: false, logLevel: 'off' })).toBe(0);
    const shown = JSON.parse(terminal.lines.join('\n'));
    expect(Object.keys(shown)).toEqual([
      'url', 'title', 'published', 'modified', 'authors', 'language', 'lead', 'image', 'caption', 'credit', 'section',
      'tags', 'access', 'licence', 'wordCount', 'body', 'text', 'images', 'trace',
    ]); // biome-ignore format: a table
    expect(shown).toMatchObject({
      title: 'Cầu phao mở lại',
      published: '2026-03-04T07:00:00+07:00',
      image: null,
    });
    expect(shown.trace.candidates.length).toBeGreaterThan(3);
  });

  test('is shown by check to people in 80 columns', async () => {
    const terminal = recordingTerminal({ interactive: false, columns: 80 });
    await main(['check', join(folder, 'saved.html')], terminal, { debug: false, logLevel: 'off' });
    expect(terminal.lines[0]).toBe('Cầu phao mở lại');
    expect(terminal.lines.filter((line) => line.length > 80)).toEqual([]);
    expect(terminal.lines.join('\n')).toMatch(/^title\n {2}✓ Cầu phao mở lại\n {6}.+\(\d/m);
  });

  test('that is no article is one line, and with --json its trace too', async () => {
    const terminal = recordingTerminal({ interactive: false, columns: 80 });
    const path = join(folder, 'stub.html');
    await writeFile(path, '<html><title>Ảnh</title><body><p>Một ảnh.</p></body></html>');
    const args = ['check', path, '--url', 'https://example.org/anh/1', '--json'];
    expect(await main(args, terminal, { debug: false, logLevel: 'off' })).toBe(1);
    expect(terminal.errors).toEqual([
      expect.stringMatching(/^normalise: https:\/\/example\.org\/anh\/1: .*not an article/),
    ]);
    expect(JSON.parse(terminal.lines.join('\n')).trace.verdict.kind).toBe('rejected');
  });
});
