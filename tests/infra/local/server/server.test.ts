import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SyndicationError } from '../../../../functions/core/errors.ts';
import { createLog } from '../../../../infra/local/log.ts';
import { type LocalServer, startServer } from '../../../../infra/local/server/server.ts';
import type { AccessLog } from '../../../../infra/local/stats/access-log.ts';
import { createFilledStore } from '../filled-store.ts';

const rss = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>${'Sóng Biển '.repeat(200)}</channel></rss>`;
const modified = Date.UTC(2026, 0, 2, 3, 4, 5, 678);

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const log = createLog(
  'off',
  () => undefined,
  () => 0,
);
const store = createFilledStore({ now: () => modified });
const noted: Parameters<AccessLog['record']>[0][] = [];
let failing = false;
let server: LocalServer;

beforeAll(async () => {
  store.set('feeds/song-bien/rss.xml', rss);
  store.set('feeds/song-bien/feed.json', '{"version":"https://jsonfeed.org/version/1.1"}');
  const head = async (key: string) => {
    if (failing) throw new SyndicationError('store-failed', { step: 'store', url: key });
    return store.head(key);
  };
  server = await startServer({
    store: { ...store, head },
    log,
    port: 0,
    publicUrl: 'https://feeds.example.org',
    accessLog: { record: (entry) => void noted.push(entry), close: async () => undefined },
  });
});

afterAll(() => server.close());

/** The path is sent as it is, without the tidying that fetch does. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** The first line of the answer to these lines. */
async function firstLineFor(...lines: readonly string[]): Promise<string | undefined> {
  const { port } = new URL(server.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write([...lines, 'Connection: close', '', ''].join('\r\n'));
  return (await text(socket)).split('\r\n')[0];
}

const feed = '/feeds/song-bien/rss.xml';

describe('a feed', () => {
  test('may be asked for with a validator by scripts of other sites', async () => {
    const preflight = {
      origin: 'https://reader.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'if-none-match',
    };
    const { status, headers, body } = await ask(feed, preflight, 'OPTIONS');
    expect(status).toBe(204);
    expect(body).toHaveLength(0);
    expect(headers['content-length']).toBeUndefined();
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'If-None-Match, If-Modified-Since',
    });
    expect((await ask(feed, { ...preflight, host: 'evil.example' }, 'OPTIONS')).status).toBe(421);
  });

  test('is served whole with its media type, validators and public address', async () => {
    const { status, headers, body } = await ask(feed);
    expect(status).toBe(200);
    expect(body.toString('utf8')).toBe(rss);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
      'content-length': String(Buffer.byteLength(rss)),
      'content-type': 'application/rss+xml; charset=utf-8',
      'last-modified': 'Fri, 02 Jan 2026 03:04:05 GMT',
      link: '<https://feeds.example.org/feeds/song-bien/rss.xml>; rel="self"',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['etag']).toMatch(/^"[0-9a-f]{32}"$/);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-encoding']).toBeUndefined();
  });

  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'br;q=0, gzip;q=0.5', gunzipSync],
    ['gzip', 'gzip;q=1.0, br;q=0.2', gunzipSync],
    ['br', '*', brotliDecompressSync],
  ])('is encoded as %s when the reader accepts "%s"', async (encoding, accepted, decode) => {
    const { headers, body } = await ask(feed, { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-length']).toBe(String(body.length));
    expect(decode(body).toString('utf8')).toBe(rss);
    // One opaque tag, strong for the bytes as stored, weak for what is made of them (RFC 9110 §8.8.1).
    const plain = await ask(feed, { 'accept-encoding': 'identity' });
    expect(headers['etag']).toBe(`W/${plain.headers['etag']}`);
    const validator = { 'if-none-match': String(headers['etag']) };
    for (const other of [accepted, 'identity', 'gzip']) {
      const again = await ask(feed, { ...validator, 'accept-encoding': other });
      expect(again.status).toBe(304);
      expect(String(again.headers['etag']).replace('W/', '')).toBe(plain.headers['etag']);
    }
  });

  test.each(['identity', 'gzip;q=0', 'zstd', 'identity, gzip;q=0.5', 'br;q=0.1, identity;q=0.2'])(
    'is sent as it is for "%s"',
    async (accepted) => {
      const { headers, body } = await ask(feed, { 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBeUndefined();
      expect(body.toString('utf8')).toBe(rss);
    },
  );

  test('HEAD says what GET says, without a body', async () => {
    const { date: _one, ...got } = (await ask(feed)).headers;
    const { status, headers, body } = await ask(feed, {}, 'HEAD');
    const { date: _two, ...said } = headers;
    expect(status).toBe(200);
    expect(body).toHaveLength(0);
    expect(said).toEqual(got);
  });

  test('has another tag when its bytes differ', async () => {
    const before = (await ask('/feeds/song-bien/feed.json')).headers['etag'];
    store.set('feeds/song-bien/feed.json', '{"version":"https://jsonfeed.org/version/1.1","items":[]}');
    const { headers, body } = await ask('/feeds/song-bien/feed.json');
    expect(headers['etag']).not.toBe(before);
    expect(body.toString('utf8')).toContain('items');
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8');
  });

  test('is still answered while the store fails', async () => {
    await ask(feed);
    failing = true;
    const { status, body } = await ask(feed);
    failing = false;
    expect(status).toBe(200);
    expect(body.toString('utf8')).toBe(rss);
  });
});

describe('a conditional request', () => {
  const since = 'Fri, 02 Jan 2026 03:04:05 GMT';
  const tag = async () => String((await ask(feed)).headers['etag']);

  test.each<[string, (current: string) => Record<string, string>, number]>([
    ['the-same-tag', (current) => ({ 'if-none-match': current }), 304],
    ['the-same-tag-weak', (current) => ({ 'if-none-match': `W/${current}` }), 304],
    ['the-tag-in-a-list', (current) => ({ 'if-none-match': `"a", W/"b,c", ${current}` }), 304],
    ['any-tag', () => ({ 'if-none-match': '*' }), 304],
    [
      'the-tag-in-another-encoding',
      (current) => ({ 'if-none-match': current, 'accept-encoding': 'br' }),
      304,
    ],
    ['another-tag', () => ({ 'if-none-match': '"other"' }), 200],
    ['the-tag-inside-another', (current) => ({ 'if-none-match': `"x${current.slice(1)}` }), 200],
    ['the-date-given-out', () => ({ 'if-modified-since': since }), 304],
    ['an-older-date', () => ({ 'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' }), 200],
    ['no-date-at-all', () => ({ 'if-modified-since': 'yesterday' }), 200],
    ['no-date-of-http', () => ({ 'if-modified-since': '2030-01-01' }), 200],
    ['a-date-of-asctime', () => ({ 'if-modified-since': 'Fri Jan  2 03:04:05 2026' }), 304],
    ['an-older-date-of-asctime', () => ({ 'if-modified-since': 'Fri Jan  2 03:04:04 2026' }), 200],
    ['an-unknown-encoding', (current) => ({ 'if-none-match': current.replace(/"$/, '-zstd"') }), 200],
    ['if-it-is-this', (current) => ({ 'if-match': `"a", ${current}` }), 200],
    ['if-it-is-any', () => ({ 'if-match': '*' }), 200],
    ['if-it-is-another', () => ({ 'if-match': '"other"' }), 412],
    // RFC 9110 §13.1.1 compares strongly.
    ['if-it-is-weakly-this', (current) => ({ 'if-match': `W/${current}` }), 412],
    ['if-it-is-as-old', () => ({ 'if-unmodified-since': since }), 200],
    ['if-it-is-older', () => ({ 'if-unmodified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' }), 412],
    ['if-it-is-this-and-held', (current) => ({ 'if-match': current, 'if-none-match': current }), 304],
    ['another-tag-wins-over-the-date', () => ({ 'if-none-match': '"x"', 'if-modified-since': since }), 200],
  ])('%s', async (_case, headersFor, expected) => {
    const { status, body, headers } = await ask(feed, headersFor(await tag()));
    expect(status).toBe(expected);
    if (expected !== 304) return;
    expect(body).toHaveLength(0);
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=300', vary: 'Accept-Encoding' });
    expect(headers['etag']).toBeDefined();
    expect(headers['content-type']).toBeUndefined();
  });
});

