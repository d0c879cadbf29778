import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the test site answers by path; anything else is a 404. */
const answers: ReadonlyMap<string, { readonly type: string; readonly body: string }> = new Map([
  [
    '/',
    {
      type: 'text/html; charset=utf-8',
      body: '<!doctype html><title>Quán</title><p>Quán mở cửa từ trưa.</p><nav><a href="/thuc-don">Thực đơn</a></nav>',
    },
  ],
  ['/empty', { type: 'text/html', body: '' }],
  [
    '/no-links',
    { type: 'text/html; charset=utf-8', body: '<!doctype html><title>Trống</title><p>Không có bài nào.</p>' },
  ],
  ['/hidden', { type: 'text/html', body: '<h1>Bài không cho máy đọc</h1><p>Không cho máy đọc.</p>' }],
  ['/paper.pdf', { type: 'application/pdf', body: '%PDF-1.7\n1 0 obj\n' }],
  ['/robots.txt', { type: 'text/plain', body: 'User-agent: *\nDisallow: /hidden\n' }],
]);

/** A site on loopback whose pages are all bad input. */
export async function startOrigin(): Promise<Listening> {
  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? '');
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': answer?.type ?? 'text/plain' });
    response.end(answer?.body ?? 'not here');
  });
  return listening(server);
}

const front = [1, 2, 3]
  .map((day) => `<h2><a href="/news/2026/11/0${day}/the-harbour-${1_000 + day}.html">On day ${day}</a></h2>`)
  .join('');

/** A front page of three articles, all of which answer with this status (500 at first) and a wish to log in. */
export async function startPaper(): Promise<Listening & { answer(status: number): void }> {
  let status = 500;
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.statusCode = request.url === '/' ? 200 : request.url === '/robots.txt' ? 404 : status;
    response.end(request.url === '/' ? `<html><body><main>${front}</main></body></html>` : '<p>Log in.</p>');
  });
  const answer = (next: number) => {
    status = next;
  };
  return { ...(await listening(server)), answer };
}

interface Listening {
  readonly url: string;
  close(): void;
}

async function listening(server: Server): Promise<Listening> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
