import { describe, expect, test } from 'vitest';
import { readPlainRequest } from '../../../../infra/local/server/plain-request.ts';

const host = 'Host: 127.0.0.1:80';
const read = (text: string) => readPlainRequest(Buffer.from(text, 'latin1'));
const request = (...lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`;

describe('a plain request', () => {
  test('is read with what an answer depends on', () => {
    const text = request(
      'GET /feeds/a/rss.xml?x=1 HTTP/1.1',
      host,
      'USER-AGENT: Reader/1 (12 subscribers)',
      'accept-encoding:gzip',
      'If-None-Match: "a", W/"b"',
      'X-Other: x',
      'X-Other: y',
      'Cookie: a=b',
    );
    expect(read(text)).toEqual({
      method: 'GET',
      target: '/feeds/a/rss.xml?x=1',
      keepsAlive: true,
      headers: {
        host: '127.0.0.1:80',
        'user-agent': 'Reader/1 (12 subscribers)',
        'accept-encoding': 'gzip',
        'if-none-match': '"a", W/"b"',
      },
    });
  });

  test.each([
    ['HTTP/1.1', undefined, true],
    ['HTTP/1.1', 'close', false],
    ['HTTP/1.0', undefined, false],
    ['HTTP/1.0', 'Keep-Alive', true],
  ])('%s with Connection: %s', (version, connection, keepsAlive) => {
    const lines = connection === undefined ? [] : [`Connection: ${connection}`];
    expect(read(request(`HEAD / ${version}`, host, ...lines))?.keepsAlive).toBe(keepsAlive);
  });
});

describe('is left to node:http:', () => {
  const get = 'GET /feeds/a/rss.xml HTTP/1.1';
  const whole = request(get, host);

  test.each<[string, string]>([
    ['half-a-request', whole.slice(0, -1)],
    ['two-requests', whole + whole],
    ['a-request-and-a-byte', `${whole}G`],
    ['a-blank-line-first', `\r\n${whole}`],
    ['bare-line-feeds', whole.replaceAll('\r\n', '\n')],
    ['one-bare-line-feed', whole.replace('\r\n', '\n')],
    ['a-bare-carriage-return', request(get, `${host}\rX: y`)],
    ['no-host', request(get)],
    ['two-hosts', request(get, host, 'host: evil.example')],
    ['another-method', request('POST /feeds/a/rss.xml HTTP/1.1', host)],
    ['a-method-in-small-letters', request('get /feeds/a/rss.xml HTTP/1.1', host)],
    ['an-absolute-target', request('GET http://127.0.0.1/feeds/a/rss.xml HTTP/1.1', host)],
    ['an-asterisk', request('GET * HTTP/1.1', host)],
    ['two-blanks', request('GET  /feeds/a/rss.xml HTTP/1.1', host)],
    ['a-fragment', request('GET /feeds/a/rss.xml#x HTTP/1.1', host)],
    ['http-2', request('GET /feeds/a/rss.xml HTTP/2.0', host)],
    ['http-0.9', 'GET /feeds/a/rss.xml\r\n\r\n'],
    ['a-blank-before-the-colon', request(get, host, 'Accept-Encoding : gzip')],
    ['a-folded-line', request(get, host, 'Accept-Encoding: gzip', ' , br')],
    ['no-colon', request(get, host, 'Accept-Encoding')],
    ['a-nul', request(get, host, 'X: a\0b')],
    ['a-byte-beyond-ascii', request(get, host, 'User-Agent: caf\xe9')],
    ['a-body', request(get, host, 'Content-Length: 3')],
    ['no-body', request(get, host, 'content-length: 0')],
    ['chunks', request(get, host, 'Transfer-Encoding: chunked')],
    ['chunks-in-disguise', request(get, host, 'Transfer-Encoding: xchunked')],
    ['an-expectation', request(get, host, 'Expect: 100-continue')],
    ['an-upgrade', request(get, host, 'Connection: upgrade', 'Upgrade: h2c')],
    ['several-connection-options', request(get, host, 'Connection: keep-alive, te')],
    ['a-header-said-twice', request(get, host, 'If-None-Match: "a"', 'If-None-Match: "b"')],
    ['too-long', request(get, host, `X: ${'x'.repeat(8192)}`)],
    ['nothing', '\r\n\r\n'],
  ])('%s', (_case, text) => {
    expect(read(text)).toBeUndefined();
  });

  test('every beginning of a request', () => {
    for (let length = 0; length < whole.length; length += 1)
      expect(read(whole.slice(0, length))).toBeUndefined();
    expect(read(whole)).toBeDefined();
  });
});
