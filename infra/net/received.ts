/** Bytes as they arrive, within bounds. */
export interface Received {
  /** Takes one piece; says what is wrong when it is one too many. */
  add(piece: Uint8Array): string | undefined;
  /** Bytes so far. */
  size(): number;
  /** Everything so far, in one piece. */
  take(): Uint8Array;
}

/** Pieces that may be tiny before their average size counts, and that average in bytes. */
const freePieces = 20_000;
const smallestAverage = 64;

/**
 * Copies pieces into one growing buffer: ten million chunks of one byte, kept as they come, would take a gigabyte.
 * Such a body is refused for the time it costs.
 */
export function createReceived(maxBytes: number): Received {
  let buffer = Buffer.allocUnsafe(Math.min(maxBytes, 64 * 1024));
  let size = 0;
  let pieces = 0;

  const grow = (needed: number): void => {
    const larger = Buffer.allocUnsafe(Math.min(Math.max(needed, buffer.length * 2), maxBytes));
    buffer.copy(larger, 0, 0, size);
    buffer = larger;
  };

  const add = (piece: Uint8Array): string | undefined => {
    pieces += 1;
    if (size + piece.length > maxBytes) return `more than ${maxBytes} bytes`;
    if (pieces > freePieces + size / smallestAverage) return 'sent in too many pieces';
    if (size + piece.length > buffer.length) grow(size + piece.length);
    buffer.set(piece, size);
    size += piece.length;
    return undefined;
  };

  return { add, size: () => size, take: () => new Uint8Array(buffer.subarray(0, size)) };
}
