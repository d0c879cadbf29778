import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { surveyFile, surveyFolder } from '../../../../infra/local/origins/saved-files.ts';
import { readSavedPage } from '../../../../infra/local/origins/saved-page.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-saved-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function saved(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  await utimes(path, new Date(0), new Date('2026-03-04T05:06:07Z'));
  return path;
}

const pageAt = (url: string, more = ''): string =>
  `<!doctype html><link rel="canonical" href="${url}">${more}<h1>Cầu phao mở lại</h1>`;

describe('a saved file', () => {
  test('becomes a page of its address, fetched when the file was written', async () => {
    const html = pageAt(
      'https://www.example.org/a.html',
      '<meta property="og:site_name" content="Báo Sông">',
    );
    expect(await readSavedPage(await saved('a.html', html))).toEqual({
      page: {
        url: 'https://www.example.org/a.html',
        finalUrl: 'https://www.example.org/a.html',
        status: 200,
        headers: { 'content-type': 'text/html' },
        fetchedAt: '2026-03-04T05:06:07.000Z',
        bytes: Buffer.from(html),
      },
      siteName: 'Báo Sông',
      pagination: expect.objectContaining({ number: 1 }),
    });
  });

  test('belongs to the source of its host', async () => {
    const path = await saved('a.html', pageAt('https://www.example.org/a.html'));
    const { groups } = await surveyFile(path);
    expect(groups).toMatchObject([
      {
        source: { id: 'example-org', name: 'www.example.org', home: 'https://www.example.org/' },
        files: [{ path, url: 'https://www.example.org/a.html' }],
      },
    ]);
  });

  test.each([
    ['the-canonical-link', '<link rel="alternate canonical" href="https://example.org/1">'],
    ['what-the-browser-noted', '<!-- saved from url=(0021)https://example.org/1 -->'],
    [
      'what-singlefile-noted',
      '<!--\n Page saved with SingleFile \n url: https://example.org/1 \n saved date: x\n-->',
    ],
    ['og-url', '<meta property="og:url" content="https://example.org/1?utm_source=x#top">'],
    [
      'og-url-when-the-link-is-relative',
      '<link rel=canonical href="/2"><meta property=og:url content=https://example.org/1>',
    ],
  ])('states its address by %s', async (_case, head) => {
    const { page } = await readSavedPage(await saved('a.html', `<html><head>${head}</head></html>`));
    expect(page.url).toBe('https://example.org/1');
  });

  test('is at the address the user gives, whatever it states', async () => {
    const path = await saved('a.html', pageAt('https://example.org/1'));
    expect((await readSavedPage(path, 'https://example.net/2')).page.url).toBe('https://example.net/2');
  });

  test.each<[string, string, string | Uint8Array]>([
    ['no-url', 'unknown.html', '<p>no address</p>'],
    ['no-url', 'foreign-scheme.html', '<link rel=canonical href="javascript:alert(1)">'],
    ['empty', 'empty.html', ''],
    ['not-html', 'paper.pdf', '%PDF-1.7 <html>'],
    ['empty', 'blank.html', ' \n\t'],
    ['not-html', 'picture.html', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0x3c, 0x61])],
    ['not-html', 'notes.txt', 'plain words'],
  ])('is refused as %s: %s', async (code, name, content) => {
    const path = await saved(name, content);
    await expect(readSavedPage(path)).rejects.toMatchObject({ code, url: path });
  });

  test('may be UTF-16', async () => {
    const html = Buffer.from(`\uFEFF${pageAt('https://example.org/1')}`, 'utf16le');
    expect((await readSavedPage(await saved('a.html', html), 'https://example.org/1')).page.bytes).toEqual(
      html,
    );
  });

  test('that is not there is reported with its path', async () => {
    const path = join(folder, 'missing.html');
    await expect(readSavedPage(path)).rejects.toMatchObject({
      code: 'file-unreadable',
      detail: 'no such file or folder',
      url: path,
    });
  });
});

describe('a folder of saved files', () => {
  test('gives one source a host, counts other files and leaves folders alone', async () => {
    await saved('a.html', pageAt('https://example.org/a'));
    await saved('b.HTM', pageAt('https://example.org/b', '<meta property=og:site_name content="Báo Sông">'));
    await saved('c.html', pageAt('https://example.net/c'));
    await saved('style.css', 'p {}');
    await mkdir(join(folder, 'a_files'));
    await saved('a_files/frame.html', pageAt('https://example.org/frame'));
    const { groups, skipped, failures } = await surveyFolder(folder);
    expect(groups.map(({ source, files }) => [source.id, source.name, files.map(({ url }) => url)])).toEqual([
      ['example-org', 'Báo Sông', ['https://example.org/a', 'https://example.org/b']],
      ['example-net', 'example.net', ['https://example.net/c']],
    ]);
    expect(skipped).toBe(1);
    expect(failures).toEqual([]);
  });

  test('keeps the good files when others are bad', async () => {
    await saved('a.html', pageAt('https://example.org/a'));
    await saved('b.html', '');
    await saved('c.html', '<p>somewhere</p>');
    const { groups, failures } = await surveyFolder(folder);
    expect(groups[0]?.files).toHaveLength(1);
    expect(failures.map(({ code }) => code)).toEqual(['empty', 'no-url']);
  });

  test('without a single page is an error', async () => {
    await saved('style.css', 'p {}');
    await expect(surveyFolder(folder)).rejects.toMatchObject({ code: 'file-unreadable', url: folder });
  });
});
