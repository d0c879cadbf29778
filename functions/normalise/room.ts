/**
 * Memory for the numbers that the elements of a page have. A typed array of its own costs the engine some three microseconds,
 * to get it and to give it back, and a page needs two dozen: they are parts of one buffer, which the next page uses again.
 */
export interface Room {
  buffer: ArrayBuffer;
  /** Bytes. */
  used: number;
}

/** Of a page with a thousand elements. Bytes. */
const usualSize = 128 * 1024;
/** What a larger page needed is not kept. Bytes. */
const mostKept = 4 * 1024 * 1024;

let spare: Room | undefined;

export function createRoom(): Room {
  return { buffer: new ArrayBuffer(usualSize), used: 0 };
}

/** That of the page before, unless another page has it: then one more. */
export function takeRoom(): Room {
  const room = spare ?? createRoom();
  spare = undefined;
  return room;
}

/** Nobody may use what was taken from it any more. */
export function giveBackRoom(room: Room): void {
  if (room.buffer.byteLength > mostKept) return;
  new Uint8Array(room.buffer, 0, room.used).fill(0);
  room.used = 0;
  spare = room;
}

/** So many zeros. */
export function integersIn(room: Room, count: number): Int32Array {
  // First the place: the buffer may be another one then.
  const place = placeFor(room, count * Int32Array.BYTES_PER_ELEMENT);
  return new Int32Array(room.buffer, place, count);
}

/** So many zeros, or as many bytes as another array has. */
export function bytesIn(room: Room, count: number | Uint8Array): Uint8Array {
  const length = typeof count === 'number' ? count : count.length;
  const place = placeFor(room, length);
  const bytes = new Uint8Array(room.buffer, place, length);
  if (typeof count !== 'number') bytes.set(count);
  return bytes;
}

/** So many zeros. */
export function numbersIn(room: Room, count: number): Float64Array {
  const place = placeFor(room, count * Float64Array.BYTES_PER_ELEMENT);
  return new Float64Array(room.buffer, place, count);
}

/** A place for so many bytes, where numbers of any width may begin. */
function placeFor(room: Room, bytes: number): number {
  const size = Math.ceil(bytes / 8) * 8;
  if (room.used + size > room.buffer.byteLength) {
    // What was taken before keeps the old buffer.
    room.buffer = new ArrayBuffer(Math.max(2 * room.buffer.byteLength, size));
    room.used = 0;
  }
  const place = room.used;
  room.used += size;
  return place;
}
