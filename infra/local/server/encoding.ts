import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** In order of preference where a reader likes several equally. */
const offered = ['br', 'gzip'] as const;

/** The encoding to answer with. RFC 9110 §12.5.3; without the header: as it is. */
export function negotiateEncoding(acceptEncoding: string | undefined): Encoding {
  const weights = parseWeights(acceptEncoding ?? '');
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  const best = offered.filter((name) => weightOf(name) > 0).sort((a, b) => weightOf(b) - weightOf(a))[0];
  return best ?? 'identity';
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
