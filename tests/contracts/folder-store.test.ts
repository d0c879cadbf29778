import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderStore } from '../../infra/local/folder-store.ts';
import { describeObjectStore } from './object-store.contract.ts';

describeObjectStore('folder store', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'bantin-store-'));
  return {
    open: () => createFolderStore({ folder: join(parent, 'store') }),
    close: () => rm(parent, { recursive: true }),
  };
});
