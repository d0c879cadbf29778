import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { endAll, runBantin } from '../bantin.ts';
import { bytesIn, keysIn } from '../store-files.ts';

// The demo newspaper on a disk of our own that is full, then read-only. Needs to mount a file system: skipped where it may not.

vi.setConfig({ testTimeout: 90_000 });

const disk = mkdtempSync(join(tmpdir(), 'bantin-disk-'));
const mount = (...args: readonly string[]) => execFileSync('mount', [...args, disk], { stdio: 'ignore' });

function mayMount(): boolean {
  try {
    mount('-t', 'tmpfs', '-o', 'size=600k', 'tmpfs');
    return true;
  } catch {
    return false;
  }
}

const mounted = mayMount();
const store = join(disk, 'store');
const run = () => runBantin(disk, 'run', '--once', '--store', store);

afterEach(endAll);
afterAll(() => {
  if (mounted) execFileSync('umount', [disk]);
  rmdirSync(disk);
});

test.skipIf(!mounted)(
  'a disk that fills up, then one that is read-only: a clear error, and nothing is lost',
  async () => {
    const full = await run();
    expect([full.exitCode, `${full.out}${full.err}`]).toEqual([1, expect.stringContaining('ENOSPC')]);
    // What is there is whole.
    for (const key of await keysIn(store)) {
      if (key.endsWith('.json')) JSON.parse(await readFile(join(store, key), 'utf8'));
    }
    mount('-o', 'remount,size=64m');
    const freed = await run();
    expect([freed.exitCode, freed.out]).toEqual([0, expect.stringContaining('18 in the feed')]);
    expect((await runBantin(disk, 'verify', '--store', store)).out).toContain('18 pages, consistent');
    const before = await bytesIn(store);
    mount('-o', 'remount,ro');
    const locked = await run();
    expect([locked.exitCode, locked.err]).toEqual([1, expect.stringContaining('EROFS')]);
    expect(await bytesIn(store)).toEqual(before);
  },
);