describe('what is refused', () => {
  test.each([
    ['an-unknown-source', '/feeds/nobody/rss.xml'],
    ['an-unknown-file', '/feeds/song-bien/else.xml'],
    ['the-folder-of-an-unknown-source', '/feeds/nobody/'],
    ['a-folder-named-like-a-file', '/feeds/song-bien/rss.xml/'],
    ['another-kind-of-object', '/manifests/song-bien.json'],
    ['dots', '/feeds/../sources/song-bien.json'],
    ['dots-behind-a-source', '/feeds/song-bien/../../sources/song-bien.json'],
    ['encoded-dots', '/feeds/%2e%2e/sources%2fsong-bien.json'],
    ['encoded-slashes', '/feeds/song-bien%2frss.xml'],
    ['a-backslash', '/feeds/song-bien\\rss.xml'],
    ['a-null', '/feeds/song-bien/rss.xml%00'],
    ['an-absolute-path', '//etc/passwd'],
  ])('%s is not found', async (_case, path) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(404);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s', async (method) => {
    const { status, headers } = await ask(feed, {}, method);
    expect(status).toBe(405);
    expect(headers['allow']).toBe('GET, HEAD, OPTIONS');
  });

  test.each(['evil.example', 'localhost', '127.0.0.1:1', 'feeds.example.org.evil.example'])(
    'the host %s',
    async (host) => {
      expect((await ask(feed, { host })).status).toBe(421);
    },
  );

  test('two hosts, though one of them is served', async () => {
    const [mine, other] = ['Host: feeds.example.org', 'Host: evil.example'];
    for (const hosts of [
      [mine, other],
      [other, mine],
      [mine, mine],
    ] as const) {
      expect(await firstLineFor(`GET ${feed} HTTP/1.1`, ...hosts)).toBe('HTTP/1.1 400 Bad Request');
    }
  });

  test('a port that another program has', async () => {
    const { port } = new URL(server.url);
    await expect(startServer({ store, log, port: Number(port) })).rejects.toMatchObject({
      code: 'port-in-use',
    });
  });
});

