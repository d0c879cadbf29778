import { Buffer } from 'node:buffer';
import { SyndicationError } from './errors.ts';

/** Bytes of UTF-8. S3 allows 1,024 a key; file systems allow 255 a name. */
const longestKey = 1024;
const longestSegment = 255;

/** Where the folder store keeps unfinished writes: no key begins with it, in any store. */
export const reservedSegment = '.bantin-tmp';

/** Control characters, backslash, lone surrogates and what XML 1.0 cannot carry (S3 lists in XML). */
const refusedCharacters = /[\u0000-\u001f\u007f\\\ufffe\uffff]|\p{Surrogate}/u;

/** Whether every store can keep an object under this key: `/`-separated, no empty, `.`, `..` or over-long segment. */
export function isObjectKey(key: string): boolean {
  return whyNotKey(key) === undefined;
}

/** Throws `internal`: keys are ours (keys.ts), so a bad one is a defect and trying again is no use. */
export function assertObjectKey(key: string): void {
  const reason = whyNotKey(key);
  if (reason === undefined) return;
  throw new SyndicationError('internal', {
    step: 'store',
    detail: `not an object key: ${JSON.stringify(key.slice(0, 100))} ${reason}`,
  });
}

function whyNotKey(key: string): string | undefined {
  if (Buffer.byteLength(key) > longestKey) return `is longer than ${longestKey} bytes`;
  if (refusedCharacters.test(key)) return 'has a character that a store cannot keep';
  const segments = key.split('/');
  if (segments[0] === reservedSegment) return 'is reserved';
  return segments.map(whyNotSegment).find((reason) => reason !== undefined);
}

function whyNotSegment(segment: string): string | undefined {
  if (segment === '') return 'has an empty segment';
  if (segment === '.' || segment === '..') return 'has a segment of dots';
  if (Buffer.byteLength(segment) > longestSegment) return `has a segment over ${longestSegment} bytes`;
  return undefined;
}
