import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { digestOf } from '../../../functions/core/digest.ts';
import { asSyndicationError, SyndicationError } from '../../../functions/core/errors.ts';
import { isHeld } from '../server/conditional.ts';
import { allowedHosts, refusalOf } from '../server/guard.ts';
import { createDemoNewspaper, type DemoNewspaper } from './newspaper.ts';

export interface DemoOptions {
  /** @default 0, a free one */
  readonly port?: number;
  /** The demo is for this machine only. @default '127.0.0.1' */
  readonly host?: '127.0.0.1';
}

export interface RunningDemo {
  /** Of the front page, e.g. `http://127.0.0.1:4000/`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Its pages use their own pictures, style and script; the video frame stays markup. */
const policy =
  "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Serves the demo newspaper on loopback. Throws `port-in-use`. */
export async function startDemoNewspaper(options: DemoOptions = {}): Promise<RunningDemo> {
  const { port = 0, host = '127.0.0.1' } = options;
  const paper = createDemoNewspaper();
  const server = createServer();
  await listen(server, port, host);
  const url = `http://${host}:${(server.address() as AddressInfo).port}/`;
  const hosts = allowedHosts((server.address() as AddressInfo).port, url);
  server.on('request', (request, response) => answer(paper, hosts, request, response));
  return { url, close: () => close(server) };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const about = { step: 'serve', url: `http://${host}:${port}/`, cause } as const;
      const taken = cause.code === 'EADDRINUSE';
      reject(
        taken ? new SyndicationError('port-in-use', about) : asSyndicationError(cause, 'serve', about.url),
      );
    });
    server.listen(port, host, resolve);
  });
}

function answer(
  paper: DemoNewspaper,
  hosts: ReadonlySet<string>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const refusal = refusalOf(request, hosts);
  if (refusal !== undefined) {
    response.writeHead(refusal.status, { 'content-type': 'text/plain; charset=utf-8', allow: 'GET, HEAD' });
    response.end(refusal.reason);
    return;
  }
  const { status, headers, body } = paper.respond(request.url ?? '/', `http://${request.headers.host}`);
  const tag = digestOf(body);
  const lastModified = Date.parse(headers['last-modified'] ?? '');
  const known = status === 200 && isHeld(request.headers, { tag, lastModified });
  const validators = status === 200 ? { etag: `"${tag}"` } : {};
  response.writeHead(known ? 304 : status, {
    ...headers,
    ...validators,
    'cache-control': 'no-cache',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    ...(known ? {} : { 'content-length': body.length }),
  });
  // Node sends it neither with HEAD nor with 304.
  response.end(body);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
