import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seenByRssParser, seenInAtom, seenInJson, seenInRss } from '../functions/publish/formats/parsed.ts';
import { expectedArticles, frameWording } from '../infra/local/demo/expected.ts';
import { endAll, type Started, startBantin, until } from './bantin.ts';
import { hasXmllint, outputOf, readers, readWith } from './readers.ts';

// `npm start`, offline: the demo newspaper, served. One process for the whole file.

/** Milliseconds. The promise is 3 s on a quiet machine; tests share theirs. */
const mostPatience = 15_000;
const mostPatienceOfHooks = 60_000;

const files = ['rss.xml', 'atom.xml', 'feed.json'] as const;

let folder: string;
let served: Started;
let urls: readonly string[] = [];
let answeredAfter = Number.POSITIVE_INFINITY;
let texts: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-demo-'));
  const start = performance.now();
  served = startBantin(folder, 'run', '--port', '0');
  await until(() => served.out().includes('/feed.json'));
  urls = [...served.out().matchAll(/http:\/\/\S+\/feeds\/\S+/g)].map(([url]) => url);
  texts = await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
  answeredAfter = performance.now() - start;
}, mostPatienceOfHooks);

afterAll(async () => {
  endAll();
  await rm(folder, { recursive: true });
});

const text = (file: (typeof files)[number]): string => texts[files.indexOf(file)] ?? '';

/** JSON Feed keeps players; RSS and Atom have a link in place of each, as the W3C validator warns of frames. */
const asInXml = <T extends { readonly content: string | undefined }>(entry: T): T => ({
  ...entry,
  content: entry.content?.replace(
    /<iframe src="([^"]*)" title="([^"]*)" allowfullscreen><\/iframe>/g,
    '<p><a href="$1">$2</a></p>',
  ),
});

describe('the demo', () => {
  test('has three feeds that answer soon after the start', () => {
    expect(urls.map((url) => url.slice(url.lastIndexOf('/') + 1))).toEqual(files);
    expect(texts.every((feed) => feed.length > 10_000)).toBe(true);
    expect(answeredAfter).toBeLessThan(mostPatience);
  });

  test('shows the same articles in all formats: ids, addresses, titles, instants, authors, content', async () => {
    const rss = seenInRss(text('rss.xml'));
    expect(rss).toHaveLength(expectedArticles.length);
    expect(new Set(rss.map(({ id }) => id)).size).toBe(expectedArticles.length);
    expect(seenInAtom(text('atom.xml'))).toEqual(rss);
    const json = seenInJson(text('feed.json'));
    expect(json.map(asInXml)).toEqual(rss);
    expect(json).not.toEqual(rss);
    const inBrief = rss.map(({ id, url, title, content }) => ({ id, url, title, content }));
    expect(await seenByRssParser(text('rss.xml'))).toEqual(inBrief);
    expect(await seenByRssParser(text('atom.xml'))).toEqual(inBrief);
  });

  test.each(expectedArticles)('publishes $path as it was written', (expected) => {
    const entry = seenInJson(text('feed.json')).find(({ url }) => url?.endsWith(expected.path));
    expect(entry).toMatchObject({ title: expected.title, authors: expected.authors });
    const instant = expected.published === undefined ? undefined : Date.parse(expected.published);
    expect(entry?.published).toBe(instant);
    const content = entry?.content ?? '';
    expect(content).toContain(expected.image.path);
    for (const wording of frameWording) expect(content).not.toContain(wording);
  });

  test('has the entry that the README shows', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const [, shown = ''] = /<!-- demo-entry -->\n```json\n(.*?)\n```/s.exec(readme) ?? [];
    const { content_html, ...fields } = JSON.parse(shown);
    const feed = JSON.parse(text('feed.json'));
    // Where the usual port of the demo is taken, it stands at another.
    const asUsual = JSON.parse(text('feed.json').replaceAll(feed.home_page_url, 'http://127.0.0.1:4320/'));
    const entry = asUsual.items.find(({ id }: { id: string }) => id === fields.id);
    expect(entry).toMatchObject(fields);
    expect(Object.keys(entry)).toEqual(Object.keys(JSON.parse(shown)));
    expect(content_html).toMatch(/…$/);
    expect(entry.content_html.startsWith(content_html.slice(0, -1))).toBe(true);
  });

  test('answers 304 to a reader that has the feed, with the same validator', async () => {
    for (const url of urls) {
      const first = await fetch(url);
      const etag = first.headers.get('etag') ?? '';
      const second = await fetch(url, { headers: { 'if-none-match': etag } });
      expect([first.status, second.status, await second.text()]).toEqual([200, 304, '']);
      expect(second.headers.get('etag')).toBe(etag);
    }
  });

  describe.each(['rss.xml', 'atom.xml'] as const)('as %s', (file) => {
    test.skipIf(!hasXmllint)('is well-formed to xmllint', async () => {
      await writeFile(join(folder, file), text(file));
      expect(await outputOf('xmllint', '--noout', '--nonet', join(folder, file))).toBe('');
    });

    for (const reader of readers) {
      test.skipIf(!reader.isHere)(`is read by ${reader.name}: ids, titles, instants, content`, async () => {
        const ours = seenInJson(text('feed.json')).map(asInXml);
        const seen = await readWith(reader, urls[files.indexOf(file)] ?? '', folder);
        expect(seen.map(({ published: _published, ...rest }) => rest)).toEqual(
          ours.map(({ id, url, title, content }) => ({ id, url, title, content })),
        );
        for (const [at, { published }] of ours.entries()) {
          if (published !== undefined) expect(seen[at]?.published).toBe(published / 1000);
        }
      });
    }
  });

  // Last, as it ends what the others look at.
  test('ends cleanly at Ctrl-C, having said nothing on stderr', async () => {
    served.kill('SIGINT');
    expect(await served.ended).toBe(0);
    expect(served.err()).toBe('');
    expect(served.out()).toMatch(/Stopped\.\n$/);
  });
});
