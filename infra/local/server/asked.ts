import type { IncomingHttpHeaders } from 'node:http';

/** The headers that an answer depends on. */
export type AskedHeaders = Pick<
  IncomingHttpHeaders,
  'accept-encoding' | 'connection' | 'host' | 'if-modified-since' | 'if-none-match' | 'user-agent'
>;

/** What a reader wants, whichever way it was read from the connection. */
export interface Asked {
  readonly method: string;
  /** Path and query, as they came. */
  readonly target: string;
  readonly headers: AskedHeaders;
}
