import { appendFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOfPage } from '../../../../functions/core/snapshot.ts';
import { replay } from '../../../../functions/replay.ts';
import { main } from '../../../../infra/local/cli/main.ts';
import { createFolderStore } from '../../../../infra/local/folder-store.ts';
import { addressOf, storyNo, storyPage } from '../../../fakes/press.ts';
import { createNewsroom, hour, pageAt } from '../../../functions/normalise/identity/newsroom.ts';
import { recordingTerminal } from '../recording-terminal.ts';

// history, withdraw, verify and replay over one store of three stories.

let folder: string;
const story = storyNo(1);
const url = addressOf(story);
const edited = {
  ...story,
  paragraphs: story.paragraphs.with(1, 'This paragraph was corrected on the day after.'),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-upkeep-'));
  const room = await createNewsroom(createFolderStore({ folder }));
  await room.read(
    pageAt(url, storyPage(story), hour(0)),
    pageAt(addressOf(storyNo(2)), storyPage(storyNo(2)), hour(0)),
    pageAt(url, storyPage(edited), hour(24)),
  );
  await replay('press', { ...room.ports, settings: { publicUrl: 'https://feeds.example' } });
});

afterAll(() => rm(folder, { recursive: true }));

async function bantin(...args: readonly string[]) {
  const terminal = recordingTerminal({ interactive: false, columns: 80 });
  const exitCode = await main([...args, '--store', folder], terminal, { debug: false, logLevel: 'off' });
  return { exitCode, out: terminal.lines.join('\n'), err: terminal.errors.join('\n') };
}

const feedTitles = async (): Promise<readonly string[]> => {
  const feed = JSON.parse(await readFile(join(folder, 'feeds/press/feed.json'), 'utf8'));
  return feed.items.map(({ title }: { title: string }) => title);
};

async function onlyFile(...path: readonly string[]): Promise<string> {
  const at = join(folder, ...path);
  const [name = ''] = await readdir(at);
  return join(at, name);
}

test('history shows the revisions, and what changed', async () => {
  const { exitCode, out } = await bantin('history', url);
  expect(exitCode).toBe(0);
  expect(out).toContain(story.title);
  expect(out).toContain(`2. ${hour(24)}  text`);
  expect(out).toContain(`- text: ${story.paragraphs[1]}`);
  expect(out).toContain('+ text: This paragraph was corrected');
});

test('history knows an article by its id too, and says so when there is none', async () => {
  const { out } = await bantin('history', url, '--json');
  const { id } = JSON.parse(out).article;
  expect((await bantin('history', id)).out).toContain(story.title);
  const none = await bantin('history', 'https://press.example/none');
  expect([none.exitCode, none.err]).toEqual([1, expect.stringContaining('the store holds no such article')]);
});

test('withdraw takes an article out of the feeds, whatever its page does, until it is revived', async () => {
  const before = await feedTitles();
  expect((await bantin('withdraw', url, '--reason', 'court order')).exitCode).toBe(0);
  expect(await feedTitles()).not.toContain(story.title);
  await bantin('replay');
  expect(await feedTitles()).not.toContain(story.title);
  expect((await bantin('history', url)).out).toContain('(takedown: court order)');
  expect((await bantin('withdraw', url, '--revive')).exitCode).toBe(0);
  expect(await feedTitles()).toEqual(before);
});

test('withdraw without a reason is refused', async () => {
  const { exitCode, err } = await bantin('withdraw', url);
  expect([exitCode, err]).toEqual([2, expect.stringContaining('--reason')]);
});

test('verify finds nothing in a sound store', async () => {
  expect(await bantin('verify')).toMatchObject({ exitCode: 0, out: 'press: 3 pages, consistent' });
});

test('verify names every object that is not as it should be, and --repair puts it right without loss', async () => {
  const before = await feedTitles();
  const article = await onlyFile('articles/press');
  await writeFile(article, '{');
  await appendFile(join(folder, 'feeds/press/rss.xml'), 'x');
  await rm(await onlyFile('ledger/press'));
  await rm(await onlyFile('traces/press', (await readdir(join(folder, 'traces/press')))[0] ?? ''));
  const found = await bantin('verify');
  expect([found.exitCode, found.err]).toEqual([1, expect.stringContaining('`bantin verify --repair` puts')]);
  for (const kind of ['articles', 'feeds', 'ledger', 'traces'])
    expect(found.out).toContain(`  ${kind}/press`);
  expect((await bantin('verify', '--repair')).exitCode).toBe(0);
  expect((await bantin('verify')).out).toBe('press: 3 pages, consistent');
  expect(await feedTitles()).toEqual(before);
});

test('half a page goes into quarantine, and its article stays', async () => {
  const before = await feedTitles();
  const story2 = storyNo(2);
  const key = keyOfPage(pageAt(addressOf(story2), storyPage(story2), hour(0)));
  await truncate(join(folder, key), 60);
  expect((await bantin('verify')).out).toContain(`  ${key}: cannot be understood`);
  expect((await bantin('verify', '--repair')).exitCode).toBe(0);
  expect(await feedTitles()).toEqual(before);
  expect(await readdir(join(folder, 'quarantine/pages/press'))).toHaveLength(1);
});

test('a dry run of replay says what would be different and writes nothing', async () => {
  const { id } = JSON.parse((await bantin('history', url, '--json')).out).article;
  const article = join(folder, `articles/press/${id.split('/')[1]}.json`);
  const worse = JSON.parse(await readFile(article, 'utf8'));
  const bytes = JSON.stringify({
    ...worse,
    text: 'As an older bantin read it.',
    updated: '2026-03-05T00:00:00Z',
  });
  await writeFile(article, bytes);
  const { out } = await bantin('replay', '--dry-run', '--from', '2026-03-01');
  expect(out).toContain('- text: As an older bantin read it.');
  expect(out).not.toContain('updated');
  expect(await readFile(article, 'utf8')).toBe(bytes);
  await bantin('replay');
  const after = JSON.parse(await readFile(article, 'utf8'));
  expect(after).toMatchObject({ id: worse.id, text: worse.text, published: worse.published });
  expect(after.updated).toBe('2026-03-05T00:00:00Z');
});

test('replay --from leaves older pages alone, and refuses what is no date', async () => {
  expect((await bantin('replay', '--from', '2999-01-01')).out).toContain('press: 0 pages');
  expect((await bantin('replay', '--from', 'yesterday')).exitCode).toBe(2);
});
