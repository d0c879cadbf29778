import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { decodeHtml } from '../../../functions/core/charset.ts';
import { SyndicationError } from '../../../functions/core/errors.ts';
import type { Page } from '../../../functions/core/page.ts';
import { type Pagination, readPagination } from '../../../functions/html/pagination/pagination.ts';
import { parseHtml } from '../../../functions/html/parse.ts';
import { assertReadable } from '../../../functions/scrape/judge-page.ts';
import { fileError } from './file-error.ts';
import { statedAddress } from './stated-address.ts';

/** Endings under which browsers and crawlers save pages. Sorted. */
const pageEndings: ReadonlySet<string> = new Set(['.htm', '.html', '.xhtml']);

export const isPageName = (name: string): boolean => pageEndings.has(extname(name).toLowerCase());

/** What a server would have said of the page; its charset is found in the bytes. */
const htmlHeaders = { 'content-type': 'text/html' } as const;

/** More than any page has; a larger file is something else. Bytes. */
const mostBytes = 32 * 1024 * 1024;

/** A saved file as a Page of its own address. */
export interface SavedPage {
  readonly page: Omit<Page, 'source'>;
  /** As the page calls its site. */
  readonly siteName: string | undefined;
  /** What it says of other pages of the same article. */
  readonly pagination: Pagination;
}

/**
 * Reads a saved file; it counts as fetched when it was last written. `url` is its address, where the user knows better
 * than the file. Throws `no-url`, `not-html`, `empty`, `too-large` or `file-unreadable`.
 */
export async function readSavedPage(path: string, url?: string): Promise<SavedPage> {
  const { bytes, modified } = await readBytes(path);
  assertReadable({ url: path, bytes, headers: isPageName(path) ? htmlHeaders : {} });
  const { text } = decodeHtml(bytes);
  const document = parseHtml(text);
  const stated = statedAddress(document, text);
  const address = url ?? stated.url;
  if (address === undefined) throw new SyndicationError('no-url', { step: 'setup', url: path });
  const fetchedAt = new Date(modified).toISOString();
  const page = { url: address, finalUrl: address, status: 200, headers: htmlHeaders, fetchedAt, bytes };
  return { page, siteName: stated.siteName, pagination: readPagination(document, address) };
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
