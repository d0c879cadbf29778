import { filePath } from '../../../functions/core/addresses.ts';
import { prefixes } from '../../../functions/core/keys.ts';
import { renderIndexPage } from '../../../functions/publish/pages/index-page.ts';
import { pagePolicy } from '../../../functions/publish/pages/policy.ts';
import type { AskedHeaders } from './asked.ts';
import type { FeedCache } from './feed-cache.ts';
import { feedReply, knownReply } from './feed-reply.ts';
import { guardHeaders, type Reply, textReply } from './replies.ts';

export interface RoutesOptions {
  readonly feeds: FeedCache;
  /** Without trailing slash. */
  readonly publicUrl: string;
  /** WebSub hub that feeds name. @default none */
  readonly hub?: string;
}

export interface Routes {
  /** The answer to a GET of this request target, where it is at hand. */
  ready(target: string, headers: AskedHeaders): Reply | undefined;
  /** The answer to a GET of this request target. Throws when the store cannot be read. */
  reply(target: string, headers: AskedHeaders): Promise<Reply>;
}

/** No percent sign, no dot at the front, no empty segment: nothing that could name anything but an object key. */
const feedPath = /^\/feeds\/(?:[a-z0-9][a-z0-9-]{0,99}\/){0,4}[a-z0-9][a-z0-9.-]{0,99}$/;

export function createRoutes({ feeds, publicUrl, hub }: RoutesOptions): Routes {
  const advertised = (key: string) => ({ self: `${publicUrl}/${key}`, hub });
  return {
    ready: (target, headers) => {
      const key = keyOf(pathOf(target));
      const feed = key === undefined ? undefined : feeds.fresh(key);
      return feed === undefined ? undefined : knownReply(headers, feed);
    },
    reply: async (target, headers) => {
      const path = pathOf(target);
      const key = keyOf(path);
      const found = key === undefined ? undefined : await feeds.read(key);
      if (key !== undefined && found !== undefined) return feedReply(headers, key, found, advertised(key));
      return path === '/' ? nothingYet(publicUrl) : notFound();
    },
  };
}

function pathOf(target: string): string {
  const end = target.indexOf('?');
  return end === -1 ? target : target.slice(0, end);
}

function keyOf(path: string): string | undefined {
  const file = filePath(path);
  return feedPath.test(file) ? file.slice(1) : undefined;
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
