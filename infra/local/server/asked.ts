import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** The headers that an answer depends on. */
export type AskedHeaders = Pick<
  IncomingHttpHeaders,
  | 'accept-encoding'
  | 'connection'
  | 'host'
  | 'if-match'
  | 'if-modified-since'
  | 'if-none-match'
  | 'if-unmodified-since'
  | 'user-agent'
>;

/** What a reader wants, whichever way it was read from the connection. */
export interface Asked {
  readonly method: string;
  /** Path and query, as they came. */
  readonly target: string;
  readonly headers: AskedHeaders;
}

/** RFC 9112 §3.2.2: a server takes this form too, and then its authority counts, not `Host`. */
const absoluteForm = /^http:\/\/([^/?#]+)([/?].*)?$/i;

/** What node:http read. Of several `Host` it tells the first; all of them have to be judged. */
export function askedBy({ method = '', url = '/', headers, headersDistinct }: IncomingMessage): Asked {
  const host = headersDistinct['host']?.join(', ');
  const [, authority = host, path = '/'] = absoluteForm.exec(url) ?? ['', host, url];
  return { method, target: path, headers: { ...headers, host: authority } };
}
