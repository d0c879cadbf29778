import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { SyndicationError } from '../../functions/core/errors.ts';

/**
 * Throws `store-failed` where a store can neither be nor be made, before anything is fetched for it. Changes nothing:
 * the first write makes the folder.
 */
export async function assertStoreFolder(folder: string): Promise<void> {
  const existing = await nearestExisting(resolve(folder));
  try {
    if (!(await stat(existing)).isDirectory()) throw new Error('ENOTDIR: not a folder');
    await access(existing, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const detail = `${existing}: ${cause instanceof Error ? cause.message.split(',')[0] : 'unknown error'}`;
    throw new SyndicationError('store-failed', { step: 'store', url: folder, detail, cause });
  }
}

/** The path itself or the first folder above it that is there. */
async function nearestExisting(path: string): Promise<string> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  const above = dirname(path);
  const isMissing = found instanceof Error && (found.code === 'ENOENT' || found.code === 'ENOTDIR');
  return isMissing && above !== path ? nearestExisting(above) : path;
}
