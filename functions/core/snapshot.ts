import { digestOf } from './digest.ts';
import { SyndicationError } from './errors.ts';
import { pageKey } from './keys.ts';
import type { Page } from './page.ts';
import { identityOf } from './urls.ts';

const newline = 0x0a;

/**
 * A Page as one object: a line of JSON (all fields but the bytes), then the bytes as fetched. One object, so that it
 * appears whole or not at all.
 */
export function encodePage(page: Page): Uint8Array {
  const { bytes, ...head } = page;
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`, 'utf8'), bytes]);
}

/** The reverse of `encodePage`. Throws `store-corrupt`. */
export function decodePage(key: string, object: Uint8Array): Page {
  const end = object.indexOf(newline);
  try {
    const head: unknown = JSON.parse(Buffer.from(object.subarray(0, end)).toString('utf8'));
    if (!isHead(head)) throw new Error('a field is missing');
    return { ...head, bytes: object.subarray(end + 1) };
  } catch (cause) {
    throw new SyndicationError('store-corrupt', { step: 'store', url: key, cause });
  }
}

function isHead(value: unknown): value is Omit<Page, 'bytes'> {
  if (value === null || typeof value !== 'object') return false;
  const head = value as Record<string, unknown>;
  const texts = ['source', 'url', 'finalUrl', 'fetchedAt'].every((name) => typeof head[name] === 'string');
  return (
    texts &&
    typeof head['status'] === 'number' &&
    typeof head['headers'] === 'object' &&
    head['headers'] !== null
  );
}

/**
 * Where a Page is kept: by what was asked and what was answered, not by when. Fetching the same bytes again gives the
 * same key, so an unchanged page is never written twice. Parts of an article lie with its first page.
 */
export function keyOfPage(page: Page): string {
  const digest = digestOf(`${page.finalUrl}\n${page.status}\n`, page.bytes);
  return pageKey(page.source, identityOf(page.part?.of ?? page.url), digest);
}

/** As `keyOfPage`, for one of several times at which the same was answered: where it matters when. */
export function keyOfSighting(page: Page): string {
  const digest = digestOf(`${keyOfPage(page)}\n${page.fetchedAt}`);
  return pageKey(page.source, identityOf(page.part?.of ?? page.url), digest);
}
