import { describe, expect, it } from 'vitest';
import { createReceived } from '../../../infra/net/received.ts';

const piece = (length: number, fill = 1) => new Uint8Array(length).fill(fill);

describe('createReceived', () => {
  it('gives back all pieces as one', () => {
    const received = createReceived(300_000);
    for (let n = 0; n < 3; n += 1) received.add(piece(100_000, n));
    const bytes = received.take();
    expect([bytes.length, bytes[0], bytes[150_000], bytes[299_999]]).toEqual([300_000, 0, 1, 2]);
  });

  it('takes as many bytes as the limit and not one more', () => {
    const received = createReceived(1_000);
    expect(received.add(piece(1_000))).toBeUndefined();
    expect(received.add(piece(1))).toBe('more than 1000 bytes');
  });

  it('refuses what comes in too many pieces, but not a slow page', () => {
    const fine = createReceived(10_000_000);
    const slow = Array.from({ length: 100_000 }, () => fine.add(piece(100))).filter(Boolean);
    expect(slow).toEqual([]);
    const silly = createReceived(10_000_000);
    const refusals = Array.from({ length: 30_000 }, () => silly.add(piece(1))).filter(Boolean);
    expect(refusals[0]).toBe('sent in too many pieces');
  });
});
