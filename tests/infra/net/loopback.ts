import { type AddressInfo, createServer, type Socket } from 'node:net';
import { type ClosableFetcher, createFetcher, type FetcherOptions } from '../../../infra/net/fetcher.ts';

/** What a server does with one request: it may write anything at all. `head` is the request as it arrived. */
export type Reply = (socket: Socket, head: string) => void;

export interface Loopback {
  readonly origin: string;
  readonly port: number;
  /** Request heads in order of arrival. */
  readonly requests: string[];
  /** Connections that are open now. */
  readonly open: ReadonlySet<Socket>;
  /** How many connections were made. */
  connections(): number;
  close(): void;
}

/** A server on 127.0.0.1 that is not bound to speak HTTP properly. Replies are chosen by path. */
export async function startLoopback(replies: Readonly<Record<string, Reply>>): Promise<Loopback> {
  const requests: string[] = [];
  const open = new Set<Socket>();
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
    socket.on('data', (bytes) => {
      const head = bytes.toString('latin1');
      requests.push(head);
      const path = head.split(' ')[1] ?? '';
      (replies[path] ?? notFound)(socket, head);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  return { origin: `http://127.0.0.1:${port}`, port, requests, open, connections: () => count, close };
}

const notFound: Reply = (socket) => socket.write('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');

/** A well-formed answer with `Content-Length`. */
export function answer(status: string, headers: readonly string[], body: string | Uint8Array = ''): Reply {
  return (socket) => {
    const bytes = Buffer.from(body);
    const lines = [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${bytes.length}`, '', ''];
    socket.write(Buffer.concat([Buffer.from(lines.join('\r\n'), 'utf8'), bytes]));
  };
}

/** Writes `start`, then `piece` for ever, as fast as the other side takes it. */
export function endless(start: string, piece: string): Reply {
  return (socket) => {
    const bytes = Buffer.from(piece.repeat(Math.ceil(65_536 / piece.length)));
    const pour = () => {
      while (!socket.destroyed && socket.write(bytes));
    };
    socket.on('drain', pour);
    socket.write(start);
    pour();
  };
}

/** Writes `start`, then `piece` every few milliseconds, for ever. */
export function dripping(start: string, piece: string): Reply {
  return (socket) => {
    socket.write(start);
    const timer = setInterval(() => socket.write(piece), 5);
    socket.on('close', () => clearInterval(timer));
  };
}

/** A fetcher with a fixed clock that may reach only this server. */
export function fetcherFor(server: Loopback, options: Partial<FetcherOptions> = {}): ClosableFetcher {
  return createFetcher({
    userAgent: 'bantin-test/0 (+https://example.org/contact)',
    clock: { now: () => Date.parse('2021-07-01T16:02:00Z') },
    allowedOrigins: [server.origin],
    totalTimeoutMs: 2_000,
    ...options,
  });
}
