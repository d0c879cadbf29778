import type { IncomingHttpHeaders } from 'node:http';
import { feedsKey, prefixes } from '../../../functions/core/keys.ts';
import { renderIndexPage } from '../../../functions/publish/pages/index-page.ts';
import { pagePolicy } from '../../../functions/publish/pages/policy.ts';
import type { FeedCache } from './feed-cache.ts';
import { feedReply } from './feed-reply.ts';
import { guardHeaders, type Reply, textReply } from './replies.ts';

export interface RoutesOptions {
  readonly feeds: FeedCache;
  /** Without trailing slash. */
  readonly publicUrl: string;
  /** WebSub hub that feeds name. @default none */
  readonly hub?: string;
}

export interface Routes {
  /** The answer to a GET of this request target. Throws when the store cannot be read. */
  reply(target: string, headers: IncomingHttpHeaders): Promise<Reply>;
}

/** No percent sign, no dot at the front, no empty segment: nothing that could name anything but an object key. */
const feedPath = /^\/feeds\/(?:[a-z0-9][a-z0-9-]{0,99}\/){0,4}[a-z0-9][a-z0-9.-]{0,99}$/;

/** Where people and programs look first, and what they get. Sorted. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['/', feedsKey('index.html')],
  // The place where blogrolls are looked for: what a host recommends to subscribe to.
  ['/.well-known/recommendations.opml', feedsKey('index.opml')],
  ['/robots.txt', feedsKey('robots.txt')],
]);

export function createRoutes({ feeds, publicUrl, hub }: RoutesOptions): Routes {
  return {
    reply: async (target, headers) => {
      const end = target.indexOf('?');
      const path = end === -1 ? target : target.slice(0, end);
      const key = aliases.get(path) ?? (feedPath.test(path) ? path.slice(1) : undefined);
      const found = key === undefined ? undefined : await feeds.read(key);
      if (key !== undefined && found !== undefined) {
        return feedReply(headers, key, found, { self: `${publicUrl}/${key}`, hub });
      }
      return path === '/' ? nothingYet(publicUrl) : notFound();
    },
  };
}

/** Before the first publish there is no index. */
function nothingYet(publicUrl: string): Reply {
  return {
    status: 200,
    headers: {
      ...guardHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': pagePolicy,
    },
    body: Buffer.from(renderIndexPage({ feeds: [] }, publicUrl), 'utf8'),
  };
}

const notFound = (): Reply => textReply(404, 'There is nothing here. The feeds are listed at /');

/** Whether a request target names something below `feeds/`: what statistics count. */
export const isFeedTarget = (target: string): boolean => target.startsWith(`/${prefixes.feeds}`);
