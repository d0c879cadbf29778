import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClosableFetcher } from '../../../infra/net/fetcher.ts';
import { answer, fetcherFor, type Loopback, startLoopback } from './loopback.ts';

const page = `<!doctype html><title>Bản tin</title><p>${'Xin chào bạn đọc. '.repeat(50)}</p>`;
const html = 'Content-Type: text/html';
const encoded = (encoding: string, body: Uint8Array) =>
  answer('200 OK', [`Content-Encoding: ${encoding}`], body);

const replies = {
  '/page?a=1': answer('200 OK', [html, 'ETag: "v1"', 'Set-Cookie: a=b', 'X-Two: 1', 'X-Two: 2'], page),
  '/gzip': encoded('gzip', gzipSync(page)),
  '/x-gzip': encoded('X-GZIP', gzipSync(page)),
  '/br': encoded('br', brotliCompressSync(page)),
  '/deflate-zlib': encoded('deflate', deflateSync(page)),
  '/deflate-bare': encoded('deflate', deflateRawSync(page)),
  '/two-layers': encoded('deflate, gzip', gzipSync(deflateSync(page))),
  '/identity': encoded('identity', Buffer.from(page)),
  '/chunked': (socket: { write(text: string): unknown }) =>
    socket.write(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n3\r\nfgh\r\n0\r\n\r\n`),
  '/unchanged': answer('304 Not Modified', ['ETag: "v1"']),
  '/204': answer('204 No Content', []),
  '/empty': answer('200 OK', [html]),
  '/empty-unzipped': encoded('gzip', Buffer.alloc(0)),
  '/empty-gzip': encoded('gzip', gzipSync('')),
  '/206': answer('206 Partial Content', ['Content-Range: bytes 0-3/99'], 'part'),
  '/401': answer('401 Unauthorized', []),
  '/403': answer('403 Forbidden', []),
  '/410': answer('410 Gone', []),
  '/418': answer("418 I'm a teapot", []),
  '/408': answer('408 Request Timeout', []),
  '/429': answer('429 Too Many Requests', ['Retry-After: 120']),
  '/503': answer('503 Service Unavailable', ['Retry-After: Thu, 01 Jul 2021 16:03:00 GMT'], 'later'),
};

let server: Loopback;
let fetcher: ClosableFetcher;

beforeAll(async () => {
  server = await startLoopback(replies);
  fetcher = fetcherFor(server);
});

afterAll(async () => {
  await fetcher.close();
  server.close();
});

const get = (path: string, more: object = {}) => fetcher.fetch({ url: `${server.origin}${path}`, ...more });
const textOf = async (path: string) => {
  const got = await get(path);
  return got.outcome === 'fetched' ? Buffer.from(got.bytes).toString('utf8') : got.outcome;
};

describe('a good answer', () => {
  it('becomes a page with bytes, headers in lower case and the time', async () => {
    const got = await get('/page?a=1#fragment');
    expect(got).toMatchObject({
      outcome: 'fetched',
      url: `${server.origin}/page?a=1#fragment`,
      finalUrl: `${server.origin}/page?a=1`,
      status: 200,
      headers: { 'content-type': 'text/html', etag: '"v1"', 'x-two': '1, 2' },
      fetchedAt: '2021-07-01T16:02:00.000Z',
    });
    expect(got).not.toHaveProperty('headers.set-cookie');
    expect(await textOf('/page?a=1')).toBe(page);
  });

  it.each(['/gzip', '/x-gzip', '/br', '/deflate-zlib', '/deflate-bare', '/two-layers', '/identity'])(
    'is decoded: %s',
    async (path) => {
      expect(await textOf(path)).toBe(page);
    },
  );

  it('may come in chunks', async () => {
    expect(await textOf('/chunked')).toBe('abcdefgh');
  });

  it('is asked for with our name, and what we can read', async () => {
    await get('/page?a=1');
    const head = server.requests.at(-1)?.toLowerCase() ?? '';
    expect(head).toContain('user-agent: bantin-test/0 (+https://example.org/contact)\r\n');
    expect(head).toContain('accept-encoding: gzip, deflate, br\r\n');
    expect(head).toMatch(/\r\naccept: text\/html,/);
    expect(head).not.toContain('if-none-match');
  });

  it('comes over a kept connection, never more than two at once', async () => {
    await get('/204').catch(() => {});
    const before = server.connections();
    await get('/page?a=1');
    await get('/503').catch(() => {});
    await get('/page?a=1');
    expect(server.connections()).toBe(before);
    await Promise.all(Array.from({ length: 8 }, () => get('/page?a=1')));
    expect(server.open.size).toBeLessThanOrEqual(2);
  });
});

