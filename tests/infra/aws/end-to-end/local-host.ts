import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Source } from '../../../../functions/core/source.ts';
import type { ObjectStore } from '../../../../functions/ports.ts';
import { createFolderStore } from '../../../../infra/local/folder-store.ts';

/** bantin on one machine, as a user runs it. */
export interface LocalHost {
  readonly store: ObjectStore;
  /** Reads the source once and publishes, so many milliseconds later. Throws what it printed when it fails. */
  poll(aheadMs?: number): Promise<void>;
  /** Derives everything anew from the Pages of this store. */
  replay(): Promise<void>;
  close(): Promise<void>;
}

export async function openLocalHost(source: Source, publicUrl: string): Promise<LocalHost> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-local-'));
  const site = join(folder, `${source.id}.json`);
  await writeFile(site, JSON.stringify({ ...source, listings: [source.home] }));
  const options = ['--store', 'store', '--public-url', publicUrl];
  return {
    store: createFolderStore({ folder: join(folder, 'store') }),
    poll: (aheadMs = 0) => run(folder, aheadMs, ['run', site, '--once', '--quiet', ...options]),
    replay: () => run(folder, 0, ['replay', source.id, ...options]),
    close: () => rm(folder, { recursive: true }),
  };
}

const program = join(import.meta.dirname, '../../../../infra/local/bantin.mjs');
const clock = join(import.meta.dirname, '../../../fakes/loopback-only.mjs');

async function run(cwd: string, aheadMs: number, args: readonly string[]): Promise<void> {
  const env = { ...process.env, CLOCK_AHEAD_MS: String(aheadMs) };
  const child = spawn(process.execPath, ['--import', clock, program, ...args], { cwd, env });
  const [said] = await Promise.all([text(child.stderr), text(child.stdout)]);
  const code: unknown = child.exitCode ?? (await once(child, 'exit'))[0];
  if (code !== 0) throw new Error(said);
}

/** Key → text of all objects below a prefix. */
export async function textsBelow(
  store: ObjectStore,
  prefix: string,
): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {};
  for await (const { key } of store.list(prefix)) {
    texts[key] = Buffer.from((await store.get(key))?.bytes ?? []).toString('utf8');
  }
  return texts;
}
