import { promisify } from 'node:util';
import zlib from 'node:zlib';

type Decode = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const inflate = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflate);
const inflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.inflateRaw);
const gunzip = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.gunzip);
const unbrotli = promisify<Uint8Array, zlib.BrotliOptions, Buffer>(zlib.brotliDecompress);

/**
 * RFC 9110 §8.4.1.2 says zlib, some servers send the bare stream. A zlib header names method 8 in its first byte
 * (RFC 1950 §2.2); a bare stream that began so would be a stored block with padding no encoder writes.
 */
const inflateEither: Decode = (bytes, options) =>
  ((bytes[0] ?? 0) & 0x0f) === 8 ? inflate(bytes, options) : inflateRaw(bytes, options);

/** What we ask for and can undo. zstd is not asked for, so it is refused when sent (TRUST). Sorted. */
const decoders: ReadonlyMap<string, Decode> = new Map([
  ['br', unbrotli],
  ['deflate', inflateEither],
  ['gzip', gunzip],
  ['x-gzip', gunzip], // RFC 9110 §8.4.1.3
]);

/** The value of `Accept-Encoding`. */
export const acceptEncoding = 'gzip, deflate, br';

/** The codings of a `Content-Encoding` header in the order they were applied; `identity` is none. */
export function parseContentEncoding(header: string | undefined): readonly string[] {
  const names = (header ?? '').split(',').map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== '' && name !== 'identity');
}

/** Names the coding for which a body is refused unread, or undefined. */
export function refusedEncoding(encodings: readonly string[], maxEncodings: number): string | undefined {
  if (encodings.length > maxEncodings) return `${encodings.length} layers of content encoding`;
  const unknown = encodings.find((name) => !decoders.has(name));
  return unknown === undefined ? undefined : `content encoding ${unknown.slice(0, 40)}`;
}

/** A coding that could not be undone, and why. */
export class UndecodableContent extends Error {
  readonly reason: 'too-large' | 'truncated' | 'not-html';

  constructor(encoding: string, cause: NodeJS.ErrnoException) {
    super(`${encoding}: ${cause.message}`, { cause });
    this.name = 'UndecodableContent';
    this.reason = reasons.get(cause.code ?? '') ?? 'not-html';
  }
}

const reasons = new Map<string, UndecodableContent['reason']>([
  ['ERR_BUFFER_TOO_LARGE', 'too-large'],
  ['Z_BUF_ERROR', 'truncated'],
]);

/**
 * Undoes the codings, last applied first. No layer may grow beyond `maxBytes`, so a bomb within a bomb ends at the
 * first. Throws UndecodableContent.
 */
export async function decodeContent(
  bytes: Uint8Array,
  encodings: readonly string[],
  maxBytes: number,
): Promise<Uint8Array> {
  let decoded = bytes;
  for (const encoding of encodings.toReversed()) decoded = await decodeLayer(decoded, encoding, maxBytes);
  return decoded;
}

async function decodeLayer(bytes: Uint8Array, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const decode = decoders.get(encoding);
  if (decode === undefined) throw new UndecodableContent(encoding, new Error('unknown coding'));
  try {
    return await decode(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    throw new UndecodableContent(encoding, cause instanceof Error ? cause : new Error(String(cause)));
  }
}
