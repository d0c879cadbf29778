import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SyndicationError } from '../../../functions/core/errors.ts';
import type { Continuation } from '../../../functions/core/page.ts';
import { sourceFromUrl } from '../../../functions/core/site-file.ts';
import type { Source } from '../../../functions/core/source.ts';
import { continuationsOf } from '../../../functions/html/pagination/continuations.ts';
import type { Pagination } from '../../../functions/html/pagination/pagination.ts';
import { fileError } from './file-error.ts';
import { isPageName, readSavedPage } from './saved-page.ts';

/** What a saved file, or a folder of them, holds. Bytes are left on disk: a folder may be larger than memory. */
export interface SavedFiles {
  readonly groups: readonly SavedGroup[];
  /** Files that should have been Pages, with the reason why they are none. */
  readonly failures: readonly SyndicationError[];
  /** Other files of the folder. */
  readonly skipped: number;
}

/** The files of one host. */
export interface SavedGroup {
  readonly source: Source;
  readonly files: readonly SavedFile[];
}

export interface SavedFile {
  readonly path: string;
  /** Address of the page. */
  readonly url: string;
  /** Where another file of the folder is the first page of its article. */
  readonly part?: Continuation;
}

/** Looks at one file. Throws what `readSavedPage` throws. */
export async function surveyFile(path: string, url?: string): Promise<SavedFiles> {
  return { groups: groupsOf([await lookAt(path, url)]), failures: [], skipped: 0 };
}

/** Looks at the HTML files of a folder, not at those below it: there browsers keep what belongs to a page. */
export async function surveyFolder(folder: string): Promise<SavedFiles> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    throw fileError(folder, error);
  });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const chosen = names.filter(isPageName).sort();
  if (chosen.length === 0) {
    const detail = 'no .html file in this folder; folders below it are not read';
    throw new SyndicationError('file-unreadable', { step: 'setup', url: folder, detail });
  }
  const seen: SeenFile[] = [];
  const failures: SyndicationError[] = [];
  for (const name of chosen) {
    const outcome = await attemptLook(join(folder, name));
    if (outcome instanceof SyndicationError) failures.push(outcome);
    else seen.push(outcome);
  }
  return { groups: groupsOf(withParts(seen)), failures, skipped: names.length - chosen.length };
}

interface SeenFile extends SavedFile {
  readonly siteName: string | undefined;
  readonly pagination: Pagination;
}

function withParts(seen: readonly SeenFile[]): readonly SeenFile[] {
  const found = continuationsOf(seen.map(({ pagination }) => pagination));
  return seen.map((file) => {
    const part = found.get(file.pagination);
    return part === undefined ? file : { ...file, part };
  });
}

async function lookAt(path: string, url?: string): Promise<SeenFile> {
  const { page, siteName, pagination } = await readSavedPage(path, url);
  return { path, url: page.url, siteName, pagination };
}

async function attemptLook(path: string): Promise<SeenFile | SyndicationError> {
  try {
    return await lookAt(path);
  } catch (error) {
    if (error instanceof SyndicationError) return error;
    throw error;
  }
}

/** One Source a host, in the order of their first file; the first file that names the site gives the name. */
function groupsOf(seen: readonly SeenFile[]): readonly SavedGroup[] {
  const byId = new Map<string, SeenFile[]>();
  for (const file of seen) {
    const { id } = sourceOf(file);
    byId.set(id, [...(byId.get(id) ?? []), file]);
  }
  return [...byId.values()].flatMap((files) => {
    const named = files.find(({ siteName }) => siteName !== undefined) ?? files[0];
    return named === undefined ? [] : [{ source: sourceOf(named), files }];
  });
}

function sourceOf({ url, siteName }: SeenFile): Source {
  const source = sourceFromUrl(new URL('/', url).href);
  return siteName === undefined ? source : { ...source, name: siteName };
}
