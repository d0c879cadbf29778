import type { FetchRequest } from '../../functions/ports.ts';
import { acceptEncoding } from './content-coding.ts';

/** What we read, best first; anything at the end because servers that insist on less are wrong more often than we are. */
const accept = [
  'text/html',
  'application/xhtml+xml',
  'application/atom+xml;q=0.9',
  'application/rss+xml;q=0.9',
  'application/feed+json;q=0.9',
  'application/xml;q=0.8',
  '*/*;q=0.5',
].join(', ');

/** A stored validator with other bytes than these would be refused on the way out, and the page with it. */
const printable = /^[\x20-\x7e]+$/;

/** The headers every request carries. */
export function baseHeaders(userAgent: string): Readonly<Record<string, string>> {
  return { accept, 'accept-encoding': acceptEncoding, 'user-agent': userAgent };
}

/** The headers that make a request conditional; none when there is no usable validator. RFC 9110 §13.1.2, §13.1.3. */
export function conditionalHeaders({ etag, lastModified }: FetchRequest): Readonly<Record<string, string>> {
  return {
    ...(etag !== undefined && printable.test(etag) && { 'if-none-match': etag }),
    ...(lastModified !== undefined && printable.test(lastModified) && { 'if-modified-since': lastModified }),
  };
}
