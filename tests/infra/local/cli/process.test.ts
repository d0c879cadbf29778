import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoNewspaper } from '../../../../infra/local/demo/server.ts';

// The program as a process: exit codes, streams and signals. Each costs a start, so there are few.

const program = join(import.meta.dirname, '../../../../infra/local/bantin.mjs');
let folder: string;
let demo: Awaited<ReturnType<typeof startDemoNewspaper>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-process-'));
  demo = await startDemoNewspaper();
});

afterAll(async () => {
  await demo.close();
  await rm(folder, { recursive: true });
});

interface Started {
  readonly child: ChildProcessWithoutNullStreams;
  readonly out: () => string;
  readonly err: () => string;
  /** Exit code. */
  readonly ended: Promise<number | null>;
}

function start(...args: readonly string[]): Started {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk));
  const ended = once(child, 'close').then(([code]) => code);
  return { child, out: () => out, err: () => err, ended };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('bantin as a process', () => {
  test('serves its feeds until Ctrl-C, then ends cleanly', async () => {
    const { child, out, err, ended } = start('run', demo.url, '--port', '0', '--store', 'served');
    await until(() => out().includes('/feed.json'));
    const feeds = [...out().matchAll(/http:\/\/\S+\/feeds\/\S+/g)].map(([url]) => url);
    expect(feeds).toHaveLength(3);
    for (const url of feeds) expect((await fetch(url)).status).toBe(200);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(err()).toBe('');
    expect(out()).toMatch(/^Serving http:\/\/127\.0\.0\.1:\d+\/ .*\n/);
    expect(out()).toMatch(/\nStopped\.\n$/);
  });

  test('writes one line on stderr for bad input, without a stack, and stores nothing', async () => {
    const { out, err, ended } = start('run', 'http://127.0.0.1:1/', '--once', '--store', 'none');
    expect(await ended).toBe(1);
    expect(out()).toBe('');
    expect(err()).toMatch(/^bantin: scrape: http:\/\/127\.0\.0\.1:1\/: the host cannot be reached [^\n]+\n$/);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('says nothing when its reader has left', async () => {
    const { child, err, ended } = start('run', '--help');
    child.stdout.destroy();
    expect(await ended).toBe(0);
    expect(err()).toBe('');
  });
});
