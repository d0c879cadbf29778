import { Buffer } from 'node:buffer';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source } from '../../../../functions/core/source.ts';
import type { ObjectStore } from '../../../../functions/ports.ts';
import { createFolderStore } from '../../../../infra/local/folder-store.ts';
import { runBantin } from '../../../end-to-end/bantin.ts';

/** bantin on one machine, as a user runs it. */
export interface LocalHost {
  readonly store: ObjectStore;
  /** Reads the source once and publishes. Throws what it printed when it fails. */
  poll(): Promise<void>;
  close(): Promise<void>;
}

export async function openLocalHost(source: Source, publicUrl: string): Promise<LocalHost> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-local-'));
  const site = join(folder, `${source.id}.json`);
  await writeFile(site, JSON.stringify({ ...source, listings: [source.home] }));
  const options = ['--once', '--quiet', '--store', 'store', '--public-url', publicUrl];
  return {
    store: createFolderStore({ folder: join(folder, 'store') }),
    poll: async () => {
      const { exitCode, err } = await runBantin(folder, 'run', site, ...options);
      if (exitCode !== 0) throw new Error(err);
    },
    close: () => rm(folder, { recursive: true }),
  };
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
