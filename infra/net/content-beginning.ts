import zlib from 'node:zlib';
import { UndecodableContent } from './content-coding.ts';

const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants;

/** Decoders that take an input cut anywhere for what it holds. Sorted. */
const decoders: ReadonlyMap<string, () => zlib.Gunzip | zlib.BrotliDecompress> = new Map([
  ['br', () => zlib.createBrotliDecompress({ finishFlush: BROTLI_OPERATION_FLUSH })],
  ['deflate', () => zlib.createInflate({ finishFlush: Z_SYNC_FLUSH })],
  ['gzip', () => zlib.createGunzip({ finishFlush: Z_SYNC_FLUSH })],
  ['x-gzip', () => zlib.createGunzip({ finishFlush: Z_SYNC_FLUSH })],
]);

/**
 * As `decodeContent`, of a body of which only the beginning counts: no more than `enough` bytes of any layer are unpacked,
 * so that neither a bomb nor a cut matters. Throws UndecodableContent.
 */
export async function decodeBeginning(
  bytes: Uint8Array,
  encodings: readonly string[],
  enough: number,
): Promise<Uint8Array> {
  let decoded = bytes;
  for (const encoding of encodings.toReversed()) decoded = await unpack(decoded, encoding, enough);
  return decoded.subarray(0, enough);
}

function unpack(bytes: Uint8Array, encoding: string, enough: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const stream = decoders.get(encoding)?.();
    if (stream === undefined) return reject(new UndecodableContent(encoding, new Error('unknown coding')));
    const pieces: Uint8Array[] = [];
    let size = 0;
    stream.on('error', (cause) => reject(new UndecodableContent(encoding, cause)));
    stream.on('end', () => resolve(Buffer.concat(pieces)));
    stream.on('data', (piece: Uint8Array) => {
      pieces.push(piece);
      size += piece.length;
      if (size < enough) return;
      resolve(Buffer.concat(pieces));
      stream.destroy();
    });
    stream.end(bytes);
  });
}
