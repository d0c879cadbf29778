import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

/** In order of preference where a reader likes several equally. */
export const encodings = ['br', 'gzip', 'identity'] as const;

export type Encoding = (typeof encodings)[number];

/**
 * The encoding to answer with. RFC 9110 §12.5.3; without the header: as it is, which also is what a reader gets that
 * takes nothing we have.
 */
export function negotiateEncoding(acceptEncoding: string | undefined): Encoding {
  const weights = parseWeights(acceptEncoding ?? '');
  const weightOf = (name: Encoding) => weights.get(name) ?? weights.get('*') ?? 0;
  const taken = encodings.filter((name) => weightOf(name) > 0);
  return taken.sort((a, b) => weightOf(b) - weightOf(a))[0] ?? 'identity';
}

function parseWeights(field: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const part of field.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    if (name !== '') weights.set(name, Number.isFinite(weight) ? weight : 0);
  }
  return weights;
}

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Brotli at 11 takes a hundred times longer than at 5 for a tenth less; these bytes are made while a reader waits. */
const brotliQuality = { params: { [zlib.BROTLI_PARAM_QUALITY]: 5 } };

export async function encodeBytes(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'gzip') return gzipped(bytes);
  if (encoding === 'br') return brotlied(bytes, brotliQuality);
  return bytes;
}
