/** Bytes as they arrive, within bounds. */
export interface Received {
  /** Takes one piece; says what is wrong when it is one too many. */
  add(piece: Uint8Array): string | undefined;
  /** Bytes so far. */
  size(): number;
  /** Everything so far, in one piece; nothing is kept. */
  take(): Uint8Array;
  /** Gives the memory back at once. */
  drop(): void;
}

/** Pieces that may be tiny before their average size counts, and that average in bytes. */
const freePieces = 20_000;
const smallestAverage = 64;

/** Bytes by which room is made at first. */
const firstRoom = 64 * 1024;

/**
 * Copies pieces into one growing buffer: ten million chunks of one byte, kept as they come, would take a gigabyte. Such a
 * body is refused for the time it costs. The buffer grows where it lies and shrinks when told to: ones that double by
 * copying, and wait for the garbage collector, hold three times a large body for seconds.
 */
export function createReceived(maxBytes: number): Received {
  const room = new ArrayBuffer(0, { maxByteLength: maxBytes });
  const buffer = new Uint8Array(room);
  let size = 0;
  let pieces = 0;

  const add = (piece: Uint8Array): string | undefined => {
    const needed = size + piece.length;
    pieces += 1;
    if (needed > maxBytes) return `more than ${maxBytes} bytes`;
    if (pieces > freePieces + size / smallestAverage) return 'sent in too many pieces';
    if (needed > room.byteLength) room.resize(Math.min(Math.max(needed, firstRoom, 2 * size), maxBytes));
    buffer.set(piece, size);
    size = needed;
    return undefined;
  };

  const drop = (): void => {
    size = 0;
    room.resize(0);
  };

  const take = (): Uint8Array => {
    const taken = buffer.slice(0, size);
    drop();
    return taken;
  };

  return { add, size: () => size, take, drop };
}
