import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClosableFetcher } from '../../../infra/net/fetcher.ts';
import {
  answer,
  dripping,
  endless,
  fetcherFor,
  type Loopback,
  type Reply,
  startLoopback,
} from './loopback.ts';

const limit = 1024 * 1024;
const ok = 'HTTP/1.1 200 OK\r\n';
const chunked = `${ok}Transfer-Encoding: chunked\r\n\r\n`;
const text = `<html><body>${'<p>Một đoạn văn.</p>'.repeat(100)}`;
const encoded = (encoding: string, body: Uint8Array) =>
  answer('200 OK', [`Content-Encoding: ${encoding}`], body);
const sends =
  (bytes: string): Reply =>
  (socket) =>
    socket.write(bytes);
const sendsAndEnds =
  (bytes: string): Reply =>
  (socket) =>
    socket.end(bytes);
const sendsAndResets =
  (bytes: string): Reply =>
  (socket) => {
    socket.write(bytes);
    setTimeout(() => socket.resetAndDestroy(), 20);
  };

/** Path, what the server does there, the code it must end with, and what the detail must say. */
const endpoints: readonly (readonly [path: string, reply: Reply, code: string, detail: string | RegExp])[] = [
  ['/endless-body', endless(`${ok}\r\n`, 'a'), 'too-large', /more than 1048576 bytes/],
  ['/endless-chunks', endless(chunked, `400\r\n${'a'.repeat(1024)}\r\n`), 'too-large', /more than/],
  ['/endless-tiny-chunks', endless(chunked, '1\r\na\r\n'), 'too-large', 'sent in too many pieces'],
  ['/endless-chunk-extension', endless(`${chunked}5;`, 'a'), 'too-large', /delivers too much/],
  ['/endless-status-line', endless('HTTP/1.1 200 ', 'a'), 'too-large', /delivers too much/],
  [
    '/endless-interim',
    endless('', 'HTTP/1.1 103 Early Hints\r\n\r\n'),
    'too-large',
    'too many interim answers',
  ],
  ['/endless-headers', endless(ok, 'X-Header: aaaaaaaaaa\r\n'), 'too-large', /header/i],
  ['/endless-trailers', endless(`${chunked}0\r\n`, 'X-Trailer: aaaaaaaaa\r\n'), 'too-large', /header/i],
  [
    '/huge-length',
    sends(`${ok}Content-Length: 99999999999\r\n\r\n`),
    'too-large',
    '99999999999 bytes announced',
  ],
  ['/gzip-bomb', encoded('gzip', gzipSync(Buffer.alloc(8 * limit))), 'too-large', /^gzip/],
  ['/brotli-bomb', encoded('br', brotliCompressSync(Buffer.alloc(8 * limit))), 'too-large', /^br/],
  ['/bomb-in-bomb', encoded('gzip, gzip', gzipSync(gzipSync(Buffer.alloc(8 * limit)))), 'too-large', /^gzip/],
  ['/wide-then-narrow', encoded('gzip, br', brotliCompressSync(Buffer.alloc(8 * limit))), 'too-large', /^br/],
  [
    '/three-layers',
    encoded('gzip, gzip, gzip', Buffer.from('x')),
    'not-html',
    '3 layers of content encoding',
  ],
  [
    '/zstd-unasked',
    encoded('zstd', Buffer.from('(\xb5/\xfd', 'latin1')),
    'not-html',
    'content encoding zstd',
  ],
  ['/unknown-encoding', encoded('rot13', Buffer.from('x')), 'not-html', 'content encoding rot13'],
  ['/not-gzip', encoded('gzip', Buffer.from('plain text')), 'not-html', /^gzip: incorrect header/],
  ['/cut-gzip', encoded('gzip', gzipSync(text).subarray(0, -4)), 'truncated', /unexpected end/],
  ['/cut-brotli', encoded('br', brotliCompressSync(text).subarray(0, -4)), 'truncated', /unexpected end/],
  ['/cut-deflate', encoded('deflate', deflateRawSync(text).subarray(0, -4)), 'truncated', /unexpected end/],
  ['/too-short', sendsAndEnds(`${ok}Content-Length: 9999\r\n\r\n${text}`), 'truncated', /./],
  [
    '/too-short-close',
    sendsAndEnds(`${ok}Connection: close\r\nContent-Length: 9999\r\n\r\n${text}`),
    'truncated',
    /./,
  ],
  ['/too-long', sends(`${ok}Content-Length: 1500\r\n\r\n${text}`), 'truncated', 'longer than announced'],
  [
    '/too-long-close',
    sendsAndEnds(`${ok}Connection: close\r\nContent-Length: 1500\r\n\r\n${text}`),
    'truncated',
    /./,
  ],
  ['/cut-chunks', sendsAndEnds(`${chunked}400\r\nabc`), 'truncated', /./],
  ['/no-last-chunk', sendsAndEnds(`${chunked}3\r\nabc\r\n`), 'truncated', /./],
  ['/broken-chunks', sendsAndEnds(`${chunked}xyz\r\nabc`), 'truncated', /chunk size/],
  ['/reset-chunks', sendsAndResets(`${chunked}400\r\nabc`), 'truncated', /./],
  ['/cut-unframed', sendsAndEnds(`${ok}\r\n${text.slice(0, -10)}`), 'truncated', 'ends within a text'],
  ['/reset-unframed', sendsAndResets(`${ok}\r\n${text.slice(0, -10)}`), 'truncated', /./],
  ['/drop', (socket) => socket.destroy(), 'unreachable', /closed/],
  ['/reset', sendsAndResets(''), 'unreachable', 'ECONNRESET'],
  ['/not-http', sendsAndEnds('SSH-2.0-OpenSSH_9.2\r\n'), 'unreachable', /HTTP/],
  ['/two-lengths', sends(`${ok}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`), 'unreachable', /./],
  [
    '/upgrade',
    sends('HTTP/1.1 101 Hi\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    'unreachable',
    /upgrade/,
  ],
];

/** What never ends ends by the one deadline. */
const slow: readonly (readonly [path: string, reply: Reply])[] = [
  ['/silent', () => {}],
  ['/half-a-head', sends(ok)],
  ['/dripping-head', dripping(ok, 'X-A: b\r\n')],
  ['/dripping-body', dripping(`${ok}\r\n`, 'a')],
  ['/dripping-chunks', dripping(chunked, '1\r\na\r\n')],
  ['/dripping-gzip', dripping(`${ok}Content-Encoding: gzip\r\n\r\n`, '\x1f')],
  ['/stalled-body', sends(`${ok}Content-Length: 10\r\n\r\nabc`)],
];

let server: Loopback;
let fetcher: ClosableFetcher;
let hasty: ClosableFetcher;

beforeAll(async () => {
  const odd: Readonly<Record<string, Reply>> = {
    '/dripping-404': dripping('HTTP/1.1 404 Not Found\r\n\r\n', 'a'),
    '/odd-names': sends(`${ok}__proto__: a\r\nconstructor: b\r\n__proto__: c\r\nContent-Length: 2\r\n\r\nok`),
    '/no-length': sendsAndEnds(`${ok}\r\n${text}</body></html>\n`),
    '/good': answer('200 OK', [], text),
  };
  server = await startLoopback({ ...Object.fromEntries([...endpoints, ...slow]), ...odd });
  fetcher = fetcherFor(server, { maxBytes: limit, maxCompressedBytes: limit });
  hasty = fetcherFor(server, { totalTimeoutMs: 150 });
});

afterAll(async () => {
  await Promise.all([fetcher.close(), hasty.close()]);
  server.close();
});

describe('a hostile endpoint', () => {
  it.each(endpoints)('%s ends with its coded error', async (path, _reply, code, detail) => {
    const url = `${server.origin}${path}`;
    await expect(fetcher.fetch({ url })).rejects.toMatchObject({
      code,
      step: 'scrape',
      url,
      detail: typeof detail === 'string' ? detail : expect.stringMatching(detail),
    });
  });

  it.each(slow)('%s ends by the deadline', async (path) => {
    const start = performance.now();
    const fetching = hasty.fetch({ url: `${server.origin}${path}` });
    await expect(fetching).rejects.toMatchObject({
      code: 'timed-out',
      detail: expect.stringMatching(/^after \d+ ms$/),
    });
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  it.each([
    ['/half-a-head', 'no answer after 100 ms'],
    ['/dripping-head', 'no answer after 100 ms'],
    ['/stalled-body', 'fewer than 1024 bytes in 100 ms'],
    ['/dripping-body', 'fewer than 1024 bytes in 100 ms'],
  ])('%s does not even get as long as a page may take', async (path, detail) => {
    const strict = fetcherFor(server, { headTimeoutMs: 100, stallTimeoutMs: 100, totalTimeoutMs: 20_000 });
    const start = performance.now();
    const fetching = strict.fetch({ url: `${server.origin}${path}` });
    await expect(fetching).rejects.toMatchObject({ code: 'timed-out', detail });
    expect(performance.now() - start).toBeLessThan(1_500);
    await strict.close();
  });

  it('cannot delay the news of an error by dripping its body', async () => {
    const start = performance.now();
    const fetching = fetcher.fetch({ url: `${server.origin}/dripping-404` });
    await expect(fetching).rejects.toMatchObject({ code: 'http-status', status: 404 });
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  it('cannot reach prototypes through header names', async () => {
    const got = await fetcher.fetch({ url: `${server.origin}/odd-names` });
    expect(got.outcome === 'fetched' && Object.entries(got.headers)).toEqual([
      ['__proto__', 'a, c'],
      ['constructor', 'b'],
      ['content-length', '2'],
    ]);
  });

  it('does not spoil a page whose end only the connection tells', async () => {
    const got = await fetcher.fetch({ url: `${server.origin}/no-length` });
    expect(got.outcome === 'fetched' && got.bytes.length).toBeGreaterThan(text.length);
  });

  it('leaves no connection behind', async () => {
    await Promise.all([fetcher.close(), hasty.close()]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.open.size).toBe(0);
  });
});
