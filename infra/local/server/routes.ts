import type { IncomingHttpHeaders } from 'node:http';
import { feedKey } from '../../../functions/core/keys.ts';
import type { ObjectStore } from '../../../functions/ports.ts';
import type { FeedCache } from './feed-cache.ts';
import { feedReply } from './feed-reply.ts';
import { indexPage, stylePolicy } from './index-page.ts';
import { type Reply, textReply } from './replies.ts';
import { readShelf } from './shelf.ts';

export interface RoutesOptions {
  readonly store: ObjectStore;
  readonly feeds: FeedCache;
  /** Without trailing slash. */
  readonly publicUrl: string;
}

export interface Routes {
  /** The answer to a GET of this request target. Throws when the store cannot be read. */
  reply(target: string, headers: IncomingHttpHeaders): Promise<Reply>;
}

/** No percent sign, no dot at the front, no second slash: nothing that could name anything but an object key. */
const feedPath = /^\/feeds\/([a-z0-9][a-z0-9-]{0,99})\/([a-z0-9][a-z0-9.-]{0,99})$/;

export function createRoutes({ store, feeds, publicUrl }: RoutesOptions): Routes {
  async function feed(path: RegExpExecArray, headers: IncomingHttpHeaders): Promise<Reply> {
    const [whole, source = '', file = ''] = path;
    const key = feedKey(source, file);
    const found = await feeds.read(key);
    return found === undefined ? notFound() : feedReply(headers, key, found, publicUrl + whole);
  }

  async function index(): Promise<Reply> {
    const page = indexPage(await readShelf(store), publicUrl);
    return { status: 200, headers: pageHeaders, body: Buffer.from(page, 'utf8') };
  }

  return {
    reply: async (target, headers) => {
      const [path = ''] = target.split('?');
      if (path === '/') return index();
      const matched = feedPath.exec(path);
      return matched === null ? notFound() : feed(matched, headers);
    },
  };
}

const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': stylePolicy,
};

const notFound = (): Reply => textReply(404, 'There is nothing here. The feeds are listed at /');