describe('a conditional request', () => {
  it('sends both validators and takes 304 as a value', async () => {
    const lastModified = 'Thu, 01 Jul 2021 10:00:00 GMT';
    const got = await get('/unchanged', { etag: '"v1"', lastModified });
    expect(got).toEqual({ outcome: 'unchanged', url: `${server.origin}/unchanged` });
    const head = server.requests.at(-1)?.toLowerCase() ?? '';
    expect(head).toContain('if-none-match: "v1"\r\n');
    expect(head).toContain(`if-modified-since: ${lastModified.toLowerCase()}\r\n`);
  });

  it('takes 304 for an error when nothing was asked conditionally', async () => {
    await expect(get('/unchanged')).rejects.toMatchObject({ code: 'http-status', status: 304 });
  });

  it('leaves out validators that cannot be sent', async () => {
    expect(await get('/page?a=1', { etag: '"\u1ec7"', lastModified: 'a\r\nb' })).toMatchObject({
      outcome: 'fetched',
    });
  });
});

describe('another answer', () => {
  it.each([
    ['/204', 'empty', 204, undefined],
    ['/empty', 'empty', undefined, undefined],
    ['/empty-unzipped', 'empty', undefined, undefined],
    ['/empty-gzip', 'empty', undefined, undefined],
    ['/206', 'truncated', 206, undefined],
    ['/401', 'http-status', 401, undefined],
    ['/403', 'http-status', 403, undefined],
    ['/404', 'http-status', 404, undefined],
    ['/410', 'http-status', 410, undefined],
    ['/418', 'http-status', 418, undefined],
    ['/408', 'http-unavailable', 408, undefined],
    ['/429', 'http-unavailable', 429, 120_000],
    ['/503', 'http-unavailable', 503, 60_000],
  ])('%s is an error: %s', async (path, code, status, retryAfterMs) => {
    const url = `${server.origin}${path}`;
    await expect(get(path)).rejects.toMatchObject({ code, step: 'scrape', url, status, retryAfterMs });
  });
});

describe('an address', () => {
  it.each([
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'example.org',
    '',
    'http://[fe80::1%25lo]/',
  ])('must be http or https: %s', async (url) => {
    await expect(fetcher.fetch({ url })).rejects.toMatchObject({ code: 'bad-url' });
  });

  it('that is no URL gives an error of one line', async () => {
    await expect(fetcher.fetch({ url: `a\nb${'c'.repeat(5_000)}` })).rejects.toThrow(/^[^\n]{1,2300}$/);
  });

  it('without a listener is unreachable, with the reason', async () => {
    const closed = await startLoopback({});
    closed.close();
    const lost = fetcherFor(closed);
    await expect(lost.fetch({ url: closed.origin })).rejects.toMatchObject({
      code: 'unreachable',
      detail: 'ECONNREFUSED',
    });
    await lost.close();
  });

  it('that DNS does not know is unreachable, with the reason', async () => {
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND nowhere.example'), { code: 'ENOTFOUND' });
    const lost = fetcherFor(server, { lookup: () => Promise.reject(unknown) });
    const failing = lost.fetch({ url: 'http://nowhere.example/' });
    await expect(failing).rejects.toMatchObject({ code: 'unreachable', detail: 'ENOTFOUND' });
  });

  it('that DNS gives no address for is unreachable', async () => {
    const lost = fetcherFor(server, { lookup: async () => [] });
    await expect(lost.fetch({ url: 'http://nowhere.example/' })).rejects.toMatchObject({
      detail: 'ENOTFOUND',
    });
  });
});

describe('stopping', () => {
  it('ends a request when its caller gives up', async () => {
    const silent = await startLoopback({ '/': () => {} });
    const waiting = fetcherFor(silent);
    const caller = new AbortController();
    const request = waiting.fetch({ url: `${silent.origin}/`, signal: caller.signal });
    setTimeout(() => caller.abort(), 20);
    await expect(request).rejects.toMatchObject({
      code: 'timed-out',
      detail: expect.stringContaining('stopped'),
    });
    await expect(waiting.fetch({ url: silent.origin, signal: caller.signal })).rejects.toMatchObject({
      code: 'timed-out',
      detail: expect.stringContaining('stopped'),
    });
    await waiting.close();
    silent.close();
  });

  it('ends requests under way and their connections on close', async () => {
    const silent = await startLoopback({ '/': () => {} });
    const waiting = fetcherFor(silent);
    const request = waiting.fetch({ url: `${silent.origin}/` });
    const failing = expect(request).rejects.toMatchObject({ code: 'unreachable' });
    while (silent.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await waiting.close();
    await failing;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(silent.open.size).toBe(0);
    await expect(waiting.fetch({ url: `${silent.origin}/` })).rejects.toMatchObject({ code: 'unreachable' });
    silent.close();
  });

  it('asks once more on a fresh connection when the kept one had been closed', async () => {
    let answered = 0;
    const moody = await startLoopback({
      '/': (socket, head) => {
        answered += 1;
        if (answered === 2) socket.destroy();
        else answer('200 OK', [], 'ok')(socket, head);
      },
    });
    const patient = fetcherFor(moody);
    await patient.fetch({ url: moody.origin });
    expect(await patient.fetch({ url: moody.origin })).toMatchObject({ status: 200 });
    expect(moody.requests).toHaveLength(3);
    await patient.close();
    moody.close();
  });
});
