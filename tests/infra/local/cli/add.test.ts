import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSite } from '../../../../functions/core/site-file.ts';
import { main } from '../../../../infra/local/cli/main.ts';
import { startDemoNewspaper } from '../../../../infra/local/demo/server.ts';
import { recordingTerminal } from '../recording-terminal.ts';

let folder: string;
let demo: Awaited<ReturnType<typeof startDemoNewspaper>>;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-add-'));
  demo = await startDemoNewspaper();
  file = join(folder, 'demo.json');
});

afterAll(async () => {
  await demo.close();
  await rm(folder, { recursive: true });
});

async function bantin(...args: readonly string[]) {
  const terminal = recordingTerminal({ interactive: false, columns: 100 });
  const exitCode = await main(args, terminal, { debug: false, logLevel: 'off' });
  return { exitCode, text: terminal.lines.join('\n'), errors: terminal.errors };
}

describe('add', () => {
  test('shows what it found and a sample, and writes a site file with it and nothing else', async () => {
    const { exitCode, text, errors } = await bantin('add', demo.url, '--out', file);
    expect([exitCode, errors]).toEqual([0, []]);
    expect(text).toContain('language vi, time zone Asia/Ho_Chi_Minh, 18 articles listed');
    expect(text).toContain('Cầu Cái thông xe sau 14 tháng sửa chữa');
    expect(await readdir(folder)).toEqual(['demo.json']);
    const site = parseSite(await readFile(file, 'utf8'), file);
    expect(site).toMatchObject({ name: 'Bản tin Cửa Sông', language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' });
    expect(site.listings).toEqual([demo.url, new URL('sitemap.xml', demo.url).href]);
  });

  test('does not replace a site file unasked', async () => {
    const { exitCode, errors } = await bantin('add', demo.url, '--out', file);
    expect(exitCode).toBe(2);
    expect(errors[0]).toContain('--force');
    expect((await bantin('add', demo.url, '--out', file, '--force')).exitCode).toBe(0);
  });

  test('writes nothing where there is no article', async () => {
    const none = join(folder, 'none.json');
    const { exitCode, errors } = await bantin('add', new URL('khong-co.html', demo.url).href, '--out', none);
    expect(exitCode).toBe(1);
    expect(errors).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['demo.json']);
  });
});

describe('check of a listing', () => {
  test('shows each link, whether it is taken, and why', async () => {
    const { exitCode, text } = await bantin('check', demo.url);
    expect(exitCode).toBe(0);
    expect(text).toContain('a listing (html) of 18 articles');
    expect(text).toMatch(
      /✓ Cầu Cái thông xe sau 14 tháng sửa chữa\n.*\n +headline, |✓ Cầu Cái[\s\S]*?score \d/,
    );
    expect(text).toMatch(/Left out: \d+[\s\S]*too little speaks for an article/);
  });

  test('shows what a sitemap would give', async () => {
    const { exitCode, text } = await bantin('check', new URL('sitemap.xml', demo.url).href);
    expect(exitCode).toBe(0);
    expect(text).toContain('a listing (sitemap) of 18 articles');
  });

  test('is one JSON object with --json', async () => {
    const { text } = await bantin('check', demo.url, '--json');
    const { kind, links } = JSON.parse(text);
    expect(kind).toBe('html');
    expect(links.filter(({ taken }: { taken: boolean }) => taken)).toHaveLength(18);
  });
});
