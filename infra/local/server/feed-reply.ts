import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { mediaTypeOf } from '../../../functions/core/keys.ts';
import { httpDate, isNotModified } from './conditional.ts';
import { type Encoding, negotiateEncoding } from './encoding.ts';
import type { CachedFeed } from './feed-cache.ts';
import type { Reply } from './replies.ts';

/** Seconds for which a reader need not ask again (FEEDS: 60–3600). */
const maxAgeSeconds = 300;

/** A feed file as FEEDS, "HTTP", wants it served. `self` is its public URL. */
export async function feedReply(
  headers: IncomingHttpHeaders,
  key: string,
  feed: CachedFeed,
  self: string,
): Promise<Reply> {
  const encoding = negotiateEncoding(headers['accept-encoding']);
  const validators = validatorHeaders(feed, encoding, self);
  if (isNotModified(headers, feed)) return { status: 304, headers: validators };
  const encoded = encoding === 'identity' ? {} : { 'Content-Encoding': encoding };
  return {
    status: 200,
    headers: { ...validators, ...encoded, 'Content-Type': mediaTypeOf(key) },
    body: await feed.bytesAs(encoding),
  };
}

function validatorHeaders(feed: CachedFeed, encoding: Encoding, self: string): OutgoingHttpHeaders {
  return {
    // The tag is strong for the bytes as stored and weak for an encoding made on the fly, as CloudFront and nginx do:
    // one opaque tag, so that a reader that changes its mind about gzip still gets its 304.
    ETag: encoding === 'identity' ? `"${feed.tag}"` : `W/"${feed.tag}"`,
    'Last-Modified': httpDate(feed.lastModified),
    'Cache-Control': `public, max-age=${maxAgeSeconds}`,
    Vary: 'Accept-Encoding',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link',
    Link: `<${self}>; rel="self"`,
  };
}
