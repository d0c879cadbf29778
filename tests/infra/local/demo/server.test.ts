import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDemo, startDemoNewspaper } from '../../../../infra/local/demo/server.ts';
import { demoSource } from '../../../../infra/local/demo/source.ts';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemoNewspaper();
});
afterAll(() => demo.close());

/** The path goes out as it is written: `fetch` would tidy it. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(demo.url);
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the demo server', () => {
  it('listens on loopback and serves its front page', async () => {
    expect(demo.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain(`<link rel="canonical" href="${demo.url}">`);
  });

  it('allows pages nothing but what is theirs', async () => {
    const { headers } = await ask('/');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers HEAD as GET without the body', async () => {
    const get = await ask('/robots.txt');
    const head = await ask('/robots.txt', {}, 'HEAD');
    expect(head.body).toBe('');
    expect(head.status).toBe(200);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  });

  it.each([
    ['the same ETag', (etag: string) => ({ 'if-none-match': etag }), 304],
    ['a list with the ETag, weak', (etag: string) => ({ 'if-none-match': `"x", W/${etag}` }), 304],
    ['another ETag', () => ({ 'if-none-match': '"x"' }), 200],
    ['the same date', (_: string, date: string) => ({ 'if-modified-since': date }), 304],
    ['an earlier date', () => ({ 'if-modified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' }), 200],
    [
      'another ETag with the same date',
      (_: string, date: string) => ({ 'if-none-match': '"x"', 'if-modified-since': date }),
      200,
    ],
  ])('a request with %s', async (_name, headersFor, status) => {
    const { headers } = await ask('/thoi-su/');
    const again = await ask(
      '/thoi-su/',
      headersFor(String(headers['etag']), String(headers['last-modified'])),
    );
    expect(again.status).toBe(status);
    expect(again.headers['etag']).toBe(headers['etag']);
    expect(again.body === '').toBe(status === 304);
  });

  it('keeps its validators over a restart on the same port', async () => {
    const before = await ask('/');
    const { port } = new URL(demo.url);
    await demo.close();
    demo = await startDemoNewspaper({ port: Number(port) });
    const after = await ask('/');
    expect(after.headers['etag']).toBe(before.headers['etag']);
    expect(after.headers['last-modified']).toBe(before.headers['last-modified']);
  });

  it.each([
    '/khong-co',
    '/../server.ts',
    '/anh/../../server.ts',
    '/%2e%2e/server.ts',
    '/..%2fserver.ts',
    '/%',
    '*',
  ])('answers 404 without validators for %s', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(headers['etag']).toBeUndefined();
    expect(body).toContain('Không tìm thấy trang');
  });

  it('answers no other name than its own', async () => {
    const { status, body } = await ask('/', { host: 'rebound.example' });
    expect(status).toBe(421);
    expect(body).not.toContain('rebound.example');
  });

  it('takes nothing but GET and HEAD', async () => {
    const { status, headers } = await ask('/binh-luan', {}, 'POST');
    expect(status).toBe(405);
    expect(headers['allow']).toBe('GET, HEAD');
  });

  it('says so when the port is taken', async () => {
    const { port } = new URL(demo.url);
    await expect(startDemoNewspaper({ port: Number(port) })).rejects.toMatchObject({
      code: 'port-in-use',
      step: 'serve',
    });
  });

  it('is a source whose id does not depend on the port', () => {
    const source = demoSource(demo.url);
    expect(source).toMatchObject({
      id: 'ban-tin-cua-song',
      home: demo.url,
      listings: [demo.url],
      ports: [Number(new URL(demo.url).port)],
    });
  });
});
