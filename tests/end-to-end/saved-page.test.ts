import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDemoNewspaper } from '../../infra/local/demo/newspaper.ts';
import { seenInAtom, seenInJson, seenInRss } from '../functions/publish/formats/parsed.ts';
import { expectedArticles } from '../infra/local/demo/expected.ts';
import { endAll, runBantin } from './bantin.ts';

// An interview that somebody saved with a browser: `check` shows it, `run` publishes it, both the same.

const interview = expectedArticles.find(({ path }) => path.includes('nuoc-len-khong-doi'));
const origin = 'https://cua-song.example';
const url = `${origin}${interview?.path}`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-saved-'));
  const { body } = createDemoNewspaper().respond(interview?.path ?? '', origin);
  await writeFile(join(folder, 'interview.html'), body);
});
afterAll(async () => {
  endAll();
  await rm(folder, { recursive: true });
});

test('a saved interview: what check shows is what run publishes, in all three feeds', async () => {
  const [checked, published] = await Promise.all([
    runBantin(folder, 'check', 'interview.html', '--url', url, '--json'),
    runBantin(folder, 'run', 'interview.html', '--url', url, '--once', '--json', '--store', 'store'),
  ]);
  expect([checked.exitCode, checked.err, published.exitCode, published.err]).toEqual([0, '', 0, '']);

  const shown = JSON.parse(checked.out);
  expect(shown).toMatchObject({
    url,
    title: interview?.title,
    published: interview?.published,
    authors: interview?.authors,
    language: 'vi',
    lead: interview?.lead,
    image: `${origin}${interview?.image.path}`,
  });
  expect(shown.caption).toContain(interview?.image.caption);
  expect(shown.text.startsWith(interview?.lead)).toBe(true);
  for (const part of interview?.keeps ?? []) expect(shown.text).toContain(part);
  for (const part of interview?.refuses ?? []) expect(shown.text).not.toContain(part);
  expect(shown.trace.candidates.map(({ field }: { field: string }) => field)).toContain('authors');

  const { feeds } = JSON.parse(published.out);
  const read = (path: string) => readFile(join(folder, path), 'utf8');
  const [entry, ...others] = seenInJson(await read(feeds.json));
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    url: shown.url,
    title: shown.title,
    content: shown.body,
    published: Date.parse(shown.published),
    authors: shown.authors,
    tags: shown.tags,
  });
  expect(seenInRss(await read(feeds.rss))).toEqual([entry]);
  expect(seenInAtom(await read(feeds.atom))).toEqual([entry]);
});
