import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ClosableFetcher } from '../../../infra/net/fetcher.ts';
import { answer, endless, fetcherFor, type Loopback, startLoopback } from './loopback.ts';

const rules = `User-agent: *\nDisallow: /private/\n${'# and so on\n'.repeat(1_000)}`;
const enoughBytes = 4_096;
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const bomb = `${rules}${'#'.repeat(40 * 1024 * 1024)}`;

let server: Loopback;
let fetcher: ClosableFetcher;

beforeAll(async () => {
  server = await startLoopback({
    '/announced': (socket) => socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n${rules}`),
    '/endless': endless(`HTTP/1.1 200 OK\r\n\r\n${rules}`, '#'),
    '/gzip': answer('200 OK', ['Content-Encoding: gzip'], gzipSync(rules)),
    '/gzip-bomb': answer('200 OK', ['Content-Encoding: gzip'], gzipSync(bomb)),
    '/br-bomb': answer('200 OK', ['Content-Encoding: br'], brotliCompressSync(bomb)),
    '/zstd': answer('200 OK', ['Content-Encoding: zstd'], rules),
    '/broken': answer('200 OK', ['Content-Encoding: gzip'], rules),
    '/short': answer('200 OK', [], 'User-agent: *'),
    '/after': answer('200 OK', [], 'well'),
  });
  fetcher = fetcherFor(server);
});

afterAll(async () => {
  await fetcher.close();
  server.close();
});

const get = (path: string) => fetcher.fetch({ url: `${server.origin}${path}`, enoughBytes });

it.each(['/announced', '/endless', '/gzip', '/gzip-bomb', '/br-bomb'])(
  'a body of which the beginning is enough is cut there, however long it is: %s',
  async (path) => {
    const got = await get(path);
    if (got.outcome !== 'fetched') throw new Error(got.outcome);
    expect(got.bytes.length).toBeGreaterThanOrEqual(enoughBytes);
    expect(Buffer.from(got.bytes).toString('latin1')).toMatch(/^User-agent: \*\nDisallow: \/private\/\n/);
    await expect(get('/after')).resolves.toMatchObject({ bytes: bytesOf('well') });
  },
);

it.each([
  ['/zstd', 'not-html'],
  ['/broken', 'not-html'],
])('one that cannot be read is refused as ever: %s', async (path, code) => {
  await expect(get(path)).rejects.toMatchObject({ code });
});

it('a shorter one is taken whole', async () => {
  await expect(get('/short')).resolves.toMatchObject({ bytes: bytesOf('User-agent: *') });
});
