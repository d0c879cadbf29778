import { isAscii, isUtf8, transcode } from 'node:buffer';
import { bufferOf } from './buffers.ts';
import { type CharsetOrigin, type Claim, readBom, readHeader, readMeta } from './charset-claims.ts';
import { decodeAs } from './charset-decoders.ts';
import { detectLegacy } from './charset-detect.ts';
import { isEscapedJapanese } from './charset-escapes.ts';
import { encodedOnce, mayBeTwice } from './charset-twice.ts';
import { tallyUtf8 } from './charset-utf8.ts';

/** A document as text. */
export interface DecodedText {
  /** No byte order mark, no NUL. */
  readonly text: string;
  /** As the WHATWG Encoding standard names it, e.g. `windows-1258`. */
  readonly charset: string;
  /** Who was believed. */
  readonly origin: CharsetOrigin;
}

/**
 * Text of a document of HTML or XML: BOM > `Content-Type` > `<meta>` or XML declaration > detection, each believed only as far as the bytes bear it
 * out. Never throws. What it returns is Unicode; UTF-7 and the stateful encodings of Chinese and Korean are unknown to
 * it, ISO-2022-JP is read where it is declared or gives running Japanese.
 */
export function decodeHtml(bytes: Uint8Array, contentType?: string): DecodedText {
  const declared = [readHeader(contentType), readMeta(bytes)];
  const bom = readBom(bytes);
  const body = bytes.subarray(bom?.length ?? 0);
  const claims = [bom && { encoding: bom.encoding, origin: 'bom' as const }, ...declared].filter(isClaim);
  return decodeUtf16(body, claims) ?? decodeUtf8(body, claims) ?? decodeLegacy(body, claims);
}

function isClaim(claim: Claim | undefined): claim is Claim {
  return claim !== undefined;
}

/** A BOM of UTF-16 is believed; otherwise the NULs of its ASCII letters must be seen, declared or not. */
function decodeUtf16(bytes: Uint8Array, claims: readonly Claim[]): DecodedText | undefined {
  const [first] = claims;
  const seen = first?.origin === 'bom' ? first.encoding : utf16Of(bytes);
  return seen?.startsWith('utf-16') ? decoded(seen, bytes, claims) : undefined;
}

/** Bytes that show whether every second one is NUL, as in markup of UTF-16. */
const utf16Sample = 1024;

/** The UTF-16 that the bytes show without a mark; undefined when they show none. */
export function utf16Of(bytes: Uint8Array): string | undefined {
  const size = Math.min(bytes.length, utf16Sample);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < size; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = Math.max(8, size / 8);
  if (even > enough && even > 8 * odd) return 'utf-16be';
  if (odd > enough && odd > 8 * even) return 'utf-16le';
  return undefined;
}

/** UTF-8 proves itself, whatever is declared: text in another encoding does not happen to be valid UTF-8. */
function decodeUtf8(bytes: Uint8Array, claims: readonly Claim[]): DecodedText | undefined {
  if (isAscii(bytes)) return decodeAscii(bytes, claims);
  if (!isUtf8(bytes)) return isMostlyUtf8(bytes, claims) ? decoded('utf-8', bytes, claims) : undefined;
  const text = clean(validUtf8(bytes), bytes);
  return {
    text: mayBeTwice(bytes) ? encodedOnce(text) : text,
    charset: 'utf-8',
    origin: originOf('utf-8', claims),
  };
}

/** By way of UTF-16, which in Node 20 takes half the time of its TextDecoder. */
function validUtf8(bytes: Uint8Array): string {
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}

/** ASCII is the same in all encodings but the one that hides Japanese behind escape sequences. */
function decodeAscii(bytes: Uint8Array, claims: readonly Claim[]): DecodedText {
  const isDeclared = claims.some(({ encoding }) => encoding === 'iso-2022-jp');
  if (isDeclared || isEscapedJapanese(bytes)) return decoded('iso-2022-jp', bytes, claims);
  const [first] = claims;
  const text = bufferOf(bytes).toString('latin1');
  return {
    text: clean(text, bytes),
    charset: first?.encoding ?? 'utf-8',
    origin: first?.origin ?? 'default',
  };
}

/**
 * A page in UTF-8 with a few bytes that are not (a teaser cut within a letter, a comment pasted from elsewhere) stays
 * UTF-8. By chance a legacy text has two valid sequences to five bytes that fit nowhere (Japanese in EUC, short).
 */
function isMostlyUtf8(bytes: Uint8Array, claims: readonly Claim[]): boolean {
  const { sequences, errors } = tallyUtf8(bytes);
  const isDeclared = claims.some(({ encoding }) => encoding === 'utf-8');
  return sequences >= errors * (isDeclared ? 2 : 4);
}

function decodeLegacy(bytes: Uint8Array, claims: readonly Claim[]): DecodedText {
  return decoded(detectLegacy(bytes, claims), bytes, claims);
}

function decoded(charset: string, bytes: Uint8Array, claims: readonly Claim[]): DecodedText {
  return { text: clean(decodeAs(charset, bytes), bytes), charset, origin: originOf(charset, claims) };
}

function originOf(charset: string, claims: readonly Claim[]): CharsetOrigin {
  return claims.find(({ encoding }) => encoding === charset)?.origin ?? 'detected';
}

/** Without what no parser wants to see: byte order marks in front, NULs anywhere (HTML §13.2.3.5). */
function clean(text: string, bytes: Uint8Array): string {
  const own = text.charCodeAt(0) === 0xfeff ? text.replace(/^\ufeff+/, '') : text;
  // Searched for in the bytes: half of a text in UTF-16 are NUL bytes, and native search stops at each.
  return bufferOf(bytes).includes(0) ? withoutNuls(own) : own;
}

/** In place: a page of NULs would be 10^7 pieces to put together. */
function withoutNuls(text: string): string {
  const units = Buffer.from(text, 'utf16le');
  for (let at = 0; at < units.length; at += 2)
    if (units[at] === 0 && units[at + 1] === 0) units.writeUInt16LE(0xfffd, at);
  return units.toString('utf16le');
}
