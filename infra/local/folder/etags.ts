import type { BigIntStats } from 'node:fs';
import { digestOf } from '../../../functions/core/digest.ts';

/** About 25 MB. A larger store is not remembered in full; it only costs reading. */
const mostRemembered = 100_000;

/**
 * A file that changed less than this long ago may change again within the same tick of the file system's clock, and a
 * deleted file's inode number may be given to the next one: same size, same times, other bytes. git calls such entries
 * "racily clean" (racy-git.txt). They are not remembered.
 */
const settledMs = 2_000;

/** The validator of these bytes: strong, the same for the same bytes. */
export const etagOf = (bytes: Uint8Array): string => `"${digestOf(bytes)}"`;

/** Saves reading unchanged files again, only to show their etag. Never asked when a write depends on the answer. */
export interface EtagMemory {
  recall(path: string, stat: BigIntStats): string | undefined;
  remember(path: string, stat: BigIntStats, etag: string): void;
}

export function createEtagMemory(): EtagMemory {
  const known = new Map<string, { readonly stamp: string; readonly etag: string }>();
  return {
    recall: (path, stat) => {
      const found = known.get(path);
      return found?.stamp === stampOf(stat) ? found.etag : undefined;
    },
    remember: (path, stat, etag) => {
      const settled = Date.now() - Number(stat.ctimeMs) > settledMs;
      if (settled && (known.has(path) || known.size < mostRemembered)) {
        known.set(path, { stamp: stampOf(stat), etag });
      }
    },
  };
}

/** rename(2), link(2) and write(2) all set ctime; it cannot be set back. */
function stampOf({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}
