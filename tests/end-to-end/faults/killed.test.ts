import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lots } from '../../fakes/press.ts';
import { bytesIn, keysIn } from '../store-files.ts';

// Runs that are killed at random moments, then a clean one: the bytes of an undisturbed run.
// `BANTIN_KILLS=1000 npm run test:slow -- killed` for the full number.

const seed = Number(process.env['BANTIN_SEED'] ?? Date.now() % 1_000_000);
const kills = Number(process.env['BANTIN_KILLS'] ?? 3);
const articles = 8;

let folder: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-killed-'));
  const bundled = await build({
    entryPoints: [join(import.meta.dirname, 'doomed.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
  await writeFile(join(folder, 'doomed.mjs'), bundled.outputFiles[0]?.contents ?? '');
});

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Resolves when the process is at work: before that there is nothing to be killed in. */
async function start(store: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(folder, 'doomed.mjs'), join(folder, store), String(articles)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  if (child.stdout !== null) await once(child.stdout, 'data');
  return child;
}

async function runToEnd(store: string): Promise<number> {
  const child = await start(store);
  const begun = performance.now();
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  return performance.now() - begun;
}

/** All objects but the scrape state, whose order is that of the answers. */
async function objects(store: string): Promise<Readonly<Record<string, string>>> {
  const all = await bytesIn(join(folder, store));
  return Object.fromEntries(Object.entries(all).filter(([key]) => !key.startsWith('states/')));
}

test(`${kills} kills`, { timeout: 60_000 + kills * 10_000 }, async () => {
  const lot = lots(seed);
  const length = await runToEnd('undisturbed');
  const expected = await objects('undisturbed');
  expect(Object.keys(expected).filter((key) => key.startsWith('articles/'))).toHaveLength(articles);
  let killed = 0;
  for (let round = 0; killed < kills; round += 1) {
    const store = `store-${round}`;
    for (let time = 0; time < 3 && killed < kills; time += 1) {
      const child = await start(store);
      const closed = once(child, 'close');
      await new Promise((resolve) => setTimeout(resolve, lot() * length));
      if (child.kill('SIGKILL')) killed += 1;
      await closed;
    }
    await runToEnd(store);
    expect(await objects(store), `BANTIN_SEED=${seed} round ${round}`).toEqual(expected);
    expect((await keysIn(join(folder, store))).filter((key) => key.startsWith('quarantine/'))).toEqual([]);
    await rm(join(folder, store), { recursive: true });
  }
});
