import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asSyndicationError, messageOf, SyndicationError } from '../../../functions/core/errors.ts';
import type { Log, ObjectStore } from '../../../functions/ports.ts';
import type { AccessLog } from '../stats/access-log.ts';
import { createFeedCache } from './feed-cache.ts';
import { allowedHosts, refusalOf } from './guard.ts';
import { type Reply, textReply } from './replies.ts';
import { createRoutes, isFeedTarget, type Routes } from './routes.ts';

export interface ServerOptions {
  readonly store: ObjectStore;
  readonly log: Log;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Where readers find the feeds, without trailing slash. @default http://127.0.0.1:PORT */
  readonly publicUrl?: string;
  /** WebSub hub that feeds name. @default none */
  readonly hub?: string;
  /** Told of every answer about a feed. @default nobody */
  readonly accessLog?: AccessLog;
  /** Milliseconds for which a feed is sent as it was without a look at the store. @default 0 */
  readonly freshForMs?: number;
}

export interface LocalServer {
  /** e.g. `http://127.0.0.1:4321` */
  readonly url: string;
  readonly publicUrl: string;
  /** Answers what has been asked, then closes every connection. */
  close(): Promise<void>;
}

/** Only this machine can reach it; a proxy in front decides otherwise. */
const address = '127.0.0.1';

/** Listens, or throws `port-in-use`. */
export async function startServer(options: ServerOptions): Promise<LocalServer> {
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000, keepAliveTimeout: 5000 });
  const port = await listen(server, options.port);
  const url = `http://${address}:${port}`;
  const publicUrl = options.publicUrl ?? url;
  const hosts = allowedHosts(port, publicUrl);
  const hub = options.hub === undefined ? {} : { hub: options.hub };
  const feeds = createFeedCache(options.store, { freshForMs: options.freshForMs ?? 0 });
  const routes = createRoutes({ feeds, publicUrl, ...hub });
  server.on('request', (request, response) => {
    void answer(request, hosts, routes, options.log).then((reply) => {
      send(response, reply);
      if (options.accessLog !== undefined) note(options.accessLog, request, reply);
    });
  });
  return { url, publicUrl, close: () => close(server) };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port)));
    server.listen(port, address, () => resolve((server.address() as AddressInfo).port));
  });
}

function listenError(cause: NodeJS.ErrnoException, port: number): SyndicationError {
  const about = { step: 'serve', url: `${address}:${port}`, cause } as const;
  if (cause.code === 'EADDRINUSE') return new SyndicationError('port-in-use', about);
  if (cause.code === 'EACCES') {
    return new SyndicationError('port-in-use', { ...about, detail: 'not allowed: below 1024' });
  }
  return asSyndicationError(cause, 'serve', about.url);
}

async function answer(
  request: IncomingMessage,
  hosts: ReadonlySet<string>,
  routes: Routes,
  log: Log,
): Promise<Reply> {
  const refusal = refusalOf(request, hosts);
  if (refusal !== undefined) return textReply(refusal.status, refusal.reason, { Allow: 'GET, HEAD' });
  try {
    return await routes.reply(request.url ?? '/', request.headers);
  } catch (error) {
    log.error('could not answer', { path: request.url ?? '/', reason: messageOf(error) });
    return textReply(503, 'The store cannot be read at the moment. Try again soon.', { 'Retry-After': '60' });
  }
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, body === undefined ? headers : { 'Content-Length': body.length, ...headers });
  // Node leaves the body of an answer to HEAD out by itself.
  response.end(body);
}

function note(
  accessLog: AccessLog,
  { url = '', method, headers }: IncomingMessage,
  { status, body }: Reply,
): void {
  if (!isFeedTarget(url)) return;
  const bytes = method === 'HEAD' || status === 304 ? 0 : (body?.length ?? 0);
  const [path = ''] = url.split('?');
  accessLog.record({ path, status, bytes, agent: headers['user-agent'] ?? '' });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });
}
