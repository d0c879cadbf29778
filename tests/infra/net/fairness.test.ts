import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { createFetcher } from '../../../infra/net/fetcher.ts';
import { createTurns } from '../../../infra/net/turns.ts';
import { answer, dripping, fetcherFor, type Reply, startLoopback } from './loopback.ts';

const never = new AbortController().signal;
const clock = { now: () => 0 };
const page = '<p>Một trang tốt.</p>';

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Takes connections and says nothing. */
function createSilent() {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => {}).on('close', () => open.delete(socket));
    socket.resume();
  });
  return { server, open, port: listen(server) };
}

describe('requests to one host', () => {
  it('are not charged for the time they wait behind slow ones', async () => {
    const server = await startLoopback({
      '/slow': dripping('HTTP/1.1 200 OK\r\n\r\n', 'a'),
      '/good': answer('200 OK', [], page),
    });
    const fetcher = fetcherFor(server, { totalTimeoutMs: 400 });
    const paths = ['/slow', '/slow', '/slow', '/slow', '/good'];
    const results = await Promise.allSettled(
      paths.map((path) => fetcher.fetch({ url: server.origin + path })),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    await fetcher.close();
    server.close();
  });

  it('do not answer for each other when one answer is longer than announced', async () => {
    const slowPage: Reply = (socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab`);
      setTimeout(() => socket.write('cd'), 40);
    };
    const server = await startLoopback({
      '/good': slowPage,
      '/liar': (socket) => socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n${page}`),
    });
    const fetcher = fetcherFor(server);
    const good = fetcher.fetch({ url: `${server.origin}/good` });
    const liar = fetcher.fetch({ url: `${server.origin}/liar` });
    await expect(liar).rejects.toMatchObject({ code: 'truncated' });
    expect(await good).toMatchObject({ outcome: 'fetched' });
    await fetcher.close();
    server.close();
  });

  it('can be given up while they wait', async () => {
    const server = await startLoopback({ '/slow': dripping('HTTP/1.1 200 OK\r\n\r\n', 'a') });
    const fetcher = fetcherFor(server, { totalTimeoutMs: 200 });
    const url = `${server.origin}/slow`;
    const caller = new AbortController();
    const slow = [1, 2].map(() => fetcher.fetch({ url }).catch(() => {}));
    const waiting = fetcher.fetch({ url, signal: caller.signal });
    caller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'timed-out' });
    await Promise.all(slow);
    expect(server.requests).toHaveLength(2);
    await fetcher.close();
    server.close();
  });
});

describe('a TLS connection', () => {
  it('that is never completed ends with its deadline', async () => {
    const silent = createSilent();
    const origin = `https://127.0.0.1:${await silent.port}`;
    const fetcher = createFetcher({ userAgent: 'x', clock, totalTimeoutMs: 100, allowedOrigins: [origin] });
    await expect(fetcher.fetch({ url: origin })).rejects.toMatchObject({ code: 'timed-out' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(silent.open.size).toBe(0);
    silent.server.close();
  });

  it('that fails is unreachable, with the reason', async () => {
    const bare = createTlsServer({}).on('tlsClientError', () => {});
    const origin = `https://127.0.0.1:${await listen(bare)}`;
    const fetcher = createFetcher({ userAgent: 'x', clock, allowedOrigins: [origin] });
    await expect(fetcher.fetch({ url: origin })).rejects.toMatchObject({
      code: 'unreachable',
      detail: expect.stringMatching(/^ERR_SSL_.*HANDSHAKE_FAILURE$/),
    });
    await fetcher.close();
    bare.close();
  });
});

describe('createTurns', () => {
  it('lets so many in at once and the others in order', async () => {
    const turns = createTurns(1);
    const order: number[] = [];
    await turns.wait(never);
    const others = [1, 2, 3].map(async (n) => {
      await turns.wait(never);
      order.push(n);
      turns.next();
    });
    expect(order).toEqual([]);
    turns.next();
    await Promise.all(others);
    expect(order).toEqual([1, 2, 3]);
    expect(turns.free()).toBe(true);
  });

  it('passes over those who gave up', async () => {
    const turns = createTurns(1);
    const impatient = new AbortController();
    await turns.wait(never);
    const givenUp = turns.wait(impatient.signal);
    impatient.abort(new Error('enough'));
    await expect(givenUp).rejects.toThrow('enough');
    await expect(turns.wait(impatient.signal)).rejects.toThrow('enough');
    turns.next();
    expect(turns.free()).toBe(true);
  });
});
