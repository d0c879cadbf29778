import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { SyndicationError } from '../../../functions/core/errors.ts';
import { parseSite, sourceFromUrl } from '../../../functions/core/site-file.ts';
import type { Source } from '../../../functions/core/source.ts';
import { fileError } from './file-error.ts';
import { isPageName } from './saved-page.ts';
import { isWarcName } from './warc-origins.ts';

/** What the user named on the command line. */
export type Target =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'site-file' | 'saved-file' | 'saved-folder' | 'warc-file'; readonly path: string };

export interface ResolvedTarget {
  readonly target: Target;
  /** What was assumed, for the user to know. */
  readonly note?: string;
}

/** `example.org`, `example.org:8080/news`, `localhost`: what people type for an address. */
const barehost =
  /^(?:localhost|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\[[0-9a-f:]+\])(?::\d{1,5})?(?:[/?#]|$)/iu;

const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?=[:/?#]|$)/i;

/**
 * What `text` names: an address when it has a scheme, a file or folder when there is one, else an address whose scheme
 * was left out. Throws `bad-url` or `file-unreadable`.
 */
export async function resolveTarget(text: string): Promise<ResolvedTarget> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return { target: urlTarget(text) };
  const found = await stat(text).catch(() => undefined);
  if (found?.isDirectory()) return { target: { kind: 'saved-folder', path: text } };
  if (found !== undefined) return { target: fileTarget(text) };
  if (!barehost.test(text) || looksLikeFile(text)) throw missing(text);
  const url = `${loopback.test(text) ? 'http' : 'https'}://${text}`;
  return { target: urlTarget(url), note: `${text} has no scheme: taken as ${url}` };
}

function urlTarget(text: string): Target {
  const [listing = text] = sourceFromUrl(text).listings;
  return { kind: 'url', url: listing };
}

function fileTarget(path: string): Target {
  if (isWarcName(path)) return { kind: 'warc-file', path };
  return { kind: extname(path).toLowerCase() === '.json' ? 'site-file' : 'saved-file', path };
}

/** `page.html` is meant as a file even when there is none; `example.org/page.html` is not. */
const looksLikeFile = (text: string): boolean =>
  !text.includes('/') &&
  (isPageName(text) || isWarcName(text) || ['.json', '.pdf'].includes(extname(text).toLowerCase()));

function missing(text: string): SyndicationError {
  const code = text.includes('/') || text.includes('.') ? 'file-unreadable' : 'bad-url';
  return new SyndicationError(code, {
    step: 'setup',
    url: text,
    detail: 'no such file, and not an address either',
  });
}

/** The Source of a site file. Throws `bad-site-file` or `file-unreadable`. */
export async function readSiteFile(path: string): Promise<Source> {
  const text = await readFile(path, 'utf8').catch((error) => {
    throw fileError(path, error);
  });
  return parseSite(text, path);
}
