import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly type: 'gif' | 'jpeg' | 'png';
  readonly width: number;
  readonly height: number;
}

/** Reads a picture far enough to know that it is whole. Throws when it is not. */
export function readPicture(bytes: Uint8Array): Picture {
  const buffer = Buffer.from(bytes);
  if (buffer.subarray(0, 6).toString('latin1') === 'GIF89a') {
    if (buffer.at(-1) !== 0x3b) throw new Error('the GIF has no trailer');
    return { type: 'gif', width: buffer.readUInt16LE(6), height: buffer.readUInt16LE(8) };
  }
  return buffer.readUInt16BE(0) === 0xffd8 ? readJpeg(buffer) : readPng(buffer);
}

/** Walks the segments to the frame header (SOF0 to SOF2). */
function readJpeg(buffer: Buffer): Picture {
  if (buffer.readUInt16BE(buffer.length - 2) !== 0xffd9) throw new Error('the JPEG has no end');
  let at = 2;
  while (buffer[at] === 0xff) {
    const marker = buffer.readUInt8(at + 1);
    if (marker >= 0xc0 && marker <= 0xc2) {
      return { type: 'jpeg', width: buffer.readUInt16BE(at + 7), height: buffer.readUInt16BE(at + 5) };
    }
    at += 2 + buffer.readUInt16BE(at + 2);
  }
  throw new Error('the JPEG has no frame');
}

/** Decompresses the pixels and compares their number with the header. */
function readPng(buffer: Buffer): Picture {
  if (buffer.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('not a PNG');
  const chunks: Buffer[] = [];
  let at = 8;
  for (let type = ''; type !== 'IEND'; ) {
    const size = buffer.readUInt32BE(at);
    type = buffer.subarray(at + 4, at + 8).toString('latin1');
    if (type === 'IDAT') chunks.push(buffer.subarray(at + 8, at + 8 + size));
    at += 12 + size;
  }
  const width = buffer.readUInt32BE(16);
  const height = buffer.readUInt32BE(20);
  const samples =
    new Map([
      [0, 1],
      [2, 3],
      [3, 1],
      [4, 2],
      [6, 4],
    ]).get(buffer.readUInt8(25)) ?? 0;
  const lineBytes = Math.ceil((width * samples * buffer.readUInt8(24)) / 8) + 1;
  if (inflateSync(Buffer.concat(chunks)).length !== lineBytes * height) throw new Error('pixels are missing');
  return { type: 'png', width, height };
}
