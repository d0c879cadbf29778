import { parseHttpDate } from '../../../functions/core/http-date.ts';
import type { AskedHeaders } from './asked.ts';
import type { Encoding } from './encoding.ts';

export interface Validators {
  /** Digest of the bytes as stored. */
  readonly tag: string;
  /** Milliseconds since the epoch. */
  readonly lastModified: number;
}

/**
 * One opaque tag for all encodings, strong for the bytes as stored and weak for what is made of them on the fly, as nginx
 * and CloudFront have it (RFC 9110 §8.8.1): a reader that changes its mind about gzip still has what it would get.
 */
export const entityTag = (tag: string, encoding: Encoding): string =>
  encoding === 'identity' ? `"${tag}"` : `W/"${tag}"`;

/**
 * Whether the reader has this version already. RFC 9110 §13.2.2: If-None-Match, when there, is the only judge; it is
 * compared weakly (§13.1.2).
 */
export function isHeld(headers: AskedHeaders, { tag, lastModified }: Validators): boolean {
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch === undefined) {
    const since = parseHttpDate(headers['if-modified-since'] ?? '');
    return since !== undefined && wholeSeconds(lastModified) <= since;
  }
  return ifNoneMatch.trim() === '*' || new Set(ifNoneMatch.match(/"[^"]*"/g)).has(`"${tag}"`);
}

/**
 * Whether the reader wants an answer about another version only. RFC 9110 §13.2.2: If-Match, when there, is the only judge,
 * and compares strongly (§13.1.1).
 */
export function isUnwanted(headers: AskedHeaders, { tag, lastModified }: Validators): boolean {
  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined)
    return ifMatch.trim() !== '*' && !new Set(ifMatch.match(/(?:W\/)?"[^"]*"/g)).has(`"${tag}"`);
  const since = parseHttpDate(headers['if-unmodified-since'] ?? '');
  return since !== undefined && wholeSeconds(lastModified) > since;
}

/** HTTP dates have no fractions of a second: a date given out must match when it comes back. */
const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;

export const httpDate = (ms: number): string => new Date(wholeSeconds(ms)).toUTCString();
