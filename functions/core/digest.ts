import { createHash } from 'node:crypto';

/** SHA-256 of bytes or text (of several as if they were one), as 64 lower-case hex digits. */
export function sha256(...content: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const piece of content) hash.update(piece);
  return hash.digest('hex');
}

/** A shorter digest for names: the first 32 hex digits (128 bits) of SHA-256. */
export function digestOf(...content: readonly (Uint8Array | string)[]): string {
  return sha256(...content).slice(0, 32);
}

/** Digest of a record: JSON with sorted keys, so that the order in which fields were set does not count. */
export function digestOfRecord(record: unknown): string {
  return digestOf(stableJson(record));
}

/** JSON with the keys of every object sorted; `undefined` fields are left out. */
export function stableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, sortKeys, indent);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
