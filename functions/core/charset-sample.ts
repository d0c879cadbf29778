/** Bytes of a document that are looked through, and bytes of text that are enough. */
const searchedBytes = 512 * 1024;
const sampleBytes = 8 * 1024;

/**
 * The pieces of text that hold bytes beyond ASCII. Markup would drown them: the detector counts letters of all words.
 * Linear in the size of the document.
 */
export function sampleOf(bytes: Uint8Array): Uint8Array {
  const html = Buffer.from(bytes.subarray(0, searchedBytes)).toString('latin1');
  const lower = html.toLowerCase();
  const pieces: string[] = [];
  let size = 0;
  for (let at = 0; at < html.length && size < sampleBytes; ) {
    const tag = indexOr(html.length, lower.indexOf('<', at));
    const piece = html.slice(at, tag);
    if (/[\x80-\xff]/.test(piece)) {
      pieces.push(piece);
      size += piece.length;
    }
    at = endOfTag(lower, tag);
  }
  if (pieces.length === 0) return bytes.subarray(firstHighByte(bytes)).subarray(0, sampleBytes);
  return Buffer.from(pieces.join('\n').slice(0, sampleBytes), 'latin1');
}

/** Markup that ends otherwise than with the next `>`. */
const longTags: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![cdata[', '[cdata['],
  ['<script', '</script'],
  ['<style', '</style'],
];

function endOfTag(lower: string, tag: number): number {
  const end = longTags.find(([start]) => lower.startsWith(start, tag))?.[1] ?? '>';
  return indexOr(lower.length, lower.indexOf(end, tag)) + end.length;
}

function indexOr(otherwise: number, index: number): number {
  return index === -1 ? otherwise : index;
}

function firstHighByte(bytes: Uint8Array): number {
  return Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
}
