import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { body, type Endpoints, encoded, html, kib, mib, times, whole } from './wire.ts';

const bomb = Buffer.alloc(200 * mib, 0x20);
const gzipBomb = gzipSync(bomb, { level: 9 });
const brotliBomb = brotliCompressSync(bomb, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
const deflateBomb = deflateSync(bomb, { level: 9 });
const zstdFrame = Buffer.from('28b52ffd0458', 'hex');

/** Content encodings and entities that unfold to more than anybody can hold. */
export const bombs: Endpoints = {
  'gzip-bomb': encoded('gzip', gzipBomb),
  'brotli-bomb': encoded('br', brotliBomb),
  'deflate-bomb': encoded('deflate', deflateBomb),
  'deflate-raw-bomb': encoded('deflate', deflateRawSync(bomb)),
  'gzip-of-gzip-bomb': encoded('gzip, gzip', gzipSync(gzipBomb)),
  'gzip-of-brotli-bomb': encoded('br, gzip', gzipSync(brotliBomb)),
  'gzip-nine-layers': encoded(
    times(9, () => 'gzip').join(', '),
    times(9, () => 0).reduce((bytes) => gzipSync(bytes), body()),
  ),
  'zstd-unasked': encoded('zstd', zstdFrame),
  'coding-unknown': encoded('compress', body()),
  'coding-lies': encoded('gzip', body()),
  'coding-truncated': encoded('gzip', gzipSync(body()).subarray(0, 150)),
  'coding-garbage-tail': encoded('gzip', Buffer.concat([gzipSync(body()), Buffer.alloc(5 * kib, 7)])),
  'coding-many-members': encoded('gzip', Buffer.concat(times(20_000, () => gzipSync(Buffer.from('x'))))),
  'gzip-body-without-header': whole('200 OK', gzipBomb, html),
  'xml-entities': whole(
    '200 OK',
    Buffer.from(
      `<!DOCTYPE r [${times(9, (at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')}]><rss><channel><item><title>&e9;</title></item></channel></rss>`,
    ),
    'content-type: application/rss+xml',
  ),
};
