import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { asSyndicationError, SyndicationError } from '../../../functions/core/errors.ts';
import type { Log, ObjectStore } from '../../../functions/ports.ts';
import { defined } from '../../../functions/publish/defined.ts';
import type { AccessLog } from '../stats/access-log.ts';
import { type Answer, createAnswering } from './answering.ts';
import { askedBy } from './asked.ts';
import { createFastLane, type FastLane } from './fast-lane.ts';
import { createFeedCache } from './feed-cache.ts';
import { allowedHosts } from './guard.ts';
import { stalledMs } from './plain-connection.ts';
import type { Reply } from './replies.ts';
import { createRoutes } from './routes.ts';
import { keepAliveSeconds, keptHeaders } from './wire.ts';

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
  const server = createServer({
    requestTimeout: 15_000,
    headersTimeout: 10_000,
    keepAliveTimeout: keepAliveSeconds * 1000,
    connectionsCheckingInterval: 5000,
  });
  server.timeout = stalledMs;
  const port = await listen(server, options.port);
  const url = `http://${address}:${port}`;
  const publicUrl = options.publicUrl ?? url;
  const hosts = allowedHosts(port, publicUrl);
  const feeds = createFeedCache(options.store, { freshForMs: options.freshForMs ?? 0 });
  const routes = createRoutes(defined({ feeds, publicUrl, hub: options.hub }));
  const answer = createAnswering({ routes, hosts, log: options.log, accessLog: options.accessLog });
  server.on('request', async (request, response) => send(request, response, await answer(askedBy(request))));
  const lane = openFastLane(server, answer);
  return { url, publicUrl, close: () => close(server, lane) };
}

/** Every connection starts on the fast lane; node:http listens for those that are handed over. */
function openFastLane(server: Server, answer: Answer): FastLane {
  const listeners = server.listeners('connection');
  server.removeAllListeners('connection');
  const handOver = (socket: Socket) => {
    for (const listener of listeners) Reflect.apply(listener, server, [socket]);
  };
  const lane = createFastLane({ answer, handOver });
  server.on('connection', lane.take);
  return lane;
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

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Reply): void {
  const length = body === undefined ? {} : { 'Content-Length': body.length };
  // node:http would close a kept HTTP/1.0 connection behind a 304, for want of a length that it does not need.
  const isKept = status === 304 && request.httpVersion === '1.0' && response.shouldKeepAlive;
  response.writeHead(status, { ...length, ...headers, ...(isKept ? keptHeaders : {}) });
  // Node leaves the body of an answer to HEAD out by itself.
  response.end(body);
}

function close(server: Server, lane: FastLane): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    lane.close();
    setTimeout(() => {
      server.closeAllConnections();
      lane.destroy();
    }, 1000).unref();
  });
}
