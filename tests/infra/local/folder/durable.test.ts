import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../../../infra/local/folder/durable.ts';

describe('makeFolder', () => {
  it('makes a folder with its parents', async () => {
    const root = await mkdtemp(join(tmpdir(), 'bantin-'));
    await makeFolder(join(root, 'a', 'b', 'c'));
    expect((await stat(join(root, 'a', 'b', 'c'))).isDirectory()).toBe(true);
    await rm(root, { recursive: true });
  });

  // Below /proc the parent stands and mkdir still says ENOENT: trying again for ever kept the program from ending.
  it.runIf(process.platform === 'linux')('gives up where no folder can be made', async () => {
    await expect(makeFolder('/proc/bantin/store')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
