import { readFile } from 'node:fs/promises';
import { SyndicationError } from '../../../functions/core/errors.ts';
import { sourceKey, stateKey } from '../../../functions/core/keys.ts';
import { parseSite } from '../../../functions/core/site-file.ts';
import type { ObjectStore } from '../../../functions/ports.ts';
import { writeSource } from '../../../functions/stored/source-object.ts';

/** What became of one source. */
export interface Pushed {
  readonly source: string;
  readonly outcome: 'removed' | 'unchanged' | 'written';
}

/**
 * Puts site files into the store of the archive, where the next poll finds them; one that differs is read at once. All
 * files are read before the first is written. Throws SyndicationError: `file-unreadable`, `bad-site-file`, `store-failed`.
 */
export async function pushSites(files: readonly string[], store: ObjectStore): Promise<readonly Pushed[]> {
  const sources = await Promise.all(files.map(async (file) => parseSite(await textOf(file), file)));
  const pushed: Pushed[] = [];
  for (const source of sources) pushed.push({ source: source.id, outcome: await writeSource(source, store) });
  return pushed;
}

/** Ends the polling of sources, by id. Their pages, articles and feeds stay. Throws `bad-option` for one that is not there. */
export async function removeSources(ids: readonly string[], store: ObjectStore): Promise<readonly Pushed[]> {
  for (const id of ids) {
    const detail = `no source is called ${id}`;
    if ((await store.head(sourceKey(id))) === undefined)
      throw new SyndicationError('bad-option', { step: 'setup', url: sourceKey(id), detail });
  }
  for (const id of ids) {
    // The poll goes by states: without one, nobody asks any more.
    await store.delete(stateKey(id));
    await store.delete(sourceKey(id));
  }
  return ids.map((source) => ({ source, outcome: 'removed' }));
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new SyndicationError('file-unreadable', { step: 'setup', url: file, cause });
  }
}
