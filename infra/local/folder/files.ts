import type { BigIntStats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { ObjectSummary } from '../../../functions/ports.ts';
import { type EtagMemory, etagOf } from './etags.ts';
import { unlessMissing } from './failures.ts';

/** One version of a file: files are replaced, never written to, so what one handle shows belongs together. */
export interface WholeFile {
  readonly stats: BigIntStats;
  readonly bytes: Uint8Array;
}

/** Undefined where no regular file is. */
export async function readWhole(path: string): Promise<WholeFile | undefined> {
  const handle = await unlessMissing(open(path, 'r'));
  if (handle === undefined) return undefined;
  try {
    const stats = await handle.stat({ bigint: true });
    return stats.isFile() ? { stats, bytes: await handle.readFile() } : undefined;
  } finally {
    await handle.close();
  }
}

export async function isFile(path: string): Promise<boolean> {
  return (await unlessMissing(stat(path)))?.isFile() ?? false;
}

/** What a listing says of the file; its bytes are read only when `etags` does not know it. */
export async function summarise(
  key: string,
  path: string,
  etags: EtagMemory,
): Promise<ObjectSummary | undefined> {
  const seen = await unlessMissing(stat(path, { bigint: true }));
  if (!seen?.isFile()) return undefined;
  const known = etags.recall(path, seen);
  if (known !== undefined) return summaryOf(key, seen, known);
  const found = await readWhole(path);
  if (found === undefined) return undefined;
  const etag = etagOf(found.bytes);
  etags.remember(path, found.stats, etag);
  return summaryOf(key, found.stats, etag);
}

export function summaryOf(key: string, stats: BigIntStats, etag: string): ObjectSummary {
  return { key, etag, lastModified: Number(stats.mtimeMs), size: Number(stats.size) };
}