test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])(
  'the host %s with the port is served',
  async (name) => {
    const { port } = new URL(server.url);
    expect((await ask(feed, { host: `${name}:${port}` })).status).toBe(200);
  },
);

test('a whole address as target counts, not the host beside it (RFC 9112 §3.2.2)', async () => {
  const asked = (address: string) => firstLineFor(`GET ${address} HTTP/1.1`, 'Host: 127.0.0.1');
  expect(await asked(`http://feeds.example.org${feed}?x=1`)).toBe('HTTP/1.1 200 OK');
  expect(await asked(`http://evil.example${feed}`)).toBe('HTTP/1.1 421 Misdirected Request');
  expect(await asked('http://feeds.example.org')).toBe('HTTP/1.1 200 OK');
});

test('the host of the public address is served', async () => {
  expect((await ask(feed, { host: 'feeds.example.org' })).status).toBe(200);
});

describe('the index', () => {
  test('says before the first publish that there is nothing yet', async () => {
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    expect(body.toString('utf8')).toContain('Nothing has been read yet');
  });

  test.each([
    ['/', 'feeds/index.html', 'text/html'],
    ['/feeds', 'feeds/index.html', 'text/html'],
    ['/feeds/', 'feeds/index.html', 'text/html'],
    ['/feeds/song-bien', 'feeds/song-bien/index.html', 'text/html'],
    ['/feeds/song-bien/', 'feeds/song-bien/index.html', 'text/html'],
    ['/feeds/song-bien/sea/?x=1', 'feeds/song-bien/sea/index.html', 'text/html'],
    ['/robots.txt', 'feeds/robots.txt', 'text/plain'],
    ['/.well-known/recommendations.opml', 'feeds/index.opml', 'application/xml'],
  ])('%s is %s', async (path, key, type) => {
    store.set(key, `content of ${key}`);
    const { headers, body } = await ask(path);
    expect(body.toString('utf8')).toBe(`content of ${key}`);
    expect(headers).toMatchObject({
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'public, max-age=300',
    });
    expect((await ask(path, { 'if-none-match': String(headers['etag']) })).status).toBe(304);
  });

  test('may show pictures and its own style, and run nothing', async () => {
    const { headers } = await ask('/');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src http: https:; base-uri 'none'/,
    );
  });
});

test('a file in a folder of a feed is served, and what the reader is called is noted', async () => {
  store.set('feeds/song-bien/archive/1/atom.xml', '<feed/>');
  const { status, headers } = await ask('/feeds/song-bien/archive/1/atom.xml?x=1', {
    'user-agent': 'Reader/1',
  });
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  expect(noted.at(-1)).toEqual({
    path: '/feeds/song-bien/archive/1/atom.xml',
    status: 200,
    bytes: 7,
    agent: 'Reader/1',
  });
  await ask('/nothing');
  expect(noted.at(-1)?.path).toBe('/feeds/song-bien/archive/1/atom.xml');
});

test('a hub is named where every reader finds it', async () => {
  const hub = 'https://hub.example.org/';
  const hubbed = await startServer({ store, log, port: 0, publicUrl: 'https://feeds.example.org', hub });
  const response = await fetch(`${hubbed.url}${feed}`);
  expect(response.headers.get('link')).toBe(
    '<https://feeds.example.org/feeds/song-bien/rss.xml>; rel="self", <https://hub.example.org/>; rel="hub"',
  );
  await hubbed.close();
});
