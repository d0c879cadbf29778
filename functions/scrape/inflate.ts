import { gunzipSync } from 'node:zlib';
import { SyndicationError } from '../core/errors.ts';
import { limits } from './limits.ts';

/**
 * Undoes gzip that is part of the document (`sitemap.xml.gz`), not of its transfer: known by its first bytes, whatever
 * headers say. One layer. Throws `too-large` or `truncated`.
 */
export function inflate(bytes: Uint8Array, url: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.inflated });
  } catch (cause) {
    const large = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    const detail = large ? `more than ${limits.inflated} bytes when decompressed` : 'broken gzip';
    throw new SyndicationError(large ? 'too-large' : 'truncated', { step: 'scrape', url, detail, cause });
  }
}
