import type { AskedHeaders } from './asked.ts';

export interface Validators {
  /** Opaque tag without quotes and weakness. */
  readonly tag: string;
  /** Milliseconds since the epoch. */
  readonly lastModified: number;
}

/**
 * Whether the reader has this version already. RFC 9110 §13.2.2: If-None-Match, when there, is the only judge; it is
 * compared weakly (§13.1.2), so that a tag matches whatever encoding it came with.
 */
export function isNotModified(headers: AskedHeaders, current: Validators): boolean {
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) return matches(ifNoneMatch, current.tag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return wholeSeconds(current.lastModified) <= since;
}

function matches(field: string, tag: string): boolean {
  if (field.trim() === '*') return true;
  return [...field.matchAll(/(?:W\/)?"([^"]*)"/g)].some(([, candidate]) => candidate === tag);
}

/** HTTP dates have no fractions of a second: a date given out must match when it comes back. */
export const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;

export const httpDate = (ms: number): string => new Date(wholeSeconds(ms)).toUTCString();
