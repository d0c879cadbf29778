import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSiteFile, resolveTarget } from '../../../../infra/local/origins/target.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-target-'));
  for (const name of ['site.json', 'page.html', 'saved']) await writeFile(join(folder, name), '{"home":1}');
});

afterAll(() => rm(folder, { recursive: true }));

describe('what the user named', () => {
  test.each([
    ['an-address', 'https://example.org/news', 'https://example.org/news'],
    ['an-address-in-capitals', 'HTTP://EXAMPLE.org', 'http://example.org/'],
    ['a-loopback-address', 'http://127.0.0.1:8080/', 'http://127.0.0.1:8080/'],
  ])('%s is taken as it is', async (_case, text, url) => {
    expect(await resolveTarget(text)).toEqual({ target: { kind: 'url', url } });
  });

  test.each([
    ['example.org', 'https://example.org/'],
    ['example.org:8443/news/1.html', 'https://example.org:8443/news/1.html'],
    ['báo.example.org', 'https://xn--bo-mia.example.org/'],
    ['localhost:8080', 'http://localhost:8080/'],
    ['127.0.0.1:8080/tin', 'http://127.0.0.1:8080/tin'],
    ['[::1]:8080', 'http://[::1]:8080/'],
  ])('%s gets a scheme, and the user a note', async (text, url) => {
    const { target, note } = await resolveTarget(text);
    expect(target).toEqual({ kind: 'url', url });
    expect(note).toContain(`${text} has no scheme`);
  });

  test.each([
    ['site.json', 'site-file'],
    ['page.html', 'saved-file'],
    ['saved', 'saved-file'],
    ['.', 'saved-folder'],
  ])('%s in the folder is a %s', async (name, kind) => {
    const path = join(folder, name);
    expect(await resolveTarget(path)).toEqual({ target: { kind, path } });
  });

  test.each([
    ['missing.html', 'file-unreadable'],
    ['missing.json', 'file-unreadable'],
    ['missing.pdf', 'file-unreadable'],
    ['./missing', 'file-unreadable'],
    ['folder/missing.html', 'file-unreadable'],
    ['missing', 'bad-url'],
    ['ftp://example.org/', 'bad-url'],
    ['file:///etc/passwd', 'bad-url'],
    ['https://', 'bad-url'],
    ['https://user:secret@example.org/', 'invalid-address'],
  ])('%s is refused as %s', async (text, code) => {
    await expect(resolveTarget(text)).rejects.toMatchObject({ code });
  });

  test('a password is not repeated in the error', async () => {
    await expect(resolveTarget('https://user:secret@example.org/')).rejects.not.toThrow(/secret/);
  });
});

test('a broken site file names itself and the field', async () => {
  await expect(readSiteFile(join(folder, 'site.json'))).rejects.toMatchObject({
    code: 'bad-site-file',
    url: join(folder, 'site.json'),
    detail: expect.stringContaining('home'),
  });
});
