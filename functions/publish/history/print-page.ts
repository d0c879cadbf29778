import type { ManifestEntry } from '../../core/feed.ts';
import { archiveFile } from '../../core/keys.ts';
import { type Press, renderWindow } from '../feed-window.ts';
import type { FeedFile } from '../formats/render.ts';

/** The files of a page of the history. */
export function printPage(
  page: number,
  entries: readonly ManifestEntry[],
  press: Press,
): readonly FeedFile[] {
  const { files } = renderWindow(
    entries.map(({ entry }) => entry),
    press,
  );
  return files.map(({ file, bytes }) => ({ file: archiveFile(page, file), bytes }));
}
