import type { AskedHeaders } from './asked.ts';

/** A request that nobody could read in two ways. */
export interface PlainRequest {
  readonly method: 'GET' | 'HEAD';
  readonly target: string;
  readonly headers: AskedHeaders;
  /** Whether the reader wants to ask again over this connection (RFC 9112 §9.3). */
  readonly keepsAlive: boolean;
}

/** Bytes of a plain request. */
const longest = 8192;
const end = '\r\n\r\n';

/** RFC 9112 §3, but only what feed readers send: no absolute form, no character that some server takes for another. */
const requestLine = /^(GET|HEAD) (\/[A-Za-z0-9._~/?=&%-]*) HTTP\/1\.([01])$/;

/** RFC 9112 §5, without a blank before the colon, folded lines, or anything but printable ASCII. */
const headerLine = /^([A-Za-z0-9-]{1,64}): ?([!-~](?:[ -~]*[!-~])?)?$/;

/** What an answer depends on. */
const read: ReadonlySet<string> = new Set([
  'accept-encoding',
  'connection',
  'host',
  'if-modified-since',
  'if-none-match',
  'user-agent',
]);

/** Bodies, further protocols, what else a smuggler needs (RFC 9112 §11.2), and what no reader asks: not for this place to judge. */
const refused: ReadonlySet<string> = new Set([
  'content-length',
  'expect',
  'http2-settings',
  'if-match',
  'if-unmodified-since',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Undefined unless the bytes are one whole plain request, nothing before it and nothing behind it. */
export function readPlainRequest(bytes: Buffer): PlainRequest | undefined {
  if (bytes.length > longest) return undefined;
  const text = bytes.toString('latin1');
  if (text.indexOf(end) !== text.length - end.length) return undefined;
  const [first = '', ...lines] = text.slice(0, -end.length).split('\r\n');
  const [, method, target = '', minor] = requestLine.exec(first) ?? [];
  const headers = readHeaders(lines);
  if (headers?.host === undefined || (method !== 'GET' && method !== 'HEAD')) return undefined;
  const connection = headers.connection?.toLowerCase() ?? (minor === '1' ? 'keep-alive' : 'close');
  if (connection !== 'keep-alive' && connection !== 'close') return undefined;
  return { method, target, headers, keepsAlive: connection === 'keep-alive' };
}

/** Undefined when a line is odd, refused, or says again what an answer depends on. */
function readHeaders(lines: readonly string[]): AskedHeaders | undefined {
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name, value = ''] = headerLine.exec(line) ?? [];
    if (name === undefined) return undefined;
    const lower = name.toLowerCase();
    if (refused.has(lower)) return undefined;
    if (!read.has(lower)) continue;
    if (headers[lower] !== undefined) return undefined;
    headers[lower] = value;
  }
  return headers;
}
