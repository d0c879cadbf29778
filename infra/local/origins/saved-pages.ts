import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { decodeHtml } from '../../../functions/core/charset.ts';
import { SyndicationError } from '../../../functions/core/errors.ts';
import type { Page } from '../../../functions/core/page.ts';
import { sourceFromUrl } from '../../../functions/core/site-file.ts';
import type { Source } from '../../../functions/core/source.ts';
import { assertReadable } from '../../../functions/scrape/judge-page.ts';
import { fileError } from './file-error.ts';
import { statedAddress } from './stated-address.ts';

/** Endings under which browsers and crawlers save pages. Sorted. */
const pageEndings: ReadonlySet<string> = new Set(['.htm', '.html', '.xhtml']);

/** What a server would have said of the page; its charset is found in the bytes. */
const htmlHeaders = { 'content-type': 'text/html' } as const;

/** More than any page has; a larger file is something else. Bytes. */
const mostBytes = 32 * 1024 * 1024;

/** What a saved file, or a folder of them, holds. */
export interface SavedPages {
  readonly groups: readonly SavedGroup[];
  /** Files that should have been Pages, with the reason why they are none. */
  readonly failures: readonly SyndicationError[];
  /** Other files of the folder. */
  readonly skipped: number;
}

/** The Pages of one host. */
export interface SavedGroup {
  readonly source: Source;
  readonly pages: readonly Page[];
}

/** Reads a saved file. Throws `no-url`, `not-html`, `empty`, `too-large` or `file-unreadable`. */
export async function readSavedFile(path: string, url?: string): Promise<SavedPages> {
  const saved = await readSavedPage(path, url);
  return { groups: groupsOf([saved]), failures: [], skipped: 0 };
}

/** Reads the HTML files of a folder, not those below it: there browsers keep what belongs to a page. */
export async function readSavedFolder(folder: string): Promise<SavedPages> {
  const names = await readdir(folder, { withFileTypes: true }).catch((error) => {
    throw fileError(folder, error);
  });
  const files = names.filter((name) => name.isFile()).map(({ name }) => name);
  const chosen = files.filter((name) => isPageName(name)).sort();
  if (chosen.length === 0) {
    throw new SyndicationError('file-unreadable', {
      step: 'setup',
      url: folder,
      detail: 'no .html file in this folder',
    });
  }
  const saved: SavedPage[] = [];
  const failures: SyndicationError[] = [];
  for (const name of chosen) {
    const outcome = await attemptPage(join(folder, name));
    if (outcome instanceof SyndicationError) failures.push(outcome);
    else saved.push(outcome);
  }
  return { groups: groupsOf(saved), failures, skipped: files.length - chosen.length };
}

export const isPageName = (name: string): boolean => pageEndings.has(extname(name).toLowerCase());

interface SavedPage {
  readonly page: Omit<Page, 'source'>;
  readonly siteName: string | undefined;
}

async function attemptPage(path: string): Promise<SavedPage | SyndicationError> {
  try {
    return await readSavedPage(path);
  } catch (error) {
    if (error instanceof SyndicationError) return error;
    throw error;
  }
}

async function readSavedPage(path: string, url?: string): Promise<SavedPage> {
  const { bytes, modified } = await readBytes(path);
  assertReadable({ url: path, bytes, headers: isPageName(path) ? htmlHeaders : {} });
  const stated = statedAddress(decodeHtml(bytes).text);
  const address = url ?? stated.url;
  if (address === undefined) throw new SyndicationError('no-url', { step: 'setup', url: path });
  return {
    page: {
      url: address,
      finalUrl: address,
      status: 200,
      headers: htmlHeaders,
      fetchedAt: new Date(modified).toISOString(),
      bytes,
    },
    siteName: stated.siteName,
  };
}

async function readBytes(path: string): Promise<{ readonly bytes: Buffer; readonly modified: number }> {
  try {
    const { size, mtimeMs } = await stat(path);
    if (size > mostBytes) throw new SyndicationError('too-large', { step: 'setup', url: path });
    return { bytes: await readFile(path), modified: Math.floor(mtimeMs) };
  } catch (error) {
    throw error instanceof SyndicationError ? error : fileError(path, error);
  }
}

/** One Source a host, in the order of their first Page. */
function groupsOf(saved: readonly SavedPage[]): readonly SavedGroup[] {
  const groups = new Map<string, { readonly source: Source; readonly pages: Page[] }>();
  for (const { page, siteName } of saved) {
    const found = sourceFromUrl(new URL('/', page.url).href);
    const source = siteName === undefined ? found : { ...found, name: siteName };
    const group = groups.get(source.id) ?? { source, pages: [] };
    group.pages.push({ ...page, source: source.id });
    groups.set(source.id, group);
  }
  return [...groups.values()];
}
