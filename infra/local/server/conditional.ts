import { parseHttpDate } from '../../../functions/core/http-date.ts';
import type { AskedHeaders } from './asked.ts';
import { type Encoding, encodings } from './encoding.ts';

export interface Validators {
  /** Digest of the bytes as stored. */
  readonly tag: string;
  /** Milliseconds since the epoch. */
  readonly lastModified: number;
}

/** RFC 9110 §8.8.3.3: a strong tag names bytes, so each encoding of the same bytes has one of its own. */
export const entityTag = (tag: string, encoding: Encoding): string =>
  encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`;

/**
 * The encoding in which the reader has this version already; `wanted` where that is open, undefined when it has none.
 * RFC 9110 §13.2.2: If-None-Match, when there, is the only judge; it is compared weakly (§13.1.2). Any encoding will do:
 * a reader that changes its mind about gzip still has what it would get.
 */
export function heldEncoding(
  headers: AskedHeaders,
  { tag, lastModified }: Validators,
  wanted: Encoding,
): Encoding | undefined {
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch === undefined) {
    const since = parseHttpDate(headers['if-modified-since'] ?? '');
    return since !== undefined && wholeSeconds(lastModified) <= since ? wanted : undefined;
  }
  if (ifNoneMatch.trim() === '*') return wanted;
  const named = new Set(ifNoneMatch.match(/"[^"]*"/g));
  return [wanted, ...encodings].find((encoding) => named.has(entityTag(tag, encoding)));
}

/**
 * Whether the reader wants an answer about another version only. RFC 9110 §13.2.2: If-Match, when there, is the only judge,
 * and compares strongly (§13.1.1).
 */
export function isUnwanted(headers: AskedHeaders, { tag, lastModified }: Validators): boolean {
  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined)
    return ifMatch.trim() !== '*' && !namesOne(new Set(ifMatch.match(/(?:W\/)?"[^"]*"/g)), tag);
  const since = parseHttpDate(headers['if-unmodified-since'] ?? '');
  return since !== undefined && wholeSeconds(lastModified) > since;
}

const namesOne = (named: ReadonlySet<string>, tag: string): boolean =>
  encodings.some((encoding) => named.has(entityTag(tag, encoding)));

/** HTTP dates have no fractions of a second: a date given out must match when it comes back. */
const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;

export const httpDate = (ms: number): string => new Date(wholeSeconds(ms)).toUTCString();
