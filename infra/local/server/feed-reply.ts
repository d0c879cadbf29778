import type { OutgoingHttpHeaders } from 'node:http';
import { servingOf } from '../../../functions/core/serving.ts';
import { pagePolicy } from '../../../functions/publish/pages/policy.ts';
import type { AskedHeaders } from './asked.ts';
import { entityTag, httpDate, isHeld, isUnwanted } from './conditional.ts';
import { type Encoding, negotiateEncoding } from './encoding.ts';
import type { CachedFeed } from './feed-cache.ts';
import { guardHeaders, type Reply, textReply } from './replies.ts';

/** Where a feed says that it is, and who tells of its changes. */
export interface Advertised {
  /** Public URL of the file. */
  readonly self: string;
  /** WebSub hub. */
  readonly hub: string | undefined;
}

/** The headers of one version of a file, which differ by encoding only. */
type Prepared = Readonly<Record<'whole' | 'unchanged', OutgoingHttpHeaders>>;

/** Made once a version: most answers are a 304 of the same. */
const prepared = new WeakMap<CachedFeed, Map<Encoding, Prepared>>();

/** What was last answered to these headers: a reader that keeps its connection asks the same again. */
const given = new WeakMap<AskedHeaders, { readonly feed: CachedFeed; readonly reply: Reply }>();

/** The answer of last time, when the same was asked about the same version. */
export function knownReply(headers: AskedHeaders, feed: CachedFeed): Reply | undefined {
  const last = given.get(headers);
  return last?.feed === feed ? last.reply : undefined;
}

/** A file below `feeds/` as FEEDS, "HTTP", wants it served. */
export async function feedReply(
  headers: AskedHeaders,
  key: string,
  feed: CachedFeed,
  advertised: Advertised,
): Promise<Reply> {
  const reply = knownReply(headers, feed) ?? (await makeReply(headers, key, feed, advertised));
  given.set(headers, { feed, reply });
  return reply;
}

async function makeReply(
  headers: AskedHeaders,
  key: string,
  feed: CachedFeed,
  advertised: Advertised,
): Promise<Reply> {
  if (isUnwanted(headers, feed)) return textReply(412, 'This is another version.');
  const encoding = negotiateEncoding(headers['accept-encoding']);
  const { whole, unchanged } = headersOf(feed, encoding, key, advertised);
  if (isHeld(headers, feed)) return { status: 304, headers: unchanged };
  return { status: 200, headers: whole, body: await feed.bytesAs(encoding) };
}

function headersOf(feed: CachedFeed, encoding: Encoding, key: string, advertised: Advertised): Prepared {
  const byEncoding = prepared.get(feed) ?? new Map<Encoding, Prepared>();
  prepared.set(feed, byEncoding);
  const known = byEncoding.get(encoding) ?? prepare(feed, encoding, key, advertised);
  byEncoding.set(encoding, known);
  return known;
}

function prepare(feed: CachedFeed, encoding: Encoding, key: string, advertised: Advertised): Prepared {
  const { mediaType, cacheControl } = servingOf(key);
  // RFC 9110 §15.4.5: what a cache needs to go on with what it has, and no more. CORS is judged on each answer anew.
  const unchanged = {
    ETag: entityTag(feed.tag, encoding),
    'Last-Modified': httpDate(feed.lastModified),
    'Cache-Control': cacheControl,
    Vary: 'Accept-Encoding',
    'Access-Control-Allow-Origin': '*',
  };
  const whole = {
    ...guardHeaders,
    ...unchanged,
    'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link',
    ...(isFeed(key) ? { Link: linkHeader(advertised) } : {}),
    ...(key.endsWith('.html') ? { 'Content-Security-Policy': pagePolicy } : {}),
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    'Content-Type': mediaType,
  };
  return { unchanged, whole };
}

const isFeed = (key: string): boolean => /\/(?:rss\.xml|atom\.xml|feed\.json)$/.test(key);

/** RFC 8288; WebSub §4 finds the hub here, and in a JSON feed nowhere else. */
function linkHeader({ self, hub }: Advertised): string {
  const links = [`<${self}>; rel="self"`, ...(hub === undefined ? [] : [`<${hub}>; rel="hub"`])];
  return links.join(', ');
}
