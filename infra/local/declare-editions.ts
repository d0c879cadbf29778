import { readFile } from 'node:fs/promises';
import { parseEditions } from '../../functions/core/editions-file.ts';
import { SyndicationError } from '../../functions/core/errors.ts';
import { mergedEditionsKey } from '../../functions/core/keys.ts';
import type { ObjectStore } from '../../functions/ports.ts';
import { changeObject } from '../../functions/stored/change-object.ts';

/** A file of editions, as it is kept. Throws `file-unreadable` and `bad-site-file`, which names what is wrong. */
export async function readEditionsFile(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new SyndicationError('file-unreadable', { step: 'setup', url: file, cause });
  });
  parseEditions(bytes.toString('utf8'), file);
  return bytes;
}

/** Keeps the declaration where publish finds it. Whether it differs from what was there. */
export async function declareEditions(bytes: Uint8Array, store: ObjectStore): Promise<boolean> {
  return (await changeObject(store, mergedEditionsKey, () => bytes)) === 'written';
}
