import { encodingOf } from './charset-decoders.ts';

/** Where a charset was learnt from. `meta`: the document says so, by `<meta>` or XML declaration. */
export type CharsetOrigin = 'bom' | 'header' | 'meta' | 'detected' | 'default';

/** A charset that somebody declared. */
export interface Claim {
  readonly encoding: string;
  readonly origin: 'bom' | 'header' | 'meta';
}

/** HTML §13.2.3.2 looks at 1024 bytes; pages that start with long comments or scripts declare later. */
const prescanBytes = 4096;

/** The charset of a byte order mark, and its length. WHATWG Encoding §6, BOM sniff. */
export function readBom(
  bytes: Uint8Array,
): { readonly encoding: string; readonly length: number } | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 };
  return undefined;
}

/** The charset parameter of a `Content-Type` header. RFC 9110 §8.3.1; quotes, spaces and rubbish as servers send them. */
export function readHeader(contentType: string | undefined): Claim | undefined {
  return claim('header', charsetIn(contentType ?? ''));
}

/** What an HTML document declares in its first bytes: `<meta>`, or the XML declaration that XHTML begins with. */
export function readMeta(bytes: Uint8Array): Claim | undefined {
  const start = startOf(bytes).replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  for (const [tag] of start.matchAll(/<meta[\s/][^>]*/gi)) {
    const found = claim('meta', charsetOfMeta(tag));
    if (found !== undefined) return asciiCompatible(found);
  }
  return readXmlDeclaration(bytes);
}

/** What an XML document declares. XML 1.0 §4.3.3. */
function readXmlDeclaration(bytes: Uint8Array): Claim | undefined {
  const declaration = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]*)/i.exec(startOf(bytes));
  const found = claim('meta', declaration?.[1]);
  return found === undefined ? undefined : asciiCompatible(found);
}

/** A declaration that could be read as ASCII cannot be right about UTF-16: HTML §13.2.3.2 takes it as UTF-8. */
function asciiCompatible(found: Claim): Claim {
  return found.encoding.startsWith('utf-16') ? { ...found, encoding: 'utf-8' } : found;
}

function startOf(bytes: Uint8Array): string {
  const size = Math.min(bytes.byteLength, prescanBytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, size).toString('latin1');
}

function charsetOfMeta(tag: string): string | undefined {
  if (!/charset/i.test(tag)) return undefined;
  const attributes = new Map<string, string>();
  for (const [, name = '', quoted, single, bare] of tag.matchAll(attribute)) {
    attributes.set(name.toLowerCase(), quoted ?? single ?? bare ?? '');
  }
  const isContentType = attributes.get('http-equiv')?.trim().toLowerCase() === 'content-type';
  return (
    attributes.get('charset') ?? (isContentType ? charsetIn(attributes.get('content') ?? '') : undefined)
  );
}

const attribute = /([^\s"'>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

function charsetIn(text: string): string | undefined {
  return /charset\s*=\s*["']?\s*([^\s"';,>/]+)/i.exec(text)?.[1];
}

function claim(origin: Claim['origin'], label: string | undefined): Claim | undefined {
  const encoding = encodingOf(label);
  return encoding === undefined ? undefined : { encoding, origin };
}
