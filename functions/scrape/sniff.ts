import { utf16Of } from '../core/charset.ts';

/** What bytes and headers make of a document. */
export type Sniffed = 'html' | 'feed' | 'sitemap' | 'json' | 'text' | 'blank' | 'binary';

/** First bytes of formats that are not text. WHATWG MIME Sniffing §6 and §7.1; sorted by name. */
const signatures: readonly (readonly number[])[] = [
  [0x1f, 0x8b], // gzip
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x49, 0x44, 0x33], // MP3
  [0x50, 0x4b, 0x03, 0x04], // ZIP, Office
  [0x52, 0x49, 0x46, 0x46], // WebP, WAV, AVI
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
];

/** Controls that no text has: not tab, line ends, form feed and the escape of ISO-2022-JP. */
const isControl = (byte: number): boolean => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b);

const feedRoots: ReadonlySet<string> = new Set(['feed', 'rdf', 'rss']);
const sitemapRoots: ReadonlySet<string> = new Set(['sitemapindex', 'urlset']);

/** One byte in so many may be a control in a text, where a form or a database left it; what is no text has more. */
const strayControls = 100;

/** Whether bytes are no text in any charset. */
export function isBinary(bytes: Uint8Array): boolean {
  if (signatures.some((signature) => signature.every((byte, at) => bytes[at] === byte))) return true;
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16 || utf16Of(bytes) !== undefined) return false;
  const start = bytes.subarray(0, 1024);
  return start.filter(isControl).length * strayControls > start.length;
}

/** Judges decoded text by how it begins, then by its media type. Never throws. */
export function sniffText(text: string, contentType = ''): Exclude<Sniffed, 'binary'> {
  const start = text.slice(0, 4096).replace(/^[\uFEFF\s]+/, '');
  if (start === '') return text.trim() === '' ? 'blank' : 'text';
  if (start.startsWith('{')) return 'json';
  const root = rootOf(start);
  if (feedRoots.has(root)) return 'feed';
  if (sitemapRoots.has(root)) return 'sitemap';
  if (root === 'html' || /<(?:a|body|div|head|html|meta|p|title)[\s>]/i.test(start)) return 'html';
  if (/^https?:\/\/\S+\s*$/im.test(start.slice(0, 2048).split(/[\r\n]/, 1)[0] ?? '')) return 'text';
  return /html/i.test(contentType) ? 'html' : 'text';
}

/** Local name of the first element, lower case; empty when the text does not begin with markup. */
function rootOf(start: string): string {
  // Prolog, comments and doctype may come first; a doctype may hold declarations in brackets.
  let rest = start;
  for (let skipped = 0; skipped < 20; skipped += 1) {
    const end = endOfProlog(rest);
    if (end === 0) break;
    rest = rest.slice(end).trimStart();
  }
  const [, name = ''] = /^<(?:[\w-]+:)?([a-z][\w-]*)/i.exec(rest) ?? [];
  return name.toLowerCase();
}

function endOfProlog(text: string): number {
  if (text.startsWith('<!--')) return after(text, '-->');
  if (text.startsWith('<?')) return after(text, '?>');
  if (!/^<!doctype/i.test(text)) return 0;
  const bracket = text.indexOf('[');
  const plain = after(text, '>');
  return bracket !== -1 && bracket < plain ? after(text, ']>') : plain;
}

function after(text: string, mark: string): number {
  const at = text.indexOf(mark);
  return at === -1 ? text.length : at + mark.length;
}
