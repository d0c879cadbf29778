import { feedFormats } from '../../core/feed.ts';
import { archiveFile, feedKey } from '../../core/keys.ts';
import type { ObjectStore } from '../../ports.ts';
import type { Binding } from './binding.ts';

/**
 * Removes the files of pages of the history behind which there is none any more: articles that turned out to be one, or
 * were withdrawn, need fewer. `trusted`: the Binding tells which there were; else they are looked for. Answers the keys.
 */
export async function removeVacantPages(
  folder: string,
  youngest: number,
  { open }: Binding,
  trusted: boolean,
  store: ObjectStore,
): Promise<readonly string[]> {
  const vacant = new Set(
    Object.keys(open)
      .map(Number)
      .filter((page) => page > youngest),
  );
  for (let page = youngest + 1; !trusted && (await isThere(folder, page, store)); page += 1) vacant.add(page);
  const keys = [...vacant].flatMap((page) => keysOf(folder, page));
  // The first one last: it tells whoever looks that there is something left.
  for (const key of keys.toReversed()) await store.delete(key);
  return keys;
}

async function isThere(folder: string, page: number, store: ObjectStore): Promise<boolean> {
  const [first = ''] = keysOf(folder, page);
  return (await store.head(first)) !== undefined;
}

const keysOf = (folder: string, page: number): readonly string[] =>
  feedFormats.map(({ file }) => feedKey(folder, archiveFile(page, file)));
