import type { BigIntStats } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createEtagMemory, etagOf } from '../../../../infra/local/folder/etags.ts';

const statAt = (ctimeMs: number, other: Partial<BigIntStats> = {}): BigIntStats =>
  ({
    ino: 7n,
    size: 3n,
    mtimeNs: 5n,
    ctimeMs: BigInt(ctimeMs),
    ctimeNs: BigInt(ctimeMs) * 1_000_000n,
    ...other,
  }) as BigIntStats;

describe('the memory for etags', () => {
  const settled = Date.now() - 10_000;
  const etag = etagOf(Buffer.from('abc'));

  test('recalls the etag of a file that has not changed', () => {
    const etags = createEtagMemory();
    etags.remember('/a', statAt(settled), etag);
    expect(etags.recall('/a', statAt(settled))).toBe(etag);
    expect(etags.recall('/b', statAt(settled))).toBeUndefined();
  });

  test.each<[string, Partial<BigIntStats>]>([
    ['another inode', { ino: 8n }],
    ['another size', { size: 4n }],
    ['another time of change', { ctimeNs: 1n }],
    ['another time of writing', { mtimeNs: 6n }],
  ])('forgets it with %s', (_, change) => {
    const etags = createEtagMemory();
    etags.remember('/a', statAt(settled), etag);
    expect(etags.recall('/a', statAt(settled, change))).toBeUndefined();
  });

  test('does not trust a file that has just changed', () => {
    const etags = createEtagMemory();
    etags.remember('/a', statAt(Date.now() - 500), etag);
    expect(etags.recall('/a', statAt(Date.now() - 500))).toBeUndefined();
  });
});
